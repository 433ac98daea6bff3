using System.Collections.Frozen;
using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>A valid <see cref="RuleSet"/>, ready to decide. Immutable and thread-safe; each thread takes an evaluation of its own.</summary>
public sealed class CompiledRuleSet
{
    private readonly FrozenDictionary<string, int> _slots;
    private readonly Lazy<string> _hash;
    private readonly Lazy<FactPartition[]> _partitions;

    /// <param name="definition">A valid rule set.</param>
    /// <param name="zones">The zones of its windows.</param>
    /// <param name="maxTerms">How many terms a rule may have in the index; with 0 all rules are left to the program.</param>
    internal CompiledRuleSet(RuleSet definition, IDateTimeZoneProvider zones, int maxTerms = RuleTerms.MaxTerms)
    {
        Definition = definition;
        _hash = new Lazy<string>(() => RuleSetHash.Of(definition));
        Types = [.. definition.Facts.Select(field => field.Type)];
        Program = new RuleProgram(definition, zones);
        Dictionary<string, RuleEffect> effects = definition.Effects.ToDictionary(effect => effect.Code, StringComparer.Ordinal);
        IEnumerable<Rule> ordered = definition.Combining == Combining.FirstMatch
            ? definition.Rules.OrderBy(rule => rule.Priority).ThenBy(rule => rule.Id)
            : definition.Rules.OrderBy(rule => rule.Id);
        (Rule Rule, int When, int Unless, int Scope)[] placed = [.. ordered.Select(rule => (rule, Program.Add(rule.When), Program.Add(rule.Unless), Program.Add(rule.Scope)))];
        int[] counting = [.. definition.Counters.Select(counter => Program.Add(counter.When))];
        Program.Seal();
        Rules = [.. placed.Select(item => new CompiledRule(item.Rule, effects[item.Rule.Effect], item.When, item.Unless, item.Scope, Program.QuestionsOf(item.When, item.Unless, item.Scope)))];
        Index = new RuleIndex(Program, Rules, maxTerms);
        Texts = CompileTexts();
        string[] subjects = [.. definition.Counters.Select(counter => counter.Subject).Distinct(StringComparer.Ordinal)];
        Subjects = [.. subjects.Select(subject => SubjectOf(subject, definition.Counters))];
        Counters = [.. definition.Counters.Select((counter, index) => CounterOf(counter, index, counting[index]))];
        _partitions = new Lazy<FactPartition[]>(() => CountCases.Partitions(this));
        _slots = definition.Facts.Select((field, slot) => KeyValuePair.Create(field.Name, slot)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The rules as they were given.</summary>
    public RuleSet Definition { get; }

    /// <summary>
    /// What these rules decide, as SHA-256 in 64 lower-case hexadecimal digits: the same on every machine, and whatever the order of rules, facts, effects, parts and values. Two sets
    /// with one hash decide alike and cite the same rules. Examples, <see cref="RuleSet.Revision"/> and <see cref="RuleSet.From"/> do not count.
    /// </summary>
    public string Hash => _hash.Value;

    internal RuleProgram Program { get; }

    /// <summary>What each fact holds, by slot.</summary>
    internal FactType[] Types { get; }

    internal RuleIndex Index { get; }

    internal CompiledRule[] Rules { get; }

    /// <summary>The classes of each fact and each window, made when they are first asked for.</summary>
    internal FactPartition[] Partitions => _partitions.Value;

    /// <summary>Texts that are known beside those of the rules' own examples: the analysis shows what matches by them too.</summary>
    internal ValueList<string> Samples { get; init; }

    /// <summary>The texts that are asked for pattern sets.</summary>
    internal CompiledText[] Texts { get; }

    internal CompiledCounter[] Counters { get; }

    internal CompiledSubject[] Subjects { get; }

    /// <summary>The place of a fact, so that setting it on a hot path costs no search.</summary>
    /// <param name="field">The name of the fact.</param>
    /// <returns>The slot.</returns>
    /// <exception cref="ArgumentException">The rule set declares no such fact.</exception>
    public FactSlot Slot(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return _slots.TryGetValue(field, out int slot)
            ? new FactSlot(slot, Definition.Facts[slot].Type)
            : throw new ArgumentException($"The rule set declares no fact '{field}'.", nameof(field));
    }

    /// <summary>
    /// Tries every rule on its own examples. A fact that an example does not name is missing; what was counted before is unknown,
    /// so that an example of a rule that asks for counts is decided only where other conditions decide it.
    /// </summary>
    /// <returns>
    /// Examples that go wrong (errors) or stay undecided (warnings); as notes, rules without any, and conditions that no example saw to hold, or not to hold: only one seen both ways would be noticed
    /// if it were wrong. By the rules' places in the definition, at paths as <c>rules[2].when.parts[0]</c>; empty for a set that keeps its promises and tries each condition both ways.
    /// </returns>
    public ValueList<Finding> Test() => RuleExampleRun.Of(this);

    /// <summary>An evaluation with every fact missing. Used by one thread at a time, and again for the next case after <see cref="RuleEvaluation.Clear"/>.</summary>
    /// <returns>The evaluation.</returns>
    public RuleEvaluation NewEvaluation() => new(this);

    /// <summary>The place of a subject of the counters.</summary>
    internal int Subject(string subject)
    {
        for (int i = 0; i < Subjects.Length; i++)
            if (string.Equals(Subjects[i].Name, subject, StringComparison.Ordinal)) return i;
        throw new ArgumentException($"The rule set counts for no subject '{subject}'.", nameof(subject));
    }

    // Texts that are asked for the same sets share a matcher.
    private CompiledText[] CompileTexts()
    {
        var matchers = new Dictionary<ValueList<int>, TextMatcher>();
        var texts = new List<CompiledText>();
        foreach (IGrouping<int, Question> asked in Program.Questions.Where(question => question.Kind == ConditionKind.Matches).GroupBy(question => question.Slot))
        {
            ValueList<int> sets = [.. asked.Select(question => question.PatternSet).Distinct().Order()];
            if (!matchers.TryGetValue(sets, out TextMatcher? matcher)) matchers.Add(sets, matcher = TextMatcher.Compile([.. sets.Select(place => Definition.Patterns[place])]));
            texts.Add(new CompiledText(asked.Key, [.. sets], matcher));
        }

        return [.. texts];
    }

    private static CompiledSubject SubjectOf(string subject, ValueList<RuleCounter> counters)
    {
        int[] own = [.. Enumerable.Range(0, counters.Count).Where(index => string.Equals(counters[index].Subject, subject, StringComparison.Ordinal))];
        return new CompiledSubject(subject, own, [.. own.Select(index => counters[index].Name)]);
    }

    private CompiledCounter CounterOf(RuleCounter counter, int index, int when)
    {
        Duration longest = Program.Windows.Where(window => window.Counter == index).Select(window => window.Span).DefaultIfEmpty(Duration.Zero).Max();
        int subject = Subject(counter.Subject);
        return new CompiledCounter(counter, when, Program.SlotOf(counter.Amount), longest, subject, Array.IndexOf(Subjects[subject].Counters, index));
    }
}
