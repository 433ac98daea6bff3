using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>Gathers findings, and lets each pass only when an evaluation of its cases shows what it says.</summary>
internal sealed class RuleFindings(RuleCases cases)
{
    private readonly List<(int Place, RuleFinding Finding)> _findings = [];
    private readonly Dictionary<RuleId, int> _places = cases.Set.Definition.Rules.Select((rule, place) => KeyValuePair.Create(rule.Id, place)).ToDictionary();
    private readonly RuleEvaluation _evaluation = cases.Set.NewEvaluation();

    /// <summary>Decides a case as the host would.</summary>
    internal RuleOutcome Decide(FactCase item)
    {
        for (int slot = 0; slot < cases.Set.Definition.Facts.Count; slot++) _evaluation.Put(slot, in item.Facts[slot]);
        foreach (CompiledSubject subject in cases.Set.Subjects) _evaluation.Use(subject.Name, item.Windows);
        return _evaluation.Decide(item.At);
    }

    /// <summary>Whether a rule applies to the case decided last.</summary>
    internal bool Applied(int rule) => _evaluation.ValueOf(rule) == Kleene.True;

    /// <summary>Adds a finding about a rule that the evaluation has confirmed; where it has not, the rule counts as not analysed.</summary>
    /// <param name="confirmed">Whether the cases show what the finding says.</param>
    /// <param name="code">The code.</param>
    /// <param name="severity">How bad.</param>
    /// <param name="rules">The rule found fault with, then the others.</param>
    /// <param name="witnesses">The cases, named in evidence <c>case</c> and <c>otherCase</c>.</param>
    /// <param name="evidence">More evidence.</param>
    internal void Add(bool confirmed, string code, FindingSeverity severity, int[] rules, FactCase[] witnesses, params ReadOnlySpan<Evidence> evidence)
    {
        if (!confirmed)
        {
            cases.Lost[rules[0]] = true;
            return;
        }

        RuleId[] ids = [.. rules.Select(IdOf)];
        var all = new List<Evidence> { new("rule", EvidenceValue.Id(ids[0])) };
        foreach (Evidence item in evidence) all.Add(item);
        var axes = new SortedSet<int>(rules.SelectMany(cases.Axes));
        for (int i = 0; i < witnesses.Length; i++) all.Add(new(i == 0 ? "case" : "otherCase", Text(witnesses[i], axes)));
        _findings.Add((_places[ids[0]], new RuleFinding
        {
            Finding = new Finding(Paths.At("rules", _places[ids[0]]), code, severity, "CHA-4", [.. all]),
            Rules = [.. ids],
            Witnesses = [.. witnesses.Select(Witness)],
        }));
    }

    /// <summary>Adds a finding about a pattern of a set, before those about rules.</summary>
    internal void AddPattern(int set, int pattern, string shown)
    {
        TextPatternSet patterns = cases.Set.Definition.Patterns[set];
        CompiledText? asked = Array.Find(cases.Set.Texts, text => text.Sets.Contains(set));
        FactCase ordinary = cases.Space.CaseOf(cases.Space.Pick(cases.Space.Whole()));
        RuleId[] askers = [.. Enumerable.Range(0, cases.Count).Where(rule => cases.Set.Rules[rule].Asked.Any(question => cases.Set.Program.Questions[question] is { Kind: ConditionKind.Matches } asked && asked.PatternSet == set)).Select(IdOf)];
        string path = Paths.At(Paths.At("patterns", set) + ".patterns", pattern);
        _findings.Add((-1, new RuleFinding
        {
            Finding = new Finding(path, RuleCodes.PatternHidden, FindingSeverity.Warning, "CHA-4", new("patternSet", patterns.Id), new("text", patterns.Patterns[pattern].Text), new("case", shown)),
            Rules = [.. askers],
            Witnesses = asked is null ? [] : [Witness(ordinary.With(asked.Slot, new Fact { State = FactState.Known, Text = shown }))],
        }));
    }

    /// <summary>The ids of some rules as one text.</summary>
    internal string Names(IEnumerable<int> rules) => string.Join(", ", rules.Select(rule => IdOf(rule).Value));

    internal ValueList<RuleId> NotAnalysed() => cases.Set.Definition.Rules.Select(rule => rule.Id).Where(id => LostIds().Contains(id)).ToValueList();

    internal ValueList<RuleFinding> Ordered()
    {
        var ordered = _findings.OrderBy(item => item.Place).ThenBy(item => item.Finding.Finding.Code, StringComparer.Ordinal).Select(item => item.Finding).ToList();
        ValueList<RuleId> lost = NotAnalysed();
        if (!lost.IsEmpty)
        {
            ordered.Add(new RuleFinding
            {
                Finding = new Finding("rules", RuleCodes.NotAnalysed, FindingSeverity.Note, "CHA-4", new Evidence("rules", string.Join(", ", lost))),
                Rules = lost,
            });
        }

        return ordered.ToValueList();
    }

    private HashSet<RuleId> LostIds() => [.. Enumerable.Range(0, cases.Count).Where(rule => cases.Lost[rule]).Select(IdOf)];

    private RuleId IdOf(int rule) => cases.Set.Rules[rule].Rule.Id;

    private RuleWitness Witness(FactCase item) => new()
    {
        Facts = cases.Set.Definition.Facts.Select((field, slot) => new Evidence(field.Name, FactValues.ToEvidence(field, in item.Facts[slot]))).ToValueList(),
        Windows = item.Windows,
        At = item.At,
    };

    private string Text(FactCase item, SortedSet<int> axes) => string.Join(", ", axes.Select(axis => Text(item, axis)));

    private string Text(FactCase item, int axis)
    {
        if (axis == cases.Space.TimeAxis) return $"@{InvariantText.Of(item.At)}";
        int window = axis - cases.Set.Definition.Facts.Count;
        if (window < 0) return new Evidence(cases.Set.Definition.Facts[axis].Name, FactValues.ToEvidence(cases.Set.Definition.Facts[axis], in item.Facts[axis])).ToString();
        return $"{cases.Space.Partitions[axis].Field.Name} in {InvariantText.Of(cases.Set.Program.Windows[window].Span)}={InvariantText.Of(item.Facts[axis].Number)}";
    }
}
