namespace CommunityDomain.Rules;

/// <summary>Makes the grounds of a decision: for each determining rule the facts that suffice, and for each undecided rule the facts that are missing.</summary>
internal sealed class RuleGrounds(CompiledRuleSet set, Fact[] facts, byte[] values, CaseCounts counts)
{
    private RuleProgram Program => set.Program;

    internal Decision<RuleEffect> Explain(RuleOutcome outcome)
    {
        var reasons = new List<Reason>();
        for (int i = 0; i < values.Length; i++)
        {
            CompiledRule rule = set.Rules[i];
            if (values[i] == Kleene.True && Determines(rule, outcome)) reasons.Add(Because(rule));
        }

        for (int i = 0; i < values.Length; i++)
            if (values[i] == Kleene.Unknown) reasons.Add(Undecided(set.Rules[i]));
        if (outcome is { Verdict: Verdict.Refused, Effect: null }) reasons.Add(new Reason(RuleCodes.NothingGrants, "CHA-4"));
        return new Decision<RuleEffect>(outcome.Verdict, outcome.Effect, reasons.ToValueList(), default);
    }

    internal Reason Of(int rule, bool applies) => applies ? Because(set.Rules[rule]) : Undecided(set.Rules[rule]);

    private bool Determines(CompiledRule rule, RuleOutcome outcome) => set.Definition.Combining == Combining.FirstMatch
        ? rule.Rule.Id == outcome.Rule
        : rule.Effect == outcome.Effect;

    /// <summary>The facts that decide: none can be left out, and with all others missing the rule still applies.</summary>
    private Reason Because(CompiledRule rule)
    {
        SortedSet<int> asked = rule.Questions(Program);
        bool[] hidden = new bool[Program.Questions.Length];
        foreach (int slot in asked.Select(question => Program.Questions[question].Slot).Distinct().OrderDescending())
        {
            foreach (int question in asked)
                if (Program.Questions[question].Slot == slot) hidden[question] = true;
            if (rule.Value(Program, facts, hidden) == Kleene.True) continue;
            foreach (int question in asked)
                if (Program.Questions[question].Slot == slot) hidden[question] = false;
        }

        foreach (int question in asked.Reverse())
        {
            if (hidden[question]) continue;
            hidden[question] = true;
            if (rule.Value(Program, facts, hidden) != Kleene.True) hidden[question] = false;
        }

        List<Evidence> evidence = [new("effect", rule.Effect.Code), new("weight", rule.Rule.Weight)];
        foreach (IGrouping<string, int> byName in asked.Where(question => !hidden[question]).OrderBy(question => Program.Questions[question].Slot).GroupBy(question => Program.Questions[question].Condition.Field, StringComparer.Ordinal))
        {
            int number = 0;
            foreach (int question in byName) Program.Questions[question].Cite(facts, set.Definition, ++number, evidence);
        }

        return new Reason(RuleCodes.Applies, "CHA-4", [.. evidence]) { Rule = rule.Rule.Id };
    }

    private Reason Undecided(CompiledRule rule)
    {
        var missing = new SortedSet<int>();
        var windows = new SortedSet<string>(StringComparer.Ordinal);
        foreach (int question in rule.Questions(Program)) AddMissing(question, missing, windows);
        string names = string.Join(", ", missing.Select(slot => set.Definition.Facts[slot].Name).Concat(windows));
        return new Reason(RuleCodes.Undecided, "CHA-4", new("effect", rule.Effect.Code), new("missing", names)) { Rule = rule.Rule.Id };
    }

    /// <summary>The facts that a question lacks; of a count, those that say whether this case counts and how much, and the windows themselves.</summary>
    private void AddMissing(int question, SortedSet<int> missing, SortedSet<string> windows)
    {
        int slot = Program.Questions[question].Slot;
        if (slot < set.Definition.Facts.Count)
        {
            if (facts[slot].State == FactState.Missing) missing.Add(slot);
            return;
        }

        if (facts[slot].Number == facts[slot].Most) return;
        CompiledCounter counter = set.Counters[Program.Windows[slot - set.Definition.Facts.Count].Counter];
        if (!counts.IsGiven(counter.Subject)) windows.Add(counter.Counter.Name);
        var asked = new SortedSet<int>();
        Program.Collect(counter.When, asked);
        foreach (int inner in asked) AddMissing(inner, missing, windows);
        if (counter.AmountSlot >= 0 && RuleCounter.AmountOf(in facts[counter.AmountSlot]) < 0) missing.Add(counter.AmountSlot);
    }
}
