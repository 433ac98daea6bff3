namespace CommunityDomain.Rules;

/// <summary>One run over examples: whether rules answer them as they should, and which questions were answered both ways.</summary>
internal sealed class RuleExampleRun(CompiledRuleSet set)
{
    private readonly CaseCounts _counts = new(set);
    private readonly Dictionary<RuleId, CompiledRule> _compiled = set.Rules.ToDictionary(rule => rule.Rule.Id);
    private readonly List<Finding> _findings = [];

    internal ValueList<Finding> Findings => _findings.ToValueList();

    /// <summary>Tries every rule on the examples in its definition.</summary>
    internal static ValueList<Finding> Of(CompiledRuleSet set)
    {
        var run = new RuleExampleRun(set);
        for (int i = 0; i < set.Definition.Rules.Count; i++)
        {
            Rule rule = set.Definition.Rules[i];
            string at = Paths.At("rules", i);
            run.Try(rule.Id, at, [.. rule.Examples.Select((example, place) => new Case(run.FactsOf(example), example.Applies, Paths.At($"{at}.examples", place), string.Join(", ", example.Facts)))], rule.Unless);
        }

        return run.Findings;
    }

    /// <summary>Tries a rule on cases.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="at">Its path.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="unless">The exemption that the rule's author wrote: of one that was made of it and another, it is the first part.</param>
    internal void Try(RuleId id, string at, Case[] cases, Condition? unless)
    {
        CompiledRule rule = _compiled[id];
        if (cases.Length == 0)
        {
            Add(at, RuleCodes.ExampleMissing, FindingSeverity.Note, new Evidence("rule", EvidenceValue.Id(id)));
            return;
        }

        foreach (Case item in cases) Judge(rule, item);
        Cover(rule.Rule.Scope, rule.Scope, $"{at}.scope", cases);
        Cover(rule.Rule.When, rule.When, $"{at}.when", cases);
        if (unless is not null) Cover(unless, ReferenceEquals(unless, rule.Rule.Unless) ? rule.Unless : set.Program.Part(set.Program[rule.Unless], 0), $"{at}.unless", cases);
    }

    private void Judge(CompiledRule rule, Case item)
    {
        int value = rule.Value(set.Program, item.Facts, null);
        if (value == Kleene.Of(item.Applies)) return;
        Evidence[] evidence = [new("rule", EvidenceValue.Id(rule.Rule.Id)), new("case", item.Text), new("expected", item.Applies)];
        if (value != Kleene.Unknown)
        {
            Add(item.Path, RuleCodes.ExampleWrong, FindingSeverity.Error, evidence);
            return;
        }

        IEnumerable<string> missing = rule.Asked.Select(question => set.Program.Questions[question]).Where(question => question.Ask(in item.Facts[question.Slot]) == Kleene.Unknown)
            .Select(question => question.Condition.Field).Distinct(StringComparer.Ordinal);
        Add(item.Path, RuleCodes.ExampleUndecided, FindingSeverity.Warning, [.. evidence, new("missing", string.Join(", ", missing))]);
    }

    private void Cover(Condition? condition, int place, string path, Case[] cases)
    {
        if (condition is null) return;
        if (!condition.IsQuestion)
        {
            for (int i = 0; i < condition.Parts.Count; i++)
                Cover(condition.Parts[i], set.Program.Part(set.Program[place], i), condition.Kind == ConditionKind.Not ? $"{path}.part" : Paths.At($"{path}.parts", i), cases);
            return;
        }

        bool held = Array.Exists(cases, item => set.Program.Value(place, item.Facts, null) == Kleene.True);
        bool failed = Array.Exists(cases, item => set.Program.Value(place, item.Facts, null) == Kleene.False);
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

    /// <summary>Facts, whether the rule is to apply to them, where the example stands, and what it says.</summary>
    internal sealed record Case(Fact[] Facts, bool Applies, string Path, string Text);
}
