using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>How <see cref="Rule"/> stands in a document.</summary>
internal sealed class RuleCodec : ObjectCodec<Rule>
{
    internal static readonly RuleCodec Instance = new();

    private readonly Field<Rule, RuleId> _id;
    private readonly Field<Rule, Condition> _when;
    private readonly Field<Rule, string> _effect;
    private readonly Field<Rule, Condition?> _unless;
    private readonly Field<Rule, Condition?> _scope;
    private readonly Field<Rule, int> _weight;
    private readonly Field<Rule, ValueList<RuleExample>> _examples;
    private readonly Field<Rule, UnknownPolicy> _onUnknown;
    private readonly Field<Rule, int> _priority;
    private readonly Field<Rule, Instant?> _from;
    private readonly Field<Rule, Instant?> _until;

    private RuleCodec()
        : base("rule", new Rule { Id = default, When = Condition.All(), Effect = string.Empty })
    {
        _id = Required("id", Values.Id<RuleId>(), item => item.Id);
        _effect = Required("effect", Values.Text, item => item.Effect);
        _when = Required("when", ConditionCodec.Instance, item => item.When);
        _unless = Optional("unless", Values.OrNull(ConditionCodec.Instance), item => item.Unless);
        _scope = Optional("scope", Values.OrNull(ConditionCodec.Instance), item => item.Scope);
        _weight = Optional("weight", Values.Integer, item => item.Weight);
        _examples = Optional("examples", Values.List(RuleExampleCodec.Instance), item => item.Examples);
        _onUnknown = Optional("onUnknown", Values.Word<UnknownPolicy>("unknownPolicy"), item => item.OnUnknown);
        _priority = Optional("priority", Values.Integer, item => item.Priority);
        _from = Optional("from", Values.Maybe(Values.Instant), item => item.From);
        _until = Optional("until", Values.Maybe(Values.Instant), item => item.Until);
    }

    private protected override Rule Build(Bag members) => new()
    {
        Id = _id.Of(members),
        Effect = _effect.Of(members),
        When = _when.Of(members),
        Unless = _unless.Of(members),
        Scope = _scope.Of(members),
        Weight = _weight.Of(members),
        Examples = _examples.Of(members),
        OnUnknown = _onUnknown.Of(members),
        Priority = _priority.Of(members),
        From = _from.Of(members),
        Until = _until.Of(members),
    };
}
