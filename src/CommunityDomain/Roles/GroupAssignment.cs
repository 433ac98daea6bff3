namespace CommunityDomain.Roles;

/// <summary>Who runs one group: its owner, its administrators and its core members (ROL-1, ROL-5).</summary>
public sealed record GroupAssignment
{
    /// <summary>The group; assigned once in a roster.</summary>
    public required GroupId Group { get; init; }

    /// <summary>群主: the owner; unspecified when there is none.</summary>
    public MemberId Owner { get; init; }

    /// <summary>管理員: 1 to 3 by head-count (ROL-2).</summary>
    public ValueList<MemberId> Administrators { get; init; }

    /// <summary>Cultivated members of this group who carry the talk and help to run it (ROL-5); not the same thing as the core group.</summary>
    public ValueList<MemberId> CoreMembers { get; init; }
}
