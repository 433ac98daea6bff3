using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>A fact that is present: <c>{"kind": "has", "field": "channel"}</c>.</summary>
internal sealed class HasCodec : ConditionKindCodec
{
    private readonly Field<Condition, string> _field;

    internal HasCodec(Codec<ConditionKind> words)
        : base(words, ConditionKind.Has, Condition.Has("field")) =>
        _field = Required("field", Values.TextNotEmpty, item => item.Field);

    private protected override Condition Build(Bag members) => Condition.Has(_field.Of(members));
}
