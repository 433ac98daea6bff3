using CommunityDomain.Calendars;
using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

/// <summary>Retention from the words of its definition: every event looked at for every cell, with dates and durations alone.</summary>
internal static class RetentionOracle
{
    internal sealed record Event(string Member, string Kind, Instant At, long Id);

    internal sealed record Row(int Size, int[] Back, (int Back, int All)[] Matured);

    /// <summary>By the first date of a cohort's period; cohorts of nobody are left out.</summary>
    internal static SortedDictionary<LocalDate, Row> Triangle(RetentionDefinition definition, IEnumerable<Event> log, Instant asOf)
    {
        var clock = new BusinessDayClock(DateTimeZoneProviders.Tzdb[definition.Zone], definition.DayStart);
        var triangle = new SortedDictionary<LocalDate, Row>();
        foreach (IGrouping<string, Event> member in log.DistinctBy(one => (one.Member, one.Id)).GroupBy(one => one.Member))
        {
            Event[] own = [.. member.OrderBy(one => one.At).ThenBy(one => one.Id)];
            IEnumerable<Event> starts = own.Where(one => definition.Starts.IsEmpty || definition.Starts.Contains(one.Kind));
            Event[] returns = [.. own.Where(one => definition.Returns.IsEmpty || definition.Returns.Contains(one.Kind))];
            if (definition.Entry != RetentionEntry.Recurring) starts = starts.Take(1);
            if (definition.Entry == RetentionEntry.FirstEver) starts = starts.Where(start => !own.Any(one => definition.Barring.Contains(one.Kind) && one.At < start.At));
            foreach (IGrouping<LocalDate, Event> cohort in starts.GroupBy(start => PeriodOf(definition, clock, start.At)))
            {
                if (!triangle.TryGetValue(cohort.Key, out Row? row)) triangle.Add(cohort.Key, row = new Row(0, new int[definition.Cells.Count], new (int, int)[definition.Cells.Count]));
                for (int cell = 0; cell < definition.Cells.Count; cell++)
                {
                    bool back = cohort.Any(start => IsBack(definition, clock, start.At, returns, cell, asOf));
                    bool over = cohort.All(start => IsOver(definition, clock, start.At, cell, asOf));
                    row.Back[cell] += back ? 1 : 0;
                    row.Matured[cell] = (row.Matured[cell].Back + (back && over ? 1 : 0), row.Matured[cell].All + (over ? 1 : 0));
                }

                triangle[cohort.Key] = row with { Size = row.Size + 1 };
            }
        }

        return triangle;
    }

    private static bool IsBack(RetentionDefinition definition, BusinessDayClock clock, Instant start, Event[] returns, int cell, Instant asOf)
    {
        int[] intervals = [.. returns.Where(one => one.At <= asOf).Select(one => IntervalOf(definition, clock, start, one.At)).Where(interval => interval >= 1)];
        bool On(int other)
        {
            int first = other == 0 ? 1 : definition.Cells[other - 1] + 1;
            return intervals.Count(interval => interval >= first && interval <= definition.Cells[other]) >= definition.MinimumOccurrences;
        }

        int last = definition.Cells[^1];
        return definition.Criterion switch
        {
            RetentionCriterion.On => On(cell),
            RetentionCriterion.OnOrBefore => Enumerable.Range(0, cell + 1).Any(On),
            RetentionCriterion.Streak => Enumerable.Range(0, cell + 1).All(On),
            _ => Enumerable.Range(cell, definition.Cells.Count - cell).Any(On) || intervals.Where(interval => interval > last).GroupBy(interval => interval).Any(one => one.Count() >= definition.MinimumOccurrences),
        };
    }

    private static bool IsOver(RetentionDefinition definition, BusinessDayClock clock, Instant start, int cell, Instant asOf)
    {
        int behind = definition.Cells[cell] + 1;
        if (definition.Clock != RetentionClock.Calendar) return Cut(definition, clock, start) + (LengthOf(definition) * behind) <= asOf;
        LocalDate period = PeriodOf(definition, clock, start);
        for (int i = 0; i < behind; i++) period = Next(definition, clock, period);
        while (!clock.Exists(period)) period = period.PlusDays(1);
        return clock.Start(period) <= asOf;
    }

    private static int IntervalOf(RetentionDefinition definition, BusinessDayClock clock, Instant start, Instant back)
    {
        if (definition.Clock != RetentionClock.Calendar)
            return (int)Math.Floor((Cut(definition, clock, back) - Cut(definition, clock, start)) / LengthOf(definition));
        LocalDate from = PeriodOf(definition, clock, start);
        LocalDate to = PeriodOf(definition, clock, back);
        if (to < from) return -1;
        int interval = 0;
        for (; from < to; from = Next(definition, clock, from)) interval++;
        return interval;
    }

    private static Instant Cut(RetentionDefinition definition, BusinessDayClock clock, Instant at)
    {
        if (definition.Clock != RetentionClock.RollingFromHour) return at;
        ZonedDateTime shown = at.InZone(clock.Zone);
        return at - Duration.FromMinutes(shown.Minute) - Duration.FromSeconds(shown.Second) - Duration.FromNanoseconds((long)shown.NanosecondOfSecond);
    }

    private static Duration LengthOf(RetentionDefinition definition) => Duration.FromDays(
        definition.Period == PeriodLength.Month ? 30 : definition.Period == PeriodLength.Year ? 365 : definition.Period.ToString().StartsWith("week", StringComparison.Ordinal) ? 7 : 1);

    private static LocalDate PeriodOf(RetentionDefinition definition, BusinessDayClock clock, Instant at)
    {
        LocalDate day = clock.DayOf(at);
        if (definition.Period == PeriodLength.Day) return day;
        if (definition.Period == PeriodLength.Month) return new LocalDate(day.Year, day.Month, 1);
        if (definition.Period == PeriodLength.Year) return new LocalDate(day.Year, 1, 1);
        IsoDayOfWeek start = Enum.Parse<IsoDayOfWeek>(definition.Period.ToString().Split(' ')[^1]);
        return day.DayOfWeek == start ? day : day.Previous(start);
    }

    private static LocalDate Next(RetentionDefinition definition, BusinessDayClock clock, LocalDate period) =>
        definition.Period == PeriodLength.Day ? clock.NextDay(period)
        : definition.Period == PeriodLength.Month ? period.PlusMonths(1)
        : definition.Period == PeriodLength.Year ? period.PlusYears(1) : period.PlusWeeks(1);
}
