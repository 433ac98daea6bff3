using CommunityDomain.Reporting;

namespace CommunityDomain.Sample.Metrics;

/// <summary>The headings of a conversation, in each language.</summary>
internal sealed record TalkWords(string Title, string Period, string Messages, string Growth, string PerDay, string Speakers, string PerSpeaker, string Silent, string Newcomers, string Left, string Note)
{
    internal static TalkWords In(ReportLanguage language) => language switch
    {
        ReportLanguage.TraditionalChinese => new("對話", "起始", "訊息", "成長", "每日", "發言者", "每人", "沉默", "新人首言", "離開", "沉默：當時全體成員中沒有發言者。新人首言：7 天已滿的新人中，7 天內發言者。沒有入群紀錄的發言者視為原有成員。* 未結束或不完整。"),
        ReportLanguage.SimplifiedChinese => new("对话", "起始", "消息", "增长", "每日", "发言者", "人均", "沉默", "新人首言", "离开", "沉默：当时全体成员中没有发言者。新人首言：7 天已满的新人中，7 天内发言者。没有入群记录的发言者视为原有成员。* 未结束或不完整。"),
        ReportLanguage.Japanese => new("会話", "開始", "発言", "増減", "1日", "発言者", "1人", "沈黙", "初発言", "退出", "沈黙：その時点の全メンバーのうち発言のない人。初発言：7日を過ぎた新規メンバーのうち7日以内に発言した人。参加の記録がない発言者は以前からのメンバーとみなします。* 未完了または一部のみ。"),
        _ => new("Conversation", "from", "messages", "growth", "a day", "speakers", "each", "silent", "first words", "left", "Silent: of everyone who was in at the end, who said nothing. First words: of newcomers whose 7 days are over, who spoke within them. Who spoke without having come was in from before. * not over, or not whole."),
    };
}
