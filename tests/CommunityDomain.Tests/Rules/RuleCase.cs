using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

/// <summary>The facts of one case by name (one without a value is known to be absent), what was counted so far by subject, and the moment.</summary>
internal sealed record RuleCase(RuleSet Set, IReadOnlyDictionary<string, EvidenceValue> Facts, Instant Now)
{
    internal IReadOnlyDictionary<string, IReadOnlyList<RuleWindowEntry>> Windows { get; init; } = new Dictionary<string, IReadOnlyList<RuleWindowEntry>>(StringComparer.Ordinal);

    /// <summary>Whether a text matches a set, by the ids of sets; null for plain patterns without foldings and boundaries.</summary>
    internal Func<string, string, bool>? Matches { get; init; }

    internal static RuleCase Of(RuleSet set, IEnumerable<KeyValuePair<string, long?>> facts, Instant now) =>
        new(set, facts.ToDictionary(fact => fact.Key, fact => fact.Value is { } known ? known : default(EvidenceValue), StringComparer.Ordinal), now);

    /// <summary>States everything to an evaluation, as a host does.</summary>
    internal RuleEvaluation Fill(RuleEvaluation evaluation, CompiledRuleSet compiled)
    {
        evaluation.Clear();
        foreach ((string name, EvidenceValue value) in Facts)
        {
            FactSlot slot = compiled.Slot(name);
            switch (value.Kind)
            {
                case EvidenceKind.None: evaluation.SetNull(slot); break;
                case EvidenceKind.Flag: evaluation.Set(slot, value.Flag); break;
                case EvidenceKind.Instant: evaluation.Set(slot, value.Instant!.Value); break;
                case EvidenceKind.Duration: evaluation.Set(slot, value.Duration!.Value); break;
                case EvidenceKind.Time: evaluation.Set(slot, value.Time!.Value); break;
                case EvidenceKind.Number when slot.Type == FactType.Integer: evaluation.Set(slot, (long)value.Number); break;
                case EvidenceKind.Number: evaluation.Set(slot, value.Number); break;
                default:
                    if (slot.Type == FactType.Set) evaluation.Set(slot, Words(value));
                    else evaluation.Set(slot, value.Text);
                    break;
            }
        }

        foreach ((string subject, IReadOnlyList<RuleWindowEntry> entries) in Windows) evaluation.Use(subject, RuleWindows.Of([.. entries]));
        return evaluation;
    }

    internal static string[] Words(EvidenceValue set) => set.Text.Length == 0 ? [] : set.Text.Split(", ");
}
