using CommunityDomain.Calendars;
using CommunityDomain.Metrics;

namespace CommunityDomain.Sample.Metrics;

/// <summary>What a file of events comes to, as of its last event.</summary>
internal sealed record MetricsRead
{
    internal required BusinessDayClock Clock { get; init; }

    internal required PresenceReport<MemberId> Presence { get; init; }

    internal required RetentionReport<MemberId> Retention { get; init; }

    internal required FunnelReport<MemberId>? Funnel { get; init; }

    /// <summary>What buyers brought; null where no column of amounts was named.</summary>
    internal required ValueReport<MemberId>? Value { get; init; }

    /// <summary>The conversation; null when it was not asked for.</summary>
    internal required TalkLog? Talk { get; init; }

    /// <summary>Events by business day, those by which nobody is active included.</summary>
    internal required IReadOnlyDictionary<LocalDate, long> Events { get; init; }

    internal required long Rows { get; init; }

    /// <summary>Rows without a person or a time.</summary>
    internal required long Skipped { get; init; }

    internal required Instant First { get; init; }

    internal required Instant Last { get; init; }

    internal required PeriodLength Period { get; init; }
}
