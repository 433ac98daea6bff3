using CommunityDomain.Calendars;

namespace CommunityDomain.Incentives;

/// <summary>When lots begin and end, each date worked out once.</summary>
internal sealed class PointsDays(BusinessDayClock clock)
{
    private readonly Dictionary<LocalDate, Instant> _starts = [];
    private LocalDate _lastDay;
    private Instant _lastStart;
    private bool _hasLast;

    internal (Instant ActiveAt, Instant EndsAt) Of(in PointsEntry entry) => (
        entry.ActiveFrom is { } first ? FirstStart(first) : Instant.MinValue,
        entry.LastDay is { } last ? FirstStart(last < BusinessDayClock.LatestDay ? last.PlusDays(1) : last) : Instant.MaxValue);

    /// <summary>The start of the day, or of the next one that exists; days before the year 1 have started, those after 9998 never do.</summary>
    private Instant FirstStart(LocalDate day)
    {
        if (_hasLast && day == _lastDay) return _lastStart;
        if (!_starts.TryGetValue(day, out Instant start))
        {
            if (day < BusinessDayClock.EarliestDay) start = Instant.MinValue;
            else if (day >= BusinessDayClock.LatestDay) start = Instant.MaxValue;
            else if (!clock.TryStart(day, out start)) start = clock.Start(clock.NextDay(day));
            _starts.Add(day, start);
        }

        (_lastDay, _lastStart, _hasLast) = (day, start, true);
        return start;
    }
}
