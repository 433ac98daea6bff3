using CommunityDomain.Charters;
using CommunityDomain.Patterns;

namespace CommunityDomain.Json.Tests;

public sealed class CharterRoundTripTests() : DocumentRoundTripTests<CharterDefinition>(Documents.Charter);

public sealed class CharterFaultTests() : DocumentFaultTests<CharterDefinition>(Documents.Charter);

public sealed class CharterShapeTests() : DocumentShapeTests<CharterDefinition>(Documents.Charter);

public sealed class CharterSchemaTests() : DocumentSchemaTests<CharterDefinition>(Documents.Charter);

public sealed class CharterFuzzTests() : DocumentFuzzTests<CharterDefinition>(Documents.Charter, ofMembers: 3_000, ofBytes: 15_000);

public sealed class CharterDocumentTests
{
    private const string Start = "{\"version\":1,\"id\":\"r\",\"languages\":[\"en\"],\"rules\":[{\"id\":\"no-ads\",\"nature\":\"prohibition\",\"text\":{\"en\":\"No ads\"}}],\"enforcement\":";

    [Fact]
    public void Read_AndCompiled_JudgesAMessage()
    {
        CompiledCharter charter = CharterDocument.Read(
            Start + "{\"rules\":[{\"id\":\"links\",\"charterRule\":\"no-ads\",\"when\":{\"kind\":\"compare\",\"field\":\"linksOutside:ours\",\"comparison\":\"atLeast\",\"value\":1},\"sanction\":\"mute\",\"strikes\":0}],\"domainLists\":[{\"id\":\"ours\",\"domains\":[\"example.com\"]}]}}")
            .Compile(DateTimeZoneProviders.Tzdb);

        (Decision<Sanction> decision, _, _) = charter.Decide(new(new("amy"), "https://example.com https://evil.com", Instant.FromUtc(2026, 3, 2, 12, 0)));

        decision.Outcome.Should().Be(Sanction.Mute);
        decision.Reasons[0].Rule.Should().Be(new RuleId("no-ads"));
    }

    [Theory]
    [InlineData("[]", TextFolding.None)]
    [InlineData("[\"case\",\"width\"]", TextFolding.Case | TextFolding.Width)]
    [InlineData("[\"default\"]", TextFolding.Default)]
    public void Read_OfFoldings_JoinsTheWords(string words, TextFolding expected) =>
        CharterDocument.Read(Start + "{\"rules\":[],\"patterns\":[{\"id\":\"p\",\"patterns\":[],\"folding\":" + words + "}]}}").Enforcement!.Patterns[0].Folding.Should().Be(expected);

    [Fact]
    public void Write_OfAFoldingWithoutWord_IsRefused() =>
        FluentActions.Invoking(() => CharterDocument.Write(With(new() { Rules = [], Patterns = [new() { Id = "p", Patterns = [], Folding = (TextFolding)1024 }] })))
            .Should().Throw<InvalidDefinitionException>().Which.Findings.Should().ContainSingle().Which.Path.Should().Be("enforcement.patterns[0].folding");

    [Fact]
    public void Write_OfNoMessage_IsRefused() =>
        FluentActions.Invoking(() => CharterDocument.Write(With(new() { Rules = [new() { Id = new("r"), CharterRule = new("r"), When = CommunityDomain.Rules.Condition.Has("text"), Applies = [default] }] })))
            .Should().Throw<InvalidDefinitionException>();

    [Theory]
    [InlineData("\"cat\"", "cat", TextPatternMode.Whole)]
    [InlineData("\"cat*\"", "cat", TextPatternMode.Prefix)]
    [InlineData("\"*cat\"", "cat", TextPatternMode.Suffix)]
    [InlineData("\"*广告*\"", "广告", TextPatternMode.Anywhere)]
    [InlineData("\"5\\\\*\"", "5*", TextPatternMode.Whole)]
    [InlineData("{\"text\":\"cat\"}", "cat", TextPatternMode.Whole)]
    [InlineData("{\"text\":\" cat\",\"mode\":\"prefix\"}", " cat", TextPatternMode.Prefix)]
    [InlineData("{\"text\":\"c?t\",\"mode\":\"wildcards\"}", "c?t", TextPatternMode.Wildcards)]
    public void Read_OfAPattern_TakesStarsAndObjects(string json, string text, TextPatternMode mode) =>
        Enforcement($$"""{"rules":[],"patterns":[{"id":"p","patterns":[{{json}}]}]}""").Patterns[0].Patterns.Should().Equal(new TextPattern { Text = text, Mode = mode });

    [Theory]
    [InlineData("cat", TextPatternMode.Whole, "\"cat\"")]
    [InlineData("a*b\\c", TextPatternMode.Anywhere, "\"*a\\\\*b\\\\\\\\c*\"")]
    [InlineData(" cat", TextPatternMode.Whole, "{\"text\":\" cat\"}")]
    [InlineData("c.t", TextPatternMode.Regex, "{\"text\":\"c.t\",\"mode\":\"regex\"}")]
    [InlineData("c", TextPatternMode.Suffix, "\"*c\"")]
    public void Write_OfAPattern_IsTheShortestThatSaysIt(string text, TextPatternMode mode, string json)
    {
        CharterDefinition charter = With(new() { Rules = [], Patterns = [new() { Id = "p", Patterns = [new() { Text = text, Mode = mode }] }] });
        CharterDocument.Write(charter, indented: false).Should().Contain($"\"patterns\":[{json}]");
    }

    [Theory]
    [InlineData("\"allow\":[3]", "allow[0] document.type.wrong")]
    [InlineData("\"allow\":[{\"mode\":\"regex\"}]", "allow[0].text document.member.missing")]
    public void TryRead_OfAPatternSetOfWrongForm_SaysWhere(string member, string expected) =>
        FindingsOf($$"""{"rules":[],"patterns":[{"id":"p","patterns":[],{{member}}}]}""").Should().Equal("enforcement.patterns[0]." + expected);

    [Theory]
    [InlineData("\"eventId\":\" x\"", "eventId document.format.wrong")]
    [InlineData("\"messageCount\":-1", "messageCount document.number.outOfRange")]
    [InlineData("\"mentions\":-1", "mentions document.number.outOfRange")]
    [InlineData("\"kind\":\"human\"", "kind document.word.unknown")]
    [InlineData("\"roles\":null", "roles document.null.refused")]
    public void TryRead_OfAMessageThatCannotBe_SaysWhere(string member, string expected) => FindingsOf(
        $$"""{"rules":[{"id":"r","charterRule":"c","when":{"kind":"has","field":"text"},"applies":[{"author":"amy","text":"","at":"2026-03-02T08:00:00Z",{{member}}}]}]}""")
        .Should().Equal("enforcement.rules[0].applies[0]." + expected);

    [Fact]
    public void Read_OfACharterOfAPlan_IsTheSameCharter()
    {
        CharterDefinition charter = Documents.Charter.Full();
        string own = CharterDocument.Write(charter, indented: false);
        string ofPlan = own.Replace("\"version\":1,", string.Empty, StringComparison.Ordinal);
        CommunityPlanDocument.Read($$"""{"version":1,"name":"n","zone":"z","startsOn":"2026-03-02","charters":[{{ofPlan}}]}""").Charters.Should().Equal(charter);
    }

    [Fact]
    public void ChatMessageDocument_OfAnyMessage_ReadsWhatItWrites() => Law.Holds(
        FsCheck.Fluent.Gen.Select(FsCheck.Fluent.Gen.Choose(0, int.MaxValue - 1), seed => (ChatMessage)new RandomDefinitions(new Random(seed), everything: false).Value(typeof(ChatMessage))),
        message =>
        {
            string json = ChatMessageDocument.Write(message);
            json.Should().NotContain("\n");
            ChatMessageDocument.Read(json).Should().Be(message);
            ChatMessageDocument.TryRead(System.Text.Encoding.UTF8.GetBytes(json), out ChatMessage read, out ValueList<Finding> findings).Should().BeTrue();
            read.Should().Be(message);
            findings.Should().BeEmpty();
            new SchemaJudge(ChatMessageDocument.Schema).Accepts(json).Should().BeTrue();
        },
        count: 100);

    [Fact]
    public void ChatMessageDocument_WhenWrong_FindsAllAtOnce()
    {
        ChatMessageDocument.TryRead("""{"author":7,"at":"now","mood":"good"}""", out ChatMessage message, out ValueList<Finding> findings).Should().BeFalse();
        message.Should().Be(default(ChatMessage));
        findings.Select(finding => $"{finding.Path} {finding.Code}").Should().Equal("author document.type.wrong", "at document.format.wrong", "mood document.member.unknown", "text document.member.missing");
        FluentActions.Invoking(() => ChatMessageDocument.Read("{}")).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().HaveCount(3);
        FluentActions.Invoking(() => ChatMessageDocument.Write(default)).Should().Throw<InvalidDefinitionException>();
    }

    private static string Document(string enforcement) => $$"""{"version":1,"id":"c","languages":["en"],"enforcement":{{enforcement}}}""";

    private static CharterEnforcement Enforcement(string json) => CharterDocument.Read(Document(json)).Enforcement!;

    private static IEnumerable<string> FindingsOf(string enforcement) =>
        Documents.Charter.FindingsOf(Document(enforcement)).Select(finding => $"{finding.Path} {finding.Code}");

    private static CharterDefinition With(CharterEnforcement enforcement) => new() { Id = new("r"), Languages = [LanguageTag.English], Enforcement = enforcement };
}
