namespace CommunityDomain.Metrics;

/// <summary>
/// An event that must not happen between two steps, such as leaving the group between joining and buying: not between any two steps of a path that follow each other
/// from the one to the other. At one instant with a step it counts by <see cref="TiePolicy.InputOrder"/> alone; with the other policies it touches nothing then.
/// </summary>
public sealed record FunnelExclusion
{
    /// <summary>The kind of event; that of a step forbids its repetition, as the path's own events are never between two of its steps.</summary>
    public required string Kind { get; init; }

    /// <summary>The zero-based position of the step after which it counts; that step is not optional.</summary>
    public required int From { get; init; }

    /// <summary>The zero-based position of the step before which it counts, above <see cref="From"/>; that step is not optional.</summary>
    public required int To { get; init; }

    /// <summary>
    /// What it does. False, the default: it stops; the steps taken before it stay, and none can be taken past it. True: it erases; an entry whose furthest paths
    /// all have it between the two steps, or after <see cref="From"/> within the window where <see cref="To"/> was not reached, counts as no entry at all.
    /// Either way another path that it does not touch still counts.
    /// </summary>
    public bool Erases { get; init; }
}
