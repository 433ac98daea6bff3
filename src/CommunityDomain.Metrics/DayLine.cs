using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>
/// Numbers business days. Plain, by their day numbers, a date that the zone skips included: the numbers that states keep, the same in each. Or, for a report, without gaps:
/// within the days it was made for, what the zone skips has no number, and the first day keeps its own. Finds the day of an instant in a table of day starts that grows as instants come.
/// A single writer, for <see cref="Of"/>; the rest changes nothing.
/// </summary>
internal sealed class DayLine
{
    private const long DayLength = NodaConstants.NanosecondsPerDay;
    private const int Slack = 32;
    private const int Margin = 400; // A year and more: the days of the period before the first and after the last one.

    private readonly int _anchor;
    private readonly int[] _skipped = [];
    private long[] _starts = [];
    private int _first;
    private long _from;
    private long _until = long.MinValue;
    private int _current;

    /// <summary>Plain day numbers.</summary>
    internal DayLine(BusinessDayClock clock) => Clock = clock;

    /// <summary>Numbers without gaps.</summary>
    /// <param name="clock">The days.</param>
    /// <param name="anchor">The day that keeps its number.</param>
    /// <param name="first">The first day number that matters.</param>
    /// <param name="last">The last one.</param>
    internal DayLine(BusinessDayClock clock, int anchor, int first, int last)
        : this(clock)
    {
        _anchor = anchor;
        _skipped = Skipped(clock, Math.Min(first, anchor) - Margin, Math.Max(last, anchor) + Margin);
    }

    internal BusinessDayClock Clock { get; }

    /// <summary>The number of the day that an instant belongs to.</summary>
    internal int Of(long at)
    {
        if (at >= _from && at < _until) return _current;
        if (_starts.Length == 0 || at < _starts[0] || at >= _starts[^1]) Extend(at);
        int place = (int)Math.Min((at - _starts[0]) / DayLength, _starts.Length - 2);
        while (at < _starts[place]) place--;
        while (at >= _starts[place + 1]) place++;
        _from = _starts[place];
        _until = _starts[place + 1];
        return _current = _first + place;
    }

    internal LocalDate DateOf(int number) => Civil.Date(DayNumberOf(number));

    internal int DayNumberOf(int number)
    {
        int day = number;
        if (number >= _anchor)
        {
            foreach (int skipped in _skipped)
            {
                if (skipped > day) break;
                if (skipped >= _anchor) day++;
            }

            return day;
        }

        for (int i = _skipped.Length - 1; i >= 0; i--)
        {
            if (_skipped[i] >= _anchor) continue;
            if (_skipped[i] < day) break;
            day--;
        }

        return day;
    }

    /// <summary>The number of a date by its day number; of one that is skipped, that of the next day.</summary>
    internal int NumberOf(int dayNumber)
    {
        int number = dayNumber;
        foreach (int skipped in _skipped)
        {
            if (skipped >= _anchor && skipped < dayNumber) number--;
            else if (skipped < _anchor && skipped >= dayNumber) number++;
        }

        return number;
    }

    /// <summary>When a numbered day starts; a plain one that the zone skips starts, and ends, where the next one starts.</summary>
    internal Instant StartOf(int number)
    {
        LocalDate day = DateOf(number);
        Instant start;
        while (!Clock.TryStart(day, out start)) day = day.PlusDays(1);
        return start;
    }

    // No zone skips a date but where its clocks jump by about a day.
    private static int[] Skipped(BusinessDayClock clock, int first, int last)
    {
        Instant from = Instant.Max(NodaConstants.UnixEpoch + Duration.FromDays(first), FunnelTime.Earliest - Duration.FromDays(Slack));
        Instant to = Instant.Min(NodaConstants.UnixEpoch + Duration.FromDays(last), FunnelTime.Latest + Duration.FromDays(Slack));
        if (from >= to) return [];
        var found = new SortedSet<int>();
        Offset before = clock.Zone.GetUtcOffset(from);
        foreach (NodaTime.TimeZones.ZoneInterval interval in clock.Zone.GetZoneIntervals(from, to))
        {
            if (interval.HasStart && interval.WallOffset.Seconds - before.Seconds > 12 * NodaConstants.SecondsPerHour)
            {
                LocalDate jump = interval.Start.WithOffset(before).Date;
                for (int days = -2; days <= 2; days++)
                {
                    if (!clock.Exists(jump.PlusDays(days))) found.Add(Civil.DayNumber(jump) + days);
                }
            }

            before = interval.WallOffset;
        }

        return [.. found];
    }

    private void Extend(long at)
    {
        int day = NumberOf(Civil.DayNumber(Clock.DayOf(FunnelTime.InstantOf(at))));
        int first = _starts.Length == 0 ? day - Slack : Math.Min(_first, day - Slack);
        int end = _starts.Length == 0 ? day + Slack : Math.Max(_first + _starts.Length - 1, day + Slack);
        long[] starts = new long[end - first + 1];
        for (int i = 0; i < starts.Length; i++)
        {
            int known = first + i - _first;
            starts[i] = known >= 0 && known < _starts.Length ? _starts[known] : FunnelTime.Of(StartOf(first + i) - NodaConstants.UnixEpoch);
        }

        _starts = starts;
        _first = first;
    }
}
