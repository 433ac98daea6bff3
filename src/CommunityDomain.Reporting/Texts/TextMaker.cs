using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace CommunityDomain.Reporting.Texts;

/// <summary>Fills the templates of the catalog.</summary>
internal static class TextMaker
{
    internal static string Message(string code, ValueList<Evidence> evidence, ReportLanguage language) =>
        TextCatalog.Codes.TryGetValue(code, out CodeText? text) ? Fill(In(text, language).Message, evidence, language) : Bare(code, evidence);

    internal static string Remedy(string code, ValueList<Evidence> evidence, ReportLanguage language) =>
        TextCatalog.Codes.TryGetValue(code, out CodeText? text) ? Fill(In(text, language).Remedy, evidence, language) : string.Empty;

    internal static string Term(string term, ReportLanguage language) =>
        TextCatalog.Terms.TryGetValue(term, out TermText? text)
            ? language switch
            {
                ReportLanguage.TraditionalChinese => text.ZhHant,
                ReportLanguage.SimplifiedChinese => text.ZhHans,
                ReportLanguage.Japanese => text.Ja,
                _ => text.En,
            }
            : term;

    internal static string Value(EvidenceValue value, ReportLanguage language) => value.Kind switch
    {
        EvidenceKind.Term => Term(value.Text, language),
        EvidenceKind.Number => value.Number.ToString("#,0.##########", CultureInfo.InvariantCulture),
        EvidenceKind.Flag => Term(value.Flag ? "flag.true" : "flag.false", language),
        EvidenceKind.Date => LocalDatePattern.Iso.Format(value.Date!.Value),
        EvidenceKind.Instant => InstantPattern.General.Format(value.Instant!.Value),
        EvidenceKind.Duration => DurationText(value.Duration!.Value, language),
        EvidenceKind.None => Term("value.unknown", language),
        _ => value.ToString(),
    };

    private static MessageText In(CodeText text, ReportLanguage language) => language switch
    {
        ReportLanguage.TraditionalChinese => text.ZhHant,
        ReportLanguage.SimplifiedChinese => text.ZhHans,
        ReportLanguage.Japanese => text.Ja,
        _ => text.En,
    };

    private static string Fill(string template, ValueList<Evidence> evidence, ReportLanguage language)
    {
        var text = new StringBuilder(template.Length + 32);
        int position = 0;
        while (position < template.Length)
        {
            int open = template.IndexOf('{', position);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) break;
            text.Append(template, position, open - position);
            string name = template[(open + 1)..close];
            Evidence? found = evidence.Cast<Evidence?>().FirstOrDefault(item => string.Equals(item!.Value.Name, name, StringComparison.Ordinal));
            text.Append(Value(found?.Value ?? default, language));
            position = close + 1;
        }

        return text.Append(template, position, template.Length - position).ToString();
    }

    private static string DurationText(Duration value, ReportLanguage language)
    {
        var parts = new List<string>(4);
        Add(Math.Abs(value.Days), "duration.days");
        Add(Math.Abs(value.Hours), "duration.hours");
        Add(Math.Abs(value.Minutes), "duration.minutes");
        if (value.Seconds != 0 || parts.Count == 0) parts.Add(Part(Math.Abs(value.Seconds), "duration.seconds"));
        return (value < Duration.Zero ? "−" : string.Empty) + string.Join(' ', parts);

        void Add(int number, string unit)
        {
            if (number != 0) parts.Add(Part(number, unit));
        }

        string Part(int number, string unit) => number.ToString(CultureInfo.InvariantCulture) + " " + Term(unit, language);
    }

    private static string Bare(string code, ValueList<Evidence> evidence) => evidence.IsEmpty ? code : $"{code} {string.Join(' ', evidence)}";
}
