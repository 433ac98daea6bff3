using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>The texts of one case, each read once for all pattern sets that are asked of it, and not again while it stays the same.</summary>
internal sealed class CaseTexts
{
    private readonly CompiledText[] _texts;
    private readonly TextScan[] _scans;
    private readonly bool[][] _matched;
    private readonly string?[] _read;

    internal CaseTexts(CompiledRuleSet set)
    {
        _texts = set.Texts;
        _scans = [.. _texts.Select(text => text.Matcher.NewScan())];
        _matched = [.. _texts.Select(_ => new bool[set.Definition.Patterns.Count])];
        _read = new string?[_texts.Length];
    }

    /// <summary>Forgets the texts, so that none is kept longer than its case.</summary>
    internal void Clear() => Array.Clear(_read);

    /// <summary>States of each known text which pattern sets it matches.</summary>
    internal void Derive(Fact[] facts)
    {
        for (int i = 0; i < _texts.Length; i++)
        {
            ref Fact fact = ref facts[_texts[i].Slot];
            if (fact.State != FactState.Known) continue;
            if (!ReferenceEquals(fact.Text, _read[i]))
            {
                _scans[i].RunSets(fact.Text);
                for (int set = 0; set < _texts[i].Sets.Length; set++) _matched[i][_texts[i].Sets[set]] = _scans[i].Matches(set);
                _read[i] = fact.Text;
            }

            fact.Matched = _matched[i];
        }
    }

    /// <summary>The first hit of a pattern set in a text that matches it, and the pattern.</summary>
    internal (TextHit Hit, TextPattern Pattern) First(int slot, int set, string text)
    {
        int index = Array.FindIndex(_texts, item => item.Slot == slot);
        _scans[index].Run(text);
        int own = Array.IndexOf(_texts[index].Sets, set);
        foreach (TextHit hit in _scans[index].Hits)
            if (hit.Set == own) return (hit, _texts[index].Matcher.Sets[own].Patterns[hit.Pattern]);
        throw new InvalidOperationException("The text does not match the set.");
    }
}
