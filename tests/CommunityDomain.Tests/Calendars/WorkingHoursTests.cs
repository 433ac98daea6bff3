using CommunityDomain.Calendars;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Calendars;

public sealed class WorkingHoursTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static readonly WorkCalendar China = WorkCalendar.Open(WorkCalendarDefinition.China);

    private static readonly WorkingHours Office = new([new(new(9, 0), new(12, 0)), new(new(13, 0), new(18, 0))], China, Shanghai);

    [Theory]
    [InlineData("2026-03-20T17:00", "2026-03-23T10:00", 120)] // Friday evening to Monday morning
    [InlineData("2026-03-20T11:30", "2026-03-20T13:30", 60)] // over lunch
    [InlineData("2026-02-13T17:30", "2026-02-14T09:30", 60)] // a worked Saturday
    [InlineData("2026-02-14T17:00", "2026-02-24T10:00", 120)] // over the Spring Festival
    [InlineData("2026-03-21T00:00", "2026-03-22T23:00", 0)] // a weekend
    [InlineData("2026-03-20T10:00", "2026-03-20T10:00", 0)]
    public void Between_WhenAsked_CountsOpenMinutesOnly(string from, string to, int minutes) =>
        Office.Between(At(from), At(to)).Outcome.Should().Be(Duration.FromMinutes(minutes));

    [Theory]
    [InlineData("2026-03-20T17:00", 120, "2026-03-23T10:00")]
    [InlineData("2026-03-20T17:00", 60, "2026-03-20T18:00")]
    [InlineData("2026-03-20T18:00", 0, "2026-03-23T09:00")]
    [InlineData("2026-03-20T12:30", 0, "2026-03-20T13:00")]
    [InlineData("2026-03-20T10:15", 0, "2026-03-20T10:15")]
    public void Add_WhenWorkingTimePasses_SkipsWhatIsClosed(string from, int minutes, string expected) =>
        Office.Add(At(from), Duration.FromMinutes(minutes)).Outcome.Should().Be(At(expected));

    [Fact]
    public void Add_WhenRandom_IsTheInverseOfBetween() =>
        Law.Holds(
            from start in Gen.Choose(0, 300 * 24 * 60) from minutes in Gen.Choose(1, 5_000) select (start, minutes),
            item =>
            {
                Instant from = At("2026-01-05T00:00") + Duration.FromMinutes(item.start);
                Decision<Instant> due = Office.Add(from, Duration.FromMinutes(item.minutes));
                if (!due.IsGranted) return due.Reasons[0].Code == CalendarCodes.YearUnknown;
                return Office.Between(from, due.Outcome).Outcome == Duration.FromMinutes(item.minutes)
                    && Office.Between(from, due.Outcome - Duration.FromSeconds(1)).Outcome < Duration.FromMinutes(item.minutes);
            });

    [Fact]
    public void Between_WhenAWindowCrossesMidnight_BelongsToTheDayItStartsOn()
    {
        var night = new WorkingHours([new(new(22, 0), new(2, 0))], China, Shanghai);
        night.Between(At("2026-03-20T23:00"), At("2026-03-21T12:00")).Outcome.Should().Be(Duration.FromHours(3), "Friday's shift runs into Saturday");
        night.Between(At("2026-03-22T00:00"), At("2026-03-23T12:00")).Outcome.Should().Be(Duration.Zero, "Sunday starts none");
    }

    [Fact]
    public void Between_WhenTheClockChanges_CountsRealTime()
    {
        DateTimeZone newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        var always = new WorkingHours([TimeWindow.WholeDay], WorkCalendar.Open(WorkCalendarDefinition.China with { Weekend = [] }), newYork);
        LocalDate spring = new(2026, 3, 8);
        always.Between(newYork.AtStartOfDay(spring).ToInstant(), newYork.AtStartOfDay(spring.PlusDays(1)).ToInstant()).Outcome.Should().Be(Duration.FromHours(23));
    }

    [Fact]
    public void Between_WhenClocksGoBackBetweenTwoWindows_CountsTheSharedHourOnce()
    {
        DateTimeZone newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        var night = new WorkingHours([new(new(0, 0), new(1, 30)), new(new(1, 30), new(3, 0))], WorkCalendar.Open(WorkCalendarDefinition.China with { Weekend = [] }), newYork);
        Instant midnight = newYork.AtStartOfDay(new(2026, 11, 1)).ToInstant();
        night.Between(midnight, midnight + Duration.FromHours(12)).Outcome.Should().Be(Duration.FromHours(4), "midnight to three o'clock, with 01:00 to 02:00 twice");
        night.Add(midnight, Duration.FromHours(4)).Outcome.Should().Be(midnight + Duration.FromHours(4));
    }

    [Fact]
    public void NextOpen_WhenOneMemberIsTurned_IsAnother()
    {
        var evening = Instant.FromUtc(2026, 3, 20, 10, 30); // 18:30 of a Friday in Shanghai
        Office.NextOpen(evening).Outcome.Should().Be(Instant.FromUtc(2026, 3, 23, 1, 0));
        new WorkingHours([new(new(9, 0), new(20, 0))], China, Shanghai).NextOpen(evening).Outcome.Should().Be(evening);
        new WorkingHours(Office.Windows, WorkCalendar.Open(WorkCalendarDefinition.China with { Weekend = [IsoDayOfWeek.Sunday] }), Shanghai)
            .NextOpen(evening).Outcome.Should().Be(Instant.FromUtc(2026, 3, 21, 1, 0));
        new WorkingHours(Office.Windows, China, DateTimeZoneProviders.Tzdb["Asia/Tokyo"]).NextOpen(evening).Outcome.Should().Be(Instant.FromUtc(2026, 3, 23, 0, 0));
    }

    [Fact]
    public void Answers_WhenAtTheEndsOfTime_NeverOverflow()
    {
        var always = new WorkingHours([new(new(22, 0), new(6, 0))], China.AssumeWeekends(), DateTimeZone.Utc);
        var last = Instant.FromUtc(9998, 12, 31, 23, 0);
        always.Add(last, Duration.FromHours(100)).Reasons[0].Code.Should().Be(CalendarCodes.NoWorkingTime);
        always.Between(last, Instant.FromUtc(9998, 12, 31, 23, 30)).Outcome.Should().Be(Duration.FromMinutes(30), "a Thursday");
        var first = Instant.FromUtc(1, 1, 1, 0, 0);
        always.Between(first, first + Duration.FromHours(24)).Outcome.Should().Be(Duration.FromHours(2), "a Monday");
    }

    [Fact]
    public void NextOpen_WhenNothingOpensFor400Days_IsRefused()
    {
        LocalDate[] closed = [.. new DateRange(new(2025, 1, 1), new(2026, 12, 31))];
        WorkCalendar shut = WorkCalendar.Open(new()
        {
            Id = "X",
            Years = closed.GroupBy(day => day.Year).Select(year => new WorkCalendarYear { Year = year.Key, Source = "own", Days = year.Select(day => new SpecialDay(day, SpecialDayKind.Statutory, "closed")).ToValueList() }).ToValueList(),
        });
        var from = Instant.FromUtc(2025, 2, 1, 0, 0);
        new WorkingHours([TimeWindow.WholeDay], shut, DateTimeZone.Utc).NextOpen(from).Reasons[0].Should().Be(
            new Reason(CalendarCodes.NoWorkingTime, "", new Evidence("calendar", "X"), new Evidence("from", from)));
    }

    [Fact]
    public void TryOpen_WhenWindowsAndZoneAreWrong_FindsBoth()
    {
        WorkingHours.TryOpen([], China, "Mars/Olympus", DateTimeZoneProviders.Tzdb, out WorkingHours? hours, out ValueList<Finding> findings).Should().BeFalse();
        hours.Should().BeNull();
        findings.Select(finding => (finding.Path, finding.Code)).Should().Equal(("windows", CalendarCodes.WindowsWrong), ("zone", CalendarCodes.ZoneUnknown));
        ((Action)(() => WorkingHours.Open(Office.Windows, China, " ", DateTimeZoneProviders.Tzdb))).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.ZoneMissing);
        WorkingHours.Open(Office.Windows, China, "Asia/Shanghai", DateTimeZoneProviders.Tzdb).NextOpen(At("2026-03-20T19:00")).Outcome.Should().Be(At("2026-03-23T09:00"));
    }

    [Fact]
    public void Answers_WhenTheYearIsUnknown_AreRefused()
    {
        Office.Between(At("2026-12-31T09:00"), At("2027-01-05T09:00")).Reasons[0].Code.Should().Be(CalendarCodes.YearUnknown);
        Office.NextOpen(At("2026-12-31T19:00")).Reasons[0].Code.Should().Be(CalendarCodes.YearUnknown);
        Office.Between(At("2024-01-01T09:00"), At("2024-01-02T10:00")).Outcome.Should().Be(Duration.FromHours(1), "the year before is not asked for");
    }

    [Fact]
    public void WorkingHours_WhenWindowsOverlapOrAreMissing_SayWhich()
    {
        Findings([]).Should().ContainSingle().Which.Path.Should().Be("windows");
        Findings([new(new(9, 0), new(12, 0)), new(new(11, 0), new(13, 0))]).Should().ContainSingle().Which.Path.Should().Be("windows[1]");
        Findings([new(new(22, 0), new(2, 0)), new(new(1, 0), new(3, 0))]).Should().ContainSingle().Which.Path.Should().Be("windows[1]");
        Findings([default]).Should().ContainSingle().Which.Path.Should().Be("windows[0]");
        Findings([TimeWindow.WholeDay, new(new(9, 0), new(12, 0))]).Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.WindowsWrong);
    }

    private static ValueList<Finding> Findings(ValueList<TimeWindow> windows)
    {
        try
        {
            _ = new WorkingHours(windows, China, Shanghai);
            return [];
        }
        catch (InvalidDefinitionException wrong)
        {
            return wrong.Findings;
        }
    }

    private static Instant At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value.InZoneStrictly(Shanghai).ToInstant();
}
