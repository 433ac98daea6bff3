using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="CharterRule"/> stands in a document.</summary>
internal sealed class CharterRuleCodec : ObjectCodec<CharterRule>
{
    internal static readonly CharterRuleCodec Instance = new();

    private readonly Field<CharterRule, RuleId> _id;
    private readonly Field<CharterRule, RuleNature> _nature;
    private readonly Field<CharterRule, LocalizedText> _text;

    private CharterRuleCodec()
        : base("charterRule", new CharterRule { Id = default, Nature = default, Text = LocalizedText.Empty })
    {
        _id = Required("id", Values.Id<RuleId>(), item => item.Id);
        _nature = Required("nature", Values.Word<RuleNature>("ruleNature"), item => item.Nature);
        _text = Required("text", Values.Localized, item => item.Text);
    }

    private protected override CharterRule Build(Bag members) => new()
    {
        Id = _id.Of(members),
        Nature = _nature.Of(members),
        Text = _text.Of(members),
    };
}
