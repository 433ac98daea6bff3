using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>A fact compared with a value: <c>{"kind": "compare", "field": "linkCount", "comparison": "atLeast", "value": 3}</c>.</summary>
internal sealed class CompareCodec : ConditionKindCodec
{
    private readonly Field<Condition, string> _field;
    private readonly Field<Condition, Comparison> _comparison;
    private readonly Field<Condition, EvidenceValue> _value;
    private readonly Field<Condition, string?> _unit;

    internal CompareCodec(Codec<ConditionKind> words)
        : base(words, ConditionKind.Compare, Condition.Compare("field", default, 0))
    {
        _field = Required("field", Values.TextNotEmpty, item => item.Field);
        _comparison = Required("comparison", Values.Word<Comparison>("comparison"), item => item.Comparison);
        _value = Required("value", Values.Fact, item => item.Values[0]);
        _unit = Optional("unit", Values.OrNull(Values.Text), item => item.Unit);
    }

    private protected override Condition Build(Bag members) =>
        Condition.Compare(_field.Of(members), _comparison.Of(members), _value.Of(members), _unit.Of(members));
}
