using CommunityDomain.Metrics;

namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of retention, and of what every metric keeps out.</summary>
internal static class RetentionTexts
{
    internal static readonly CodeText[] Codes =
    [
        new(MetricCodes.PolicyMissing,
            En: new("It is not said whose events do not count.", "Give a policy, or leave the standard one."),
            ZhHant: new("未說明哪些帳號的事件不計。", "請設定規則，或保留預設值。"),
            ZhHans: new("未说明哪些账号的事件不计。", "请设置规则，或保留默认值。"),
            Ja: new("どのアカウントのイベントを数えないかが指定されていません。", "方針を指定するか、標準のままにしてください。")),
        new(MetricCodes.TestGroupMissing,
            En: new("A group that does not count has no id.", "Give the group's id, or drop the entry."),
            ZhHant: new("不計入的群組缺少代碼。", "請填寫群組代碼，或刪除這一項。"),
            ZhHans: new("不计入的群缺少代码。", "请填写群代码，或删除这一项。"),
            Ja: new("数えないグループの ID がありません。", "グループの ID を指定するか、項目を削除してください。")),
        new(MetricCodes.CellsWrong,
            En: new("The cells of retention do not rise from interval 1 on, or there are none.", "Give the last interval of each cell, rising, from 1 to {most}."),
            ZhHant: new("留存欄位未從第 1 期起遞增，或沒有欄位。", "請填寫每欄的最後一期，從 1 到 {most} 遞增。"),
            ZhHans: new("留存列未从第 1 期起递增，或没有列。", "请填写每列的最后一期，从 1 到 {most} 递增。"),
            Ja: new("継続率の欄が 1 期目から順に増えていないか、欄がありません。", "各欄の最後の期を 1 から {most} まで順に増えるよう指定してください。")),
        new(MetricCodes.OccurrencesWrong,
            En: new("The least number of returns is {least}.", "Give 1 or more."),
            ZhHant: new("最少回訪次數為 {least}。", "請填 1 或以上。"),
            ZhHans: new("最少回访次数为 {least}。", "请填 1 或以上。"),
            Ja: new("最少の再訪回数が {least} です。", "1 以上を指定してください。")),
        new(MetricCodes.BarringWrong,
            En: new("Kinds that bar an entry go with first-ever entries: they are missing, not asked for, or start a cohort themselves.", "Name the starts and other kinds that must not come before, or choose another entry."),
            ZhHant: new("排除進入的事件種類只用於「首次發生」：目前缺少、多餘，或本身就是起始事件。", "請指定起始事件與不得先發生的其他種類，或改用其他進入方式。"),
            ZhHans: new("排除进入的事件种类只用于“首次发生”：目前缺少、多余，或本身就是起始事件。", "请指定起始事件与不得先发生的其他种类，或改用其他进入方式。"),
            Ja: new("開始を妨げるイベントの種類は「史上初」でだけ使います。足りないか、不要か、それ自体が開始イベントです。", "開始イベントと、先にあってはならない別の種類を指定するか、開始の数え方を変えてください。")),
    ];

    internal static readonly TermText[] Terms =
    [
        new("retentionEntry.recurring", "every start", "每次起始", "每次起始", "開始のたび"),
        new("retentionEntry.firstTime", "the first start", "第一次起始", "第一次起始", "最初の開始"),
        new("retentionEntry.firstEver", "the first start ever", "首次發生", "首次发生", "史上初の開始"),
        new("retentionClock.calendar", "by calendar", "依曆法", "按日历", "暦どおり"),
        new("retentionClock.rolling", "by elapsed time", "依經過時間", "按经过时间", "経過時間"),
        new("retentionClock.rollingFromHour", "by elapsed time from the hour", "依經過時間（取整點）", "按经过时间（取整点）", "経過時間（正時から）"),
        new("retentionCriterion.on", "back in it", "當期回訪", "当期回访", "その期に再訪"),
        new("retentionCriterion.onOrAfter", "back in it or later", "當期或之後回訪", "当期或之后回访", "その期以後に再訪"),
        new("retentionCriterion.onOrBefore", "back in it or earlier", "當期或之前回訪", "当期或之前回访", "その期までに再訪"),
        new("retentionCriterion.streak", "back in each so far", "期期回訪", "期期回访", "毎期連続で再訪"),
    ];
}
