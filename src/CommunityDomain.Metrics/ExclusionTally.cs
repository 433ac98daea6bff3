namespace CommunityDomain.Metrics;

/// <summary>
/// What was kept out at the door of an accumulator and is in no other number of its result. Events are counted, not members; an event that came twice,
/// or through two merged states, counts twice.
/// </summary>
public sealed record ExclusionTally
{
    /// <summary>By which policy.</summary>
    public required ExclusionPolicy Policy { get; init; }

    /// <summary>Events of staff.</summary>
    public required long Staff { get; init; }

    /// <summary>Events of bots.</summary>
    public required long Bots { get; init; }

    /// <summary>Events of test accounts.</summary>
    public required long Tests { get; init; }

    /// <summary>Events of accounts that count, in a group that does not.</summary>
    public required long TestGroups { get; init; }

    /// <summary>All of them.</summary>
    public long Total => Staff + Bots + Tests + TestGroups;
}
