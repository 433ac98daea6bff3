namespace CommunityDomain.Metrics;

/// <summary>How a member, or an attempt, stands at the instant of a report.</summary>
public enum FunnelOutcome
{
    /// <summary>Never took the first step.</summary>
    NotEntered = 0,

    /// <summary>Took every step.</summary>
    Converted = 1,

    /// <summary>May still get further, as a window is open: not dropped.</summary>
    Pending = 2,

    /// <summary>Entered, did not take every step, and can no longer get further from any entry.</summary>
    Dropped = 3,

    /// <summary>Every entry was erased by an exclusion; in no other number.</summary>
    Excluded = 4,
}
