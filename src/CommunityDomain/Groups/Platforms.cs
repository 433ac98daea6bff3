namespace CommunityDomain.Groups;

/// <summary>The ids of the platforms that <see cref="PlatformCatalog"/> ships profiles of. A host adds its own by id.</summary>
public static class Platforms
{
    /// <summary>WeChat (微信) personal groups.</summary>
    public static PlatformId WeChat { get; } = new("wechat");

    /// <summary>WeCom (企業微信) external customer groups.</summary>
    public static PlatformId WeCom { get; } = new("wecom");

    /// <summary>LINE group chats.</summary>
    public static PlatformId Line { get; } = new("line");

    /// <summary>LINE OpenChat.</summary>
    public static PlatformId LineOpenChat { get; } = new("line-openchat");

    /// <summary>Discord servers.</summary>
    public static PlatformId Discord { get; } = new("discord");

    /// <summary>Telegram supergroups.</summary>
    public static PlatformId Telegram { get; } = new("telegram");
}
