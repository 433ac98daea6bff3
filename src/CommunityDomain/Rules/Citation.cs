using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>
/// States questions and their answers as evidence: <c>links = 4, links.comparison = at least, links.required = 3</c>. A comparison that fails is stated as
/// the one that holds; other questions that fail add <c>holds = no</c>. A text that matches names the pattern and what was found where, in UTF-16 units of the text as it was written. The second question about a name has a 2 behind its members, and so on.
/// </summary>
internal static class Citation
{
    private static readonly EvidenceValue[] Comparisons = [.. Enum.GetValues<Comparison>().Select(EvidenceValue.Term)];
    private static readonly EvidenceValue[] Kinds = [.. Enum.GetValues<ConditionKind>().Select(EvidenceValue.Term)];

    internal static void Add(Question question, Fact[] facts, CaseTexts texts, RuleSet set, int number, List<Evidence> evidence)
    {
        ref readonly Fact fact = ref facts[question.Slot];
        Condition condition = question.Condition;
        CitedNames names = question.Names;
        string? suffix = number == 1 ? null : InvariantText.Of(number);
        bool holds = question.Ask(in fact) == Kleene.True;
        bool compares = question.Kind is ConditionKind.Compare or ConditionKind.Count;
        bool mirrored = compares && !holds && fact.State == FactState.Known;
        if (question.Kind == ConditionKind.Count)
        {
            evidence.Add(new(names.Name + suffix, fact.Number));
            evidence.Add(new(names.Span + suffix, condition.Span));
        }
        else if (number == 1)
        {
            evidence.Add(new(names.Name, FactValues.ToEvidence(set.Facts[question.Slot], in fact)));
        }

        evidence.Add(new(names.Comparison + suffix, compares ? Comparisons[(int)(mirrored ? Mirror(condition.Comparison) : condition.Comparison)] : Kinds[(int)question.Kind]));
        if (question.Kind == ConditionKind.InWindow)
        {
            evidence.Add(new(names.Required + suffix, condition.Window.Value));
            evidence.Add(new(names.Zone + suffix, condition.Zone));
        }
        else if (condition.Values.Count > 0)
        {
            evidence.Add(new(names.Required + suffix, condition.Values.Count == 1 ? condition.Values[0] : string.Join(", ", condition.Values)));
        }

        if (question.Kind == ConditionKind.Matches && holds)
        {
            (TextHit hit, TextPattern pattern) = texts.First(question.Slot, question.PatternSet, fact.Text!);
            evidence.Add(new(names.Pattern + suffix, pattern.Text));
            evidence.Add(new(names.Found + suffix, fact.Text!.Substring(hit.Start, hit.Length)));
            evidence.Add(new(names.Start + suffix, hit.Start));
            evidence.Add(new(names.Length + suffix, hit.Length));
        }

        if (!holds && !mirrored) evidence.Add(new(names.Holds + suffix, false));
    }

    /// <summary>The comparison that holds of a known value where the other fails.</summary>
    private static Comparison Mirror(Comparison comparison) => comparison switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Below => Comparison.AtLeast,
        Comparison.AtMost => Comparison.Above,
        Comparison.Above => Comparison.AtMost,
        _ => Comparison.Below,
    };
}
