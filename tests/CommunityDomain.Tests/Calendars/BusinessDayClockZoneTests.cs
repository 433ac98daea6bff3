using CommunityDomain.Calendars;
using NodaTime.Text;

namespace CommunityDomain.Tests.Calendars;

/// <summary>Days that really were odd. Starts and lengths were worked out from the IANA data (2025b) by a second program, minute by minute.
/// Dates after 2024 only where the rules are settled: governments change them at short notice (Cuba left out its change of November 2026).</summary>
public sealed class BusinessDayClockZoneTests
{
    private static BusinessDayClock Clock(string zone, int dayStartHour = 0) =>
        BusinessDayClock.Open(zone, new LocalTime(dayStartHour, 0), DateTimeZoneProviders.Tzdb);

    [Theory]
    // Midnight is skipped: the day starts at 01:00 and lasts 23 h.
    [InlineData("Africa/Cairo", 0, "2024-04-26", "2024-04-25T22:00:00Z", 23)]
    [InlineData("America/Havana", 0, "2024-03-10", "2024-03-10T05:00:00Z", 23)]
    [InlineData("America/Santiago", 0, "2024-09-08", "2024-09-08T04:00:00Z", 23)]
    [InlineData("Asia/Beirut", 0, "2024-03-31", "2024-03-30T22:00:00Z", 23)]
    [InlineData("Atlantic/Azores", 0, "2026-03-29", "2026-03-29T01:00:00Z", 23)]
    [InlineData("America/Sao_Paulo", 0, "2018-11-04", "2018-11-04T03:00:00Z", 23)]
    [InlineData("America/Asuncion", 0, "2024-10-06", "2024-10-06T04:00:00Z", 23)]
    // Midnight comes twice: the day starts at the first and lasts 25 h.
    [InlineData("America/Havana", 0, "2024-11-03", "2024-11-03T04:00:00Z", 25)]
    [InlineData("Atlantic/Azores", 0, "2026-10-25", "2026-10-25T00:00:00Z", 25)]
    // The last hour, or half hour, of the day is skipped.
    [InlineData("America/Nuuk", 0, "2024-03-30", "2024-03-30T02:00:00Z", 23)]
    [InlineData("Asia/Pyongyang", 0, "2018-05-04", "2018-05-03T15:30:00Z", 23.5)]
    // Clocks go back over midnight: the day has already started.
    [InlineData("America/St_Johns", 0, "2010-11-06", "2010-11-06T02:30:00Z", 24)]
    [InlineData("America/St_Johns", 0, "2010-11-07", "2010-11-07T02:30:00Z", 25)]
    [InlineData("Antarctica/Casey", 0, "2010-03-04", "2010-03-03T13:00:00Z", 24)]
    [InlineData("Antarctica/Casey", 0, "2010-03-05", "2010-03-04T13:00:00Z", 27)]
    [InlineData("Asia/Pyongyang", 0, "2015-08-14", "2015-08-13T15:00:00Z", 24.5)]
    // Shifts that are not of an hour.
    [InlineData("Australia/Lord_Howe", 0, "2024-10-06", "2024-10-05T13:30:00Z", 23.5)]
    [InlineData("Australia/Lord_Howe", 0, "2024-04-07", "2024-04-06T13:00:00Z", 24.5)]
    [InlineData("Antarctica/Casey", 0, "2022-10-02", "2022-10-01T16:00:00Z", 21)]
    [InlineData("Antarctica/Troll", 0, "2024-03-31", "2024-03-31T00:00:00Z", 22)]
    [InlineData("Antarctica/Troll", 0, "2024-10-27", "2024-10-26T22:00:00Z", 26)]
    [InlineData("Antarctica/Vostok", 0, "1994-11-01", "1994-11-01T00:00:00Z", 17)]
    [InlineData("America/Caracas", 0, "2007-12-09", "2007-12-09T04:00:00Z", 24.5)]
    [InlineData("America/Caracas", 0, "2016-05-01", "2016-05-01T04:30:00Z", 23.5)]
    // China had summer time from 1986 to 1991.
    [InlineData("Asia/Shanghai", 0, "1986-05-04", "1986-05-03T16:00:00Z", 23)]
    [InlineData("Asia/Shanghai", 0, "1991-09-15", "1991-09-14T15:00:00Z", 25)]
    // The day starts at 04:00; in Managua and Baku that time was skipped or came twice.
    [InlineData("America/New_York", 4, "2026-03-07", "2026-03-07T09:00:00Z", 23)]
    [InlineData("America/New_York", 4, "2026-03-08", "2026-03-08T08:00:00Z", 24)]
    [InlineData("America/New_York", 4, "2026-10-31", "2026-10-31T08:00:00Z", 25)]
    [InlineData("America/Managua", 4, "1992-01-01", "1992-01-01T10:00:00Z", 23)]
    [InlineData("Asia/Baku", 4, "2015-03-29", "2015-03-29T00:00:00Z", 23)]
    [InlineData("Asia/Baku", 4, "2015-10-25", "2015-10-24T23:00:00Z", 25)]
    public void IntervalOf_WhenClocksShift_IsAsWorkedOut(string zone, int dayStartHour, string date, string start, double hours)
    {
        BusinessDayClock clock = Clock(zone, dayStartHour);
        LocalDate day = LocalDatePattern.Iso.Parse(date).Value;
        Instant instant = InstantPattern.ExtendedIso.Parse(start).Value;
        (clock.Start(day), clock.Length(day), clock.Exists(day)).Should().Be((instant, Duration.FromHours(hours), true));
        (clock.DayOf(instant), clock.DayOf(instant - Duration.Epsilon)).Should().Be((day, day.PlusDays(-1)));
        (clock.NextDay(day), clock.PreviousDay(day)).Should().Be((day.PlusDays(1), day.PlusDays(-1)));
    }

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Fakaofo", "2011-12-30", "2011-12-30T11:00:00Z")]
    [InlineData("Pacific/Kiritimati", "1994-12-31", "1994-12-31T10:00:00Z")]
    [InlineData("Pacific/Enderbury", "1994-12-31", "1994-12-31T11:00:00Z")]
    [InlineData("Pacific/Kanton", "1994-12-31", "1994-12-31T11:00:00Z")]
    [InlineData("Pacific/Kwajalein", "1993-08-21", "1993-08-21T12:00:00Z")]
    public void Exists_WhenTheZoneSkippedTheDate_IsFalseAndTheDayBeforeMeetsTheDayAfter(string zone, string date, string change)
    {
        LocalDate missing = LocalDatePattern.Iso.Parse(date).Value;
        LocalDate before = missing.PlusDays(-1), after = missing.PlusDays(1);
        Instant instant = InstantPattern.ExtendedIso.Parse(change).Value;
        foreach (int hour in new[] { 0, 4 })
        {
            BusinessDayClock clock = Clock(zone, hour);
            (clock.Exists(missing), clock.TryStart(missing, out _)).Should().Be((false, false));
            foreach (Action ask in new Action[] { () => clock.Start(missing), () => clock.End(missing), () => clock.Length(missing), () => clock.IntervalOf(missing) })
                ask.Should().Throw<ArgumentException>().WithParameterName("day");
            (clock.NextDay(before), clock.PreviousDay(after), clock.NextDay(missing), clock.PreviousDay(missing)).Should().Be((after, before, after, before));
            (clock.End(before), clock.Length(before)).Should().Be((instant + Duration.FromHours(hour), Duration.FromHours(24)));
            (clock.DayOf(clock.End(before) - Duration.Epsilon), clock.DayOf(clock.End(before))).Should().Be((before, after));

            DateRange week = DateRange.Starting(missing.PlusDays(-3), days: 7);
            clock.CountDays(week).Should().Be(6);
            clock.Days(week).Should().Equal(week.Where(day => day != missing));
            Decision<Interval> placed = clock.Place(TimeWindow.WholeDay, missing);
            placed.ToString().Should().Be($"Refused: calendars.day.nonExistent day={date} zone={zone}");
        }
    }

    // St John's, 2010-11-07: at 00:01 clocks went back to 23:01 of the 6th.
    [Fact]
    public void DayOf_WhenLocalDatesRunBackwards_NeverGoesBack()
    {
        BusinessDayClock clock = Clock("America/St_Johns");
        Instant[] instants = [Instant.FromUtc(2010, 11, 7, 2, 30, 30), Instant.FromUtc(2010, 11, 7, 2, 31, 30), Instant.FromUtc(2010, 11, 7, 3, 30)];
        instants.Select(instant => instant.InZone(clock.Zone).Date.Day).Should().Equal(7, 6, 7);
        instants.Select(instant => clock.DayOf(instant).Day).Should().Equal(7, 7, 7);
    }

    // Manila and Sitka changed sides of the date line by a whole day: Manila had no 1844-12-31, Sitka went back from the afternoon of 1867-10-19 to that of the 18th.
    [Fact]
    public void DayOf_WhenADayWasLivedTwice_MakesItOneLongDay()
    {
        BusinessDayClock sitka = Clock("America/Sitka");
        sitka.Length(new(1867, 10, 19)).Should().Be(Duration.FromHours(48));
        Clock("Asia/Manila").Exists(new(1844, 12, 31)).Should().BeFalse();
    }
}
