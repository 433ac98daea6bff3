namespace CommunityDomain.Members;

/// <summary>Where a <see cref="Tag"/> holds and who owns it.</summary>
public enum TagScope
{
    /// <summary>In the whole community: one vocabulary for all staff.</summary>
    Community = 0,

    /// <summary>In one group only.</summary>
    Group = 1,

    /// <summary>A staff member's own note; two people's tags of the same name are two tags.</summary>
    Staff = 2,
}
