using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;
using CommunityDomain.Json.Rules;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="ModerationRule"/> stands in a document.</summary>
internal sealed class ModerationRuleCodec : ObjectCodec<ModerationRule>
{
    internal static readonly ModerationRuleCodec Instance = new();

    private readonly Field<ModerationRule, RuleId> _id;
    private readonly Field<ModerationRule, RuleId> _charterRule;
    private readonly Field<ModerationRule, Condition> _when;
    private readonly Field<ModerationRule, Condition?> _unless;
    private readonly Field<ModerationRule, Condition?> _scope;
    private readonly Field<ModerationRule, Sanction> _sanction;
    private readonly Field<ModerationRule, int> _strikes;
    private readonly Field<ModerationRule, UnknownPolicy> _onUnknown;
    private readonly Field<ModerationRule, Instant?> _from;
    private readonly Field<ModerationRule, Instant?> _until;
    private readonly Field<ModerationRule, ValueList<ChatMessage>> _applies;
    private readonly Field<ModerationRule, ValueList<ChatMessage>> _spares;

    private ModerationRuleCodec()
        : base("moderationRule", new ModerationRule { Id = default, CharterRule = default, When = Condition.All() })
    {
        _id = Required("id", Values.Id<RuleId>(), item => item.Id);
        _charterRule = Required("charterRule", Values.Id<RuleId>(), item => item.CharterRule);
        _when = Required("when", ConditionCodec.Instance, item => item.When);
        _unless = Optional("unless", Values.OrNull(ConditionCodec.Instance), item => item.Unless);
        _scope = Optional("scope", Values.OrNull(ConditionCodec.Instance), item => item.Scope);
        _sanction = Optional("sanction", Values.Word<Sanction>("sanction"), item => item.Sanction);
        _strikes = Optional("strikes", Values.Integer, item => item.Strikes);
        _onUnknown = Optional("onUnknown", Values.Word<UnknownPolicy>("unknownPolicy"), item => item.OnUnknown);
        _from = Optional("from", Values.Maybe(Values.Instant), item => item.From);
        _until = Optional("until", Values.Maybe(Values.Instant), item => item.Until);
        _applies = Optional("applies", Values.List(ChatMessageCodec.OfValue), item => item.Applies);
        _spares = Optional("spares", Values.List(ChatMessageCodec.OfValue), item => item.Spares);
    }

    private protected override ModerationRule Build(Bag members) => new()
    {
        Id = _id.Of(members),
        CharterRule = _charterRule.Of(members),
        When = _when.Of(members),
        Unless = _unless.Of(members),
        Scope = _scope.Of(members),
        Sanction = _sanction.Of(members),
        Strikes = _strikes.Of(members),
        OnUnknown = _onUnknown.Of(members),
        From = _from.Of(members),
        Until = _until.Of(members),
        Applies = _applies.Of(members),
        Spares = _spares.Of(members),
    };
}
