using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>
/// A pattern between all kinds of neighbours: whether it counts there hangs on the edges at its two ends alone, and these make every pair of edges that there can be, for
/// each boundary and also where separators between are folded away. What is shown for all of them holds in every text.
/// </summary>
internal static class PatternContexts
{
    // No neighbour, white space, punctuation, a connector, a digit, a letter of a script with spaces between words and one without; a letter beyond a separator.
    private static readonly string[] After = [string.Empty, " ", ".", "_", "7", "ǂ", "龘", " ǂ", ".ǂ"];

    // And a mark that belongs to no letter, with which nothing begins: what a star stands for does not reach over it.
    private static readonly string[] Before = [string.Empty, " ", ".", "_", "7", "ǂ", "龘", "ǂ ", "ǂ.", " \u0301", " \u0301.", " \u0301_", " \u03017", " \u0301ǂ", " \u0301龘"];

    /// <summary>How many texts one pattern takes.</summary>
    internal static int Count => Before.Length * After.Length;

    /// <summary>The pattern in each of them.</summary>
    internal static IEnumerable<string> Of(string pattern)
    {
        string text = pattern.Trim();
        foreach (string before in Before)
            foreach (string after in After) yield return before + text + after;
    }

    /// <summary>
    /// Whether a folded pattern, or one with wildcards, finds in a text nothing for which it would need those neighbours themselves: it names none of them, and no wildcard for just one
    /// character stands at an end.
    /// </summary>
    internal static bool IsIndifferent(string folded) =>
        folded[0] != WildcardText.One && folded[^1] != WildcardText.One && !folded.AsSpan().ContainsAny("._7ǂ龘");

    /// <summary>Whether a pattern is found in a text.</summary>
    internal static bool Finds(TextScan scan, int pattern, string text)
    {
        scan.Run(text);
        foreach (TextHit hit in scan.Hits)
            if (hit.Pattern == pattern) return true;
        return false;
    }

    internal static bool Matches(TextScan scan, string text)
    {
        scan.RunSets(text);
        return scan.Matches(0);
    }
}
