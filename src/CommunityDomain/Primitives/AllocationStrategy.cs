namespace CommunityDomain;

/// <summary>
/// Who gets the minor units that are left when a sum is shared out and every share is cut down to a whole minor unit.
/// There are always fewer of them than shares with a weight; each goes to a different share, never to one of weight zero
/// (unless all weights are zero). Named after Fowler's Money pattern (<em>Patterns of Enterprise Application Architecture</em>) and its descendants.
/// </summary>
public enum AllocationStrategy
{
    /// <summary>Those that were cut most; of equals, the first. The default: no share is further from its exact value than it has to be.</summary>
    LargestRemainder = 0,

    /// <summary>From the first share on, one each.</summary>
    FirstToLast = 1,

    /// <summary>From the last share back, one each.</summary>
    LastToFirst = 2,
}
