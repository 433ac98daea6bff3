namespace CommunityDomain.Charters;

/// <summary>What happens to a member who breaks the charter (CHA-4), from mild to strong: the order of the values is the order of the sanctions.</summary>
public enum Sanction
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>警告: the member is told. Stands while the points that led to it count.</summary>
    Warn = 1,

    /// <summary>A person of the staff has to look before anything stronger happens.</summary>
    Review = 2,

    /// <summary>禁言: the member may read and not write, for a time or for good.</summary>
    Mute = 3,

    /// <summary>移出: the member is out of the group, for a time or for good.</summary>
    Remove = 4,
}
