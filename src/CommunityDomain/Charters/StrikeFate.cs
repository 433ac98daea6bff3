namespace CommunityDomain.Charters;

/// <summary>What became of a strike by an instant.</summary>
internal enum StrikeFate : byte
{
    /// <summary>It lies after the instant.</summary>
    NotYet = 0,

    /// <summary>Its points count.</summary>
    Counts,

    /// <summary>It is a warning only.</summary>
    Warning,

    /// <summary>Another strike of its burst counts instead.</summary>
    Merged,

    /// <summary>Its points have expired.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Reversed,

    /// <summary>It was for content that was too old.</summary>
    TooOld,
}
