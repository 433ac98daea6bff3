using System.Collections.Frozen;

namespace CommunityDomain.Reporting.Texts;

/// <summary>Every code and word with its texts.</summary>
internal static class TextCatalog
{
    internal static readonly FrozenDictionary<string, CodeText> Codes = new[]
    {
        CheckInServiceTexts.Codes, CheckInRoundTexts.Codes,
        DefinitionTexts.Codes, CalendarTexts.Codes, RecurrenceTexts.Codes, WorkCalendarTexts.Codes, RuleTexts.Codes, MetricTexts.Codes, GroupTexts.Codes, MemberTexts.Codes, CultivationTexts.Codes, RoleTexts.Codes,
        CharterTexts.Codes, IncentiveTexts.Codes, PenaltyTexts.Codes, ModerationTexts.Codes, PlanTexts.Codes, DocumentTexts.Codes,
        PatternTexts.Codes,
        CheckInTexts.Codes,
        FitTexts.Codes,
    }.SelectMany(texts => texts).ToFrozenDictionary(text => text.Code, StringComparer.Ordinal);

    internal static readonly FrozenDictionary<string, TermText> Terms = new[]
    {
        CheckInServiceTexts.Terms, CheckInRoundTexts.Terms,
        DefinitionTexts.Terms, CalendarTexts.Terms, RecurrenceTexts.Terms, WorkCalendarTexts.Terms, RuleTexts.Terms, MetricTexts.Terms, GroupTexts.Terms, MemberTexts.Terms, CultivationTexts.Terms, RoleTexts.Terms,
        CharterTexts.Terms, IncentiveTexts.Terms, PenaltyTexts.Terms, PlanTexts.Terms, DocumentTexts.Terms,
        PatternTexts.Terms,
        CheckInTexts.Terms,
    }.SelectMany(texts => texts).ToFrozenDictionary(text => text.Term, StringComparer.Ordinal);
}
