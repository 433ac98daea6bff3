using CommunityDomain.Metrics;

namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of value and of conversation.</summary>
internal static class ValueTexts
{
    internal static readonly CodeText[] Codes =
    [
        new(MetricCodes.AmountWrong,
            En: new("The amount {amount} is below zero.", "Give zero or more; keep what is given back as a refund."),
            ZhHant: new("金額 {amount} 小於零。", "請填零或以上；退款請另行記錄。"),
            ZhHans: new("金额 {amount} 小于零。", "请填零或以上；退款请另行记录。"),
            Ja: new("金額 {amount} が負です。", "0 以上にしてください。返金は返金として記録してください。")),
        new(MetricCodes.CountWrong,
            En: new("The count {count} is below zero.", "Give zero or more, or nothing where the platform does not tell."),
            ZhHant: new("數量 {count} 小於零。", "請填零或以上；平台未提供時請留空。"),
            ZhHans: new("数量 {count} 小于零。", "请填零或以上；平台未提供时请留空。"),
            Ja: new("件数 {count} が負です。", "0 以上にするか、プラットフォームが示さない場合は空にしてください。")),
        new(MetricCodes.CurrencyDiffers,
            En: new("The amount is in {currency}; here everything is in {needed}.", "Convert it, or keep each currency apart."),
            ZhHant: new("金額幣別為 {currency}，此處一律使用 {needed}。", "請先換算，或依幣別分開計算。"),
            ZhHans: new("金额币种为 {currency}，此处一律使用 {needed}。", "请先换算，或按币种分开计算。"),
            Ja: new("金額の通貨が {currency} ですが、ここでは {needed} だけを扱います。", "換算するか、通貨ごとに分けてください。")),
        new(MetricCodes.BinsWrong,
            En: new("Scores have {bins} bins.", "Choose 2 to {most}."),
            ZhHant: new("評分有 {bins} 級。", "請選擇 2 到 {most} 級。"),
            ZhHans: new("评分有 {bins} 级。", "请选择 2 到 {most} 级。"),
            Ja: new("スコアの段階数が {bins} です。", "2 から {most} の間にしてください。")),
        new(MetricCodes.SegmentMissing,
            En: new("A segment of scores has no name.", "Name it."),
            ZhHant: new("評分分群缺少名稱。", "請命名。"),
            ZhHans: new("评分分群缺少名称。", "请命名。"),
            Ja: new("スコアのセグメントに名前がありません。", "名前を付けてください。")),
        new(MetricCodes.SegmentRange,
            En: new("A segment takes scores from {from} to {to}; there are {bins}.", "Give a range within 1 to {bins}."),
            ZhHant: new("分群的評分範圍為 {from} 到 {to}，評分共 {bins} 級。", "請填 1 到 {bins} 之間的範圍。"),
            ZhHans: new("分群的评分范围为 {from} 到 {to}，评分共 {bins} 级。", "请填 1 到 {bins} 之间的范围。"),
            Ja: new("セグメントのスコア範囲が {from} から {to} です。段階は {bins} までです。", "1 から {bins} の範囲にしてください。")),
        new(MetricCodes.MessageConflict,
            En: new("Two messages that differ have the id {id}.", "Give each message an id of its own."),
            ZhHant: new("編號 {id} 對應兩則不同的訊息。", "請讓每則訊息使用各自的編號。"),
            ZhHans: new("编号 {id} 对应两条不同的消息。", "请让每条消息使用各自的编号。"),
            Ja: new("ID {id} に異なるメッセージが 2 つあります。", "メッセージごとに別の ID を付けてください。")),
    ];

    internal static readonly TermText[] Terms =
    [
        new("rfmTies.upToCut", "up to the cut", "含分界值以下", "含分界值以下", "境界値以下"),
        new("rfmTies.belowCut", "below the cut", "小於分界值", "小于分界值", "境界値未満"),
        new("rfmTies.belowCutPlusOne", "below the cut plus one", "小於分界值加一", "小于分界值加一", "境界値+1 未満"),
        new("rfmTies.middleRank", "by middle rank", "依平均名次", "按平均名次", "中間順位"),
    ];
}
