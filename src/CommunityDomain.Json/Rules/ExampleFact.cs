using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Rules;

/// <summary>A fact of an example: without a value it is known to be absent.</summary>
internal sealed record ExampleFact(string? Name, EvidenceValue Value)
{
    /// <summary>As the value of the domain.</summary>
    internal static readonly Codec<Evidence> Codec =
        new StructCodec<Evidence, ExampleFact>(ExampleFactCodec.Instance, shape => new Evidence(shape.Name!, shape.Value), fact => new ExampleFact(fact.Name, fact.Value));
}
