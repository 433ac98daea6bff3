namespace CommunityDomain.Groups;

/// <summary>How long a group is meant to live (GRP-3).</summary>
public enum GroupHorizon
{
    /// <summary>長期群: no end in mind; needs empathy and all-round operating skill.</summary>
    LongTerm = 0,

    /// <summary>短期群: converts, then closes (GRP-8); has a closing date.</summary>
    ShortTerm = 1,
}
