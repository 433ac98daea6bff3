using CommunityDomain.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime.Text;
using NodaTime.TimeZones;
using Interval = NodaTime.Interval;

namespace CommunityDomain.Tests.Calendars;

public sealed class WindowPlacementTests
{
    private static Gen<(BusinessDayClock Clock, TimeWindow Window, LocalDate Day)> Cases =>
        from zone in Gen.Elements("America/New_York", "America/Havana", "America/Nuuk", "Australia/Lord_Howe", "Antarctica/Troll", "America/St_Johns", "Pacific/Apia", "Asia/Taipei")
        from hour in Gen.Elements(0, 4)
        from start in Gen.Choose(0, 47)
        from halfHours in Gen.Choose(1, 47)
        from days in Gen.Choose(0, 7000)
        from near in Gen.Choose(0, 1)
        let clock = BusinessDayClock.Open(zone, new LocalTime(hour, 0), DateTimeZoneProviders.Tzdb)
        let any = new LocalDate(2006, 1, 1).PlusDays(days)
        let interval = clock.Zone.GetZoneInterval(clock.Zone.AtLeniently(any.At(LocalTime.Noon)).ToInstant())
        let day = near == 1 && interval.HasStart ? clock.DayOf(interval.Start).PlusDays((days % 3) - 1) : any
        select (clock, new TimeWindow(HalfHour(start), HalfHour((start + halfHours) % 48)), day);

    private static LocalTime HalfHour(int number) => LocalTime.FromMinutesSinceMidnight(number * 30);

    private static Decision<Interval> Place(string zone, int dayStartHour, string window, string date)
    {
        TimeWindow.TryOf(window, out TimeWindow hours).Should().BeTrue();
        return BusinessDayClock.Open(zone, new LocalTime(dayStartHour, 0), DateTimeZoneProviders.Tzdb).Place(hours, LocalDatePattern.Iso.Parse(date).Value);
    }

    [Theory]
    // An ordinary day; each knob alone: the window, the day start, the zone, the day.
    [InlineData("Asia/Shanghai", 4, "22:00-23:00", "2026-03-08", "2026-03-08T14:00:00Z/2026-03-08T15:00:00Z")]
    [InlineData("Asia/Shanghai", 4, "01:00-03:00", "2026-03-08", "2026-03-08T17:00:00Z/2026-03-08T19:00:00Z")]
    [InlineData("Asia/Shanghai", 0, "01:00-03:00", "2026-03-08", "2026-03-07T17:00:00Z/2026-03-07T19:00:00Z")]
    [InlineData("Asia/Tokyo", 4, "22:00-23:00", "2026-03-08", "2026-03-08T13:00:00Z/2026-03-08T14:00:00Z")]
    [InlineData("Asia/Shanghai", 4, "22:00-23:00", "2026-03-09", "2026-03-09T14:00:00Z/2026-03-09T15:00:00Z")]
    // Over midnight it belongs to the day on which it opens, and may run beyond the end of that day.
    [InlineData("Asia/Shanghai", 0, "22:00-02:00", "2026-03-08", "2026-03-08T14:00:00Z/2026-03-08T18:00:00Z")]
    [InlineData("Asia/Shanghai", 4, "22:00-08:00", "2026-03-08", "2026-03-08T14:00:00Z/2026-03-09T00:00:00Z")]
    [InlineData("Asia/Shanghai", 4, "18:00-00:00", "2026-03-08", "2026-03-08T10:00:00Z/2026-03-08T16:00:00Z")]
    [InlineData("Asia/Shanghai", 4, "04:00-03:00", "2026-03-08", "2026-03-07T20:00:00Z/2026-03-08T19:00:00Z")]
    [InlineData("Asia/Shanghai", 4, "03:30-01:00", "2026-03-08", "2026-03-08T19:30:00Z/2026-03-09T17:00:00Z")]
    [InlineData("Asia/Shanghai", 4, "wholeDay", "2026-03-08", "2026-03-07T20:00:00Z/2026-03-08T20:00:00Z")]
    // New York, 2026-03-08: 02:00 to 03:00 is skipped; what is left of a window remains.
    [InlineData("America/New_York", 0, "01:00-02:30", "2026-03-08", "2026-03-08T06:00:00Z/2026-03-08T07:00:00Z")]
    [InlineData("America/New_York", 0, "02:30-04:00", "2026-03-08", "2026-03-08T07:00:00Z/2026-03-08T08:00:00Z")]
    [InlineData("America/New_York", 4, "01:00-04:00", "2026-03-07", "2026-03-08T06:00:00Z/2026-03-08T08:00:00Z")]
    [InlineData("America/New_York", 0, "wholeDay", "2026-03-08", "2026-03-08T05:00:00Z/2026-03-09T04:00:00Z")]
    // New York, 2026-11-01: 01:00 to 02:00 comes twice; from the first of the start to the last of the end.
    [InlineData("America/New_York", 0, "01:15-01:45", "2026-11-01", "2026-11-01T05:15:00Z/2026-11-01T06:45:00Z")]
    [InlineData("America/New_York", 0, "01:00-02:00", "2026-11-01", "2026-11-01T05:00:00Z/2026-11-01T07:00:00Z")]
    [InlineData("America/New_York", 0, "00:00-01:00", "2026-11-01", "2026-11-01T04:00:00Z/2026-11-01T06:00:00Z")]
    [InlineData("America/New_York", 4, "01:15-01:45", "2026-10-31", "2026-11-01T05:15:00Z/2026-11-01T06:45:00Z")]
    // Havana, 2024-11-03: the hour after midnight comes twice.
    [InlineData("America/Havana", 0, "00:00-00:59", "2024-11-03", "2024-11-03T04:00:00Z/2024-11-03T05:59:00Z")]
    // Nuuk, 2024-03-30: the last hour is skipped.
    [InlineData("America/Nuuk", 0, "22:00-00:00", "2024-03-30", "2024-03-31T00:00:00Z/2024-03-31T01:00:00Z")]
    // Samoa had no 30 December 2011: the night after the 29th was that of the 31st.
    [InlineData("Pacific/Apia", 0, "22:00-02:00", "2011-12-29", "2011-12-30T08:00:00Z/2011-12-30T12:00:00Z")]
    [InlineData("Pacific/Apia", 4, "01:00-03:00", "2011-12-29", "2011-12-30T11:00:00Z/2011-12-30T13:00:00Z")]
    public void Place_WhenSomeOfTheWindowExists_GivesTheInterval(string zone, int dayStartHour, string window, string date, string interval)
    {
        Decision<Interval> placed = Place(zone, dayStartHour, window, date);
        (placed.IsGranted, placed.Reasons.IsEmpty, placed.Outcome.ToString()).Should().Be((true, true, interval));
    }

    [Theory]
    [InlineData("America/New_York", 0, "02:00-03:00", "2026-03-08")]
    [InlineData("America/New_York", 0, "02:15-02:45", "2026-03-08")]
    [InlineData("America/New_York", 4, "02:15-02:45", "2026-03-07")]
    [InlineData("America/Nuuk", 0, "23:00-23:59", "2024-03-30")]
    [InlineData("America/Nuuk", 0, "23:00-00:00", "2024-03-30")]
    [InlineData("America/Havana", 0, "00:00-01:00", "2024-03-10")]
    [InlineData("Asia/Pyongyang", 0, "23:30-23:59:59", "2018-05-04")]
    public void Place_WhenTheWholeWindowIsSkipped_RefusesWithTheReason(string zone, int dayStartHour, string window, string date)
    {
        Decision<Interval> placed = Place(zone, dayStartHour, window, date);
        placed.ToString().Should().Be($"Refused: {CalendarCodes.WindowInGap} day={date} zone={zone} window={window}");
    }

    [Fact]
    public void Place_WhenWindowIsUnspecified_Throws() =>
        ((Action)(() => new BusinessDayClock(DateTimeZone.Utc).Place(default, new(2026, 3, 8)))).Should().Throw<ArgumentException>();

    [Fact]
    public void Place_WhenComparedWithTheDefinition_Agrees() =>
        Law.Holds(Cases, item =>
        {
            Decision<Interval> placed = item.Clock.Place(item.Window, item.Day);
            (Instant opens, Instant closes)? expected = ByDefinition(item.Clock, item.Window, item.Day);
            return expected is not { } both ? placed.Reasons.Single().Code == CalendarCodes.DayNonExistent
                : both.opens < both.closes ? placed.IsGranted && placed.Outcome == new Interval(both.opens, both.closes)
                : placed.Reasons.Single().Code == CalendarCodes.WindowInGap;
        }, count: 5000);

    [Fact]
    public void Place_WhenGranted_OpensOnItsDay() =>
        Law.Holds(Cases, item =>
        {
            Decision<Interval> placed = item.Clock.Place(item.Window, item.Day);
            return !placed.IsGranted || (placed.Outcome.Start >= item.Clock.Start(item.Day) && placed.Outcome.Start <= item.Clock.End(item.Day));
        }, count: 5000);

    [Fact]
    public void Place_WhenClocksNeverShift_LastsAsLongAsTheWindow() =>
        Law.Holds(Cases, item =>
        {
            var clock = new BusinessDayClock(DateTimeZone.ForOffset(Offset.FromHours(8)), item.Clock.DayStart);
            Interval placed = clock.Place(item.Window, item.Day).Outcome;
            return placed.Duration == item.Window.Length && clock.DayOf(placed.Start) == item.Day;
        });

    // By the local mapping of the zone: first of the start, last of the end, the change itself where one is skipped.
    private static (Instant Opens, Instant Closes)? ByDefinition(BusinessDayClock clock, TimeWindow window, LocalDate day)
    {
        if (!clock.Exists(day)) return null;
        LocalDate opensOn = window.Start < clock.DayStart ? NextDate(day) : day;
        LocalDate closesOn = window.End <= window.Start ? NextDate(opensOn) : opensOn;
        ZoneLocalMapping opens = clock.Zone.MapLocal(opensOn.At(window.Start)), closes = clock.Zone.MapLocal(closesOn.At(window.End));
        return (opens.Count == 0 ? opens.LateInterval.Start : opens.First().ToInstant(), closes.Count == 0 ? closes.LateInterval.Start : closes.Last().ToInstant());

        LocalDate NextDate(LocalDate date) =>
            clock.Zone.Id == "Pacific/Apia" && date == new LocalDate(2011, 12, 29) ? new LocalDate(2011, 12, 31) : date.PlusDays(1);
    }
}
