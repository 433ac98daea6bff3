using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>What was counted lately, compared with a number: <c>{"kind": "count", "counter": "messages", "span": "PT1M", "comparison": "above", "number": 8}</c>.</summary>
internal sealed class CountCodec : ConditionKindCodec
{
    private readonly Field<Condition, string> _counter;
    private readonly Field<Condition, Duration> _span;
    private readonly Field<Condition, Comparison> _comparison;
    private readonly Field<Condition, long> _number;

    internal CountCodec(Codec<ConditionKind> words)
        : base(words, ConditionKind.Count, Condition.Count("counter", Duration.Zero, default, 0))
    {
        _counter = Required("counter", Values.TextNotEmpty, item => item.Field);
        _span = Required("span", Values.Duration, item => item.Span);
        _comparison = Required("comparison", Values.Word<Comparison>("comparison"), item => item.Comparison);
        _number = Required("number", Values.Long, item => (long)item.Values[0].Number);
    }

    private protected override Condition Build(Bag members) =>
        Condition.Count(_counter.Of(members), _span.Of(members), _comparison.Of(members), _number.Of(members));
}
