using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityDomain.Tests.Primitives;

/// <summary>
/// No JSON value that is present can build an invalid value, in a host's own types either: by reflection (lenient web options) and by generated code.
/// </summary>
public sealed class HostJsonTests
{
    private static readonly Money Price = new(12.3m, new("CNY"));

    private static readonly JsonSerializerOptions WithoutItem = new() { TypeInfoResolver = new WithoutItems(HostJsonContext.Default) };

    private static readonly Finding Found = new(
        "groups[2].capacity.soft", "group.capacity.reversed", FindingSeverity.Warning, "GRP-4", new("soft", 500), new("kind", default));

    private static readonly Reason Because = new("roles.authority.lower", "ROL-4", new Evidence("at", Instant.FromUtc(2026, 3, 2, 1, 0))) { Rule = new("no-ads") };

    [Fact]
    public void Ids_InEveryShape_RoundTripAndRefuse()
    {
        TextValue(new MemberId("amy"), "\"amy\"");
        TextValue(new GroupId("chengdu-3"), "\"chengdu-3\"");
        TextValue(new RuleId("no-ads"), "\"no-ads\"");
        TextValue(new ChannelId("parcel"), "\"parcel\"");
        TextValue(new CharterId("main"), "\"main\"");
        TextValue(new PlatformId("wechat"), "\"wechat\"");
        TextValue(new SegmentId("mums"), "\"mums\"");
        TextValue(new LanguageTag("zh-Hant"), "\"zh-Hant\"");
        TextValue(new Currency("CNY"), "\"CNY\"");
    }

    [Fact]
    public void Values_InEveryShape_RoundTripAndRefuse()
    {
        StructValue(Price, """{"amount":12.30,"currency":"CNY"}""", "null", "{}", "3", """{"amount":12.30}""", """{"amount":1,"currency":"?"}""");
        StructValue(new Points(-7), "-7", "null", "{}", "1.5", "\"7\"", """{"value":7}""");
        StructValue(new Ratio(61, 240), """{"numerator":61,"denominator":240}""", "null", "{}", "0.25",
            """{"numerator":2,"denominator":1}""", """{"numerator":-1,"denominator":1}""", """{"numerator":1,"denominator":2,"value":0.5}""",
            """{"numerator":1,"numerator":1,"denominator":2}""", """{"numerator":1.5,"denominator":2}""", """{"numerator":1}""");
        StructValue(new RatioInterval(-0.25, 0.5, 0.95), """{"low":-0.25,"high":0.5,"confidence":0.95}""", "null", "{}", "[0,1]",
            """{"low":1,"high":0.5,"confidence":0.95}""", """{"low":0,"high":0.5,"confidence":1}""", """{"low":0,"high":1e999,"confidence":0.9}""");
        StructValue(new EvidenceValue(), """{"kind":"none","value":null}""", "null", "{}", "3", """{"kind":"none","value":1}""",
            """{"kind":"number","value":"1"}""", """{"kind":"date","value":"2026-02-30"}""", """{"kind":"flag","value":1}""", """{"kind":"text","value":null}""",
            """{"kind":"word","value":"a"}""", """{"kind":2,"value":1}""", """{"kind":"text","value":{}}""", """{"kind":"term","value":""}""");
        StructValue(new Evidence("groups", 14), """{"name":"groups","kind":"number","value":14}""", "null", "{}",
            """{"name":"","kind":"number","value":14}""", """{"name":null,"kind":"number","value":14}""", """{"kind":"number","value":14}""");
        StructValue((ValueList<int>)[3, 4], "[3,4]", "null", "{}", "3", "[null]", "[3,");
        StructValue((ValueList<MemberId>)[new("amy")], "[\"amy\"]", "null", "[null]", "[\"\"]", "[3]");
    }

    [Fact]
    public void Records_InEveryShape_RoundTripAndRefuse()
    {
        Value(LocalizedText.Of(LanguageTag.English, "No ads.").With(LanguageTag.TraditionalChinese, "請勿廣告"), null,
            "3", "[]", "\"No ads.\"", """{"en":null}""", """{"en":" "}""", """{"en":"a","EN":"b"}""", """{"e":"a"}""", """{"en":["a"]}""");
        Value(LocalizedText.Empty, "{}", "[]");
        Value(Because, """{"code":"roles.authority.lower","fact":"ROL-4","rule":"no-ads","evidence":[{"name":"at","kind":"instant","value":"2026-03-02T01:00:00Z"}]}""",
            "{}", "3", """{"code":"","fact":"","rule":null,"evidence":[]}""", """{"code":"a","fact":"","rule":"","evidence":[]}""",
            """{"code":"a","fact":null,"rule":null,"evidence":[]}""", """{"code":"a","fact":"","rule":null,"evidence":null}""", """{"code":"a","fact":"","rule":null,"evidence":[null]}""");
        Value(Found, null, "{}", "3", """{"path":"","code":"","severity":"error","fact":"","evidence":[]}""",
            """{"path":"","code":"a","severity":2,"fact":"","evidence":[]}""", """{"path":"","code":"a","severity":"fatal","fact":"","evidence":[]}""",
            """{"path":"","code":"a","severity":"error","fact":""}""", """{"path":null,"code":"a","severity":"error","fact":"","evidence":[]}""");
        Value(new Finding("", "a.b.c", FindingSeverity.Error, ""), """{"path":"","code":"a.b.c","severity":"error","fact":"","evidence":[]}""");
        Value((ValueList<LocalizedText>)[LocalizedText.Of(LanguageTag.Japanese, "あ")], null, "[null]");
    }

    [Fact]
    public void Default_WhenSpecifiedNowhere_IsWrittenAsNull()
    {
        foreach (string json in new[]
        {
            JsonSerializer.Serialize(default(MemberId)), JsonSerializer.Serialize(default(Money)), JsonSerializer.Serialize(default(Currency)),
            JsonSerializer.Serialize(default(RatioInterval)), JsonSerializer.Serialize(default(Evidence)), JsonSerializer.Serialize(default(LanguageTag)),
        })
        {
            json.Should().Be("null");
        }

        JsonSerializer.Serialize(default(ValueList<int>)).Should().Be("[]");
        ((Action)(() => JsonSerializer.Serialize(new HostKeys<MemberId>(new Dictionary<MemberId, int> { [default] = 1 })))).Should().Throw<JsonException>();
    }

    [Fact]
    public void Decision_WhenWritten_ShowsItsReasonsAndIsNeverReadBack()
    {
        Decision<Money> refused = Decision.Refused<Money>([Because], [new("days", 3)]);
        const string Reason = """{"code":"roles.authority.lower","fact":"ROL-4","rule":"no-ads","evidence":[{"name":"at","kind":"instant","value":"2026-03-02T01:00:00Z"}]}""";
        string json = """{"verdict":"refused","outcome":null,"reasons":[""" + Reason + """],"counterfactual":[{"name":"days","kind":"number","value":3}]}""";
        JsonSerializer.Serialize(refused).Should().Be(json);
        JsonSerializer.Serialize(Decision.Granted(Price)).Should().StartWith("""{"verdict":"granted","outcome":{"amount":12.30,"currency":"CNY"},"reasons":[],""");
        JsonSerializer.Serialize(new HostPositional<Decision<Money>>(refused), Generated<HostPositional<Decision<Money>>>()).Should().Be("{\"value\":" + json + "}");
        foreach (string present in new[] { json, "null", "{}" })
        {
            ((Action)(() => JsonSerializer.Deserialize<Decision<Money>>(present))).Should().Throw<NotSupportedException>();
            ((Action)(() => JsonSerializer.Deserialize("{\"value\":" + present + "}", Generated<HostPositional<Decision<Money>>>()))).Should().Throw<NotSupportedException>();
        }
    }

    [Fact]
    public void GeneratedCode_InEveryShape_RoundTripsAndRefuses()
    {
        Both(Generated<HostClass<MemberId>>(), new HostClass<MemberId> { Value = new("amy") }, "null", "\"\"", "3", "{}");
        Both(Generated<HostRecord<GroupId>>(), new HostRecord<GroupId> { Value = new("g") }, "null", "\"\"");
        Both(Generated<HostPositional<RuleId>>(), new(new("r")), "null", "\"\"");
        Both(Generated<HostStruct<LanguageTag>>(), new(new("ja")), "null", "\"-\"");
        Both(Generated<HostNullable<MemberId>>(), new(new MemberId("amy")), "\"\"", "3");
        Both(Generated<HostNullable<MemberId>>(), new(null));
        Both(Generated<HostList<MemberId>>(), new([new("amy")]), "[null]", "[\"\"]");
        Both(Generated<HostKeys<MemberId>>(), new(new Dictionary<MemberId, int> { [new("amy")] = 1 }), """{"":1}""", """{" a":1}""");
        Both(Generated<HostKeys<Currency>>(), new(new Dictionary<Currency, int> { [new("CNY")] = 1 }), """{"RMB":1}""");
        Both(Generated<HostClass<Money>>(), new() { Value = Price }, "null", "{}");
        Both(Generated<HostRecord<Money>>(), new() { Value = Price }, "null", "{}");
        Both(Generated<HostPositional<Money>>(), new(Price), "null", "{}");
        Both(Generated<HostStruct<Money>>(), new(Price), "null", "{}");
        Both(Generated<HostNullable<Money>>(), new(Price), "{}", "3");
        Both(Generated<HostList<Money>>(), new([Price]), "[null]", "[{}]");
        Both(Generated<HostValueList<Money>>(), new([Price, -Price]), "null", "[null]", "[{}]", "{}");
        Both(Generated<HostPositional<Points>>(), new(new(7)), "null", "1.5");
        Both(Generated<HostPositional<Ratio>>(), new(new(1, 2)), "null", "{}");
        Both(Generated<HostPositional<RatioInterval>>(), new(new(0, 1, 0.9)), "null", "{}");
        Both(Generated<HostPositional<Currency>>(), new(new("CNY")), "null", "\"RMB\"");
        Both(Generated<HostPositional<LocalizedText>>(), new(LocalizedText.Of(LanguageTag.English, "a")), "3", """{"en":""}""");
        Both(Generated<HostPositional<EvidenceValue>>(), new(3.5m), "null", "{}");
        Both(Generated<HostPositional<Evidence>>(), new(new("a", true)), "null", "{}");
        Both(Generated<HostPositional<Reason>>(), new(Because), "3", "{}");
        Both(Generated<HostPositional<Finding>>(), new(Found), "3", "{}");
        Both(Generated<HostValueList<MemberId>>(), new([new("amy")]), "null", "[null]");
        Both(Generated<HostValueList<Finding>>(), new([Found, Found]), "null", "[null]");
        Both(Generated<HostValueList<int>>(), new([1, 2]), "null", "[1.5]");
    }

    // The generator looks through our converter and cannot see the items of a list: the host declares them, or hears of it; nothing is guessed.
    [Fact]
    public void GeneratedCode_WhenTheItemIsNotDeclared_SaysSo() =>
        ((Action)(() => JsonSerializer.Serialize(new HostValueList<EvidenceValue>([1]), WithoutItem)))
            .Should().Throw<NotSupportedException>();

    private static void TextValue<T>(T value, string json)
        where T : struct, ITextValue<T>
    {
        StructValue(value, json, "null", "\"\"", "3", "{}", "[]", "true", "\" a\"", "\"a\\u0000\"", "\"\\ud800\"", """{"value":"a"}""");
        Reflected(new HostKeys<T>(new Dictionary<T, int> { [value] = 1 }), "{\"value\":{" + json + ":1}}", """{"":1}""", """{" a":1}""");
    }

    private static void StructValue<T>(T value, string json, params string[] refused)
        where T : struct
    {
        Value(value, json, refused);
        Reflected(new HostNullable<T>(value), "{\"value\":" + json + "}", [.. refused.Where(text => text != "null")]);
        Reflected(new HostNullable<T>(null), "{\"value\":null}");
    }

    private static void Value<T>(T value, string? json, params string[] refused)
        where T : notnull
    {
        string? whole = json is null ? null : "{\"value\":" + json + "}";
        Reflected(new HostClass<T> { Value = value }, whole, refused);
        Reflected(new HostRecord<T> { Value = value }, whole, refused);
        Reflected(new HostPositional<T>(value), whole, refused);
        Reflected(new HostStruct<T>(value), whole, refused);
        Reflected(new HostList<T>([value, value]), null, [.. refused.Select(text => "[" + text + "]")]);
        Reflected(new HostValueList<T>([value, value]), null, [.. refused.Select(text => "[" + text + "]"), "null"]);
    }

    private static void Reflected<THost>(THost host, string? json, params string[] refused)
    {
        string written = JsonSerializer.Serialize(host, JsonSerializerOptions.Web);
        if (json is not null) written.Should().Be(json);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<THost>(written, JsonSerializerOptions.Web), JsonSerializerOptions.Web).Should().Be(written);
        foreach (string text in refused)
        {
            ((Action)(() => JsonSerializer.Deserialize<THost>("{\"value\":" + text + "}", JsonSerializerOptions.Web)))
                .Should().Throw<JsonException>("{0} is no {1}", text, typeof(THost));
        }
    }

    private static void Both<THost>(JsonTypeInfo<THost> contract, THost host, params string[] refused)
    {
        string written = JsonSerializer.Serialize(host, contract);
        written.Should().Be(JsonSerializer.Serialize(host, JsonSerializerOptions.Web));
        JsonSerializer.Serialize(JsonSerializer.Deserialize(written, contract)!, contract).Should().Be(written);
        foreach (string text in refused)
        {
            ((Action)(() => JsonSerializer.Deserialize("{\"value\":" + text + "}", contract)))
                .Should().Throw<JsonException>("{0} is no {1}", text, typeof(THost));
        }
    }

    private static JsonTypeInfo<T> Generated<T>() => (JsonTypeInfo<T>)HostJsonContext.Default.GetTypeInfo(typeof(T))!;

    private sealed class WithoutItems(IJsonTypeInfoResolver inner) : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(EvidenceValue) ? null : inner.GetTypeInfo(type, options);
    }
}
