namespace CommunityDomain.Groups;

/// <summary>The three ways to touch a customer, each with limits of its own (PLN-7).</summary>
public enum TouchChannel
{
    /// <summary>私聊: one to one.</summary>
    PrivateChat = 0,

    /// <summary>群聊: in a group.</summary>
    GroupChat = 1,

    /// <summary>朋友圈 / 動態: posts to everybody who follows.</summary>
    SocialFeed = 2,
}
