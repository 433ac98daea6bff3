using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>A condition that does not hold: <c>{"kind": "not", "part": { … }}</c>.</summary>
internal sealed class NotCodec : ConditionKindCodec
{
    private readonly Field<Condition, Condition> _part;

    internal NotCodec(Codec<ConditionKind> words, Codec<Condition> part)
        : base(words, ConditionKind.Not, Condition.Not(Condition.Has("field"))) =>
        _part = Required("part", part, item => item.Parts[0]);

    private protected override Condition Build(Bag members) => Condition.Not(_part.Of(members));
}
