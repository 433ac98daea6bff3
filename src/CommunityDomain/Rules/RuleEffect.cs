namespace CommunityDomain.Rules;

/// <summary>What a rule brings about, as the rule set declares it.</summary>
public sealed record RuleEffect
{
    /// <summary>The code, unique in the rule set, as <c>mute</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it forbids or grants.</summary>
    public required EffectPolarity Polarity { get; init; }

    /// <summary>How strong it is among effects of its polarity: the strongest wins. 1 to 1,000, each strength once per polarity.</summary>
    public required int Strength { get; init; }
}
