namespace CommunityDomain.Groups;

/// <summary>Who a group is for, by worth to the brand (GRP-1).</summary>
public enum GroupTier
{
    /// <summary>普通群: gathers enthusiasts, holds traffic, grows core users, converts.</summary>
    Regular = 0,

    /// <summary>核心群: people picked out by high value, brand loyalty, or activity with cooperation; served first.</summary>
    Core = 1,
}
