namespace CommunityDomain.Roles;

/// <summary>
/// 人員編制表: who runs which group (ROL-1). May be wrong: <see cref="RosterValidator"/> and <c>Check</c> judge it.
/// Staff need not be listed: a person who is only named in an assignment counts as full-time staff with no end.
/// </summary>
public sealed record Roster
{
    /// <summary>Nobody runs anything.</summary>
    public static Roster Empty { get; } = new();

    /// <summary>總群主: the head owner; unspecified when there is none.</summary>
    public MemberId HeadOwner { get; init; }

    /// <summary>What is known of the people who run groups.</summary>
    public ValueList<StaffMember> Staff { get; init; }

    /// <summary>Who runs each group.</summary>
    public ValueList<GroupAssignment> Assignments { get; init; }
}
