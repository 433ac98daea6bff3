using System.Text.RegularExpressions;

namespace CommunityDomain.Patterns;

/// <summary>A regular expression of a set, matched in time linear in the text.</summary>
/// <param name="Set">The position of the set.</param>
/// <param name="Pattern">The position of the pattern in its list.</param>
/// <param name="IsAllowed">Whether that is the list of what is allowed.</param>
/// <param name="Regex">The expression.</param>
internal readonly record struct TextRegex(int Set, int Pattern, bool IsAllowed, Regex Regex)
{
    /// <exception cref="RegexParseException">The text is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It cannot be matched without backtracking.</exception>
    internal static Regex Make(string text, TextFolding folding)
    {
        RegexOptions options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        if ((folding & TextFolding.Case) != TextFolding.None) options |= RegexOptions.IgnoreCase;
        return new Regex(text, options, Regex.InfiniteMatchTimeout);
    }
}
