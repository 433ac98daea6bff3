namespace CommunityDomain.Metrics;

/// <summary>What became of one member, or of one attempt.</summary>
public sealed record FunnelPath
{
    /// <summary>How it stands.</summary>
    public required FunnelOutcome Outcome { get; init; }

    /// <summary>How far it got: the number of the last step taken, from 1; for <see cref="FunnelOrder.Any"/> the number of steps; 0 when there is no entry.</summary>
    public required int Level { get; init; }

    /// <summary>When each step up to the level was taken, in order; null for an optional step left out, and where an in-order state knows the entry and the last step only.</summary>
    public required ValueList<Instant?> Times { get; init; }

    /// <summary>Until when, end included, a pending member may still get further, from this entry or another; null for the others, and when there is no window.</summary>
    public required Instant? OpenUntil { get; init; }

    /// <summary>The first condition that is not met, with its values.</summary>
    public required Reason Why { get; init; }

    /// <summary>When it began; null when there is no entry.</summary>
    public Instant? Entered => Times.IsEmpty ? null : Times[0];
}
