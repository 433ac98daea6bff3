using Spectre.Console;

namespace CommunityDomain.Sample.Views;

/// <summary>Labels with what belongs to them, one below the other: numbers flush right, texts flush left and wrapped.</summary>
internal static class Figures
{
    private const int Indent = 2;
    private const int Gap = 2;

    /// <summary>Writes the rows.</summary>
    /// <param name="output">The console.</param>
    /// <param name="rows">Labels and values.</param>
    /// <param name="areNumbers">Whether the values are numbers.</param>
    internal static void Write(IAnsiConsole output, IReadOnlyCollection<(string Label, string Value)> rows, bool areNumbers)
    {
        int space = output.Profile.Width - Indent - Gap;
        int longest = rows.Max(row => CellText.Width(row.Value));
        int labels = Math.Min(rows.Max(row => CellText.Width(row.Label)), Math.Max(space / 2, space - longest));
        int values = Math.Max(2, Math.Min(longest, space - labels));
        foreach ((string label, string value) in rows)
        {
            IReadOnlyList<string> left = CellText.Wrap(label, labels);
            IReadOnlyList<string> right = CellText.Wrap(value, values);
            for (int i = 0; i < Math.Max(left.Count, right.Count); i++)
            {
                string name = i < left.Count ? left[i] : string.Empty;
                string text = i < right.Count ? right[i] : string.Empty;
                int gap = labels - CellText.Width(name) + Gap + (areNumbers ? values - CellText.Width(text) : 0);
                output.MarkupLine((new string(' ', Indent) + Markup.Escape(name) + new string(' ', gap) + Markup.Escape(text)).TrimEnd());
            }
        }
    }
}
