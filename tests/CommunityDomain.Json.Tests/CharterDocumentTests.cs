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

    private static CharterDefinition With(CharterEnforcement enforcement) => new() { Id = new("r"), Languages = [LanguageTag.English], Enforcement = enforcement };
}
