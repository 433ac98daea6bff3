using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Rules;

/// <summary>How a fact of an example stands in a document: <c>{"name": "linkCount", "value": 3}</c>.</summary>
internal sealed class ExampleFactCodec : ObjectCodec<ExampleFact>
{
    internal static readonly ExampleFactCodec Instance = new();

    private readonly Field<ExampleFact, string> _name;
    private readonly Field<ExampleFact, EvidenceValue> _value;

    private ExampleFactCodec()
        : base("exampleFact", new ExampleFact(string.Empty, default))
    {
        _name = Required("name", Values.TextNotEmpty, item => item.Name!);
        _value = Optional("value", Values.Fact, item => item.Value);
    }

    private protected override ExampleFact Build(Bag members) => new(_name.Of(members), _value.Of(members));
}
