namespace CommunityDomain.Groups;

/// <summary>The kinds of gate before a group.</summary>
public enum EntryKind
{
    /// <summary>Anyone may join.</summary>
    Open = 0,

    /// <summary>Only people whom a member or the staff invites.</summary>
    Invitation = 1,

    /// <summary>Only people who bought (GRP-1: high value).</summary>
    Purchase = 2,

    /// <summary>Only people with enough points.</summary>
    Points = 3,

    /// <summary>Only people whose application the staff accepts.</summary>
    Application = 4,
}
