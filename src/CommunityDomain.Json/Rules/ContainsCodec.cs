using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>A set that holds any of several words: <c>{"kind": "contains", "field": "roles", "words": ["staff", "guest"]}</c>.</summary>
internal sealed class ContainsCodec : ConditionKindCodec
{
    private readonly Field<Condition, string> _field;
    private readonly Field<Condition, ValueList<string>> _words;

    internal ContainsCodec(Codec<ConditionKind> words)
        : base(words, ConditionKind.Contains, Condition.Contains("field"))
    {
        _field = Required("field", Values.TextNotEmpty, item => item.Field);
        _words = Required("words", Values.List(Values.Text), item => item.Values.Select(word => word.Text).ToValueList());
    }

    private protected override Condition Build(Bag members) => Condition.Contains(_field.Of(members), _words.Of(members).AsSpan());
}
