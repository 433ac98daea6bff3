using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>
/// Who was active when, up to an instant: active members by day and trailing window (DAU, WAU, MAU, the length said each time), stickiness, and where active members come from and go.
/// Immutable and thread-safe.
/// </summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
public sealed class PresenceReport<TKey>
    where TKey : notnull
{
    private readonly BusinessDayClock _clock;
    private readonly DayLine _days; // Only for what does not make it grow.
    private readonly int _anchor;
    private readonly int _lastDay;
    private readonly bool _byHour;
    private readonly TKey[] _members;
    private readonly PeriodBits _bits;
    private readonly int _words;

    internal PresenceReport(Instant asOf, BusinessDayClock clock, bool byHour, TKey[] members, PeriodBits bits, ExclusionTally notCounted)
    {
        (_anchor, _lastDay) = byHour || bits.IsEmpty ? (0, 0) : (bits.First, bits.End - 1);
        _days = new DayLine(clock, _anchor, _anchor, _lastDay);
        bits = bits.Copy(byHour ? hour => hour : _days.NumberOf);
        AsOf = asOf;
        NotCounted = notCounted;
        (_clock, _byHour, _members, _bits, _words) = (clock, byHour, members, bits, Bits.WordsFor(members.Length));
        Members = Bits.Count(Union(bits.First, bits.End));
    }

    /// <summary>The instant the report was made for.</summary>
    public Instant AsOf { get; }

    /// <summary>What was kept out, by which policy.</summary>
    public ExclusionTally NotCounted { get; }

    /// <summary>How many different members were ever active.</summary>
    public long Members { get; }

    /// <summary>The first day on which somebody was active; null when nobody was, or where hours are kept.</summary>
    public LocalDate? FirstDay => _byHour || _bits.IsEmpty ? null : _days.DateOf(_bits.First);

    /// <summary>The last day on which somebody was active; null when nobody was, or where hours are kept.</summary>
    public LocalDate? LastDay => _byHour || _bits.IsEmpty ? null : _days.DateOf(_bits.End - 1);

    /// <summary>Members active in a trailing window of business days: 1 day is DAU, 7 WAU, 28 or 30 MAU, which differ.</summary>
    /// <param name="day">The last day of the window, inclusive; of a date that the zone skips, the next.</param>
    /// <param name="days">How many days, 1 or more.</param>
    /// <returns>How many different members.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">Hours are kept.</exception>
    public long Active(LocalDate day, int days = 1) => Bits.Count(Trailing(day, days));

    /// <summary>Who was active in a trailing window; in the order members came.</summary>
    /// <inheritdoc cref="Active" path="/param|/exception"/>
    /// <returns>The members.</returns>
    public ValueList<TKey> MembersActive(LocalDate day, int days = 1) => new(Bits.Members(Trailing(day, days)).Select(member => _members[member]));

    /// <summary>Of the members active in a trailing window, the share active on its last day: DAU over MAU, the length said.</summary>
    /// <inheritdoc cref="Active" path="/param|/exception"/>
    /// <returns>The share; undefined when nobody was active.</returns>
    public Ratio Stickiness(LocalDate day, int days) => new(Active(day), Active(day, days));

    /// <summary>In how many periods members were active: item k − 1 is how many were in exactly k different periods.</summary>
    /// <param name="length">How long a period is.</param>
    /// <param name="from">An instant of the first day (or hour) that counts.</param>
    /// <param name="to">An instant of the last one, inclusive.</param>
    /// <returns>A number for each k, from 1 to how many periods the span touches; what lies outside of the span does not count, also within its first and last period.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>, or a year is not 1678 to 2261.</exception>
    /// <exception cref="InvalidOperationException">Hours are asked for and days are kept, or the other way round.</exception>
    public ValueList<long> PeriodsActive(PeriodLength length, Instant from, Instant to)
    {
        (PeriodLine line, int first, int last, int firstCell, int lastCell) = Span(length, from, to);
        int periods = last - first + 1;
        var counts = new int[_members.Length];
        ulong[] active = new ulong[_words];
        for (int period = first; period <= last; period++)
        {
            (int begin, int end) = CellsOf(line, period);
            Array.Clear(active);
            for (int cell = Math.Max(begin, Math.Max(firstCell, _bits.First)); cell < Math.Min(end, Math.Min(lastCell + 1, _bits.End)); cell++) Bits.Or(active, _bits.Row(cell));
            foreach (int member in Bits.Members(active)) counts[member]++;
        }

        long[] exactly = new long[periods];
        foreach (int count in counts)
        {
            if (count > 0) exactly[count - 1]++;
        }

        return new ValueList<long>(exactly);
    }

    /// <summary>Where active members come from and go, period by period; the first period's newcomers are all that the state never saw before.</summary>
    /// <param name="length">How long a period is.</param>
    /// <param name="from">An instant of the first period.</param>
    /// <param name="to">An instant of the last period; not after the instant of the report.</param>
    /// <returns>The periods, in order. Of one that is not over at the instant of the report, who is not back is not lost.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/> or after the report, or a year is not 1678 to 2261.</exception>
    /// <exception cref="InvalidOperationException">Hours are asked for and days are kept, or the other way round.</exception>
    public ValueList<GrowthPeriod> Growth(PeriodLength length, Instant from, Instant to)
    {
        if (to > AsOf) throw new ArgumentException("The last period lies after the report.", nameof(to));
        (PeriodLine line, int first, int last, _, _) = Span(length, from, to);
        (int begin, int end) = CellsOf(line, first - 1);
        ulong[] seen = Union(_bits.First, begin);
        ulong[] before = Union(begin, end);
        Bits.Or(seen, before);
        var growth = new GrowthPeriod[last - first + 1];
        for (int i = 0; i < growth.Length; i++)
        {
            (begin, end) = CellsOf(line, first + i);
            ulong[] active = Union(begin, end);
            Interval interval = line.IntervalOf(first + i);
            long count = Bits.Count(active);
            long retained = Bits.CountBoth(active, before);
            long known = Bits.CountBoth(active, seen);
            long gone = Bits.CountOnly(before, active);
            bool isOver = interval.End <= AsOf;
            growth[i] = new GrowthPeriod(interval, Bits.Count(before), count, count - known, retained, known - retained, isOver ? gone : 0, isOver ? 0 : gone);
            Bits.Or(seen, active);
            before = active;
        }

        return new ValueList<GrowthPeriod>(growth);
    }

    private (PeriodLine Line, int First, int Last, int FirstCell, int LastCell) Span(PeriodLength length, Instant from, Instant to)
    {
        if (!FunnelTime.TryOf(from, out long start) || !FunnelTime.TryOf(to, out long end) || end < start) throw new ArgumentException("The span ends before it starts, or a year is not 1678 to 2261.", nameof(to));
        if (_byHour != (length.Unit == PeriodUnit.Hour)) throw new InvalidOperationException("A state by days answers days and longer periods, one by hours answers hours.");
        int first = Civil.DayNumber(_clock.DayOf(from));
        int last = Civil.DayNumber(_clock.DayOf(to));
        var line = new PeriodLine(new DayLine(_clock, _anchor, Math.Min(first, _anchor), Math.Max(last, _lastDay)), length);
        return _byHour
            ? (line, line.Of(start), line.Of(end), line.Of(start), line.Of(end))
            : (line, line.Of(start), line.Of(end), line.Days.Of(start), line.Days.Of(end));
    }

    private (int Begin, int End) CellsOf(PeriodLine line, int period) => _byHour ? (period, period + 1) : (line.FirstDayOf(period), line.FirstDayOf(period + 1));

    private ulong[] Trailing(LocalDate day, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        if (_byHour) throw new InvalidOperationException("A state by hours does not answer days.");
        int last = _days.NumberOf(Civil.DayNumber(day));
        return Union((int)Math.Max(int.MinValue + 1L, (long)last - days + 1), last + 1);
    }

    private ulong[] Union(int begin, int end)
    {
        ulong[] union = new ulong[_words];
        for (int cell = Math.Max(begin, _bits.First); cell < Math.Min(end, _bits.End); cell++) Bits.Or(union, _bits.Row(cell));
        return union;
    }
}
