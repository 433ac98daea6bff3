using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>
/// The patterns of a set that can find nothing, because wherever they stand an allowed pattern covers them. Asked of patterns whose characters stand for themselves, beside
/// allowed ones that are the same text, or that cover it by wildcards within itself.
/// </summary>
internal sealed class HiddenPatterns(TextPatternSet set, FoldingTables tables)
{
    private readonly TextFolder _folder = new(tables.Of(set.Folding));

    /// <summary>Each hidden pattern by its place, with a text in which only what is allowed keeps it from being found.</summary>
    internal IEnumerable<(int Pattern, string Text)> Find()
    {
        ILookup<string, TextPattern> allowed = set.Allow.Where(IsLiteral).ToLookup(Folded, StringComparer.Ordinal);
        TextPattern[] wild = Wild();
        TextScan? covers = wild.Length == 0 ? null : TextMatcher.Compile([set with { Patterns = [.. wild], Allow = [] }]).NewScan();
        if (allowed.Count == 0 && covers is null) yield break;
        for (int i = 0; i < set.Patterns.Count; i++)
        {
            TextPattern pattern = set.Patterns[i];
            if (!IsLiteral(pattern)) continue;
            string own = Folded(pattern);
            TextPattern[] candidates = [.. allowed[own], .. covers is null ? [] : Covering(wild, covers, own)];
            if (candidates.Length > 0 && Shown(pattern, candidates) is { } text) yield return (i, text);
        }
    }

    private static bool IsLiteral(TextPattern pattern) => pattern.Mode < TextPatternMode.Wildcards;

    private string Folded(TextPattern pattern) => LiteralText.Fold(pattern.Text, _folder);

    /// <summary>The allowed patterns with wildcards. Where separators are folded a wildcard does not reach over white space that a literal reaches over: then they cover nothing for sure.</summary>
    private TextPattern[] Wild() => (set.Folding & TextFolding.Separators) != TextFolding.None ? [] : [.. set.Allow.Where(pattern => pattern.Mode == TextPatternMode.Wildcards)];

    /// <summary>
    /// The patterns with wildcards that cover a text within itself, whatever stands around: one that begins earlier must not end inside of it, since what is found goes on from its end.
    /// </summary>
    private List<TextPattern> Covering(TextPattern[] wild, TextScan scan, string own)
    {
        if (own.Contains(' ', StringComparison.Ordinal)) return [];
        scan.Run(own);
        var covering = new List<TextPattern>();
        foreach (TextHit hit in scan.Hits)
        {
            string folded = WildcardText.Fold(wild[hit.Pattern].Text, _folder);
            bool reaches = folded[0] == WildcardText.Star || folded[^1] == WildcardText.Star;
            bool endsLate = own.IndexOf(folded[^1], StringComparison.Ordinal) == own.Length - 1;
            if (hit.Start == 0 && hit.Length == own.Length && PatternContexts.IsIndifferent(folded) && (reaches || endsLate)) covering.Add(wild[hit.Pattern]);
        }

        return covering;
    }

    /// <summary>A text that holds the pattern and allows it, if none of all that are tried lets it be found; otherwise null.</summary>
    private string? Shown(TextPattern pattern, TextPattern[] candidates)
    {
        TextScan scan = TextMatcher.Compile([set with { Patterns = [pattern], Allow = [.. candidates] }]).NewScan();
        TextScan bare = TextMatcher.Compile([set with { Patterns = [pattern], Allow = [] }]).NewScan();
        string? shown = null;
        foreach (string text in PatternContexts.Of(pattern.Text))
        {
            if (PatternContexts.Matches(scan, text)) return null;
            if (shown is null && PatternContexts.Matches(bare, text)) shown = text;
        }

        return shown;
    }
}
