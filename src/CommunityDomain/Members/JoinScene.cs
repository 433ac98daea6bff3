namespace CommunityDomain.Members;

/// <summary>入群方式: the way somebody came into a group. WeCom's <c>join_scene</c> numbers its first three ways the same.</summary>
public enum JoinScene
{
    /// <summary>Not reported. The default; unknown is not a way of its own.</summary>
    Unknown = 0,

    /// <summary>A member or the staff put them in directly (WeCom 1).</summary>
    Invitation = 1,

    /// <summary>Through an invitation link (WeCom 2).</summary>
    Link = 2,

    /// <summary>Through a QR code, a live code included (WeCom 3).</summary>
    EntryCode = 3,

    /// <summary>Found the group by themselves: a public name or a search, as on Telegram and Discord.</summary>
    Search = 4,
}
