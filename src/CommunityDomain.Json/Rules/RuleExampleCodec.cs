using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>How <see cref="RuleExample"/> stands in a document.</summary>
internal sealed class RuleExampleCodec : ObjectCodec<RuleExample>
{
    internal static readonly RuleExampleCodec Instance = new();

    private readonly Field<RuleExample, ValueList<Evidence>> _facts;
    private readonly Field<RuleExample, bool> _applies;

    private RuleExampleCodec()
        : base("ruleExample", new RuleExample { Facts = [], Applies = false })
    {
        _facts = Required("facts", Values.List(ExampleFactCodec.OfValue), item => item.Facts);
        _applies = Required("applies", Values.Flag, item => item.Applies);
    }

    private protected override RuleExample Build(Bag members) => new()
    {
        Facts = _facts.Of(members),
        Applies = _applies.Of(members),
    };
}
