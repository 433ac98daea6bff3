namespace CommunityDomain.Rules;

/// <summary>A rule with its effect and the places of its conditions in the program, -1 for none, and the questions that they ask, each once, by slot.</summary>
internal sealed record CompiledRule(Rule Rule, RuleEffect Effect, int When, int Unless, int Scope, int[] Asked)
{
    internal bool Forbids => Effect.Polarity == EffectPolarity.Forbid;

    internal bool HoldsAt(Instant now) => (Rule.From is not { } from || now >= from) && (Rule.Until is not { } until || now < until);

    /// <summary>Whether a person has to look when the rule is unknown.</summary>
    internal bool AsksForReview => Rule.OnUnknown switch
    {
        UnknownPolicy.Skip => false,
        UnknownPolicy.Review => true,
        _ => Forbids,
    };

    /// <summary>The value of the rule whatever its times; an exemption that is unknown does not exempt.</summary>
    internal int Value(RuleProgram program, Fact[] facts, bool[]? hidden)
    {
        int value = Scope < 0 ? Kleene.True : program.Value(Scope, facts, hidden);
        if (value != Kleene.False) value = Math.Min(value, program.Value(When, facts, hidden));
        if (value != Kleene.False && Unless >= 0 && program.Value(Unless, facts, hidden) == Kleene.True) return Kleene.False;
        return value;
    }
}
