using CommunityDomain.Metrics;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Metrics;

/// <summary>Which events to count, and how.</summary>
internal sealed record MetricsOptions
{
    /// <summary>The file and its columns.</summary>
    internal required ReplayOptions Log { get; init; }

    /// <summary>The kinds of events by which a member is active, parted by commas; every event when null.</summary>
    internal string? Active { get; init; }

    /// <summary>The local time at which a day starts, as <c>04:00</c>; midnight when null.</summary>
    internal string? DayStart { get; init; }

    /// <summary>The period of the retention triangle: day, week, month or year; by the length of the file when null.</summary>
    internal string? Period { get; init; }

    /// <summary>The column of what was paid; no orders when null.</summary>
    internal string? Amount { get; init; }

    /// <summary>The currency of what was paid.</summary>
    internal string? Currency { get; init; }

    /// <summary>Whether the conversation is told too, for which every message is kept.</summary>
    internal bool Talk { get; init; }

    /// <summary>How buyers are scored, and their segments.</summary>
    internal RfmRule Rfm { get; init; } = UsualSegments.Rule;

    /// <summary>The path of a funnel; none when null.</summary>
    internal FunnelDefinition? Funnel { get; init; }

    /// <summary>The language of headings, labels and notes.</summary>
    internal ReportLanguage Language => Log.Language;

    /// <summary>The tag of the language, as it was given.</summary>
    internal required string Tag { get; init; }
}
