namespace CommunityDomain.Charters;

/// <summary>
/// Links that bring people into another group, as data: the host, what the path begins with, and where that is published. A link counts when something follows what it begins with.
/// Paths are compared without regard to case.
/// </summary>
internal static class InviteLinks
{
    private const string Telegram = "https://core.telegram.org/api/links (chat invite links)";
    private const string Discord = "https://discord.com/developers/docs/resources/invite";
    private const string Line = "https://developers.line.biz/en/docs/line-login/using-line-url-scheme/ ; group and OpenChat invitations as the app writes them";
    private const string WhatsApp = "https://faq.whatsapp.com (invite via link)";
    private const string WeChat = "group codes as the app encodes them; no public specification";
    private const string Others = "invitation as the app writes it";

    internal static readonly InviteLink[] All =
    [
        new("", "discord.gg", "/", Discord),
        new("", "discord.com", "/invite/", Discord),
        new("", "discordapp.com", "/invite/", Discord),
        new("", "t.me", "/+", Telegram),
        new("", "t.me", "/joinchat/", Telegram),
        new("", "telegram.me", "/+", Telegram),
        new("", "telegram.me", "/joinchat/", Telegram),
        new("", "telegram.dog", "/+", Telegram),
        new("", "telegram.dog", "/joinchat/", Telegram),
        new("tg", "join", "?invite=", Telegram),
        new("", "line.me", "/ti/g/", Line),
        new("", "line.me", "/ti/g2/", Line),
        new("", "line.me", "/R/ti/g/", Line),
        new("", "line.me", "/R/ti/g2/", Line),
        new("", "chat.whatsapp.com", "/", WhatsApp),
        new("", "weixin.qq.com", "/g/", WeChat),
        new("", "work.weixin.qq.com", "/gm/", WeChat),
        new("", "work.weixin.qq.com", "/g/", WeChat),
        new("", "jq.qq.com", "/", Others),
        new("", "qm.qq.com", "/", Others),
        new("", "open.kakao.com", "/o/", Others),
        new("", "signal.group", "/#", Others),
        new("", "signal.group", "#", Others),
        new("", "invite.viber.com", "/", Others),
        new("", "zalo.me", "/g/", Others),
    ];

    internal static bool IsInvite(in LinkScanner link)
    {
        ReadOnlySpan<char> host = link.Host;
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        foreach (InviteLink invite in All)
        {
            if (host.Length != invite.Host.Length || !host.SequenceEqual(invite.Host)) continue;
            if (invite.Scheme.Length > 0 && !link.Scheme.Equals(invite.Scheme, StringComparison.OrdinalIgnoreCase)) continue;
            if (link.Path.Length > invite.Path.Length && link.Path.StartsWith(invite.Path, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>One kind of invitation.</summary>
    /// <param name="Scheme">The scheme it needs; empty for any.</param>
    /// <param name="Host">The host.</param>
    /// <param name="Path">What path or query begins with.</param>
    /// <param name="Source">Where it is published.</param>
    internal sealed record InviteLink(string Scheme, string Host, string Path, string Source);
}
