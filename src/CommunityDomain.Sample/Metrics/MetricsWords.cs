using System.Globalization;
using CommunityDomain.Reporting;

namespace CommunityDomain.Sample.Metrics;

/// <summary>The headings and labels of the metrics, in each language.</summary>
internal sealed record MetricsWords
{
    private static readonly MetricsWords English = new()
    {
        Title = "Metrics",
        RowCount = "Rows",
        Skipped = "without a person or a time",
        Members = "Active members",
        Span = "From – to",
        Actives = "Active on the last day, in 7 and in 28 days",
        Stickiness = "Last day over 28 days",
        Week = "Weeks from Monday",
        Month = "Months",
        Year = "Years",
        Period = "from",
        Events = "events",
        Active = "active",
        New = "new",
        Retained = "retained",
        Resurrected = "back again",
        Churned = "lost",
        NotYet = "not yet",
        Growth = "growth",
        Quick = "come / go",
        Retention = "Retention by first day",
        Cohort = "cohort",
        Size = "members",
        All = "all mature",
        Star = "* not over: may still rise.",
        Funnel = "Funnel",
        Step = "step",
        Reached = "reached",
        OfFirst = "of the first",
        OfPrevious = "of the previous",
        Dropped = "dropped",
        Pending = "pending",
        Reasons = "Why the most are lost after",
        Earlier = "Earlier ones are left out: {0}.",
        NoDrop = "Nobody has dropped out.",
        Such = "e.g.",
    };

    private static readonly MetricsWords TraditionalChinese = new()
    {
        Title = "指標",
        RowCount = "資料列",
        Skipped = "缺少人員或時間",
        Members = "活躍成員",
        Span = "起訖",
        Actives = "最後一天、7 天、28 天內活躍",
        Stickiness = "最後一天占 28 天的比例",
        Week = "每週（週一起）",
        Month = "每月",
        Year = "每年",
        Period = "起始",
        Events = "事件",
        Active = "活躍",
        New = "新增",
        Retained = "留存",
        Resurrected = "回流",
        Churned = "流失",
        NotYet = "尚未回訪",
        Growth = "成長",
        Quick = "進／出",
        Retention = "首日留存",
        Cohort = "群組期別",
        Size = "人數",
        All = "已到期合計",
        Star = "* 尚未結束，仍可能上升。",
        Funnel = "漏斗",
        Step = "步驟",
        Reached = "到達",
        OfFirst = "占第一步",
        OfPrevious = "占前一步",
        Dropped = "流失",
        Pending = "進行中",
        Reasons = "流失最多的一步之後，原因",
        Earlier = "更早的未列出：{0}。",
        NoDrop = "沒有人流失。",
        Such = "例：",
    };

    private static readonly MetricsWords SimplifiedChinese = new()
    {
        Title = "指标",
        RowCount = "数据行",
        Skipped = "缺少人员或时间",
        Members = "活跃成员",
        Span = "起止",
        Actives = "最后一天、7 天、28 天内活跃",
        Stickiness = "最后一天占 28 天的比例",
        Week = "每周（周一起）",
        Month = "每月",
        Year = "每年",
        Period = "起始",
        Events = "事件",
        Active = "活跃",
        New = "新增",
        Retained = "留存",
        Resurrected = "回流",
        Churned = "流失",
        NotYet = "尚未回访",
        Growth = "增长",
        Quick = "进/出",
        Retention = "首日留存",
        Cohort = "群组期别",
        Size = "人数",
        All = "已到期合计",
        Star = "* 尚未结束，仍可能上升。",
        Funnel = "漏斗",
        Step = "步骤",
        Reached = "到达",
        OfFirst = "占第一步",
        OfPrevious = "占前一步",
        Dropped = "流失",
        Pending = "进行中",
        Reasons = "流失最多的一步之后，原因",
        Earlier = "更早的未列出：{0}。",
        NoDrop = "没有人流失。",
        Such = "例：",
    };

    private static readonly MetricsWords Japanese = new()
    {
        Title = "指標",
        RowCount = "行数",
        Skipped = "人または時刻なし",
        Members = "アクティブな人数",
        Span = "期間",
        Actives = "最終日・7 日・28 日のアクティブ",
        Stickiness = "最終日 ÷ 28 日",
        Week = "週別（月曜始まり）",
        Month = "月別",
        Year = "年別",
        Period = "開始",
        Events = "イベント",
        Active = "アクティブ",
        New = "新規",
        Retained = "継続",
        Resurrected = "復帰",
        Churned = "離脱",
        NotYet = "未再訪",
        Growth = "増減",
        Quick = "流入÷流出",
        Retention = "初日からの継続率",
        Cohort = "開始期",
        Size = "人数",
        All = "確定分の合計",
        Star = "* 期間の途中で、まだ増えることがあります。",
        Funnel = "ファネル",
        Step = "ステップ",
        Reached = "到達",
        OfFirst = "最初の比",
        OfPrevious = "前の比",
        Dropped = "離脱",
        Pending = "進行中",
        Reasons = "離脱が最も多いステップの後の理由",
        Earlier = "それ以前は省略：{0}。",
        NoDrop = "離脱した人はいません。",
        Such = "例：",
    };

    internal required string Title { get; init; }

    internal required string RowCount { get; init; }

    internal required string Skipped { get; init; }

    internal required string Members { get; init; }

    internal required string Span { get; init; }

    internal required string Actives { get; init; }

    internal required string Stickiness { get; init; }

    internal required string Week { get; init; }

    internal required string Month { get; init; }

    internal required string Year { get; init; }

    internal required string Period { get; init; }

    internal required string Events { get; init; }

    internal required string Active { get; init; }

    internal required string New { get; init; }

    internal required string Retained { get; init; }

    internal required string Resurrected { get; init; }

    internal required string Churned { get; init; }

    internal required string NotYet { get; init; }

    internal required string Growth { get; init; }

    internal required string Quick { get; init; }

    internal required string Retention { get; init; }

    internal required string Cohort { get; init; }

    internal required string Size { get; init; }

    internal required string All { get; init; }

    internal required string Star { get; init; }

    internal required string Funnel { get; init; }

    internal required string Step { get; init; }

    internal required string Reached { get; init; }

    internal required string OfFirst { get; init; }

    internal required string OfPrevious { get; init; }

    internal required string Dropped { get; init; }

    internal required string Pending { get; init; }

    internal required string Reasons { get; init; }

    internal required string Earlier { get; init; }

    internal required string NoDrop { get; init; }

    internal required string Such { get; init; }

    internal static MetricsWords In(ReportLanguage language) => language switch
    {
        ReportLanguage.TraditionalChinese => TraditionalChinese,
        ReportLanguage.SimplifiedChinese => SimplifiedChinese,
        ReportLanguage.Japanese => Japanese,
        _ => English,
    };

    /// <summary>How far reading has come.</summary>
    internal static string Rows(long rows, ReportLanguage language) =>
        string.Create(CultureInfo.InvariantCulture, $"… {rows:N0} {(language == ReportLanguage.English ? "rows" : In(language).RowCount)}");
}
