using System.Text.Json.Serialization;

namespace CommunityDomain.Tests.Primitives;

/// <summary>What a host writes around one value of the library: every shape a serialiser fills differently.</summary>
public sealed class HostClass<T>
{
    public T? Value { get; set; }
}

public sealed record HostRecord<T>
{
    public required T Value { get; init; }
}

public sealed record HostPositional<T>(T Value);

public readonly record struct HostStruct<T>(T Value);

public sealed record HostNullable<T>(T? Value)
    where T : struct;

public sealed record HostList<T>(IReadOnlyList<T> Value);

public sealed record HostValueList<T>(ValueList<T> Value);

public sealed record HostKeys<T>(IReadOnlyDictionary<T, int> Value)
    where T : notnull;

/// <summary>A host's own generated serialisers, as a trimmed app has them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HostClass<MemberId>))]
[JsonSerializable(typeof(HostRecord<GroupId>))]
[JsonSerializable(typeof(HostPositional<RuleId>))]
[JsonSerializable(typeof(HostStruct<LanguageTag>))]
[JsonSerializable(typeof(HostNullable<MemberId>))]
[JsonSerializable(typeof(HostList<MemberId>))]
[JsonSerializable(typeof(HostKeys<MemberId>))]
[JsonSerializable(typeof(HostKeys<Currency>))]
[JsonSerializable(typeof(HostClass<Money>))]
[JsonSerializable(typeof(HostRecord<Money>))]
[JsonSerializable(typeof(HostPositional<Money>))]
[JsonSerializable(typeof(HostStruct<Money>))]
[JsonSerializable(typeof(HostNullable<Money>))]
[JsonSerializable(typeof(HostList<Money>))]
[JsonSerializable(typeof(HostValueList<Money>))]
[JsonSerializable(typeof(HostPositional<Points>))]
[JsonSerializable(typeof(HostPositional<Ratio>))]
[JsonSerializable(typeof(HostPositional<RatioInterval>))]
[JsonSerializable(typeof(HostPositional<Currency>))]
[JsonSerializable(typeof(HostPositional<LocalizedText>))]
[JsonSerializable(typeof(HostPositional<EvidenceValue>))]
[JsonSerializable(typeof(HostPositional<Evidence>))]
[JsonSerializable(typeof(HostPositional<Reason>))]
[JsonSerializable(typeof(HostPositional<Finding>))]
[JsonSerializable(typeof(HostPositional<Decision<Money>>))]
[JsonSerializable(typeof(HostValueList<MemberId>))]
[JsonSerializable(typeof(HostValueList<Finding>))]
[JsonSerializable(typeof(HostValueList<int>))]
[JsonSerializable(typeof(HostValueList<EvidenceValue>))]
public sealed partial class HostJsonContext : JsonSerializerContext;
