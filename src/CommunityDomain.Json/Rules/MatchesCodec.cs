using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>A text that matches a set of patterns: <c>{"kind": "matches", "field": "text", "patternSet": "ads"}</c>.</summary>
internal sealed class MatchesCodec : ConditionKindCodec
{
    private readonly Field<Condition, string> _field;
    private readonly Field<Condition, string> _patternSet;

    internal MatchesCodec(Codec<ConditionKind> words)
        : base(words, ConditionKind.Matches, Condition.Matches("field", "patternSet"))
    {
        _field = Required("field", Values.TextNotEmpty, item => item.Field);
        _patternSet = Required("patternSet", Values.TextNotEmpty, item => item.PatternSet);
    }

    private protected override Condition Build(Bag members) => Condition.Matches(_field.Of(members), _patternSet.Of(members));
}
