namespace CommunityDomain.Charters;

/// <summary>Whose id follows a cue, and how plainly it must be marked as one.</summary>
internal enum ContactKind
{
    /// <summary>A WeChat id; letters alone need a colon or the like before them.</summary>
    WeChat = 0,

    /// <summary>A WeChat id after a cue too short to stand without a colon or the like.</summary>
    MarkedWeChat = 1,

    /// <summary>The internal form of a WeChat id, which needs no cue.</summary>
    RawWeChat = 2,

    /// <summary>A LINE id.</summary>
    Line = 3,

    /// <summary>A LINE id after a word that also has other meanings: it needs a colon or the like, and a digit or sign in it.</summary>
    MarkedLine = 4,

    /// <summary>A QQ number, of a person or a group.</summary>
    Qq = 5,
}
