namespace CommunityDomain.Rules;

/// <summary>One run over the examples of a rule set.</summary>
internal sealed class RuleExampleRun(CompiledRuleSet set)
{
    private readonly CaseCounts _counts = new(set);

    private readonly List<Finding> _findings = [];

    internal ValueList<Finding> Run()
    {
        Dictionary<RuleId, CompiledRule> compiled = set.Rules.ToDictionary(rule => rule.Rule.Id);
        for (int i = 0; i < set.Definition.Rules.Count; i++) Judge(compiled[set.Definition.Rules[i].Id], Paths.At("rules", i));
        return _findings.ToValueList();
    }

    private void Judge(CompiledRule rule, string at)
    {
        ValueList<RuleExample> examples = rule.Rule.Examples;
        if (examples.IsEmpty)
        {
            Add(at, RuleCodes.ExampleMissing, FindingSeverity.Note, new Evidence("rule", EvidenceValue.Id(rule.Rule.Id)));
            return;
        }

        Fact[][] facts = [.. examples.Select(FactsOf)];
        for (int i = 0; i < facts.Length; i++) JudgeExample(rule, examples[i], facts[i], Paths.At($"{at}.examples", i));
        Cover(rule.Rule.Scope, rule.Scope, $"{at}.scope", facts);
        Cover(rule.Rule.When, rule.When, $"{at}.when", facts);
        Cover(rule.Rule.Unless, rule.Unless, $"{at}.unless", facts);
    }

    private void JudgeExample(CompiledRule rule, RuleExample example, Fact[] facts, string at)
    {
        int value = rule.Value(set.Program, facts, null);
        if (value == Kleene.Of(example.Applies)) return;
        Evidence[] evidence = [new("rule", EvidenceValue.Id(rule.Rule.Id)), new("case", string.Join(", ", example.Facts)), new("expected", example.Applies)];
        if (value != Kleene.Unknown)
        {
            Add(at, RuleCodes.ExampleWrong, FindingSeverity.Error, evidence);
            return;
        }

        IEnumerable<string> missing = rule.Asked.Select(question => set.Program.Questions[question]).Where(question => question.Ask(in facts[question.Slot]) == Kleene.Unknown)
            .Select(question => question.Condition.Field).Distinct(StringComparer.Ordinal);
        Add(at, RuleCodes.ExampleUndecided, FindingSeverity.Warning, [.. evidence, new("missing", string.Join(", ", missing))]);
    }

    private void Cover(Condition? condition, int place, string path, Fact[][] facts)
    {
        if (condition is null) return;
        if (!condition.IsQuestion)
        {
            for (int i = 0; i < condition.Parts.Count; i++)
                Cover(condition.Parts[i], set.Program.Part(set.Program[place], i), condition.Kind == ConditionKind.Not ? $"{path}.part" : Paths.At($"{path}.parts", i), facts);
            return;
        }

        bool held = Array.Exists(facts, item => set.Program.Value(place, item, null) == Kleene.True);
        bool failed = Array.Exists(facts, item => set.Program.Value(place, item, null) == Kleene.False);
        if (held && failed) return;
        string code = held ? RuleCodes.ConditionNeverFailed : failed ? RuleCodes.ConditionNeverHeld : RuleCodes.ConditionUntried;
        Add(path, code, FindingSeverity.Note, new Evidence("condition", condition.ToString()));
    }

    private Fact[] FactsOf(RuleExample example)
    {
        var facts = new Fact[set.Program.Slots];
        foreach (Evidence fact in example.Facts)
        {
            int slot = set.Program.SlotOf(fact.Name);
            _ = FactValues.TryOf(set.Definition.Facts[slot], fact.Value, out facts[slot]);
        }

        // A scan of its own, since the cases are kept beside each other.
        new CaseTexts(set).Derive(facts);
        _counts.Derive(facts, Instant.MinValue);
        return facts;
    }

    private void Add(string path, string code, FindingSeverity severity, params ReadOnlySpan<Evidence> evidence) =>
        _findings.Add(new Finding(path, code, severity, "CHA-4", evidence));
}
