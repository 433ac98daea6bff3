using System.Globalization;
using CommunityDomain.Metrics;
using NodaTime.Text;

namespace CommunityDomain.Reporting.Texts;

/// <summary>The sentences of a retention's choices.</summary>
internal static class RetentionWords
{
    private static readonly string[] WeekdaysEn = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] WeekdaysZhHant = ["週一", "週二", "週三", "週四", "週五", "週六", "週日"];
    private static readonly string[] WeekdaysZhHans = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
    private static readonly string[] WeekdaysJa = ["月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜"];

    internal static IEnumerable<string> Of(RetentionDefinition retention, ReportLanguage language)
    {
        string starts = Kinds(retention.Starts, language);
        string returns = Kinds(retention.Returns, language);
        string barring = Kinds(retention.Barring, language);
        yield return retention.Entry switch
        {
            RetentionEntry.FirstTime => Say(language, $"A member belongs to the cohort of the period of their first start ({starts}).", $"成員屬於第一次起始（{starts}）所在期別的群組。", $"成员属于第一次起始（{starts}）所在期别的群组。", $"メンバーは最初の開始（{starts}）の期のコホートに属します。"),
            RetentionEntry.FirstEver => Say(language, $"A member belongs to the cohort of the period of their first start ({starts}), unless one of these came earlier: {barring}.", $"成員屬於第一次起始（{starts}）所在期別的群組，除非先發生過：{barring}。", $"成员属于第一次起始（{starts}）所在期别的群组，除非先发生过：{barring}。", $"メンバーは最初の開始（{starts}）の期のコホートに属します。ただし先に次があれば除きます：{barring}。"),
            _ => Say(language, $"A member belongs to the cohort of each period in which they start ({starts}).", $"成員屬於每個有起始（{starts}）的期別的群組。", $"成员属于每个有起始（{starts}）的期别的群组。", $"メンバーは開始（{starts}）があった各期のコホートに属します。"),
        };
        yield return Say(language, $"A return is: {returns}.", $"回訪指：{returns}。", $"回访指：{returns}。", $"再訪とするもの：{returns}。");
        string period = PeriodOf(retention.Period, language);
        yield return Say(language, $"Periods: {period}.", $"期別：{period}。", $"期别：{period}。", $"期：{period}。");
        string dayStart = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(retention.DayStart);
        yield return Say(language, $"Days start at {dayStart} in {retention.Zone}.", $"每日自 {retention.Zone} 的 {dayStart} 起算。", $"每日从 {retention.Zone} 的 {dayStart} 起算。", $"1 日は {retention.Zone} の {dayStart} に始まります。");
        yield return retention.Clock switch
        {
            RetentionClock.Rolling => Say(language, "Time is told by what has passed since the start: a day is 24 hours, a week 7 days, a month 30, a year 365.", "時間依起始後經過的長度計：一天 24 小時，一週 7 天，一月 30 天，一年 365 天。", "时间按起始后经过的长度计：一天 24 小时，一周 7 天，一月 30 天，一年 365 天。", "時間は開始からの経過で数え、1 日は 24 時間、1 週は 7 日、1 か月は 30 日、1 年は 365 日です。"),
            RetentionClock.RollingFromHour => Say(language, "Time is told by what has passed since the full hour of the start, returns too cut to the hour.", "時間依起始整點後經過的長度計，回訪也取整點。", "时间按起始整点后经过的长度计，回访也取整点。", "時間は開始の正時からの経過で数え、再訪も正時に切り捨てます。"),
            _ => Say(language, "Time is told by the calendar: from one period to the next.", "時間依曆法計：從一期到下一期。", "时间按日历计：从一期到下一期。", "時間は暦どおり、期から次の期へと数えます。"),
        };
        yield return retention.Criterion switch
        {
            RetentionCriterion.OnOrAfter => Say(language, "A member is back in a cell when they return in it or at any time later.", "成員在該欄或之後回訪即計入。", "成员在该列或之后回访即计入。", "その欄以後に再訪したメンバーを数えます。"),
            RetentionCriterion.OnOrBefore => Say(language, "A member is back in a cell when they return in it or in an earlier one.", "成員在該欄或之前的欄回訪即計入。", "成员在该列或之前的列回访即计入。", "その欄までに再訪したメンバーを数えます。"),
            RetentionCriterion.Streak => Say(language, "A member is back in a cell when they return in it and in every earlier one.", "成員在該欄及之前每一欄都回訪才計入。", "成员在该列及之前每一列都回访才计入。", "その欄までのすべての欄で再訪したメンバーを数えます。"),
            _ => Say(language, "A member is back in a cell when they return in it.", "成員在該欄內回訪即計入。", "成员在该列内回访即计入。", "その欄に再訪したメンバーを数えます。"),
        };
        string cells = string.Join(", ", retention.Cells.Select(cell => cell.ToString(CultureInfo.InvariantCulture)));
        yield return Say(language, $"Cells end with these intervals after the start's own: {cells}.", $"各欄止於起始期之後的第幾期：{cells}。", $"各列止于起始期之后的第几期：{cells}。", $"各欄の終わりは開始の期の後の次の期です：{cells}。");
        string least = retention.MinimumOccurrences.ToString(CultureInfo.InvariantCulture);
        yield return Say(language, $"Returns needed in a cell: {least}.", $"每欄所需回訪次數：{least}。", $"每列所需回访次数：{least}。", $"欄ごとに必要な再訪の回数：{least}。");
        yield return Say(language, "A cell that is not over counts nobody as lost.", "尚未結束的欄不計流失。", "尚未结束的列不计流失。", "終わっていない欄では離脱を数えません。");
        if (retention.NotCounted is { } policy) yield return FunnelWords.PolicyOf(policy, language);
    }

    private static string PeriodOf(PeriodLength period, ReportLanguage language)
    {
        if (period == PeriodLength.Day) return Say(language, "days", "日", "日", "日");
        if (period == PeriodLength.Hour) return Say(language, "hours of UTC", "小時（UTC）", "小时（UTC）", "時間（UTC）");
        if (period == PeriodLength.Month) return Say(language, "months", "月", "月", "月");
        if (period == PeriodLength.Year) return Say(language, "years", "年", "年", "年");
        for (int day = 0; day < 7; day++)
        {
            if (period == PeriodLength.Week((IsoDayOfWeek)(day + 1)))
                return Say(language, $"weeks from {WeekdaysEn[day]}", $"週（{WeekdaysZhHant[day]}起）", $"周（{WeekdaysZhHans[day]}起）", $"週（{WeekdaysJa[day]}始まり）");
        }

        return Say(language, $"so many days each ({period})", $"固定天數（{period}）", $"固定天数（{period}）", $"一定の日数（{period}）");
    }

    private static string Kinds(ValueList<string> kinds, ReportLanguage language) =>
        kinds.IsEmpty ? Say(language, "any event", "任何事件", "任何事件", "すべてのイベント") : string.Join(language == ReportLanguage.English ? ", " : "、", kinds.Select(kind => kind ?? "?"));

    private static string Say(ReportLanguage language, string en, string zhHant, string zhHans, string ja) => language switch
    {
        ReportLanguage.TraditionalChinese => zhHant,
        ReportLanguage.SimplifiedChinese => zhHans,
        ReportLanguage.Japanese => ja,
        _ => en,
    };
}
