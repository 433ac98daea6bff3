namespace CommunityDomain.Metrics;

/// <summary>A step of a funnel: one kind of event.</summary>
public sealed record FunnelStep
{
    /// <summary>The kind of event that takes the step, as <c>join</c>; compared by ordinal. A kind may serve several steps (speak, speak again).</summary>
    public required string Kind { get; init; }

    /// <summary>The longest time since the step taken before, end included; null for no limit of its own. Not for the first step.</summary>
    public Duration? Within { get; init; }

    /// <summary>Whether a member may go on without it. Not for the first and the last step.</summary>
    public bool IsOptional { get; init; }
}
