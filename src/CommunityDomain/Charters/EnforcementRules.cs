using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>Makes the rule set behind an enforcement: facts that are asked for, effects in the order of the sanctions, counters that leave out edits.</summary>
internal static class EnforcementRules
{
    /// <summary>The strength of the effect of a sanction; one less is the sanction.</summary>
    internal static int StrengthOf(Sanction sanction) => (int)sanction + 1;

    internal static Sanction SanctionOf(RuleEffect effect) => (Sanction)(effect.Strength - 1);

    /// <summary>That a message is no edit: those are not counted again.</summary>
    internal static Condition IsFirst { get; } = Condition.Compare(ChatFacts.IsEdit, Comparison.Equal, false);

    /// <summary>The rule set to decide by: every rule is spared by the common exemption too.</summary>
    internal static RuleSet ToDecide(CharterEnforcement enforcement) => Of(enforcement) with
    {
        Rules = enforcement.Rules.Select(rule => RuleOf(rule, Either(rule.Unless, enforcement.Exempt))).ToValueList(),
        Counters = enforcement.Counters.Select(counter => counter with { When = Both(IsFirst, counter.When) }).ToValueList(),
    };

    /// <summary>The rule set to judge the definition by, with its own paths: the common exemption stands behind the last rule, and nulls stay where they are.</summary>
    internal static RuleSet ToJudge(CharterEnforcement enforcement)
    {
        IEnumerable<Rule> rules = enforcement.Rules.Select(rule => rule is null ? null! : RuleOf(rule, rule.Unless));
        if (enforcement.Exempt is { } exempt)
            rules = rules.Append(new Rule { Id = new("\u2026exempt"), Effect = EffectOf(Sanction.None), When = exempt });
        return Of(enforcement) with { Rules = rules.ToValueList(), Counters = enforcement.Counters };
    }

    private static RuleSet Of(CharterEnforcement enforcement) => new()
    {
        Facts = ChatFactFields.Asked(enforcement),
        Effects = Enum.GetValues<Sanction>().Select(sanction => new RuleEffect { Code = EffectOf(sanction), Polarity = EffectPolarity.Forbid, Strength = StrengthOf(sanction) }).ToValueList(),
        Rules = default,
        Patterns = enforcement.Patterns,
        Otherwise = Verdict.Granted,
        ReviewStrength = StrengthOf(Sanction.Warn),
    };

    private static Rule RuleOf(ModerationRule rule, Condition? unless) => new()
    {
        Id = rule.Id,
        When = rule.When,
        Unless = unless,
        Scope = rule.Scope,
        Effect = EffectOf(rule.Sanction),
        Weight = rule.Strikes,
        OnUnknown = rule.OnUnknown,
        From = rule.From,
        Until = rule.Until,
    };

    private static string EffectOf(Sanction sanction) => sanction == Sanction.None ? "strike" : EvidenceValue.CamelCase(sanction.ToString());

    private static Condition? Either(Condition? first, Condition? second) => first is null ? second : second is null ? first : Condition.Any(first, second);

    private static Condition Both(Condition first, Condition? second) => second is null ? first : Condition.All(first, second);
}
