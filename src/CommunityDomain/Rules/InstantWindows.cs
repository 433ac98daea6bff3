using NodaTime.TimeZones;

namespace CommunityDomain.Rules;

/// <summary>
/// The daily time windows that are asked of one instant, by the wall clocks of their zones. While no clock is changed, every edge of a window comes once in
/// 24 hours, so that one day shows every pattern of membership that those offsets have; a walk over the changes of clocks shows them all.
/// </summary>
internal sealed class InstantWindows
{
    // Two zones with summer time have about 24,000 changes each up to the year 9999.
    private const int MaxSteps = 120_000;

    private static readonly Duration Day = Duration.FromDays(1);

    private readonly Question[] _questions;
    private readonly DateTimeZone[] _zones;
    private readonly (int Zone, Duration Time)[] _edges;

    private InstantWindows(Question[] questions)
    {
        _questions = questions;
        _zones = [.. questions.Select(question => question.Zone!).Distinct()];
        _edges = [.. questions.Where(question => !question.Condition.Window.IsWholeDay)
            .SelectMany(question => new[] { question.Condition.Window.Start, question.Condition.Window.End }
                .Select(time => (Zone: Array.IndexOf(_zones, question.Zone!), Time: Duration.FromNanoseconds(time.NanosecondOfDay)))).Distinct()];
    }

    internal static InstantWindows? Of(Question[] asked)
    {
        Question[] questions = [.. asked.Where(question => question.Kind == ConditionKind.InWindow)];
        return questions.Length == 0 ? null : new InstantWindows(questions);
    }

    /// <summary>One instant for each pattern of membership between two instants, both included: first those at or after the middle one.</summary>
    internal List<Instant> Walk(Instant low, Instant high, Instant middle, out bool complete)
    {
        // A wall clock cannot be read within a day of the ends of time.
        low = Instant.Max(low, Instant.MinValue + Day);
        high = Instant.Min(high, Instant.MaxValue - Day);
        middle = Instant.Max(low, Instant.Min(high, middle));
        var found = new Dictionary<string, Instant>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int enough = _zones.Length == 1 ? PatternsOfOneZone() : int.MaxValue;
        int steps = 0;
        complete = low <= high && Walk(middle, high, found, seen, enough, ref steps) && Walk(low, middle, found, seen, enough, ref steps);
        return [.. found.Values];
    }

    /// <summary>The instant nearest to an actual one, between two others, that is as wanted; null when there is none within about two days.</summary>
    internal Instant? Nearest(Instant actual, Instant low, Instant high, Func<Instant, bool> wanted)
    {
        if (wanted(actual)) return actual;
        Instant from = Instant.Max(low, Instant.Max(actual, Instant.MinValue + (3 * Day)) - (2 * Day));
        Instant to = Instant.Min(high, Instant.Min(actual, Instant.MaxValue - (3 * Day)) + (2 * Day));
        var candidates = new List<Instant>();
        for (Instant at = from; at <= to;)
        {
            ZoneInterval[] intervals = Intervals(at);
            Instant end = Instant.Min(End(intervals), at + Day);
            foreach (Instant edge in Edges(at, intervals))
            {
                if (edge >= end || edge > to) continue;
                candidates.Add(edge);
                if (edge > from) candidates.Add(edge - Duration.Epsilon);
            }

            at = end;
        }

        foreach (Instant candidate in candidates.OrderBy(candidate => candidate < actual ? actual - candidate : candidate - actual).ThenBy(candidate => candidate))
            if (wanted(candidate)) return candidate;
        return null;
    }

    private bool Walk(Instant from, Instant to, Dictionary<string, Instant> found, HashSet<string> seen, int enough, ref int steps)
    {
        ZoneInterval[] intervals = Intervals(from);
        for (Instant at = from; at <= to;)
        {
            if (found.Count >= enough) return true;
            if (++steps > MaxSteps) return false;
            for (int i = 0; i < intervals.Length; i++)
                if (intervals[i].HasEnd && intervals[i].End <= at) intervals[i] = _zones[i].GetZoneInterval(at);
            Instant end = End(intervals);
            string offsets = string.Join(' ', intervals.Select(interval => InvariantText.Of(interval.WallOffset.Seconds)));
            if (!seen.Contains(offsets))
            {
                foreach (Instant edge in Edges(at, intervals))
                    if (edge < end && edge <= to) found.TryAdd(Pattern(edge), edge);
                if (end - at >= Day && to - at >= Day) seen.Add(offsets);
            }

            at = end;
        }

        return true;
    }

    /// <summary>An instant, and the first time at or after it that each edge of a window is shown, while no clock is changed.</summary>
    private IEnumerable<Instant> Edges(Instant at, ZoneInterval[] intervals)
    {
        yield return at;
        foreach ((int zone, Duration time) in _edges)
        {
            Duration shown = Duration.FromNanoseconds(at.InZone(_zones[zone]).TimeOfDay.NanosecondOfDay);
            Duration wait = time - shown;
            if (wait <= Duration.Zero) wait += Day;
            if (intervals[zone].HasEnd && at + wait >= intervals[zone].End) continue;
            yield return at + wait;
        }
    }

    private ZoneInterval[] Intervals(Instant at) => [.. _zones.Select(zone => zone.GetZoneInterval(at))];

    private static Instant End(ZoneInterval[] intervals)
    {
        Instant end = Instant.MaxValue;
        foreach (ZoneInterval interval in intervals)
            if (interval.HasEnd && interval.End < end) end = interval.End;
        return end;
    }

    private int PatternsOfOneZone() => _edges.Select(edge => edge.Time).Append(Duration.Zero)
        .Select(time => LocalTime.FromNanosecondsSinceMidnight(time.ToInt64Nanoseconds()))
        .Select(time => string.Concat(_questions.Select(question => question.Condition.Window is { IsWholeDay: false } window && !window.Contains(time) ? '0' : '1')))
        .Distinct(StringComparer.Ordinal).Count();

    private string Pattern(Instant instant)
    {
        Fact fact = FactLine.Of(instant);
        return string.Concat(_questions.Select(question => question.Ask(in fact) == Kleene.True ? '1' : '0'));
    }
}
