namespace CommunityDomain.Rules;

/// <summary>A rule with its effect and the places of its conditions in the program; -1 for none.</summary>
internal sealed record CompiledRule(Rule Rule, RuleEffect Effect, int When, int Unless, int Scope)
{
    internal bool Forbids => Effect.Polarity == EffectPolarity.Forbid;

    internal bool HoldsAt(Instant now) => (Rule.From is not { } from || now >= from) && (Rule.Until is not { } until || now < until);
}
