using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>A fact that is one of several values: <c>{"kind": "inSet", "field": "country", "values": ["TW", "JP"]}</c>.</summary>
internal sealed class InSetCodec : ConditionKindCodec
{
    private readonly Field<Condition, string> _field;
    private readonly Field<Condition, ValueList<EvidenceValue>> _values;

    internal InSetCodec(Codec<ConditionKind> words)
        : base(words, ConditionKind.InSet, Condition.In("field"))
    {
        _field = Required("field", Values.TextNotEmpty, item => item.Field);
        _values = Required("values", Values.List(Values.Fact), item => item.Values);
    }

    private protected override Condition Build(Bag members) => Condition.In(_field.Of(members), _values.Of(members).AsSpan());
}
