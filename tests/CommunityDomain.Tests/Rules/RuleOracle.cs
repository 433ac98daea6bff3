using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

/// <summary>What a rule set decides, written from its description by walking the trees: bool? for Kleene's three values, facts in a dictionary.</summary>
internal static class RuleOracle
{
    internal static bool? Value(Condition condition, IReadOnlyDictionary<string, long?> facts)
    {
        bool?[] parts = [.. condition.Parts.Select(part => Value(part, facts))];
        switch (condition.Kind)
        {
            case ConditionKind.All: return parts.Any(part => part == false) ? false : parts.All(part => part == true) ? true : null;
            case ConditionKind.Any: return parts.Any(part => part == true) ? true : parts.All(part => part == false) ? false : null;
            case ConditionKind.Not: return !parts[0];
            case ConditionKind.AtLeast:
                int sure = parts.Count(part => part == true);
                int possible = parts.Count(part => part != false);
                return sure >= condition.Least ? true : possible < condition.Least ? false : null;
            default:
                if (!facts.TryGetValue(condition.Field, out long? known)) return null;
                if (condition.Kind == ConditionKind.Has) return known is not null;
                if (known is not { } value) return false;
                if (condition.Kind == ConditionKind.InSet) return condition.Values.Any(item => item.Number == value);
                decimal asked = condition.Values[0].Number;
                return condition.Comparison switch
                {
                    Comparison.Equal => value == asked,
                    Comparison.NotEqual => value != asked,
                    Comparison.Below => value < asked,
                    Comparison.AtMost => value <= asked,
                    Comparison.Above => value > asked,
                    _ => value >= asked,
                };
        }
    }

    internal static bool? Value(Rule rule, IReadOnlyDictionary<string, long?> facts)
    {
        if (rule.Unless is not null && Value(rule.Unless, facts) == true) return false;
        bool? scope = rule.Scope is null ? true : Value(rule.Scope, facts);
        bool? when = Value(rule.When, facts);
        return scope == false || when == false ? false : scope == true && when == true ? true : null;
    }

    /// <summary>Strongest wins, by listing every candidate and sorting.</summary>
    internal static (Verdict Verdict, string? Effect) Decide(RuleSet set, IReadOnlyDictionary<string, long?> facts)
    {
        var effects = set.Effects.ToDictionary(effect => effect.Code, StringComparer.Ordinal);
        var valued = set.Rules.Select(rule => (Effect: effects[rule.Effect], rule.OnUnknown, Value: Value(rule, facts))).ToList();
        RuleEffect? forbid = Best(valued.Where(item => item.Value == true && item.Effect.Polarity == EffectPolarity.Forbid).Select(item => item.Effect));
        RuleEffect? grant = Best(valued.Where(item => item.Value == true && item.Effect.Polarity == EffectPolarity.Grant).Select(item => item.Effect));
        RuleEffect? doubtful = Best(valued.Where(item => item.Value is null && item.Effect.Polarity == EffectPolarity.Forbid && item.OnUnknown != UnknownPolicy.Skip).Select(item => item.Effect));
        RuleEffect? doubtfulGrant = Best(valued.Where(item => item.Value is null && item.Effect.Polarity == EffectPolarity.Grant && item.OnUnknown == UnknownPolicy.Review).Select(item => item.Effect));

        if (forbid is not null)
            return doubtful is not null && doubtful.Strength > forbid.Strength && set.ReviewStrength >= forbid.Strength ? (Verdict.Review, doubtful.Code) : (Verdict.Refused, forbid.Code);
        if (doubtful is not null) return (Verdict.Review, doubtful.Code);
        if (doubtfulGrant is not null && (grant is null || doubtfulGrant.Strength > grant.Strength)) return (Verdict.Review, doubtfulGrant.Code);
        return grant is null ? (set.Otherwise, null) : (Verdict.Granted, grant.Code);
    }

    private static RuleEffect? Best(IEnumerable<RuleEffect> effects) => effects.OrderByDescending(effect => effect.Strength).FirstOrDefault();
}
