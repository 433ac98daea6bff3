using CommunityDomain.Planning;
using CommunityDomain.Reporting;

namespace CommunityDomain.Json.Tests;

public sealed class CommunityPlanFaultTests() : DocumentFaultTests<CommunityPlan>(Documents.Plan)
{
    [Fact]
    public void TryRead_WhenAnUnknownMemberIsFarFromTheMissingOne_FindsBoth() =>
        FindingsOf("""{"version":1,"name":"n","zone":"z","begins":"2026-03-02"}""").Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("begins", DocumentCodes.MemberUnknown), ("startsOn", DocumentCodes.MemberMissing));

    [Fact]
    public void TryRead_WhenAnItemIsNull_SaysWhich()
    {
        string json = """{"version":1,"name":"n","zone":"z","startsOn":"2026-03-02","groups":[null],"charters":[{"id":"c","languages":["en",null]}]}""";
        FindingsOf(json).Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("groups[0]", DocumentCodes.NullRefused), ("charters[0].languages[1]", DocumentCodes.NullRefused));
    }

    [Fact]
    public void TryRead_WhenMuchIsWrong_FindsAllInDocumentOrder()
    {
        string json = """
            {
              "version": 1, "name": 7, "zone": "z", "startsOn": "2026-02-30", "dayStart": "24:00", "Groups": [],
              "groups": [
                { "id": " g", "tier": "regulr", "purpose": 2, "platform": "line", "plannedMembers": 1.5,
                  "capacity": { "hard": 3000000000, "soft": "200", "hard": 1 }, "goals": [ { "metric": "members" } ] }
              ],
              "charters": [ { "id": "c", "languages": ["english!"], "introduction": { "whoWeAre": { "en": " ", "EN": "x" }, "benefit": { "ja": "\ud83d" } } } ]
            }
            """;
        FindingsOf(json).Select(finding => $"{finding.Path} {finding.Code}").Should().Equal(
            "name document.type.wrong",
            "startsOn document.format.wrong",
            "dayStart document.format.wrong",
            "Groups document.member.unknown",
            "groups[0].id document.format.wrong",
            "groups[0].tier document.word.unknown",
            "groups[0].purpose document.type.wrong",
            "groups[0].plannedMembers document.number.fractional",
            "groups[0].capacity.hard document.number.outOfRange",
            "groups[0].capacity.soft document.type.wrong",
            "groups[0].capacity.hard document.member.duplicate",
            "groups[0].goals[0].target document.member.missing",
            "charters[0].languages[0] document.format.wrong",
            "charters[0].introduction.whoWeAre.en document.format.wrong",
            "charters[0].introduction.whoWeAre.EN document.member.duplicate",
            "charters[0].introduction.benefit.ja document.text.malformed");
    }

    [Fact]
    public void TryRead_WhenAWordIsWrong_NamesTheNearestAndAllAllowed()
    {
        Finding finding = FindingsOf("""{"version":1,"name":"n","zone":"z","startsOn":"2026-03-02","groups":[{"id":"g","tier":"Regular","purpose":"seling","platform":"line"}]}""")[1];
        finding.Evidence.Should().Equal(
            new Evidence("actual", "seling"), new Evidence("nearest", "selling"), new Evidence("allowed", "interest, learning, selling, work"));
    }

    [Fact]
    public void TryRead_WhenAValueIsLong_TellsItsBeginning()
    {
        string name = new string('a', 58) + "😀😀";
        Finding finding = FindingsOf($$"""{"version":1,"name":"n","zone":"z","startsOn":"{{name}}","{{name}}":1}""")[0];
        finding.Evidence[1].Value.Text.Should().Be(new string('a', 58) + "…");
    }

    [Theory]
    [InlineData("a.b", "[\"a.b\"]")]
    [InlineData("", "[\"\"]")]
    [InlineData("a\\nb", "[\"a\\nb\"]")]
    [InlineData("群", "[\"群\"]")]
    [InlineData("with-hyphen", "with-hyphen")]
    public void TryRead_WhenANameIsNoPlainWord_QuotesItInThePath(string name, string path) =>
        FindingsOf($$"""{"version":1,"name":"n","zone":"z","startsOn":"2026-03-02","{{name}}":1}""").Should().ContainSingle().Which.Path.Should().Be(path);

    [Fact]
    public void TryRead_WhenANameHoldsHalfACharacter_FindsIt() =>
        FindingsOf("""{"version":1,"name":"n","zone":"z","startsOn":"2026-03-02","\udc00":1}""").Should().ContainSingle().Which.Code.Should().Be(DocumentCodes.TextMalformed);

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    [InlineData("ja")]
    public void Findings_InEveryLanguage_HaveTextAndRemedy(string language)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Finding finding in EveryKind())
        {
            seen.Add(finding.Code);
            finding.ToText(language).Should().NotContainAny("{line", "{m", "{a", "document.").And.NotBeEmpty();
            finding.ToRemedy(language).Should().NotContainAny("{line", "{m", "{n", "document.").And.NotBeEmpty();
        }

        seen.Should().BeEquivalentTo(typeof(DocumentCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!));
    }

    internal static ValueList<Finding> FindingsOf(string json) => Documents.Plan.FindingsOf(json);

    private static IEnumerable<Finding> EveryKind()
    {
        const string start = """{"version":1,"name":"n","zone":"z","startsOn":""";
        const string head = start + "\"2026-03-02\",";
        string[] documents =
        [
            "{", "{}", new string('[', 300), "\ud800", """{"version":2}""", """{"version":null,"x":1,"name":7,"startsOn":"x","zone":"\ud83d","zone":""}""",
            head + """ "groups":[{"id":"g","tier":"x","purpose":"work","platform":"p","plannedMembers":1.0,"goals":[{"metric":"members","target":1e30},{"metric":"members","target":0.12345678901234567890123456789}]}]}""",
            head + """ "groups":[{"id":"g","tier":"core","purpose":"work","platform":"p","plannedMembers":3000000000}]}""",
        ];
        foreach (Finding finding in documents.SelectMany(document => (IEnumerable<Finding>)FindingsOf(document))) yield return finding;
        foreach (Finding finding in RuleSetConditionTests.BeyondTheBudget()) yield return finding;
        InvalidDefinitionException? refused = null;
        try
        {
            _ = CommunityPlanDocument.Write(CommunityPlanRoundTripTests.Minimal() with { Name = null! });
        }
        catch (InvalidDefinitionException exception)
        {
            refused = exception;
        }

        foreach (Finding finding in refused!.Findings) yield return finding;
    }
}
