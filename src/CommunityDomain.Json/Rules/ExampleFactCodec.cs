using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Rules;

/// <summary>How a fact of an example stands in a document: <c>{"name": "linkCount", "value": 3}</c>; without a value it is known to be absent.</summary>
internal sealed class ExampleFactCodec : ObjectCodec<Boxed<Evidence>>
{
    /// <summary>As the value it is.</summary>
    internal static readonly Codec<Evidence> OfValue = new StructCodec<Evidence>(new ExampleFactCodec());

    private readonly Field<Boxed<Evidence>, string> _name;
    private readonly Field<Boxed<Evidence>, EvidenceValue> _value;

    private ExampleFactCodec()
        : base("exampleFact", new Boxed<Evidence>(default))
    {
        _name = Required("name", Values.TextNotEmpty, item => item.Value.Name);
        _value = Optional("value", Values.Fact, item => item.Value.Value);
    }

    private protected override Boxed<Evidence> Build(Bag members) => new(new Evidence(_name.Of(members), _value.Of(members)));
}
