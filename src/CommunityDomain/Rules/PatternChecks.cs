using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>Patterns that can find nothing, because an allowed pattern covers every place of theirs.</summary>
internal sealed class PatternChecks(RuleCases cases, RuleFindings findings)
{
    internal void Run()
    {
        ValueList<TextPatternSet> sets = cases.Set.Definition.Patterns;
        var tables = new FoldingTables();
        for (int i = 0; i < sets.Count; i++)
        {
            if (sets[i].Allow.IsEmpty) continue;
            TextScan? whole = null;
            foreach ((int pattern, string text) in new HiddenPatterns(sets[i], tables).Find())
            {
                cases.Search.Spend(PatternContexts.Count);
                whole ??= TextMatcher.Compile([sets[i]]).NewScan();
                if (!PatternContexts.Finds(whole, pattern, text)) findings.AddPattern(i, pattern, text);
            }
        }
    }
}
