using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Json.Tests;

/// <summary>One public face of documents, so that the same laws are asked of all.</summary>
internal sealed record DocumentUnderTest<T>(
    string SchemaResource,
    string Schema,
    Func<string, T> Read,
    Func<byte[], T> ReadUtf8,
    Func<string, (T? Value, ValueList<Finding> Findings)> Try,
    Func<byte[], (T? Value, ValueList<Finding> Findings)> TryUtf8,
    Func<T, bool, string> Write,
    Action<T, System.Buffers.IBufferWriter<byte>> WriteUtf8)
    where T : class
{
    internal Gen<T> Any => Gen.Choose(0, int.MaxValue - 1).Select(Random);

    internal static T Random(int seed) => (T)new RandomDefinitions(new Random(seed), everything: false).Value(typeof(T));

    /// <summary>A definition in which every member has another value than its default, and every list two items.</summary>
    internal T Full(int seed = 1) => (T)new RandomDefinitions(new Random(seed), everything: true).Value(typeof(T));

    internal JsonObject Parse(T value) => JsonNode.Parse(Write(value, true))!.AsObject();

    internal List<DocumentMember> MembersIn(JsonObject document) => DocumentMember.In(document, typeof(T));

    internal ValueList<Finding> FindingsOf(string json)
    {
        (T? value, ValueList<Finding> findings) = Try(json);
        findings.IsEmpty.Should().Be(value is not null);
        return findings;
    }
}
