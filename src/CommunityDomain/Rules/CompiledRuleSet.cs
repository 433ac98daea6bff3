using System.Collections.Frozen;

namespace CommunityDomain.Rules;

/// <summary>A valid <see cref="RuleSet"/>, ready to decide. Immutable and thread-safe; each thread takes an evaluation of its own.</summary>
public sealed class CompiledRuleSet
{
    private readonly FrozenDictionary<string, int> _slots;
    private readonly Lazy<FactPartition[]> _partitions;

    internal CompiledRuleSet(RuleSet definition, IDateTimeZoneProvider zones)
    {
        Definition = definition;
        Program = new RuleProgram(definition, zones);
        Dictionary<string, RuleEffect> effects = definition.Effects.ToDictionary(effect => effect.Code, StringComparer.Ordinal);
        IEnumerable<Rule> ordered = definition.Combining == Combining.FirstMatch
            ? definition.Rules.OrderBy(rule => rule.Priority).ThenBy(rule => rule.Id)
            : definition.Rules.OrderBy(rule => rule.Id);
        Rules = [.. ordered.Select(rule => new CompiledRule(rule, effects[rule.Effect], Program.Add(rule.When), Program.Add(rule.Unless), Program.Add(rule.Scope)))];
        int[] counting = [.. definition.Counters.Select(counter => Program.Add(counter.When))];
        Program.Seal();
        string[] subjects = [.. definition.Counters.Select(counter => counter.Subject).Distinct(StringComparer.Ordinal)];
        Subjects = [.. subjects.Select(subject => SubjectOf(subject, definition.Counters))];
        Counters = [.. definition.Counters.Select((counter, index) => CounterOf(counter, index, counting[index]))];
        _partitions = new Lazy<FactPartition[]>(() => CountCases.Partitions(this));
        _slots = definition.Facts.Select((field, slot) => KeyValuePair.Create(field.Name, slot)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The rules as they were given.</summary>
    public RuleSet Definition { get; }

    internal RuleProgram Program { get; }

    internal CompiledRule[] Rules { get; }

    /// <summary>The classes of each fact and each window, made when they are first asked for.</summary>
    internal FactPartition[] Partitions => _partitions.Value;

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
    public ValueList<Finding> Test() => new RuleExampleRun(this).Run();

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
