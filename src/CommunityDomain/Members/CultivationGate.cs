using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>Conditions of a ladder as a rule set of the engine: the vetoes of a tier, or what a route asks for beside its numbers.</summary>
internal sealed class CultivationGate
{
    internal static readonly ValueList<RuleEffect> VetoEffects =
    [
        new() { Code = CultivationTier.BlocksPromotion, Polarity = EffectPolarity.Forbid, Strength = 1 },
        new() { Code = CultivationTier.DemotesAtOnce, Polarity = EffectPolarity.Forbid, Strength = 2 },
    ];

    private const string Opens = "opens";

    private static readonly ValueList<RuleEffect> RouteEffects = [new() { Code = Opens, Polarity = EffectPolarity.Grant, Strength = 1 }];

    private readonly CompiledRuleSet _rules;
    private readonly FactSlot[] _slots;
    private readonly int _index;

    internal CultivationGate(RuleSet rules, IDateTimeZoneProvider zones, int index)
    {
        _rules = rules.Compile(zones);
        _slots = [.. rules.Facts.Select(field => _rules.Slot(field.Name))];
        _index = index;
    }

    internal static RuleSet Vetoes(ValueList<FactField> facts, ValueList<Rule> vetoes) =>
        new() { Facts = facts, Effects = VetoEffects, Rules = vetoes, Otherwise = Verdict.Granted, ReviewStrength = 1 }; // a demotion that may be due outweighs a block

    internal static RuleSet Route(ValueList<FactField> facts, Condition when) => new()
    {
        Facts = facts,
        Effects = RouteEffects,
        Rules = [new() { Id = new(Opens), Effect = Opens, When = when, OnUnknown = UnknownPolicy.Review }],
        Otherwise = Verdict.Refused,
    };

    /// <summary>An evaluation of a member's facts. It keeps its last decision, so whoever asks it takes its lock.</summary>
    internal RuleEvaluation Fill(CultivationFacts facts)
    {
        RuleEvaluation evaluation = _rules.NewEvaluation();
        for (int i = 0; i < _slots.Length; i++)
        {
            FactState state = facts.StateOf(i);
            if (state == FactState.Null) evaluation.SetNull(_slots[i]);
            if (state != FactState.Known) continue;
            FactValues.TryOf(_rules.Definition.Facts[i], facts.ValueOf(i), out Fact fact);
            evaluation.Put(_slots[i].Index, in fact);
        }

        return evaluation;
    }

    internal RuleOutcome Decide(CultivationFacts facts, Instant asOf)
    {
        RuleEvaluation evaluation = facts.EvaluationOf(_index);
        lock (evaluation) return evaluation.Decide(asOf);
    }

    internal Decision<RuleEffect> Explain(CultivationFacts facts, Instant asOf)
    {
        RuleEvaluation evaluation = facts.EvaluationOf(_index);
        lock (evaluation)
        {
            evaluation.Decide(asOf);
            return evaluation.Explain();
        }
    }

    internal int Value(CultivationFacts facts, Instant asOf) => Decide(facts, asOf).Verdict switch
    {
        Verdict.Granted => Kleene.True,
        Verdict.Review => Kleene.Unknown,
        _ => Kleene.False,
    };
}
