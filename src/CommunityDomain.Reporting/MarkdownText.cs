using System.Text;

namespace CommunityDomain.Reporting;

/// <summary>
/// Text for a cell of a Markdown table (CommonMark 0.31 with the tables and links of GitHub): reads as it was written, whatever it holds.
/// Marks that mean something only at the start of a line are left alone, since a cell never starts one.
/// </summary>
internal static class MarkdownText
{
    private const string Marks = "\\`*_[]<>|~&$@#";

    /// <summary>Plain text: marks are escaped, bare links broken, control characters and line breaks become spaces.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsBreak(c))
            {
                plain.Append(' ');
                continue;
            }

            if (Marks.Contains(c, StringComparison.Ordinal) || StartsLink(text, i)) plain.Append('\\');
            plain.Append(c);
        }

        return plain.ToString();
    }

    /// <summary>Inline code, in as many backticks as it takes. A bar is escaped, since a table is split into cells before code is read.</summary>
    internal static string Code(string text)
    {
        int longest = 0;
        int run = 0;
        var code = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
            if (c == '|') code.Append('\\');
            code.Append(IsBreak(c) ? ' ' : c);
        }

        string fence = new('`', longest + 1);
        return longest == 0 ? $"{fence}{code}{fence}" : $"{fence} {code} {fence}";
    }

    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    private static bool StartsLink(string text, int at) =>
        (text[at] == ':' && text.AsSpan(at).StartsWith("://", StringComparison.Ordinal))
        || (text[at] == '.' && text.AsSpan(0, at).EndsWith("www", StringComparison.OrdinalIgnoreCase));
}
