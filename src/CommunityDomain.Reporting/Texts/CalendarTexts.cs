using CommunityDomain.Calendars;

namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of <c>Calendars</c>.</summary>
internal static class CalendarTexts
{
    internal static readonly CodeText[] Codes =
    [
        new(CalendarCodes.ZoneMissing,
            En: new("No time zone is given.", "Give the id of a time zone, such as Asia/Shanghai."),
            ZhHant: new("沒有填寫時區。", "請填寫時區代碼，例如 Asia/Taipei。"),
            ZhHans: new("没有填写时区。", "请填写时区代码，例如 Asia/Shanghai。"),
            Ja: new("タイムゾーンが指定されていません。", "Asia/Tokyo のようなタイムゾーンの ID を指定してください。")),
        new(CalendarCodes.ZoneUnknown,
            En: new("The time zone “{zone}” is unknown.", "Use an id that your time zone data knows, such as Asia/Shanghai; mind upper and lower case."),
            ZhHant: new("找不到時區「{zone}」。", "請改用時區資料中有的代碼，例如 Asia/Taipei，並注意大小寫。"),
            ZhHans: new("找不到时区“{zone}”。", "请改用时区数据中有的代码，例如 Asia/Shanghai，并注意大小写。"),
            Ja: new("タイムゾーン「{zone}」は見つかりません。", "タイムゾーンデータにある ID（例: Asia/Tokyo）を、大文字と小文字も正しく指定してください。")),
        new(CalendarCodes.DayStartTooLate,
            En: new("The day would start at {dayStart}; the latest allowed is {latest}.", "Let the day start at {latest} or earlier."),
            ZhHant: new("一天的起始時間設為 {dayStart}，最晚只能設為 {latest}。", "請把一天的起始時間設在 {latest} 或更早。"),
            ZhHans: new("一天的起始时间设为 {dayStart}，最晚只能设为 {latest}。", "请把一天的起始时间设在 {latest} 或更早。"),
            Ja: new("1日の開始時刻が {dayStart} になっていますが、{latest} より遅くはできません。", "1日の開始時刻を {latest} 以前にしてください。")),
        new(CalendarCodes.DayNonExistent,
            En: new("The time zone {zone} skipped {day} as a whole: that day does not exist there.", "Choose another day."),
            ZhHant: new("時區 {zone} 整天跳過了 {day}，當地沒有這一天。", "請改選其他日期。"),
            ZhHans: new("时区 {zone} 整天跳过了 {day}，当地没有这一天。", "请改选其他日期。"),
            Ja: new("タイムゾーン {zone} では {day} が丸ごと飛ばされ、この日は存在しません。", "別の日を選んでください。")),
        new(CalendarCodes.WindowInGap,
            En: new("On {day} the clocks in {zone} go forward and skip the window {window} as a whole.", "Choose other hours for this day, or leave the day out."),
            ZhHant: new("{day} 當天，{zone} 的時鐘往前撥，時段 {window} 整段被跳過。", "請為這一天改選其他時段，或略過這一天。"),
            ZhHans: new("{day} 当天，{zone} 的时钟往前拨，时段 {window} 整段被跳过。", "请为这一天改选其他时段，或略过这一天。"),
            Ja: new("{day} は {zone} の時計が進められるため、時間帯 {window} が丸ごと飛ばされます。", "この日は別の時間帯にするか、この日を除いてください。")),
    ];

    internal static readonly TermText[] Terms = [];
}
