using CommunityDomain.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime.TimeZones;
using Interval = NodaTime.Interval;

namespace CommunityDomain.Tests.Calendars;

public sealed class BusinessDayClockLawTests
{
    private static readonly DateRange Years = new(new(1990, 1, 1), new(2037, 12, 31));
    private static readonly string[] ZoneIds = [.. DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal)];

    private static Gen<BusinessDayClock> Clocks =>
        from zone in Gen.Elements(ZoneIds)
        from minutes in Gen.Elements(0, 0, 240, 1, 30, 180, 719, 720)
        select new BusinessDayClock(DateTimeZoneProviders.Tzdb[zone], LocalTime.FromMinutesSinceMidnight(minutes));

    // Half of the instants lie within three days of a change of clocks, where days are odd.
    private static Gen<(BusinessDayClock Clock, Instant Instant)> Moments =>
        from clock in Clocks
        from seconds in Gen.Choose(int.MinValue, int.MaxValue)
        from near in Gen.Choose(0, 1)
        from offset in Gen.Choose(-3 * 86_400, 3 * 86_400)
        let any = Instant.FromUnixTimeSeconds(seconds)
        let interval = clock.Zone.GetZoneInterval(any)
        select (clock, near == 1 && interval.HasStart ? interval.Start + Duration.FromSeconds(offset) : any);

    private static IEnumerable<BusinessDayClock> EveryClock => ClocksOf(ZoneIds);

    // Every zone once: further names of a zone are the same data.
    private static IEnumerable<BusinessDayClock> EveryDistinctClock => ClocksOf(ZoneIds.Where(id => TzdbDateTimeZoneSource.Default.CanonicalIdMap[id] == id));

    private static IEnumerable<BusinessDayClock> ClocksOf(IEnumerable<string> ids) =>
        from id in ids
        from hour in new[] { 0, 4 }
        select new BusinessDayClock(DateTimeZoneProviders.Tzdb[id], new LocalTime(hour, 0));

    [Fact]
    public void DayOf_WhenComparedWithTheDefinition_Agrees() =>
        Law.Holds(Moments, moment => moment.Clock.DayOf(moment.Instant) == LastDayStarted(moment.Clock.Zone, moment.Clock.DayStart, moment.Instant), count: 20_000);

    [Fact]
    public void DayOf_WhenTimeGoesOn_NeverGoesBack() =>
        Law.Holds(Moments.SelectMany(_ => Gen.Choose(0, 5 * 86_400), (moment, seconds) => (moment, Duration.FromSeconds(seconds))), pair =>
            pair.moment.Clock.DayOf(pair.moment.Instant) <= pair.moment.Clock.DayOf(pair.moment.Instant + pair.Item2), count: 5000);

    [Fact]
    public void IntervalOf_WhenOfTheDayOfAnInstant_HoldsTheInstant() =>
        Law.Holds(Moments, moment => moment.Clock.IntervalOf(moment.Clock.DayOf(moment.Instant)).Contains(moment.Instant), count: 5000);

    [Fact]
    public void CountDays_WhenComparedWithDays_Agrees() =>
        Law.Holds(Moments, moment =>
        {
            DateRange range = DateRange.Starting(moment.Clock.DayOf(moment.Instant), 30);
            LocalDate[] walked = [.. moment.Clock.Days(range)];
            return moment.Clock.CountDays(range) == walked.Length
                && walked.Skip(1).SequenceEqual(walked.SkipLast(1).Select(moment.Clock.NextDay))
                && walked.SkipLast(1).SequenceEqual(walked.Skip(1).Select(moment.Clock.PreviousDay));
        });

    // A zone that no government has tried: a day and a half forward at once, and soon as much back.
    [Fact]
    public void DayOf_WhenTheZoneIsWild_StillPartitionsTime()
    {
        DateTimeZone zone = new WildZone();
        foreach (int hour in new[] { 0, 4, 12 })
        {
            var clock = new BusinessDayClock(zone, new LocalTime(hour, 0));
            Instant instant = WildZone.Forward - Duration.FromDays(4);
            LocalDate day = clock.DayOf(instant);
            for (; instant < WildZone.Back + Duration.FromDays(6); instant += Duration.FromMinutes(10))
            {
                LocalDate next = clock.DayOf(instant);
                clock.IntervalOf(next).Contains(instant).Should().BeTrue();
                (next == day || next == clock.NextDay(day)).Should().BeTrue();
                day = next;
            }
        }
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Days_WhenOfEveryZone_PartitionTime()
    {
        Parallel.ForEach(EveryDistinctClock, clock =>
        {
            Instant end = clock.Start(Years.First);
            foreach (LocalDate day in Years)
            {
                if (!clock.Exists(day)) continue;
                Interval interval = clock.IntervalOf(day);
                if (interval.Start != end || interval.Start >= interval.End)
                    Assert.Fail($"{clock}: {day.Year}-{day.Month}-{day.Day} does not start where the day before ends.");
                end = interval.End;
                if (clock.DayOf(interval.Start) != day || clock.DayOf(end - Duration.Epsilon) != day)
                    Assert.Fail($"{clock}: {day.Year}-{day.Month}-{day.Day} does not hold its own ends.");
            }
        });
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Start_WhenOfEveryZone_IsTheEarlierReadingOrTheEndOfTheGap()
    {
        Parallel.ForEach(EveryDistinctClock, clock =>
        {
            foreach (LocalDate day in Years)
            {
                if (clock.TryStart(day, out Instant start) && start != ByDefinition(clock.Zone, day, clock.DayStart))
                    Assert.Fail($"{clock}: {day.Year}-{day.Month}-{day.Day} starts elsewhere.");
            }
        });
    }

    // Two names of Kiribati's Phoenix Islands, and two of Kwajalein: seven names in the IANA data.
    [Fact]
    [Trait("Speed", "Slow")]
    public void Exists_WhenOfEveryZone_IsFalseForSevenDatesOnly()
    {
        string[] missing =
        [
            .. from clock in EveryClock.AsParallel().AsOrdered()
               from day in Years
               where !clock.Exists(day)
               select $"{clock} {day.Year}-{day.Month}-{day.Day}",
        ];
        (string Zone, string Date)[] known =
        [
            ("Kwajalein", "1993-8-21"), ("Pacific/Apia", "2011-12-30"), ("Pacific/Enderbury", "1994-12-31"), ("Pacific/Fakaofo", "2011-12-30"),
            ("Pacific/Kanton", "1994-12-31"), ("Pacific/Kiritimati", "1994-12-31"), ("Pacific/Kwajalein", "1993-8-21"),
        ];
        missing.Should().Equal(known.SelectMany(day => new[] { $"{day.Zone} 00:00:00 {day.Date}", $"{day.Zone} 04:00:00 {day.Date}" }));
    }

    // From the definition alone: of the dates near what the wall shows, the last that exists and has started.
    private static LocalDate LastDayStarted(DateTimeZone zone, LocalTime dayStart, Instant instant) =>
        Enumerable.Range(-4, 9).Select(instant.InZone(zone).Date.PlusDays)
            .Where(day => DateExists(zone, day) && ByDefinition(zone, day, dayStart) <= instant).Max();

    private static Instant ByDefinition(DateTimeZone zone, LocalDate day, LocalTime dayStart)
    {
        ZoneLocalMapping mapping = zone.MapLocal(day.At(dayStart));
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    private static bool DateExists(DateTimeZone zone, LocalDate day)
    {
        try
        {
            _ = zone.AtStartOfDay(day);
            return true;
        }
        catch (SkippedTimeException)
        {
            return false;
        }
    }

    private sealed class WildZone() : DateTimeZone("Wild", isFixed: false, minOffset: Offset.FromHours(-18), maxOffset: Offset.FromHours(18))
    {
        internal static readonly Instant Forward = Instant.FromUtc(2026, 3, 1, 9, 0);
        internal static readonly Instant Back = Instant.FromUtc(2026, 3, 2, 21, 0);

        private static readonly ZoneInterval[] Intervals =
        [
            new("west", null, Forward, Offset.FromHours(-18), Offset.Zero),
            new("east", Forward, Back, Offset.FromHours(18), Offset.Zero),
            new("west", Back, null, Offset.FromHours(-18), Offset.Zero),
        ];

        public override ZoneInterval GetZoneInterval(Instant instant) => Intervals.First(interval => interval.Contains(instant));
    }
}
