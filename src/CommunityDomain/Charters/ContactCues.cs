namespace CommunityDomain.Charters;

/// <summary>
/// The words after which people write an id, in folded form, longest first. Ids: WeChat 6 to 20 letters, digits, hyphens and underscores that begin with a letter (the app's own rule);
/// LINE 4 to 20 letters, digits, dots, hyphens and underscores; QQ 5 to 11 digits that do not begin with zero.
/// </summary>
internal static class ContactCues
{
    internal static readonly ContactCue[] All =
    [
        .. Of(ContactKind.WeChat, "wechat id", "wechatid", "wechat", "weixin", "微信号", "微信號", "微信id", "加微信", "微信", "威信", "薇信", "维信", "維信", "加薇", "加微", "加我", "v信", "加vx", "加v", "+vx", "+v", "vx", "wx"),
        .. Of(ContactKind.RawWeChat, "wxid_"),
        .. Of(ContactKind.MarkedWeChat, "薇", "v"),
        .. Of(ContactKind.Line, "line id", "lineid", "lineのid", "ラインid", "加賴", "加赖", "賴id", "赖id", "賴", "赖", "라인아이디"),
        .. Of(ContactKind.MarkedLine, "line", "ライン", "라인"),
        .. Of(ContactKind.Qq, "qq群号", "qq群", "qq号", "qq號", "qq", "扣扣", "企鹅", "企鵝", "加群", "群号", "群號", "裙号", "加q", "q群"),
    ];

    /// <summary>Names of programs and services that stand after a cue without being an id.</summary>
    internal static readonly string[] NoIds = ["wechat", "weixin", "alipay", "payment", "official", "account", "message", "service", "please", "telegram", "whatsapp", "facebook", "instagram", "twitter", "discord"];

    private static IEnumerable<ContactCue> Of(ContactKind kind, params string[] words) => words.Select(word => new ContactCue(word, kind));
}
