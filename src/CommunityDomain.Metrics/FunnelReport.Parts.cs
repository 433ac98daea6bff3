using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

// Reports of some of those whom a report counts.
public sealed partial class FunnelReport<TKey>
{
    /// <summary>
    /// The report told apart by the values of <see cref="FunnelDefinition.Breakdown"/>: most entries first, then by value in ordinal order, those without a value last. Each who entered is in one line,
    /// with <see cref="FunnelAttribution.EveryStep"/> in one for each of their values. Empty without a breakdown.
    /// </summary>
    public ValueList<FunnelLine<TKey>> Lines { get; internal init; }

    /// <summary>The report of those alone whose counted entry lies in an interval.</summary>
    /// <param name="interval">The interval, start included, end excluded; either may be open.</param>
    /// <returns>The report, as of the same instant.</returns>
    public FunnelReport<TKey> EnteredWithin(Interval interval) => Of(_paths.Where(path => _paths.Rows[path].Level > 0 && interval.Contains(FunnelTime.InstantOf(_paths.Rows[path].Entry))));

    /// <summary>
    /// Conversion over time: the report by the period in which the counted entry lies. A member counts once, by the entry that counts; to count a member in each period of an entry, as Amplitude's
    /// conversion over time does, let the funnel count attempts.
    /// </summary>
    /// <param name="length">How long a period is.</param>
    /// <param name="clock">Tells business days.</param>
    /// <returns>The periods from the first entry to the last, in order, those without an entry included; together they hold each who entered once. None when nobody entered.</returns>
    public ValueList<FunnelPeriod<TKey>> ByEntry(PeriodLength length, BusinessDayClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        long first = FunnelTime.Never;
        long last = FunnelTime.None;
        foreach (ref readonly FunnelPathRow row in _paths.Rows)
        {
            if (row.Level == 0) continue;
            first = Math.Min(first, row.Entry);
            last = Math.Max(last, row.Entry);
        }

        if (last == FunnelTime.None) return [];
        int firstDay = Civil.DayNumber(clock.DayOf(FunnelTime.InstantOf(first)));
        var line = new PeriodLine(new DayLine(clock, firstDay, firstDay, Civil.DayNumber(clock.DayOf(FunnelTime.InstantOf(last)))), length);
        int[] periods = new int[_paths.Rows.Length];
        for (int path = 0; path < periods.Length; path++) periods[path] = _paths.Rows[path].Level == 0 ? int.MinValue : line.Of(_paths.Rows[path].Entry);
        ILookup<int, int> byPeriod = Enumerable.Range(0, periods.Length).ToLookup(path => periods[path]);
        int begin = line.Of(first);
        return new ValueList<FunnelPeriod<TKey>>(Enumerable.Range(begin, line.Of(last) - begin + 1).Select(period => new FunnelPeriod<TKey>(line.IntervalOf(period), Of(_paths.Only(byPeriod[period])))));
    }

    private FunnelReport<TKey> Of(FunnelPaths<TKey> paths) => new(Funnel, AsOf, _now, paths, NotCounted);
}
