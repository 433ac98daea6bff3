using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>At least so many of several conditions: <c>{"kind": "atLeast", "least": 2, "parts": [ … ]}</c>.</summary>
internal sealed class AtLeastCodec : ConditionKindCodec
{
    private readonly Field<Condition, int> _least;
    private readonly Field<Condition, ValueList<Condition>> _parts;

    internal AtLeastCodec(Codec<ConditionKind> words, Codec<Condition> part)
        : base(words, ConditionKind.AtLeast, Condition.AtLeast(0))
    {
        _least = Required("least", Values.Integer, item => item.Least);
        _parts = Required("parts", Values.List(part), item => item.Parts);
    }

    private protected override Condition Build(Bag members) => Condition.AtLeast(_least.Of(members), _parts.Of(members).AsSpan());
}
