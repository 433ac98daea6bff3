namespace CommunityDomain.Groups;

/// <summary>How a newcomer would get in; the platform's limits differ (GRP-9).</summary>
public enum JoinRoute
{
    /// <summary>掃碼: by the join code.</summary>
    Code = 0,

    /// <summary>邀請: by a member's or the staff's invitation.</summary>
    Invitation = 1,
}
