using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>All or any of several conditions: <c>{"kind": "any", "parts": [ … ]}</c>.</summary>
internal sealed class CombinationCodec : ConditionKindCodec
{
    private readonly Func<ValueList<Condition>, Condition> _make;
    private readonly Field<Condition, ValueList<Condition>> _parts;

    internal CombinationCodec(Codec<ConditionKind> words, Codec<Condition> part, ConditionKind kind, Func<ValueList<Condition>, Condition> make)
        : base(words, kind, make([]))
    {
        _make = make;
        _parts = Required("parts", Values.List(part), item => item.Parts);
    }

    private protected override Condition Build(Bag members) => _make(_parts.Of(members));
}
