using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>
/// Patterns that can find nothing, because an allowed pattern covers every place of theirs. Asked of patterns without wildcards, beside allowed ones that are no regular
/// expressions: whether a place counts then hangs on the kinds of its two neighbours alone, and all kinds are tried.
/// </summary>
internal sealed class PatternChecks(RuleCases cases, RuleFindings findings)
{
    // No neighbour, white space, punctuation, a connector, a digit, a letter of a script with spaces between words and one without; letters that no list is likely to name.
    private static readonly string[] Neighbours = [string.Empty, " ", ".", "_", "7", "ǂ", "龘"];

    internal void Run()
    {
        ValueList<TextPatternSet> sets = cases.Set.Definition.Patterns;
        for (int i = 0; i < sets.Count; i++)
            if (sets[i].Allow.Any(pattern => pattern.Mode != TextPatternMode.Regex)) Judge(sets[i], i);
    }

    private void Judge(TextPatternSet set, int place)
    {
        TextScan scan = TextMatcher.Compile([set with { Allow = [.. set.Allow.Where(pattern => pattern.Mode != TextPatternMode.Regex)] }]).NewScan();
        TextScan bare = TextMatcher.Compile([set with { Allow = [] }]).NewScan();
        for (int i = 0; i < set.Patterns.Count; i++)
        {
            TextPattern pattern = set.Patterns[i];
            if (pattern.Mode >= TextPatternMode.Wildcards || Finds(scan, i, pattern.Text)) continue;
            cases.Search.Spend(Neighbours.Length * Neighbours.Length);
            string[] texts = [.. Neighbours.SelectMany(before => Neighbours.Select(after => before + pattern.Text + after))];
            if (Array.Exists(texts, text => Finds(scan, i, text)) || !Array.Exists(texts, text => Finds(bare, i, text))) continue;
            findings.AddPattern(place, i, pattern.Text, Array.Find(texts, text => Finds(bare, i, text))!);
        }
    }

    private static bool Finds(TextScan scan, int pattern, string text)
    {
        scan.Run(text);
        foreach (TextHit hit in scan.Hits)
            if (hit.Pattern == pattern) return true;
        return false;
    }
}
