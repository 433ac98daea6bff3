using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>A set, ready to say whether it matches wherever one pattern of another set is found that folds alike.</summary>
internal sealed class WideSet
{
    private readonly TextPatternSet _set;
    private readonly TextFolder _folder;
    private readonly List<(TextPattern Pattern, string Folded)> _sure = [];
    private readonly HashSet<(TextPatternMode Mode, string Text)> _known = [];
    private readonly TextScan? _scan;

    internal WideSet(TextPatternSet set, FoldingTables tables)
    {
        _set = set;
        _folder = new TextFolder(tables.Of(set.Folding));
        bool literal = set.Allow.All(pattern => pattern.Mode < TextPatternMode.Wildcards);
        string[] allowed = literal ? [.. set.Allow.Select(Folded)] : [];
        foreach (TextPattern pattern in set.Patterns)
        {
            // What nothing allowed can cover is found wherever it is: nothing is allowed, or nothing that holds it.
            string folded = Folded(pattern);
            if (!set.Allow.IsEmpty && (!literal || pattern.Mode >= TextPatternMode.Wildcards || Array.Exists(allowed, text => text.Contains(folded, StringComparison.Ordinal)))) continue;
            _known.Add((pattern.Mode, folded));
            bool spreads = (set.Folding & TextFolding.Separators) != TextFolding.None;
            if (pattern.Mode == TextPatternMode.Regex || (pattern.Mode == TextPatternMode.Wildcards && spreads)) continue;
            if (pattern.Mode == TextPatternMode.Anywhere || PatternContexts.IsIndifferent(folded)) _sure.Add((pattern, folded));
        }

        if (_sure.Count > 0) _scan = TextMatcher.Compile([set with { Patterns = [.. _sure.Select(item => item.Pattern)], Allow = [] }]).NewScan();
    }

    /// <summary>Whether a text in which a pattern of another set is found always matches.</summary>
    internal bool MatchesWith(TextPattern pattern, TextPatternSet other)
    {
        bool sameEdges = other.Boundary == _set.Boundary;
        string own = Folded(pattern);
        if ((sameEdges || pattern.Mode is TextPatternMode.Anywhere or TextPatternMode.Regex) && _known.Contains((pattern.Mode, own))) return true;
        if (pattern.Mode >= TextPatternMode.Wildcards || _scan is null) return false;
        _scan.Run(own);
        var candidates = new HashSet<int>();
        foreach (TextHit hit in _scan.Hits)
        {
            if (_sure[hit.Pattern].Pattern.Mode == TextPatternMode.Anywhere) return true;
            candidates.Add(hit.Pattern);
        }

        if (candidates.Count == 0) return false;
        TextScan narrow = TextMatcher.Compile([other with { Patterns = [pattern], Allow = [] }]).NewScan();
        TextScan wide = TextMatcher.Compile([_set with { Patterns = [.. candidates.Order().Select(item => _sure[item].Pattern)], Allow = [] }]).NewScan();
        return PatternContexts.Of(pattern.Text).All(text => !PatternContexts.Matches(narrow, text) || PatternContexts.Matches(wide, text));
    }

    private string Folded(TextPattern pattern) => pattern.Mode switch
    {
        TextPatternMode.Regex => pattern.Text,
        TextPatternMode.Wildcards => WildcardText.Fold(pattern.Text, _folder),
        _ => LiteralText.Fold(pattern.Text, _folder),
    };
}
