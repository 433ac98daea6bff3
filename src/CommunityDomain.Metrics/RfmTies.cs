namespace CommunityDomain.Metrics;

/// <summary>Where a value that equals a cut point goes. Equal values always get equal scores, so bins may be of unequal sizes, and some empty.</summary>
public enum RfmTies
{
    /// <summary>A cut point is a quantile; a value up to it, inclusive, is below.</summary>
    UpToCut = 0,

    /// <summary>A cut point is a quantile; a value less than it is below, one that equals it above.</summary>
    BelowCut = 1,

    /// <summary>A cut point is a quantile plus one (day, order, unit of money); a value less than it is below.</summary>
    BelowCutPlusOne = 2,

    /// <summary>By rank: values that are equal share the middle of their ranks, and bins are of as equal sizes as that allows. A cut point is the least value above it.</summary>
    MiddleRank = 3,
}
