using Spectre.Console;

namespace CommunityDomain.Sample.Views;

/// <summary>Lines of plain text on a console, wrapped to its width.</summary>
internal static class ConsoleLines
{
    /// <summary>Writes a text, wrapped.</summary>
    /// <param name="output">The console.</param>
    /// <param name="text">The text; no markup.</param>
    /// <param name="style">The markup style; empty for none.</param>
    /// <param name="indent">Cells before each line.</param>
    internal static void Lines(this IAnsiConsole output, string text, string style = "", int indent = 0)
    {
        foreach (string line in CellText.Wrap(text, Math.Max(20, output.Profile.Width - indent)))
        {
            string escaped = new string(' ', indent) + Markup.Escape(line);
            output.MarkupLine(style.Length == 0 ? escaped : $"[{style}]{escaped}[/]");
        }
    }
}
