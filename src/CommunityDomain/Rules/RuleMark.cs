namespace CommunityDomain.Rules;

/// <summary>What choosing among rules needs to know of one, close together in memory.</summary>
internal readonly record struct RuleMark
{
    internal int Strength { get; private init; }

    internal int Weight { get; private init; }

    internal RuleEffect Effect { get; private init; }

    internal RuleId Id { get; private init; }

    internal bool Forbids { get; private init; }

    internal bool AsksForReview { get; private init; }

    internal bool IsDated { get; private init; }

    /// <summary>Its terms in the index; empty where it is left to the program.</summary>
    internal int[] Terms { get; init; }

    /// <summary>The terms that exempt from it.</summary>
    internal int[] Exempting { get; init; }

    internal static RuleMark Of(CompiledRule rule) => new()
    {
        Strength = rule.Effect.Strength,
        Weight = rule.Rule.Weight,
        Effect = rule.Effect,
        Id = rule.Rule.Id,
        Forbids = rule.Forbids,
        AsksForReview = rule.AsksForReview,
        IsDated = rule.Rule.From is not null || rule.Rule.Until is not null,
        Terms = [],
        Exempting = [],
    };
}
