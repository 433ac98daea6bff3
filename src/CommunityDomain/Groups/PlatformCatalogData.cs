using CommunityDomain.Patterns;

namespace CommunityDomain.Groups;

/// <summary>
/// The shipped platform numbers, each with its source, date and grade. Objectives follow PLN-1 (LINE is strong at service and existing friends, others at reach)
/// and, where it says nothing, our convention. A host replaces a profile by <see cref="PlatformCatalog.With"/>.
/// </summary>
internal static class PlatformCatalogData
{
    private const string Capacity2025 = "https://qumiaodong.com/shuma/9lye4k.html ; https://www.zjbjg.cn/b/15153.html";
    private const string GroupRules2025 = "https://www.zjbjg.cn/b/15153.html";
    private const string LineFigures = "https://allabout.co.jp/gm/gc/468724/ ; https://line-zh.net/archives/1326.html";
    private const string TelegramLimits = "https://limits.tginfo.me/zh";
    private const string NoMute = "the field's practice: no way to mute one member is known; no public source";
    private const string TelegramRestrictions = "https://docs.rs/telegram-bot-api (RestrictChatMember, quotes core.telegram.org)";
    private const string TelegramRates = "https://github.com/CorneiZeR/django-redis-aiogram/wiki/Rate-limits (quotes core.telegram.org)";

    private const string NoFilter = "the field's practice: no list of words that the platform itself looks for is known; no public source";
    private const string NotOffered = "the field's practice: none known; no public source";
    private const string AutoMod = "https://docs.discord.com/developers/resources/auto-moderation";
    private const string AutoModDate = "crawl 2025-26";
    private const string WeComWords = "https://developer.work.weixin.qq.com/document/path/95130 (words in what employees write to customers; the limits of a group's own filter are not published)";
    private const string OpenChatWords = "https://linawin.com/page/24.html (quotes LINE) ; https://sbapp.net/?p=103831";

    // Both figures are published, the day of the change is not: 2020-01-01 is our convention, between the source of 2014 and those of 2025.
    private static readonly LocalDate CodeLimitMoved = new(2020, 1, 1);

    private static readonly Period Second = Period.FromSeconds(1);
    private static readonly Period Minute = Period.FromMinutes(1);

    internal static readonly ValueList<PlatformProfile> Profiles =
    [
        new PlatformProfile
        {
            Id = Platforms.WeChat,
            Objectives = [PlatformObjective.NewCustomers, PlatformObjective.ServiceAndRetention],
            Channels = [TouchChannel.PrivateChat, TouchChannel.GroupChat, TouchChannel.SocialFeed],
            Limits =
            [
                Of(PlatformLimitKind.GroupCapacity, 500, SourceGrade.Secondary, Capacity2025, "undated/2025"),
                Of(PlatformLimitKind.JoinByCode, 100, SourceGrade.Secondary, "https://www.shuyong.net/308.html (Tencent announcement of 2014-07-04)", "2014") with
                {
                    From = new LocalDate(2014, 7, 4),
                    Until = CodeLimitMoved.PlusDays(-1),
                },
                Of(PlatformLimitKind.JoinByCode, 200, SourceGrade.Secondary, "https://qumiaodong.com/shuma/9lye4k.html", "undated, before 2026") with { From = CodeLimitMoved },
                Of(PlatformLimitKind.ConsentAbove, 40, SourceGrade.Secondary, GroupRules2025, "2025"),
                Of(PlatformLimitKind.IdentityAbove, 100, SourceGrade.Secondary, GroupRules2025 + " ; https://www.shuyong.net/308.html", "2014-2025"),
                Of(PlatformLimitKind.Administrators, 3, SourceGrade.Practice, "the field's figure of ROL-2; no public source", string.Empty),
                Of(PlatformLimitKind.RecipientsPerSend, 200, SourceGrade.Secondary, "https://www.nctoro.com/a101722", "undated") with { Channel = TouchChannel.PrivateChat },
                Of(PlatformLimitKind.MuteLongest, 0, SourceGrade.Practice, NoMute, string.Empty),
                Of(PlatformLimitKind.WordRules, 0, SourceGrade.Practice, NoFilter, string.Empty),
            ],
        },
        new PlatformProfile
        {
            Id = Platforms.WeCom,
            WordModes = [TextPatternMode.Anywhere],
            Objectives = [PlatformObjective.NewCustomers, PlatformObjective.ServiceAndRetention],
            Channels = [TouchChannel.PrivateChat, TouchChannel.GroupChat, TouchChannel.SocialFeed],
            Limits =
            [
                Of(PlatformLimitKind.GroupCapacity, 500, SourceGrade.Official, "https://developer.work.weixin.qq.com/document/path/98429", "2025-10-10"),
                Of(PlatformLimitKind.MembersAtCreation, 40, SourceGrade.Official, "https://developer.work.weixin.qq.com/document/path/98429", "2025-10-10"),
                Of(PlatformLimitKind.GroupsPerJoinCode, 5, SourceGrade.Official, "https://developer.work.weixin.qq.com/document/path/99547 (figure as quoted in silenceper/wechat join_way.go)", "2026-01-05"),
                Of(PlatformLimitKind.OwnerTransfers, 2, SourceGrade.Secondary, "https://www.metacpan.org/pod/QQ::weixin::work::externalcontact::groupchat (quotes path/95703)", "2023-12-01") with { Per = Period.FromDays(90) },
                Of(PlatformLimitKind.ContactsPerAccount, 5000, SourceGrade.Secondary, "https://wescrm.com/siyuzhishiku/qiweiyunying/8852.html", "2026-02-25"),
                Of(PlatformLimitKind.RecipientsPerSend, 20000, SourceGrade.Official, "https://developer.work.weixin.qq.com/document/path/96997", "2025-07-11") with { Channel = TouchChannel.PrivateChat },
                Of(PlatformLimitKind.AttachmentsPerMessage, 9, SourceGrade.Official, "https://developer.work.weixin.qq.com/document/path/92135", "2025-11-17") with { Channel = TouchChannel.PrivateChat },
                Of(PlatformLimitKind.AttachmentsPerMessage, 9, SourceGrade.Official, "https://developer.work.weixin.qq.com/document/path/92135", "2025-11-17") with { Channel = TouchChannel.GroupChat },
                Of(PlatformLimitKind.GroupsPerSend, 2000, SourceGrade.Secondary, "https://github.com/binarywang/WxJava/pull/3145 ; https://weibanzhushou.com/help/2022/05/13/", "2023-10") with { Channel = TouchChannel.GroupChat },
                Of(PlatformLimitKind.BotMessagesPerGroup, 20, SourceGrade.Secondary, "https://developers.weixin.qq.com/community/personal/oCJUswx16_h2ZGs0rkULQWH7Gqiw/question", "undated") with { Channel = TouchChannel.GroupChat, Per = Minute },
                Of(PlatformLimitKind.MuteLongest, 0, SourceGrade.Practice, NoMute, string.Empty),
                Of(PlatformLimitKind.WordRules, 100, SourceGrade.Official, WeComWords, "undated"),
                Of(PlatformLimitKind.WordsPerRule, 300, SourceGrade.Official, WeComWords, "undated"),
                Of(PlatformLimitKind.WordShortest, 1, SourceGrade.Official, WeComWords, "undated"),
                Of(PlatformLimitKind.WordLongest, 32, SourceGrade.Official, WeComWords, "undated"),
                .. NotOfferedBy(PlatformLimitKind.RegexesPerRule, PlatformLimitKind.AllowedWordsPerRule, PlatformLimitKind.MentionRules, PlatformLimitKind.NameRules, PlatformLimitKind.ExemptRoles, PlatformLimitKind.ExemptChannels, PlatformLimitKind.PenaltyRungs),
                Of(PlatformLimitKind.RemovalByRule, 1, SourceGrade.Practice, "https://weibanzhushou.com/blog/20544 (warn or remove)", "undated"),
            ],
        },
        new PlatformProfile
        {
            Id = Platforms.Line,
            Objectives = [PlatformObjective.ServiceAndRetention],
            Channels = [TouchChannel.PrivateChat, TouchChannel.GroupChat, TouchChannel.SocialFeed],
            Limits =
            [
                Of(PlatformLimitKind.GroupCapacity, 500, SourceGrade.Secondary, LineFigures, "2017-2025"),
                Of(PlatformLimitKind.ContactsPerAccount, 5000, SourceGrade.Secondary, "http://ascii.jp/elem/000/001/436/1436586/ (quotes LINE help)", "2017"),
                Of(PlatformLimitKind.MuteLongest, 0, SourceGrade.Practice, NoMute, string.Empty),
                Of(PlatformLimitKind.WordRules, 0, SourceGrade.Practice, NoFilter, string.Empty),
            ],
        },
        new PlatformProfile
        {
            Id = Platforms.LineOpenChat,
            WordModes = [TextPatternMode.Anywhere],
            Objectives = [PlatformObjective.ReachAndBranding, PlatformObjective.NewCustomers],
            Channels = [TouchChannel.GroupChat],
            Limits =
            [
                Of(PlatformLimitKind.GroupCapacity, 5000, SourceGrade.Secondary, "https://line-zh.net/archives/1326.html", "2025"),
                Of(PlatformLimitKind.Administrators, 100, SourceGrade.Secondary, "https://openchat-blog.line.me", "undated"),
                Of(PlatformLimitKind.Bots, 0, SourceGrade.Secondary, "https://github.com/line/line-bot-sdk-python/issues/918", "undated"),
                Of(PlatformLimitKind.MuteLongest, 0, SourceGrade.Practice, NoMute, string.Empty),
                Of(PlatformLimitKind.WordsInAll, 200, SourceGrade.Secondary, OpenChatWords, "undated"),
                Of(PlatformLimitKind.WordShortest, 2, SourceGrade.Secondary, OpenChatWords, "undated"),
                Of(PlatformLimitKind.WordLongest, 20, SourceGrade.Secondary, OpenChatWords, "undated"),
                .. NotOfferedBy(PlatformLimitKind.RegexesPerRule, PlatformLimitKind.AllowedWordsPerRule, PlatformLimitKind.MentionRules, PlatformLimitKind.NameRules, PlatformLimitKind.ExemptRoles, PlatformLimitKind.ExemptChannels, PlatformLimitKind.PenaltyRungs, PlatformLimitKind.RemovalByRule),
            ],
        },
        new PlatformProfile
        {
            Id = Platforms.Discord,
            WordModes = [TextPatternMode.Whole, TextPatternMode.Prefix, TextPatternMode.Suffix, TextPatternMode.Anywhere, TextPatternMode.Regex],
            WordBoundary = TextBoundary.Whitespace,
            WordFolding = TextFolding.Case,
            Objectives = [PlatformObjective.ReachAndBranding, PlatformObjective.ServiceAndRetention],
            Channels = [TouchChannel.PrivateChat, TouchChannel.GroupChat],
            Limits =
            [
                Of(PlatformLimitKind.GroupCapacity, 250000, SourceGrade.Secondary, "https://www.discordia.me/en/server-limits", "2024-25"),
                Of(PlatformLimitKind.NicknameLength, 32, SourceGrade.Secondary, "docs.rs twilight-http UpdateGuildMember (1 to 32 UTF-16 units)", "undated") with { Channel = TouchChannel.GroupChat },
                Of(PlatformLimitKind.MessageLength, 2000, SourceGrade.Secondary, "sapphirejs.dev MessageLimits", "2026") with { Channel = TouchChannel.GroupChat },
                Of(PlatformLimitKind.BotMessagesPerGroup, 5, SourceGrade.Secondary, "https://javacord.org/wiki/advanced-topics/ratelimits.html", "undated") with { Channel = TouchChannel.GroupChat, Per = Period.FromSeconds(5) },
                Of(PlatformLimitKind.MuteLongest, 28 * 86_400, SourceGrade.Official, AutoMod + " (timeout of at most 2419200 seconds)", AutoModDate),
                Of(PlatformLimitKind.WordRules, 6, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.WordsPerRule, 1000, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.WordLongest, 60, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.RegexesPerRule, 10, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.RegexLongest, 260, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.AllowedWordsPerRule, 100, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.AllowedWordLongest, 60, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.MentionRules, 1, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.MentionsAllowed, 50, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.NameRules, 1, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.ExemptRoles, 20, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.ExemptChannels, 50, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.PenaltyRungs, 0, SourceGrade.Official, AutoMod, AutoModDate),
                Of(PlatformLimitKind.RemovalByRule, 0, SourceGrade.Official, AutoMod, AutoModDate),
            ],
        },
        new PlatformProfile
        {
            Id = Platforms.Telegram,
            Objectives = [PlatformObjective.ReachAndBranding, PlatformObjective.NewCustomers],
            Channels = [TouchChannel.PrivateChat, TouchChannel.GroupChat],
            Limits =
            [
                Of(PlatformLimitKind.GroupCapacity, 200000, SourceGrade.Secondary, TelegramLimits + " ; telegram.org tour/groups", "crawl 2025-26"),
                Of(PlatformLimitKind.Administrators, 50, SourceGrade.Secondary, TelegramLimits, "crawl 2025-26"),
                Of(PlatformLimitKind.Bots, 20, SourceGrade.Secondary, TelegramLimits, "crawl 2025-26"),
                Of(PlatformLimitKind.NicknameLength, 64, SourceGrade.Secondary, TelegramLimits + " (first name)", "crawl 2025-26"),
                Of(PlatformLimitKind.ScheduledMessages, 100, SourceGrade.Secondary, "https://appss.tg/blog/limity-telegram-obzor-ogranicheniy", "2026-02-21") with { Channel = TouchChannel.GroupChat },
                Of(PlatformLimitKind.BotMessages, 30, SourceGrade.Secondary, TelegramRates, "2026-08") with { Per = Second },
                Of(PlatformLimitKind.BotMessagesPerGroup, 20, SourceGrade.Secondary, TelegramRates, "2026-08") with { Channel = TouchChannel.GroupChat, Per = Minute },
                Of(PlatformLimitKind.RestrictionShortest, 30, SourceGrade.Secondary, TelegramRestrictions, "undated"),
                Of(PlatformLimitKind.RestrictionLongest, 366 * 86_400, SourceGrade.Secondary, TelegramRestrictions, "undated"),
                Of(PlatformLimitKind.WordRules, 0, SourceGrade.Practice, NoFilter, string.Empty),
            ],
        },
    ];

    private static PlatformLimit Of(PlatformLimitKind kind, int value, SourceGrade grade, string source, string sourceDate) =>
        new() { Kind = kind, Value = value, Grade = grade, Source = source, SourceDate = sourceDate };

    private static IEnumerable<PlatformLimit> NotOfferedBy(params PlatformLimitKind[] kinds) => kinds.Select(kind => Of(kind, 0, SourceGrade.Practice, NotOffered, string.Empty));
}
