using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityDomain.Calendars;

namespace CommunityDomain.Tests.Architecture;

/// <summary>Every public value that JSON can hold: it comes back as it went, and what is present and wrong builds nothing.</summary>
public sealed class JsonValueTests
{
    // Written only.
    private const string WriteOnly = "";

    // Good JSON and bad JSON by type; a new value without a row fails the first test.
    private static readonly Dictionary<Type, (string Good, string[] Bad)> Samples = new()
    {
        [typeof(MemberId)] = ("\"amy\"", ["\"\"", "null", "3"]),
        [typeof(GroupId)] = ("\"g\"", ["\" g\"", "null", "{}"]),
        [typeof(CharterId)] = ("\"c\"", ["\"\"", "null", "true"]),
        [typeof(RuleId)] = ("\"no-ads\"", ["\"\"", "null", "[]"]),
        [typeof(PlatformId)] = ("\"line\"", ["\"\\n\"", "null", "1"]),
        [typeof(ChannelId)] = ("\"parcel card\"", ["\"\"", "null", "1"]),
        [typeof(SegmentId)] = ("\"mums\"", ["\"\"", "null", "1"]),
        [typeof(LanguageTag)] = ("\"zh-Hant\"", ["\"z\"", "null", "1"]),
        [typeof(Currency)] = ("\"CNY\"", ["\"cny\"", "\"XYZ\"", "null"]),
        [typeof(Money)] = ("{\"amount\":12.3,\"currency\":\"CNY\"}", ["{\"amount\":12.3}", "{\"amount\":\"12\",\"currency\":\"CNY\"}", "12.3", "{\"amount\":1,\"currency\":\"CNY\",\"x\":1}"]),
        [typeof(Points)] = ("-5", ["1.5", "\"5\"", "null", "99999999999999999999"]),
        [typeof(Ratio)] = ("{\"numerator\":61,\"denominator\":240}", ["{\"numerator\":3,\"denominator\":2}", "{\"numerator\":-1,\"denominator\":2}", "0.25", "null"]),
        [typeof(RatioInterval)] = ("{\"low\":0.2,\"high\":0.3,\"confidence\":0.95}", ["{\"low\":0.4,\"high\":0.3,\"confidence\":0.95}", "{\"low\":0.2,\"high\":0.3,\"confidence\":1.5}", "null"]),
        [typeof(DateRange)] = ("\"2026-03-02/2026-03-22\"", ["\"2026-03-22/2026-03-02\"", "\"2026-02-30/2026-03-02\"", "null"]),
        [typeof(TimeWindow)] = ("\"22:00-08:00\"", ["\"08:00-08:00\"", "\"24:00-08:00\"", "null"]),
        [typeof(LocalizedText)] = ("{\"en\":\"hello\",\"ja\":\"やあ\"}", ["{\"en\":\" \"}", "{\"e\":\"x\"}", "\"hello\"", "{\"en\":\"a\",\"en\":\"b\"}"]),
        [typeof(ValueList<int>)] = ("[1,2]", ["null", "1", "[1,\"x\"]"]),
        [typeof(EvidenceValue)] = (JsonSerializer.Serialize<EvidenceValue>(14), ["14.5.6", "{\"kind\":\"nobody\"}", "[]"]),
        [typeof(Evidence)] = (JsonSerializer.Serialize(new Evidence("groups", 14)), ["{}", "null", "3"]),
        [typeof(Reason)] = (JsonSerializer.Serialize(new Reason("a.b.c", "GRP-1", new Evidence("groups", 14))), ["{}", "3"]),
        [typeof(Finding)] = (JsonSerializer.Serialize(new Finding("a[0]", "a.b.c", FindingSeverity.Note, "", new Evidence("x", "y"))), ["{}", "3"]),
        [typeof(Decision<int>)] = (WriteOnly, []),
    };

    public static TheoryData<Type> Types => [.. Samples.Keys];

    [Fact]
    public void Values_WhenTheyCarryAConverter_HaveASampleHere() =>
        typeof(MemberId).Assembly.GetExportedTypes()
            .Where(type => type.GetCustomAttribute<JsonConverterAttribute>() is not null)
            .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(int)) : type)
            .Should().BeEquivalentTo(Samples.Keys);

    [Theory]
    [MemberData(nameof(Types))]
    public void Value_WhenReadAndWritten_IsTheSame(Type type)
    {
        string good = Samples[type].Good;
        if (good.Length == 0)
        {
            ((Action)(() => JsonSerializer.Deserialize("{}", type))).Should().Throw<NotSupportedException>("a decision is made, not read");
            return;
        }

        object value = JsonSerializer.Deserialize(good, type)!;
        value.Should().NotBe(type.IsValueType ? Activator.CreateInstance(type) : null, "nothing present becomes a default");
        JsonSerializer.Serialize(value, type).Should().Be(JsonSerializer.Serialize(JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type), type));
        JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type)!.Equals(value).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Value_WhenPresentAndWrong_BuildsNothing(Type type)
    {
        foreach (string bad in Samples[type].Bad)
            ((Action)(() => JsonSerializer.Deserialize(bad, type))).Should().Throw<JsonException>("{0} is no {1}", bad, type.Name);
    }
}
