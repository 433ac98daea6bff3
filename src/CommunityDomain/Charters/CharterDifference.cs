namespace CommunityDomain.Charters;

/// <summary>What another charter would change over one log (<see cref="CharterReplay.Diff"/>).</summary>
public sealed record CharterDifference
{
    /// <summary>The messages compared.</summary>
    public long Messages { get; init; }

    /// <summary>Those that would bring a sanction and bring none now.</summary>
    public long NewlySanctioned { get; init; }

    /// <summary>Those that bring a sanction now and would bring none.</summary>
    public long NewlySpared { get; init; }

    /// <summary>Those that would bring a stronger sanction than now.</summary>
    public long Stricter { get; init; }

    /// <summary>Those that would bring a milder sanction than now.</summary>
    public long Milder { get; init; }

    /// <summary>The members who would be sanctioned at all and are not now.</summary>
    public ValueList<MemberId> MembersNewlySanctioned { get; init; }

    /// <summary>The members who are sanctioned now and would not be at all.</summary>
    public ValueList<MemberId> MembersNewlySpared { get; init; }

    /// <summary>The first differences: author, time, text, the sanction now and then, and the rule that brings the stronger one.</summary>
    public ValueList<Reason> Examples { get; init; }
}
