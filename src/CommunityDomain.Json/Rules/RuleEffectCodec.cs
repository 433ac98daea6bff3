using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>How <see cref="RuleEffect"/> stands in a document.</summary>
internal sealed class RuleEffectCodec : ObjectCodec<RuleEffect>
{
    internal static readonly RuleEffectCodec Instance = new();

    private readonly Field<RuleEffect, string> _code;
    private readonly Field<RuleEffect, EffectPolarity> _polarity;
    private readonly Field<RuleEffect, int> _strength;

    private RuleEffectCodec()
        : base("ruleEffect", new RuleEffect { Code = string.Empty, Polarity = default, Strength = 0 })
    {
        _code = Required("code", Values.Text, item => item.Code);
        _polarity = Required("polarity", Values.Word<EffectPolarity>("effectPolarity"), item => item.Polarity);
        _strength = Required("strength", Values.Integer, item => item.Strength);
    }

    private protected override RuleEffect Build(Bag members) => new()
    {
        Code = _code.Of(members),
        Polarity = _polarity.Of(members),
        Strength = _strength.Of(members),
    };
}
