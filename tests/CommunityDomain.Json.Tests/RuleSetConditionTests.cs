using System.Text;
using CommunityDomain.Calendars;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Tests;

/// <summary>Conditions in documents: their kinds, their limits, and the notation of values.</summary>
public sealed class RuleSetConditionTests
{
    private const string Has = """{"kind":"has","field":"f"}""";

    [Theory]
    [InlineData("""{"kind":"compare","field":"linkCount","comparison":"atLeast","value":3}""", "linkCount AtLeast 3")]
    [InlineData("""{"value":3,"comparison":"atLeast","unit":"links","field":"linkCount","kind":"compare"}""", "linkCount AtLeast 3")]
    [InlineData("""{"kind":"compare","field":"f","comparison":"equal","value":"a"}""", "f Equal a")]
    [InlineData("""{"kind":"compare","field":"f","comparison":"equal","value":true}""", "f Equal true")]
    [InlineData("""{"kind":"compare","field":"f","comparison":"below","value":{"instant":"2026-03-02T08:00:00Z"}}""", "f Below 2026-03-02T08:00:00Z")]
    [InlineData("""{"kind":"compare","field":"f","comparison":"above","value":{"time":"22:00"}}""", "f Above 22:00:00")]
    [InlineData("""{"kind":"inSet","field":"f","values":["TW","JP",3]}""", "f in [TW, JP, 3]")]
    [InlineData("""{"kind":"inWindow","field":"at","window":"22:00-08:00","zone":"Asia/Taipei"}""", "at within 22:00-08:00 Asia/Taipei")]
    [InlineData("""{"kind":"matches","field":"text","patternSet":"ads"}""", "text matches ads")]
    [InlineData("""{"kind":"contains","field":"roles","words":["staff","guest"]}""", "roles contains [staff, guest]")]
    [InlineData("""{"kind":"count","counter":"messages","span":"PT1M","comparison":"above","number":8}""", "Count messages in 0:01:00 Above 8")]
    [InlineData("""{"kind":"not","part":{"kind":"has","field":"f"}}""", "Not(Has f)")]
    [InlineData("""{"kind":"atLeast","least":1,"parts":[{"kind":"has","field":"f"},{"kind":"any","parts":[]}]}""", "AtLeast 1(Has f, Any())")]
    public void Read_OfEachKind_IsThatCondition(string json, string condition)
    {
        Condition read = RuleSetDocument.Read(With(json)).Rules[0].When;
        read.ToString().Should().Be(condition);
    }

    [Theory]
    [InlineData("PT10M", 0, 0, 10, 0, 0)]
    [InlineData("P7D", 7, 0, 0, 0, 0)]
    [InlineData("P1DT2H3M4.000000005S", 1, 2, 3, 4, 5)]
    [InlineData("PT90M", 0, 1, 30, 0, 0)]
    [InlineData("PT0S", 0, 0, 0, 0, 0)]
    [InlineData("-PT0.5S", 0, 0, 0, 0, -500_000_000)]
    [InlineData("PT0.5S", 0, 0, 0, 0, 500_000_000)]
    [InlineData("PT86400S", 1, 0, 0, 0, 0)]
    public void Read_OfAnElapsedTime_TakesDaysHoursMinutesAndSeconds(string text, int days, int hours, int minutes, int seconds, long nanoseconds) =>
        Value($$"""{"duration":"{{text}}"}""").Duration.Should().Be(
            Duration.FromDays(days) + Duration.FromHours(hours) + Duration.FromMinutes(minutes) + Duration.FromSeconds(seconds) + Duration.FromNanoseconds(nanoseconds));

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--PT1S")]
    [InlineData("+PT1S")]
    [InlineData("P1W")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("PT1M1H")]
    [InlineData("PT1H1H")]
    [InlineData("PT1.5M")]
    [InlineData("PT.5S")]
    [InlineData("PT1.S")]
    [InlineData("PT0.0000000001S")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("pt1s")]
    [InlineData("PT1S ")]
    [InlineData("PT-1S")]
    [InlineData("P99999999D")]
    [InlineData("P16777216D")]
    [InlineData("PT9999999999999S")]
    [InlineData("PT99999999999999999999999S")]
    [InlineData("10:00")]
    public void TryRead_OfAnElapsedTimeWrittenOtherwise_RefusesIt(string text) => RefusesValue("duration", text);

    [Theory]
    [InlineData("2026-03-02T08:00:00")]
    [InlineData("2026-03-02T08:00Z")]
    [InlineData("2026-03-02T08:00:00+00:00")]
    [InlineData("2026-03-02T24:00:00Z")]
    [InlineData("2026-03-02T08:00:00,5Z")]
    [InlineData("2026-03-02T08:00:00.Z")]
    [InlineData("2026-03-02T08:00:60Z")]
    [InlineData("2026-02-30T08:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("-0001-01-01T00:00:00Z")]
    [InlineData("2026-03-02 08:00:00Z")]
    [InlineData("2026-03-02")]
    [InlineData("")]
    public void TryRead_OfAnInstantWrittenOtherwise_RefusesIt(string text) => RefusesValue("instant", text);

    [Theory]
    [InlineData("22:00-22:00")]
    [InlineData("22:00-8:00")]
    [InlineData("22:00")]
    [InlineData("wholeday")]
    [InlineData("24:00-08:00")]
    [InlineData("22:00:00.5-08:00")]
    public void TryRead_OfAWindowWrittenOtherwise_RefusesIt(string text) => FindingsOf($$"""{"kind":"inWindow","field":"at","window":"{{text}}","zone":"z"}""")
        .Should().Equal(("rules[0].when.window", DocumentCodes.FormatWrong));

    [Theory]
    [InlineData("{}", "rules[0].when.value document.format.wrong")]
    [InlineData("""{"time":"22:00","duration":"PT1M"}""", "rules[0].when.value document.format.wrong")]
    [InlineData("""{"time":"22:00","time":"23:00"}""", "rules[0].when.value.time document.member.duplicate")]
    [InlineData("""{"date":"2026-03-02"}""", "rules[0].when.value.date document.member.unknown")]
    [InlineData("""{"time":22}""", "rules[0].when.value.time document.type.wrong")]
    [InlineData("""{"time":null}""", "rules[0].when.value.time document.null.refused")]
    [InlineData("[1]", "rules[0].when.value document.type.wrong")]
    [InlineData("1e-29", "rules[0].when.value document.number.tooPrecise")]
    [InlineData("\"\\ud83d\"", "rules[0].when.value document.text.malformed")]
    public void TryRead_OfAValueOfNoKind_RefusesIt(string value, string expected) =>
        RuleSetDocumentFindings(Compare(value)).Select(finding => $"{finding.Path} {finding.Code}").Should().Equal(expected);

    [Theory]
    [InlineData("""{"field":"f"}""", "kind", DocumentCodes.MemberMissing)]
    [InlineData("""{"knd":"has","field":"f"}""", "knd", DocumentCodes.MemberUnknown)]
    [InlineData("""{"kind":"hsa","field":"f"}""", "kind", DocumentCodes.WordUnknown)]
    [InlineData("""{"kind":3,"field":7}""", "kind", DocumentCodes.TypeWrong)]
    [InlineData("""{"kind":"\ud83d","field":7}""", "kind", DocumentCodes.TextMalformed)]
    [InlineData("""{"kind":"has","field":"f","parts":[{"kind":"nonsense"}]}""", "parts", DocumentCodes.MemberUnknown)]
    [InlineData("""{"kind":"has","field":""}""", "field", DocumentCodes.FormatWrong)]
    [InlineData("""{"\udc00":1,"kind":"has","field":"f"}""", "", DocumentCodes.TextMalformed)]
    [InlineData("""{"\udc00":1}""", "kind", DocumentCodes.MemberMissing)]
    [InlineData("""{"kind":"not","parts":[]}""", "parts", DocumentCodes.MemberUnknown)]
    [InlineData("""[]""", "", DocumentCodes.TypeWrong)]
    public void TryRead_OfAConditionOfWrongShape_SaysWhat(string json, string member, string code) =>
        FindingsOf(json).Should().Equal((member.Length == 0 ? "rules[0].when" : "rules[0].when." + member, code));

    [Fact]
    public void TryRead_WhenMuchIsWrong_FindsAllInDocumentOrder()
    {
        const string json = """
            {
              "version": 1, "facts": [ { "name": "linkCount", "type": "int" } ], "effects": [ { "code": "mute", "polarity": "forbid" } ],
              "rules": [
                { "id": "a", "effect": "mute", "when": { "kind": "any", "parts": [ { "kind": "compare", "field": 3, "comparison": "more", "value": null }, { "parts": [] } ] } },
                { "id": "b", "effect": "mute", "unless": { "kind": "not" }, "from": "2026-03-02", "when": { "field": "x", "kind": "inSet", "values": [ 1, [ 2 ], { "duration": "1h" } ] } }
              ],
              "otherwise": "allowed"
            }
            """;
        RuleSetDocument.TryRead(json, out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Select(finding => $"{finding.Path} {finding.Code}").Should().Equal(
            "facts[0].type document.word.unknown",
            "effects[0].strength document.member.missing",
            "rules[0].when.parts[0].field document.type.wrong",
            "rules[0].when.parts[0].comparison document.word.unknown",
            "rules[0].when.parts[0].value document.null.refused",
            "rules[0].when.parts[1].kind document.member.missing",
            "rules[1].unless.part document.member.missing",
            "rules[1].from document.format.wrong",
            "rules[1].when.values[1] document.type.wrong",
            "rules[1].when.values[2].duration document.format.wrong",
            "otherwise document.word.unknown");
    }

    [Fact]
    public void Read_OfTheDeepestConditions_KeepsThem()
    {
        Condition deep = Condition.Has("f");
        for (int i = 1; i < Condition.MaxDepth; i++) deep = i % 2 == 0 ? Condition.All(deep) : Condition.Not(deep);
        RuleSet rules = Minimal() with { Rules = [new() { Id = new("r"), Effect = "mute", When = deep, Unless = deep, Scope = deep }] };
        RuleSetDocument.Read(RuleSetDocument.Write(rules)).Should().Be(rules);
    }

    [Theory]
    [InlineData(63, null)]
    [InlineData(64, DocumentCodes.ConditionTooDeep)]
    [InlineData(90, DocumentCodes.ConditionTooDeep)]
    [InlineData(10_000, DocumentCodes.DepthExceeded)]
    [InlineData(1_000_000, DocumentCodes.DepthExceeded)]
    public void TryRead_OfConditionsNestedInConditions_StopsAtTheirLimit(int around, string? code)
    {
        ValueList<Finding> findings = RuleSetDocumentFindings(Nested(around));
        findings.Select(finding => finding.Code).Should().Equal(code is null ? [] : [code]);
        if (code == DocumentCodes.ConditionTooDeep) findings[0].Path.Should().Be("rules[0].when" + string.Concat(Enumerable.Repeat(".parts[0]", Condition.MaxDepth)));
    }

    [Theory]
    [InlineData(Condition.MaxSize - 1, null)]
    [InlineData(Condition.MaxSize, "rules[0].when.parts[9999]")]
    [InlineData(Condition.MaxSize + 50, "rules[0].when.parts[9999]")]
    public void TryRead_OfManyConditionsInOne_StopsAtTheirLimit(int parts, string? path) =>
        FindingsOf(Wide(parts)).Should().Equal(path is null ? [] : [(path, DocumentCodes.ConditionTooLarge)]);

    [Fact]
    public void TryRead_OfOneTreeTooLarge_StillJudgesTheNext()
    {
        string rules = string.Join(',', Rule(Wide(Condition.MaxSize)), Rule("""{"kind":"has"}"""), Rule(Has));
        RuleSetDocument.TryRead(Document(rules), out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("rules[0].when.parts[9999]", DocumentCodes.ConditionTooLarge), ("rules[1].when.field", DocumentCodes.MemberMissing));
    }

    [Fact]
    public void Write_OfEqualRuleSets_IsTheSameText()
    {
        RuleSet Of(decimal value, Duration time) => Minimal() with
        {
            Rules = [new() { Id = new("r"), Effect = "mute", When = Condition.All(Condition.Compare("f", Comparison.Equal, value), Condition.Compare("d", Comparison.Equal, time)) }],
        };
        Of(1.50m, Duration.FromHours(24)).Should().Be(Of(1.5m, Duration.FromDays(1)));
        RuleSetDocument.Write(Of(1.50m, Duration.FromHours(24))).Should().Be(RuleSetDocument.Write(Of(1.5m, Duration.FromDays(1)))).And.Contain("\"value\": 1.5\n").And.Contain("\"P1D\"");
    }

    [Fact]
    public void Write_OfARuleSet_IsWhatOneWouldWriteByHand()
    {
        RuleSet rules = Minimal() with
        {
            Rules =
            [
                new()
                {
                    Id = new("no-ads"),
                    Effect = "mute",
                    When = Condition.All(Condition.Compare("links", Comparison.AtLeast, 3), Condition.Within("at", new TimeWindow(new(22, 0), new(8, 0)), "Asia/Taipei")),
                    Unless = Condition.Not(Condition.In("role", "member", "guest")),
                    From = Instant.FromUtc(2026, 3, 2, 8, 0),
                },
            ],
        };
        const string expected = """
            {"version":1,"facts":[{"name":"f","type":"integer"}],"effects":[{"code":"mute","polarity":"forbid","strength":2}],
            "rules":[{"id":"no-ads","effect":"mute",
            "when":{"kind":"all","parts":[{"kind":"compare","field":"links","comparison":"atLeast","value":3},{"kind":"inWindow","field":"at","window":"22:00-08:00","zone":"Asia/Taipei"}]},
            "unless":{"kind":"not","part":{"kind":"inSet","field":"role","values":["member","guest"]}},"from":"2026-03-02T08:00:00Z"}],
            "otherwise":"granted"}
            """;
        RuleSetDocument.Write(rules, indented: false).Should().Be(expected.ReplaceLineEndings(string.Empty));
    }

    [Fact]
    public void Write_WhenARuleSetHoldsWhatNoDocumentCan_NamesEachPlace()
    {
        RuleSet rules = Minimal() with
        {
            Otherwise = (Verdict)99,
            Facts = [null!, new FactField { Name = null!, Type = (FactType)99, Choices = [null!] }],
            Rules =
            [
                new() { Id = default, Effect = null!, When = null! },
                new() { Id = new("r"), Effect = "e", When = Condition.Compare("half \ud83d", (Comparison)9, new LocalDate(2026, 3, 2)), Unless = Condition.In("f", (string?)null, EvidenceValue.Term(Verdict.Granted)) },
                new() { Id = new("s"), Effect = "e", When = Condition.Within("f", default, "z"), From = Instant.FromUtc(-43, 3, 15, 0, 0), Scope = Condition.Compare("f", Comparison.Equal, Instant.MinValue) },
            ],
        };
        rules.Invoking(wrong => RuleSetDocument.Write(wrong)).Should().ThrowExactly<InvalidDefinitionException>().Which.Findings.Select(finding => finding.Path).Should().Equal(
            "facts[0]", "facts[1].name", "facts[1].type", "facts[1].choices[0]", "rules[0].id", "rules[0].effect", "rules[0].when", "rules[1].when.field", "rules[1].when.comparison", "rules[1].when.value",
            "rules[1].unless.values[0]", "rules[1].unless.values[1]", "rules[2].when.window", "rules[2].scope.value.instant", "rules[2].from", "otherwise");
    }

    internal static IEnumerable<Finding> BeyondTheBudget() => [.. RuleSetDocumentFindings(Nested(64)), .. RuleSetDocumentFindings(Wide(Condition.MaxSize))];

    private static RuleSet Minimal() => new()
    {
        Facts = [new() { Name = "f", Type = FactType.Integer }],
        Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 2 }],
        Rules = [],
        Otherwise = Verdict.Granted,
    };

    private static string Nested(int around) => new StringBuilder().Insert(0, """{"kind":"all","parts":[""", around).Append(Has).Append(Repeated("]}", around)).ToString();

    private static string Wide(int parts) => """{"kind":"any","parts":[""" + string.Join(',', Enumerable.Repeat(Has, parts)) + "]}";

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Compare(string value) => $$"""{"kind":"compare","field":"f","comparison":"equal","value":{{value}}}""";

    private static string Rule(string when) => $$"""{"id":"r","effect":"e","when":{{when}}}""";

    private static string With(string when) => Document(Rule(when));

    private static string Document(string rules) => $$"""{"version":1,"facts":[],"effects":[],"otherwise":"granted","rules":[{{rules}}]}""";

    private static EvidenceValue Value(string json) => RuleSetDocument.Read(With(Compare(json))).Rules[0].When.Values[0];

    private static ValueList<Finding> RuleSetDocumentFindings(string when) => Documents.RuleSet.FindingsOf(With(when));

    private static IEnumerable<(string Path, string Code)> FindingsOf(string when) => RuleSetDocumentFindings(when).Select(finding => (finding.Path, finding.Code));

    private static void RefusesValue(string kind, string text) =>
        FindingsOf(Compare($$"""{"{{kind}}":"{{text}}"}""")).Should().Equal(("rules[0].when.value." + kind, DocumentCodes.FormatWrong));
}
