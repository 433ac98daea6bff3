using CommunityDomain.Reporting;
using CommunityDomain.Sample.Commands;
using Spectre.Console;

namespace CommunityDomain.Sample.Views;

/// <summary>Findings as a table: how bad, where, what and what to do. Wraps to the console's width and never cuts a text.</summary>
internal static class FindingsTable
{
    // Borders and padding of three columns.
    private const int Frame = 10;

    /// <summary>Writes the table.</summary>
    /// <param name="output">The console.</param>
    /// <param name="findings">The findings, in the order to show.</param>
    /// <param name="name">What the user calls the thing at a path; empty for nothing.</param>
    /// <param name="words">The headings.</param>
    /// <param name="language">The language tag.</param>
    internal static void Write(IAnsiConsole output, IReadOnlyCollection<Finding> findings, Func<string, string> name, Words words, string language)
    {
        int severityWidth = findings.Max(finding => Math.Max(CellText.Width(SeverityText(finding.Severity, language)), finding.Fact.Length));
        severityWidth = Math.Max(severityWidth, CellText.Width(words.Severity));
        int longest = findings.Max(finding => Math.Max(finding.Path.Length, CellText.Width(OneLine.Of(name(finding.Path)))));
        int whereWidth = Math.Clamp(Math.Max(longest, CellText.Width(words.Where)), 10, Math.Max(12, output.Profile.Width / 4));
        int whatWidth = Math.Max(12, output.Profile.Width - Frame - severityWidth - whereWidth);
        Table table = new Table().Border(TableBorder.Square).ShowRowSeparators();
        table.AddColumn(Column(words.Severity, severityWidth)).AddColumn(Column(words.Where, whereWidth)).AddColumn(Column(words.WhatAndRemedy, whatWidth));
        foreach (Finding finding in findings)
        {
            string severity = Markup.Escape(SeverityText(finding.Severity, language));
            string fact = finding.Fact.Length == 0 ? string.Empty : $"\n[dim]{Markup.Escape(finding.Fact)}[/]";
            string called = OneLine.Of(name(finding.Path));
            string path = Markup.Escape(string.Join('\n', CellText.WrapPath(OneLine.Of(finding.Path), whereWidth)));
            string where = (called.Length, path.Length) switch
            {
                (0, _) => path,
                (_, 0) => $"[bold]{Lines(called, whereWidth)}[/]",
                _ => $"[bold]{Lines(called, whereWidth)}[/]\n[dim]{path}[/]",
            };
            string remedy = OneLine.Of(finding.ToRemedy(language));
            string what = Lines(OneLine.Of(finding.ToText(language)), whatWidth)
                + (remedy.Length == 0 ? string.Empty : "\n" + Lines("→ " + remedy, whatWidth));
            table.AddRow(new Markup($"[{Colour(finding.Severity)}]{severity}[/]{fact}"), new Markup(where), new Markup(what));
        }

        output.Write(table);
    }

    /// <summary>How bad, as a word with a sign, so that it reads without colour.</summary>
    /// <param name="severity">The severity.</param>
    /// <param name="language">The language tag.</param>
    /// <returns>The text.</returns>
    internal static string SeverityText(FindingSeverity severity, string language) => severity switch
    {
        FindingSeverity.Error => "× ",
        FindingSeverity.Warning => "! ",
        _ => "· ",
    } + severity.ToTerm(language);

    /// <summary>The colour of a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The markup colour.</returns>
    internal static string Colour(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "red",
        FindingSeverity.Warning => "yellow",
        _ => "blue",
    };

    private static TableColumn Column(string heading, int width) => new TableColumn(new Text(heading)).Width(width).NoWrap();

    private static string Lines(string text, int width) => text.Length == 0 ? string.Empty : Markup.Escape(string.Join('\n', CellText.Wrap(text, width)));
}
