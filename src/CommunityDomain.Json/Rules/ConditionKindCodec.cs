using System.Text.Json;
using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>A condition of one kind: its kind comes first.</summary>
internal abstract class ConditionKindCodec : ObjectCodec<Condition>
{
    private protected ConditionKindCodec(Codec<ConditionKind> words, ConditionKind kind, Condition prototype)
        : base(NameOf(kind), prototype) =>
        Required(ConditionCodec.KindMember, new KindCodec<ConditionKind>(words, kind), item => item.Kind);

    private static string NameOf(ConditionKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()) + "Condition";
}
