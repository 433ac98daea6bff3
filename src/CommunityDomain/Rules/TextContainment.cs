using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>Which pattern sets match no text that certain others do not match too, as far as each of their patterns shows it by itself.</summary>
internal sealed class TextContainment(TextMatcher matcher)
{
    private readonly FoldingTables _tables = new();

    /// <summary>Pairs of sets: whatever text the first matches, the second matches as well. The second is -1 for a set that matches no text at all.</summary>
    internal (int Inner, int Outer)[] Find()
    {
        var pairs = new List<(int Inner, int Outer)>();
        ValueList<TextPatternSet> sets = matcher.Sets;
        for (int inner = 0; inner < sets.Count; inner++)
            if (FindsNothing(sets[inner])) pairs.Add((inner, -1));
        for (int outer = 0; outer < sets.Count; outer++)
        {
            WideSet? wide = null;
            for (int inner = 0; inner < sets.Count; inner++)
            {
                if (inner == outer || sets[inner].Folding != sets[outer].Folding) continue;
                wide ??= new WideSet(sets[outer], _tables);
                TextPatternSet narrow = sets[inner];
                if (narrow.Patterns.All(pattern => wide.MatchesWith(pattern, narrow))) pairs.Add((inner, outer));
            }
        }

        return [.. pairs];
    }

    private bool FindsNothing(TextPatternSet set) => set.Patterns.IsEmpty || (!set.Allow.IsEmpty && new HiddenPatterns(set, _tables).Find().Count() == set.Patterns.Count);
}
