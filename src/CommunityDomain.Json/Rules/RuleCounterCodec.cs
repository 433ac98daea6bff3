using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>How <see cref="RuleCounter"/> stands in a document.</summary>
internal sealed class RuleCounterCodec : ObjectCodec<RuleCounter>
{
    internal static readonly RuleCounterCodec Instance = new();

    private readonly Field<RuleCounter, string> _name;
    private readonly Field<RuleCounter, string> _subject;
    private readonly Field<RuleCounter, Condition?> _when;
    private readonly Field<RuleCounter, string?> _amount;

    private RuleCounterCodec()
        : base("ruleCounter", new RuleCounter { Name = string.Empty, Subject = string.Empty })
    {
        _name = Required("name", Values.Text, item => item.Name);
        _subject = Required("subject", Values.Text, item => item.Subject);
        _when = Optional("when", Values.OrNull(ConditionCodec.Instance), item => item.When);
        _amount = Optional("amount", Values.OrNull(Values.Text), item => item.Amount);
    }

    private protected override RuleCounter Build(Bag members) => new()
    {
        Name = _name.Of(members),
        Subject = _subject.Of(members),
        When = _when.Of(members),
        Amount = _amount.Of(members),
    };
}
