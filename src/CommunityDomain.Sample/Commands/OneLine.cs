using System.Text;

namespace CommunityDomain.Sample.Commands;

/// <summary>Text from files and command lines on its way to a terminal.</summary>
internal static class OneLine
{
    /// <summary>The text with every control character replaced by a visible one, so that it stays on its line and cannot steer the terminal.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text on one line.</returns>
    internal static string Of(string text)
    {
        if (!text.Any(IsUnsafe)) return text;
        var line = new StringBuilder(text.Length);
        foreach (char c in text) line.Append(c is '\n' or '\r' or '\t' ? ' ' : IsUnsafe(c) ? '\uFFFD' : c);
        return line.ToString();
    }

    // Beside the control characters: marks that turn the direction of what follows, and line and paragraph separators.
    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
