namespace CommunityDomain.Members;

/// <summary>退群方式: how a stay in a group ended. WeCom's <c>quit_scene</c> tells the two ways apart; LINE and IRC logs do not.</summary>
public enum LeaveReason
{
    /// <summary>Not reported, or the member is still in. The default.</summary>
    Unknown = 0,

    /// <summary>Went by themselves (WeCom 0).</summary>
    Left = 1,

    /// <summary>Was taken out by the staff (WeCom 1).</summary>
    Removed = 2,
}
