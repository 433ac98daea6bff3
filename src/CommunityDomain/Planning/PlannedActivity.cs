namespace CommunityDomain.Planning;

/// <summary>One planned activity of a group: the minimum that the audit needs to see a month of plan (GRP-6).</summary>
public sealed record PlannedActivity
{
    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The business day of the community.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The theme, in the operator's words; not blank.</summary>
    public required string Theme { get; init; }
}
