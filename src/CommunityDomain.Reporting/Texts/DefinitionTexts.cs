namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of <c>Primitives</c>.</summary>
internal static class DefinitionTexts
{
    internal static readonly CodeText[] Codes =
    [
        new(DefinitionCodes.ItemMissing,
            En: new("An item of the list is missing.", "Remove the empty item or fill it in."),
            ZhHant: new("清單中有一項是空的。", "刪除空白項目，或補上內容。"),
            ZhHans: new("列表中有一项是空的。", "删除空白项，或补上内容。"),
            Ja: new("リストに空の項目があります。", "空の項目を削除するか、内容を入力してください。")),
        new(DefinitionCodes.RuleBroken,
            En: new("A rule of your own application is broken.", "See the rule that your application added."),
            ZhHant: new("違反了應用程式自訂的規則。", "請查看應用程式加入的規則。"),
            ZhHans: new("违反了应用程序自定义的规则。", "请查看应用程序加入的规则。"),
            Ja: new("アプリケーション独自のルールに反しています。", "アプリケーションが追加したルールを確認してください。")),
    ];

    internal static readonly TermText[] Terms =
    [
        new("flag.true", "yes", "是", "是", "はい"),
        new("flag.false", "no", "否", "否", "いいえ"),
        new("value.unknown", "unknown", "未知", "未知", "不明"),
        new("duration.days", "d", "天", "天", "日"),
        new("duration.hours", "h", "小時", "小时", "時間"),
        new("duration.minutes", "min", "分鐘", "分钟", "分"),
        new("duration.seconds", "s", "秒", "秒", "秒"),
        new("verdict.refused", "refused", "拒絕", "拒绝", "不可"),
        new("verdict.review", "for review", "待人工審核", "待人工审核", "要確認"),
        new("verdict.delayed", "put off", "延後", "延后", "保留"),
        new("verdict.granted", "granted", "允許", "允许", "可"),
        new("findingSeverity.note", "note", "提示", "提示", "参考"),
        new("findingSeverity.warning", "warning", "警告", "警告", "警告"),
        new("findingSeverity.error", "error", "錯誤", "错误", "エラー"),
        new("memberKind.customer", "customer", "顧客", "客户", "顧客"),
        new("memberKind.staff", "staff", "企業成員", "企业成员", "スタッフ"),
        new("memberKind.bot", "bot", "機器人", "机器人", "ボット"),
        new("memberKind.test", "test account", "測試帳號", "测试账号", "テストアカウント"),
        new("allocationStrategy.largestRemainder", "largest remainder first", "餘數最大者優先", "余数最大者优先", "端数の大きい順"),
        new("allocationStrategy.firstToLast", "from first to last", "由前往後", "从前往后", "先頭から順に"),
        new("allocationStrategy.lastToFirst", "from last to first", "由後往前", "从后往前", "末尾から順に"),
        new("evidenceKind.none", "unknown", "未知", "未知", "不明"),
        new("evidenceKind.text", "text", "文字", "文本", "テキスト"),
        new("evidenceKind.number", "number", "數字", "数字", "数値"),
        new("evidenceKind.flag", "yes or no", "是或否", "是或否", "はい・いいえ"),
        new("evidenceKind.date", "date", "日期", "日期", "日付"),
        new("evidenceKind.time", "time of day", "時刻", "时刻", "時刻"),
        new("evidenceKind.instant", "point in time", "時間點", "时间点", "時点"),
        new("evidenceKind.duration", "length of time", "時長", "时长", "時間の長さ"),
        new("evidenceKind.term", "term", "用語", "术语", "用語"),
    ];
}
