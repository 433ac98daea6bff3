namespace CommunityDomain.Groups;

/// <summary>What a group is for (GRP-2). Decides how it is judged: talk for interest and learning, conversion for selling (GRP-10).</summary>
public enum GroupPurpose
{
    /// <summary>興趣群: people who share a liking.</summary>
    Interest = 0,

    /// <summary>學習群: people who learn together, often in check-in cycles.</summary>
    Learning = 1,

    /// <summary>銷售群: sells. May be silent and healthy (GRP-10).</summary>
    Selling = 2,

    /// <summary>工作群: people who work together.</summary>
    Work = 3,
}
