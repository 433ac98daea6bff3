namespace CommunityDomain.Metrics;

/// <summary>A funnel told apart by the values of a property, such as the campaign or the channel of each event.</summary>
public sealed record FunnelBreakdown
{
    /// <summary>The name of the property, for whoever looks values up.</summary>
    public required string Property { get; init; }

    /// <summary>Which event says the value.</summary>
    public FunnelAttribution Attribution { get; init; }

    /// <summary>For <see cref="FunnelAttribution.Step"/>: the zero-based position of the step. Zero, the default, for the others.</summary>
    public int Step { get; init; }
}
