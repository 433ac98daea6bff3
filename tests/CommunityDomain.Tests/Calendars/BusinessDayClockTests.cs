using System.Globalization;
using CommunityDomain.Calendars;

namespace CommunityDomain.Tests.Calendars;

public sealed class BusinessDayClockTests
{
    private static readonly LocalTime Four = new(4, 0);

    private static BusinessDayClock NewYork => Clock("America/New_York", 4);

    private static BusinessDayClock Clock(string zone, int dayStartHour) =>
        BusinessDayClock.Open(zone, new LocalTime(dayStartHour, 0), DateTimeZoneProviders.Tzdb);

    [Fact]
    public void Open_WhenZoneIsKnown_KeepsZoneAndDayStart()
    {
        BusinessDayClock clock = BusinessDayClock.Open("Asia/Shanghai", Four, DateTimeZoneProviders.Tzdb);
        (clock.Zone.Id, clock.DayStart, clock.ToString()).Should().Be(("Asia/Shanghai", Four, "Asia/Shanghai 04:00:00"));
        clock.DayOf(Instant.FromUtc(2026, 1, 10, 15, 30)).Should().Be(new LocalDate(2026, 1, 10));
    }

    [Theory]
    [InlineData("Asia/Chengdu", CalendarCodes.ZoneUnknown)]
    [InlineData("asia/shanghai", CalendarCodes.ZoneUnknown)]
    [InlineData("", CalendarCodes.ZoneMissing)]
    [InlineData(" ", CalendarCodes.ZoneMissing)]
    [InlineData(null, CalendarCodes.ZoneMissing)]
    public void Open_WhenZoneIsBlankOrUnknown_ThrowsTheOneFinding(string? zone, string code) =>
        ((Action)(() => BusinessDayClock.Open(zone!, Four, DateTimeZoneProviders.Tzdb)))
            .Should().Throw<InvalidDefinitionException>().Which.Findings.Should().ContainSingle()
            .Which.Should().Match<Finding>(finding => finding.Code == code && finding.Path == "zone" && finding.Severity == FindingSeverity.Error);

    [Fact]
    public void TryOpen_WhenAllIsWrong_GivesAllFindings()
    {
        BusinessDayClock.TryOpen("Mars", new(12, 0, 1), DateTimeZoneProviders.Tzdb, out BusinessDayClock? clock, out ValueList<Finding> findings).Should().BeFalse();
        clock.Should().BeNull();
        findings.Select(finding => finding.ToString()).Should().Equal(
            "Error zone: calendars.zone.unknown zone=Mars",
            "Error dayStart: calendars.dayStart.tooLate dayStart=12:00:01 latest=12:00:00");
    }

    [Fact]
    public void TryOpen_WhenAllIsRight_GivesTheClock()
    {
        BusinessDayClock.TryOpen("Asia/Tokyo", BusinessDayClock.LatestDayStart, DateTimeZoneProviders.Tzdb, out BusinessDayClock? clock, out ValueList<Finding> findings)
            .Should().BeTrue();
        (clock!.DayStart, findings.IsEmpty).Should().Be((LocalTime.Noon, true));
    }

    [Fact]
    public void Open_WhenThereIsNoProvider_Throws() =>
        ((Action)(() => BusinessDayClock.Open("Asia/Tokyo", Four, null!))).Should().Throw<ArgumentNullException>();

    [Fact]
    public void Constructor_WhenArgumentsAreWrong_Throws()
    {
        ((Action)(() => _ = new BusinessDayClock(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => _ = new BusinessDayClock(DateTimeZone.Utc, new(12, 1)))).Should().Throw<ArgumentOutOfRangeException>();
    }

    // Shown alone to change a result: the zone, then the day start.
    [Theory]
    [InlineData("Asia/Shanghai", 0, 11)]
    [InlineData("America/Los_Angeles", 0, 10)]
    [InlineData("Asia/Shanghai", 4, 10)]
    public void DayOf_WhenOneKnobTurns_GivesAnotherDay(string zone, int hour, int day) =>
        Clock(zone, hour).DayOf(Instant.FromUtc(2026, 1, 10, 18, 0)).Should().Be(new LocalDate(2026, 1, day));

    // A community far apart at one instant: 2026-01-10 23:30 in Shanghai, 04:30 the next day in Auckland, 05:30 in Honolulu.
    [Theory]
    [InlineData("Asia/Shanghai", 10)]
    [InlineData("America/Los_Angeles", 10)]
    [InlineData("Pacific/Auckland", 11)]
    [InlineData("Pacific/Honolulu", 10)]
    public void DayOf_WhenMembersAreFarApart_FollowsTheZone(string zone, int day) =>
        Clock(zone, 0).DayOf(Instant.FromUtc(2026, 1, 10, 15, 30)).Should().Be(new LocalDate(2026, 1, day));

    // Subtracting four elapsed hours would give Mar 7 and Nov 1.
    [Theory]
    [InlineData(3, 8, 8, 30, 3, 8)] // 04:30 EDT
    [InlineData(3, 8, 7, 59, 3, 7)] // 03:59 EDT
    [InlineData(11, 1, 8, 30, 10, 31)] // 03:30 EST
    [InlineData(11, 1, 9, 0, 11, 1)] // 04:00 EST
    public void DayOf_WhenClocksShiftedInTheNight_SubtractsInLocalTime(int month, int date, int hour, int minute, int expectedMonth, int expectedDay) =>
        NewYork.DayOf(Instant.FromUtc(2026, month, date, hour, minute)).Should().Be(new LocalDate(2026, expectedMonth, expectedDay));

    [Fact]
    public void Length_WhenClocksShift_IsWhatReallyPasses() =>
        new[] { new LocalDate(2026, 3, 7), new(2026, 3, 8), new(2026, 10, 31), new(2026, 11, 1) }.Select(day => NewYork.Length(day).TotalHours)
            .Should().Equal(23, 24, 25, 24);

    [Fact]
    public void DayOf_WhenInstantIsTheEdgeOfADay_TakesTheStartAndLeavesTheEnd()
    {
        Interval day = NewYork.IntervalOf(new(2026, 5, 1));
        (day.Start, day.End).Should().Be((Instant.FromUtc(2026, 5, 1, 8, 0), Instant.FromUtc(2026, 5, 2, 8, 0)));
        NewYork.End(new(2026, 5, 1)).Should().Be(day.End);
        new[] { day.Start - Duration.Epsilon, day.Start, day.End - Duration.Epsilon, day.End }.Select(NewYork.DayOf)
            .Should().Equal(new(2026, 4, 30), new(2026, 5, 1), new(2026, 5, 1), new(2026, 5, 2));
    }

    [Fact]
    public void DayOf_WhenBeforeTheEpochAndBetweenTicks_RoundsDown() =>
        new BusinessDayClock(DateTimeZone.Utc).DayOf(Instant.FromUnixTimeTicks(0) - Duration.Epsilon).Should().Be(new LocalDate(1969, 12, 31));

    [Fact]
    public void Start_WhenDateIsNotOneOfTheClock_Throws()
    {
        BusinessDayClock clock = NewYork;
        LocalDate[] bad = [new(0, 12, 31), new(9999, 1, 1), new(2026, 3, 2, CalendarSystem.Julian)];
        Action<LocalDate>[] members =
        [
            day => clock.Start(day), day => clock.End(day), day => clock.Length(day), day => clock.IntervalOf(day), day => clock.Exists(day),
            day => clock.TryStart(day, out _), day => clock.NextDay(day), day => clock.PreviousDay(day), day => clock.Place(TimeWindow.WholeDay, day),
        ];
        foreach (Action<LocalDate> member in members)
        {
            foreach (LocalDate day in bad) ((Action)(() => member(day))).Should().Throw<ArgumentException>();
        }
    }

    [Theory]
    [InlineData("Asia/Shanghai", 0)]
    [InlineData("America/New_York", 12)]
    [InlineData("UTC", 4)]
    public void DayOf_WhenAtTheEndsOfTheYears_IsExactAndRefusesBeyond(string zone, int hour)
    {
        BusinessDayClock clock = Clock(zone, hour);
        LocalDate first = new(1, 1, 1), last = new(9998, 12, 31);
        clock.DayOf(clock.Start(first)).Should().Be(first);
        clock.DayOf(clock.End(last) - Duration.Epsilon).Should().Be(last);
        foreach (Instant beyond in new[] { clock.Start(first) - Duration.Epsilon, clock.End(last), Instant.MinValue, Instant.MaxValue })
            ((Action)(() => clock.DayOf(beyond))).Should().Throw<ArgumentOutOfRangeException>();

        ((Action)(() => clock.NextDay(last))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => clock.PreviousDay(first))).Should().Throw<ArgumentOutOfRangeException>();
        clock.Place(TimeWindow.WholeDay, last).Outcome.End.Should().Be(clock.End(last));
    }

    [Fact]
    public void DayOf_WhenNearAndFarFromAShift_AllocatesNothing()
    {
        BusinessDayClock clock = NewYork;
        Instant first = Instant.FromUtc(2026, 2, 1, 0, 0);
        int days = Walk();
        long before = GC.GetAllocatedBytesForCurrentThread();
        days += Walk();
        long after = GC.GetAllocatedBytesForCurrentThread();
        (days, after - before).Should().Be((2 * 12_312, 0L));

        // Sum of the days of the month, hourly from 1 February 2026, 00:00 UTC over 1,000 hours.
        int Walk()
        {
            int sum = 0;
            for (int i = 0; i < 1000; i++) sum += clock.DayOf(first + Duration.FromHours(i)).Day;
            return sum;
        }
    }

    [Fact]
    public void CountDays_WhenRangeIsUnspecifiedOrTooLate_Throws()
    {
        foreach (DateRange range in new[] { default, new DateRange(new(9998, 1, 1), new(9999, 1, 1)) })
        {
            ((Action)(() => NewYork.CountDays(range))).Should().Throw<ArgumentException>();
            ((Action)(() => NewYork.Days(range))).Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void Answers_WhenTheThreadHasAnotherCulture_AreTheSame()
    {
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NegativeSign = "minus";
        strange.DateTimeFormat.TimeSeparator = "h";
        strange.DateTimeFormat.DateSeparator = ".";
        strange.DateTimeFormat.ShortDatePattern = "d.M.yy";
        strange.DateTimeFormat.ShortTimePattern = "H.m";
        string[] usual = Answers();
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = strange;
            Answers().Should().Equal(usual);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        static string[] Answers()
        {
            BusinessDayClock.TryOpen("Mars", new(13, 0), DateTimeZoneProviders.Tzdb, out _, out ValueList<Finding> findings);
            BusinessDayClock newYork = NewYork;
            return
            [
                newYork.ToString(), findings.ToString(), new DateRange(new(2026, 3, 2), new(2026, 3, 22)).ToString(),
                new TimeWindow(new(22, 0, 1), new(8, 0)).ToString(), newYork.Place(TimeWindow.WholeDay, new(2026, 3, 8)).ToString(),
                newYork.Place(new(new(2, 0), new(3, 0)), new(2026, 3, 7)).ToString(),
            ];
        }
    }
}
