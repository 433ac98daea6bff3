namespace CommunityDomain.Sample.Replay;

/// <summary>What a row of a log tells.</summary>
internal enum LogKind
{
    /// <summary>Something the replay does not use, such as a rename: the log does not say the new name.</summary>
    Other = 0,

    /// <summary>A message.</summary>
    Message = 1,

    /// <summary>A message in the third person (<c>/me</c>): speech like any other, listed apart.</summary>
    Action = 2,

    /// <summary>Somebody came in.</summary>
    Join = 3,

    /// <summary>Somebody went by themselves.</summary>
    Leave = 4,

    /// <summary>Somebody was taken out.</summary>
    Removed = 5,
}
