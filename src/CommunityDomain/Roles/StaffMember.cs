namespace CommunityDomain.Roles;

/// <summary>A person who runs groups for the brand.</summary>
public sealed record StaffMember
{
    /// <summary>The person, unique in the roster.</summary>
    public required MemberId Id { get; init; }

    /// <summary>Whether the person does this full time; only such a person is expected to carry 5 to 10 groups (ROL-2). True by default.</summary>
    public bool IsFullTime { get; init; } = true;

    /// <summary>The last day of work, inclusive; null while no end is known.</summary>
    public LocalDate? LeavesOn { get; init; }

    /// <summary>離職繼承: who takes over the groups when the person leaves; unspecified when nobody is named.</summary>
    public MemberId Successor { get; init; }
}
