using CommunityDomain.Reporting;

namespace CommunityDomain.Sample;

/// <summary>The headings of the sample in the four languages. What the library finds is worded by CommunityDomain.Reporting.</summary>
internal sealed record Words
{
    internal required string Title { get; init; }

    /// <summary>What stands between a heading and what belongs to it.</summary>
    internal required string Colon { get; init; }

    internal required string Audit { get; init; }

    internal required string AsOf { get; init; }

    internal required string Zone { get; init; }

    internal required string StartsOn { get; init; }

    internal required string Groups { get; init; }

    internal required string PlannedMembers { get; init; }

    internal required string People { get; init; }

    internal required string CharterRules { get; init; }

    internal required string ActivitiesPlanned { get; init; }

    internal required string Activities { get; init; }

    internal required string Findings { get; init; }

    internal required string Group { get; init; }

    internal required string Kind { get; init; }

    internal required string Platform { get; init; }

    internal required string Members { get; init; }

    internal required string Owner { get; init; }

    internal required string Severity { get; init; }

    internal required string Where { get; init; }

    internal required string WhatAndRemedy { get; init; }

    internal required string NothingFound { get; init; }

    internal required string CharterHolds { get; init; }

    internal required string Document { get; init; }

    internal required string DemoAudit { get; init; }

    internal required string DemoReplay { get; init; }

    internal required string DemoModerate { get; init; }

    internal required string TryNext { get; init; }

    internal required string Lifecycle { get; init; }

    internal required string StateBefore { get; init; }

    internal required string Trigger { get; init; }

    internal required string StateAfter { get; init; }

    internal required string TheEnd { get; init; }

    /// <summary>The headings in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The headings.</returns>
    internal static Words In(ReportLanguage language) => language switch
    {
        ReportLanguage.TraditionalChinese => TraditionalChinese,
        ReportLanguage.SimplifiedChinese => SimplifiedChinese,
        ReportLanguage.Japanese => Japanese,
        _ => English,
    };

    private static readonly Words English = new()
    {
        Title = "CommunityDomain.Sample: audits a community plan, replays and moderates chat logs",
        Colon = ": ",
        Audit = "Community audit",
        AsOf = "as of",
        Zone = "zone",
        StartsOn = "starts",
        Groups = "Groups",
        PlannedMembers = "Members planned",
        People = "People who run them",
        CharterRules = "Charter rules",
        ActivitiesPlanned = "Activities planned",
        Activities = "Planned",
        Findings = "Findings",
        Group = "Group",
        Kind = "Kind",
        Platform = "Platform",
        Members = "Members",
        Owner = "Owner",
        Severity = "Severity",
        Where = "Where",
        WhatAndRemedy = "What, and what to do",
        NothingFound = "Nothing found: the plan holds.",
        Document = "The document",
        CharterHolds = "The charter holds: nothing found.",
        DemoAudit = "1  An example community, audited",
        DemoReplay = "2  An example chat log, replayed",
        DemoModerate = "3  Example messages, moderated",
        TryNext = "Next, your own files",
        Lifecycle = "The life of a group",
        StateBefore = "State",
        Trigger = "When",
        StateAfter = "Becomes",
        TheEnd = "The group has ended.",
    };

    private static readonly Words TraditionalChinese = new()
    {
        Title = "CommunityDomain.Sample：為社群計畫做健檢，重播聊天紀錄，依群規判定訊息",
        Colon = "：",
        Audit = "社群健檢",
        AsOf = "檢查日",
        Zone = "時區",
        StartsOn = "開始日",
        Groups = "群組",
        PlannedMembers = "規劃人數",
        People = "營運人員",
        CharterRules = "群規條數",
        ActivitiesPlanned = "已排活動",
        Activities = "活動",
        Findings = "檢查發現",
        Group = "群組",
        Kind = "類型",
        Platform = "平台",
        Members = "人數",
        Owner = "群主",
        Severity = "等級",
        Where = "位置",
        WhatAndRemedy = "發現與建議",
        NothingFound = "沒有發現問題，計畫可行。",
        Document = "文件",
        CharterHolds = "群規沒有問題。",
        DemoAudit = "1  範例社群的健檢",
        DemoReplay = "2  範例聊天紀錄的重播",
        DemoModerate = "3  範例訊息的處置",
        TryNext = "接著試試自己的檔案",
        Lifecycle = "群組的生命週期",
        StateBefore = "狀態",
        Trigger = "觸發事件",
        StateAfter = "變為",
        TheEnd = "群組到此結束。",
    };

    private static readonly Words SimplifiedChinese = new()
    {
        Title = "CommunityDomain.Sample：为社群计划做体检，回放聊天记录，按群规判定消息",
        Colon = "：",
        Audit = "社群体检",
        AsOf = "检查日",
        Zone = "时区",
        StartsOn = "开始日",
        Groups = "群数",
        PlannedMembers = "计划人数",
        People = "运营人员",
        CharterRules = "群规条数",
        ActivitiesPlanned = "已排活动",
        Activities = "活动",
        Findings = "检查发现",
        Group = "群",
        Kind = "类型",
        Platform = "平台",
        Members = "人数",
        Owner = "群主",
        Severity = "级别",
        Where = "位置",
        WhatAndRemedy = "发现与建议",
        NothingFound = "没有发现问题，计划可行。",
        Document = "文档",
        CharterHolds = "群规没有问题。",
        DemoAudit = "1  示例社群的体检",
        DemoReplay = "2  示例聊天记录的回放",
        DemoModerate = "3  示例消息的处置",
        TryNext = "接着试试自己的文件",
        Lifecycle = "群的生命周期",
        StateBefore = "状态",
        Trigger = "触发事件",
        StateAfter = "变为",
        TheEnd = "该群到此结束。",
    };

    private static readonly Words Japanese = new()
    {
        Title = "CommunityDomain.Sample：コミュニティ計画を監査し、チャット記録を再生し、メッセージを判定します",
        Colon = "：",
        Audit = "コミュニティ監査",
        AsOf = "基準日",
        Zone = "タイムゾーン",
        StartsOn = "開始日",
        Groups = "グループ",
        PlannedMembers = "計画人数",
        People = "運営担当者",
        CharterRules = "グループルール数",
        ActivitiesPlanned = "計画済みの活動",
        Activities = "活動",
        Findings = "指摘事項",
        Group = "グループ",
        Kind = "種類",
        Platform = "アプリ",
        Members = "人数",
        Owner = "管理者",
        Severity = "重要度",
        Where = "場所",
        WhatAndRemedy = "内容と対応",
        NothingFound = "指摘事項はありません。計画どおりに進められます。",
        Document = "文書",
        CharterHolds = "グループルールに指摘事項はありません。",
        DemoAudit = "1  サンプルのコミュニティを監査",
        DemoReplay = "2  サンプルのチャット記録を再生",
        DemoModerate = "3  サンプルのメッセージを判定",
        TryNext = "次はご自身のファイルで",
        Lifecycle = "グループのライフサイクル",
        StateBefore = "状態",
        Trigger = "きっかけ",
        StateAfter = "次の状態",
        TheEnd = "グループはここで終わります。",
    };
}
