namespace CommunityDomain.Groups;

/// <summary>What ends the joining first.</summary>
public enum JoinForecastCause
{
    /// <summary>Nothing in sight: nobody joins, or only later than can be told.</summary>
    None = 0,

    /// <summary>The limit of heads is reached.</summary>
    HeadCount = 1,

    /// <summary>The join code expires.</summary>
    Expiry = 2,

    /// <summary>The group takes no newcomers in its state, at all.</summary>
    Closed = 3,
}
