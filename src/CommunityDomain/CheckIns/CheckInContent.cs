namespace CommunityDomain.CheckIns;

/// <summary>What a check-in holds. Values combine.</summary>
[Flags]
public enum CheckInContent
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Text.</summary>
    Text = 1,

    /// <summary>At least one photo.</summary>
    Photo = 2,

    /// <summary>A voice message or other audio.</summary>
    Audio = 4,

    /// <summary>A video.</summary>
    Video = 8,

    /// <summary>A link, as to a post or a mini program.</summary>
    Link = 16,
}
