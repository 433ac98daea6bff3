using System.Text;
using Spectre.Console.Rendering;

namespace CommunityDomain.Sample.Views;

/// <summary>
/// Breaks text into lines of terminal cells. Han and Kana are two cells wide and have no spaces, so a line may end after any of them,
/// but never before a closing mark nor after an opening one (行頭・行末禁則).
/// </summary>
internal static class CellText
{
    private const string NotAtStart = "、。，．・！？；：）」』】〉》〕％…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?;:)]}%”’";
    private const string NotAtEnd = "（「『【〈《〔([{“‘";

    /// <summary>How many cells a text takes.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Cells.</returns>
    internal static int Width(string text) => text.Length == 0 ? 0 : new Segment(text).CellCount();

    /// <summary>The text on lines of at most so many cells; nothing is lost but the spaces at the breaks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Cells a line, at least 2.</param>
    /// <returns>The lines; one empty line for no text.</returns>
    internal static IReadOnlyList<string> Wrap(string text, int width) => Fill(Pieces(text), width);

    /// <summary>A finding's path on lines of at most so many cells; breaks after dots and before brackets where it can.</summary>
    /// <param name="path">The path.</param>
    /// <param name="width">Cells a line, at least 2.</param>
    /// <returns>The lines; one empty line for no path.</returns>
    internal static IReadOnlyList<string> WrapPath(string path, int width) => Fill(PathPieces(path), width);

    private static List<string> Fill(IEnumerable<string> pieces, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 2);
        var lines = new List<string>();
        var line = new StringBuilder();
        int used = 0;
        foreach (string piece in pieces)
        {
            string rest = piece;
            int cells = Width(rest.TrimEnd(' '));
            if (used > 0 && used + cells > width) EndLine();
            while (Width(rest.TrimEnd(' ')) > width)
            {
                int fits = Prefix(rest, width);
                line.Append(rest, 0, fits);
                EndLine();
                rest = rest[fits..];
            }

            line.Append(rest);
            used += Width(rest);
        }

        if (line.Length > 0 || lines.Count == 0) EndLine();
        return lines;

        void EndLine()
        {
            lines.Add(line.ToString().TrimEnd(' '));
            line.Clear();
            used = 0;
        }
    }

    // The smallest parts that stay together: a word with the spaces after it, or one wide character with the marks that cling to it.
    private static IEnumerable<string> Pieces(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length;)
        {
            int next = i + (char.IsSurrogatePair(text, i) ? 2 : 1);
            if (next < text.Length && MayBreak(text, i, next))
            {
                yield return text[start..next];
                start = next;
            }

            i = next;
        }

        if (start < text.Length) yield return text[start..];
    }

    private static IEnumerable<string> PathPieces(string path)
    {
        int start = 0;
        for (int i = 1; i < path.Length; i++)
        {
            if (path[i] != '[' && path[i - 1] != '.') continue;
            yield return path[start..i];
            start = i;
        }

        if (start < path.Length) yield return path[start..];
    }

    private static bool MayBreak(string text, int last, int next)
    {
        if (text[next] == ' ') return false;
        if (text[last] == ' ') return true;
        if (NotAtStart.Contains(text[next], StringComparison.Ordinal) || NotAtEnd.Contains(text[last], StringComparison.Ordinal)) return false;
        return IsWide(text, last) || IsWide(text, next);
    }

    private static bool IsWide(string text, int index) =>
        text[index] >= '\u1100' && Width(char.IsSurrogatePair(text, index) ? text.Substring(index, 2) : text[index].ToString()) == 2;

    private static int Prefix(string text, int width)
    {
        int length = 0;
        int used = 0;
        while (length < text.Length)
        {
            int step = char.IsSurrogatePair(text, length) ? 2 : 1;
            int cells = Width(text.Substring(length, step));
            if (used + cells > width) break;
            used += cells;
            length += step;
        }

        return Math.Max(length, 1);
    }
}
