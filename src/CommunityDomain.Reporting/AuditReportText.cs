using System.Globalization;
using System.Text;
using CommunityDomain.Planning;
using CommunityDomain.Reporting.Texts;

namespace CommunityDomain.Reporting;

/// <summary>An audit's report as a document for people.</summary>
public static class AuditReportText
{
    private static readonly FindingSeverity[] Severities = [FindingSeverity.Error, FindingSeverity.Warning, FindingSeverity.Note];

    /// <summary>
    /// The report in Markdown: a heading, the counts, then for each weight that occurs a table of where, what, what to do and the fact it rests on, in the order of the report.
    /// Names that people gave are escaped: they read as they were written.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="language">A BCP 47 tag; see <see cref="ReportLanguages.Of(string)"/>.</param>
    /// <returns>The document; lines end in a line feed, the last one too.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToMarkdown(this AuditReport report, string language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ReportLanguage target = ReportLanguages.Of(language);
        var text = new StringBuilder();
        text.Append("# ").Append(TextMaker.Term("auditReport.title", target)).Append("\n\n");
        if (report.IsClean)
            return text.Append(TextMaker.Term("auditReport.clean", target)).Append('\n').ToString();

        text.AppendJoin(" · ", Severities.Select(severity => $"{Weight(severity, target)}: {Count(report.OfSeverity(severity).Count)}")).Append('\n');
        foreach (FindingSeverity severity in Severities) AppendTable(text, report.OfSeverity(severity), severity, target);
        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, ValueList<Finding> findings, FindingSeverity severity, ReportLanguage language)
    {
        if (findings.IsEmpty) return;
        text.Append("\n## ").Append(Weight(severity, language)).Append("\n\n|");
        foreach (string column in (string[])["where", "what", "remedy", "fact"])
            text.Append(' ').Append(TextMaker.Term($"auditReport.{column}", language)).Append(" |");
        text.Append("\n|---|---|---|---|\n");
        foreach (Finding finding in findings)
        {
            string where = finding.Path.Length == 0 ? TextMaker.Term("auditReport.whole", language) : MarkdownText.Code(finding.Path);
            string what = MarkdownText.Plain(TextMaker.Message(finding.Code, finding.Evidence, language));
            string remedy = MarkdownText.Plain(TextMaker.Remedy(finding.Code, finding.Evidence, language));
            text.Append(CultureInfo.InvariantCulture, $"| {where} | {what} | {remedy} | {MarkdownText.Plain(finding.Fact)} |\n");
        }
    }

    private static string Weight(FindingSeverity severity, ReportLanguage language)
    {
        string word = TextMaker.Term(EvidenceValue.Term(severity).Text, language);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
