using System.Runtime.InteropServices;

namespace CommunityDomain.Rules;

/// <summary>
/// Makes the grounds of a decision: for each determining rule the facts that suffice, and for each undecided rule the facts that are missing.
/// A working area for one thread.
/// </summary>
internal sealed class RuleGrounds(CompiledRuleSet set, Fact[] facts, CaseTexts texts, CaseCounts counts)
{
    // So few facts are tried one by one.
    private const int Few = 8;

    private readonly bool[] _hidden = new bool[set.Program.Questions.Length];
    private readonly List<Evidence> _evidence = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _kept = [];
    private readonly List<int> _sure = [];
    private readonly List<int> _open = [];

    private RuleProgram Program => set.Program;

    internal Decision<RuleEffect> Explain(RuleOutcome outcome, RuleHits hits)
    {
        hits.Collect(_sure, _open);
        var reasons = new List<Reason>();
        foreach (int rule in _sure)
            if (Determines(set.Rules[rule], outcome)) reasons.Add(Because(set.Rules[rule]));
        foreach (int rule in _open) reasons.Add(Undecided(set.Rules[rule]));
        if (outcome is { Verdict: Verdict.Refused, Effect: null }) reasons.Add(new Reason(RuleCodes.NothingGrants, "CHA-4"));
        return new Decision<RuleEffect>(outcome.Verdict, outcome.Effect, ValueList<Reason>.Around([.. reasons]), default);
    }

    internal Reason Of(int rule, bool applies) => applies ? Because(set.Rules[rule]) : Undecided(set.Rules[rule]);

    private bool Determines(CompiledRule rule, RuleOutcome outcome) => set.Definition.Combining == Combining.FirstMatch
        ? rule.Rule.Id == outcome.Rule
        : ReferenceEquals(rule.Effect, outcome.Effect);

    /// <summary>The facts that decide: none can be left out, and with all others missing the rule still applies.</summary>
    private Reason Because(CompiledRule rule)
    {
        ReadOnlySpan<int> asked = rule.Asked;
        _ends.Clear();
        for (int i = 0; i < asked.Length; i++)
            if (i + 1 == asked.Length || Program.Questions[asked[i]].Slot != Program.Questions[asked[i + 1]].Slot) _ends.Add(i + 1);
        Spare(rule, asked, CollectionsMarshal.AsSpan(_ends), 0);

        // Of several questions about a fact that stays some may be spared still.
        _kept.Clear();
        foreach (int question in asked)
            if (!_hidden[question]) _kept.Add(question);
        if (_ends.Count < asked.Length) SpareEach(rule, CollectionsMarshal.AsSpan(_kept));

        _evidence.Clear();
        _evidence.Add(new("effect", rule.Effect.Code));
        _evidence.Add(new("weight", rule.Rule.Weight));
        for (int i = 0; i < asked.Length; i++)
            if (!_hidden[asked[i]]) Citation.Add(Program.Questions[asked[i]], facts, texts, set.Definition, NumberOf(asked[..(i + 1)]), _evidence);
        Hide(asked, hide: false);
        return new Reason(RuleCodes.Applies, "CHA-4", CollectionsMarshal.AsSpan(_evidence)) { Rule = rule.Rule.Id };
    }

    /// <summary>
    /// Hides every fact that can be spared, the last ones first; each fact is a stretch of questions that ends where it says, the first begins at the start.
    /// Hiding more never makes the rule apply, so a stretch is halved only where it cannot be spared as a whole.
    /// </summary>
    private void Spare(CompiledRule rule, ReadOnlySpan<int> asked, ReadOnlySpan<int> ends, int start)
    {
        if (ends.Length == 0) return;
        int middle = ends.Length / 2;
        if (ends.Length is 1 or > Few)
        {
            ReadOnlySpan<int> questions = asked[start..ends[^1]];
            Hide(questions, hide: true);
            if (rule.Value(Program, facts, _hidden) == Kleene.True) return;
            Hide(questions, hide: false);
            if (ends.Length == 1) return;
        }

        Spare(rule, asked, ends[middle..], ends[middle - 1]);
        Spare(rule, asked, ends[..middle], start);
    }

    private void SpareEach(CompiledRule rule, ReadOnlySpan<int> questions)
    {
        if (questions.Length == 0) return;
        Hide(questions, hide: true);
        if (rule.Value(Program, facts, _hidden) == Kleene.True) return;
        Hide(questions, hide: false);
        if (questions.Length == 1) return;
        SpareEach(rule, questions[(questions.Length / 2)..]);
        SpareEach(rule, questions[..(questions.Length / 2)]);
    }

    /// <summary>The how manieth cited question about its name the last one is.</summary>
    private int NumberOf(ReadOnlySpan<int> asked)
    {
        string name = Program.Questions[asked[^1]].Condition.Field;
        int number = 0;
        foreach (int question in asked)
            if (!_hidden[question] && string.Equals(Program.Questions[question].Condition.Field, name, StringComparison.Ordinal)) number++;
        return number;
    }

    private void Hide(ReadOnlySpan<int> questions, bool hide)
    {
        foreach (int question in questions) _hidden[question] = hide;
    }

    private Reason Undecided(CompiledRule rule)
    {
        var missing = new SortedSet<int>();
        var windows = new SortedSet<string>(StringComparer.Ordinal);
        foreach (int question in rule.Asked) AddMissing(question, missing, windows);
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
        foreach (int inner in Program.QuestionsOf(counter.When)) AddMissing(inner, missing, windows);
        if (counter.AmountSlot >= 0 && RuleCounter.AmountOf(in facts[counter.AmountSlot]) < 0) missing.Add(counter.AmountSlot);
    }
}
