using System.Collections.Frozen;

namespace CommunityDomain.Rules;

/// <summary>A valid <see cref="RuleSet"/>, ready to decide. Immutable and thread-safe; each thread takes an evaluation of its own.</summary>
public sealed class CompiledRuleSet
{
    private readonly FrozenDictionary<string, int> _slots;

    internal CompiledRuleSet(RuleSet definition, IDateTimeZoneProvider zones)
    {
        Definition = definition;
        Program = new RuleProgram(definition.Facts, zones);
        Dictionary<string, RuleEffect> effects = definition.Effects.ToDictionary(effect => effect.Code, StringComparer.Ordinal);
        IEnumerable<Rule> ordered = definition.Combining == Combining.FirstMatch
            ? definition.Rules.OrderBy(rule => rule.Priority).ThenBy(rule => rule.Id)
            : definition.Rules.OrderBy(rule => rule.Id);
        Rules = [.. ordered.Select(rule => new CompiledRule(rule, effects[rule.Effect], Program.Add(rule.When), Program.Add(rule.Unless), Program.Add(rule.Scope)))];
        Program.Seal();
        _slots = definition.Facts.Select((field, slot) => KeyValuePair.Create(field.Name, slot)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The rules as they were given.</summary>
    public RuleSet Definition { get; }

    internal RuleProgram Program { get; }

    internal CompiledRule[] Rules { get; }

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

    /// <summary>An evaluation with every fact missing. Used by one thread at a time, and again for the next case after <see cref="RuleEvaluation.Clear"/>.</summary>
    /// <returns>The evaluation.</returns>
    public RuleEvaluation NewEvaluation() => new(this);
}
