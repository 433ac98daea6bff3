namespace CommunityDomain.Roles;

/// <summary>The role hierarchy (ROL-1): a higher number commands a lower one.</summary>
public enum Role
{
    /// <summary>群成員: a member.</summary>
    Member = 0,

    /// <summary>管理員: manages one group for its owner (ROL-3).</summary>
    Administrator = 1,

    /// <summary>群主: runs single groups.</summary>
    GroupOwner = 2,

    /// <summary>總群主: owns the whole operation and its figures; out of the members' reach (ROL-4).</summary>
    HeadOwner = 3,
}
