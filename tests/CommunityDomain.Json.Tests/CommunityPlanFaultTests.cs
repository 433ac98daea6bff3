using System.Text.Json.Nodes;
using CommunityDomain.Planning;
using CommunityDomain.Reporting;

namespace CommunityDomain.Json.Tests;

/// <summary>One fault planted at every member of every shape: exactly one finding, with path and code.</summary>
public sealed class CommunityPlanFaultTests
{
    private const string Marker = "@@marker@@";

    [Fact]
    public void TryRead_WhenARequiredMemberIsMissing_SaysWhich() => AtEveryMember(
        member => member.IsRequired,
        member => member.Owner.Remove(member.Name),
        member => (member.Path, DocumentCodes.MemberMissing));

    [Fact]
    public void TryRead_WhenAMemberIsNull_SaysWhich() => AtEveryMember(
        _ => true,
        member => member.Owner[member.Name] = null,
        member => (member.Path, DocumentCodes.NullRefused));

    [Fact]
    public void TryRead_WhenAMemberHasAnotherType_SaysWhich() => AtEveryMember(
        _ => true,
        member => member.Owner[member.Name] = member.Owner[member.Name]!.GetValueKind() is System.Text.Json.JsonValueKind.String ? 5 : "x",
        member => (member.Path, DocumentCodes.TypeWrong));

    [Fact]
    public void TryRead_WhenAMemberIsAnObjectInstead_SaysWhich() => AtEveryMember(
        member => member.Owner[member.Name] is not JsonObject,
        member => member.Owner[member.Name] = new JsonObject { ["id"] = new JsonArray(1, 2) },
        member => (member.Path, DocumentCodes.TypeWrong));

    [Fact]
    public void TryRead_WhenAnUnknownMemberStandsBeside_SaysWhich() => AtEveryMember(
        _ => true,
        member => member.Owner["un_known"] = new JsonObject { ["id"] = new JsonArray(1, 2) },
        member => (member.OwnerPath.Length == 0 ? "un_known" : member.OwnerPath + ".un_known", member.IsLanguage ? DocumentCodes.FormatWrong : DocumentCodes.MemberUnknown));

    [Fact]
    public void TryRead_WhenAMemberStandsTwice_SaysWhich() => AtEveryMember(
        _ => true,
        member => member.Owner[Marker] = new JsonArray(),
        member => (member.Path, DocumentCodes.MemberDuplicate));

    [Fact]
    public void TryRead_WhenAMemberIsMisspelt_NamesTheNearest()
    {
        JsonObject document = JsonNode.Parse(CommunityPlanDocument.Write(RandomPlans.Full()))!.AsObject();
        foreach (DocumentMember member in DocumentMember.In(document).Where(member => !member.IsLanguage))
        {
            JsonNode value = member.Owner[member.Name]!;
            member.Owner.Remove(member.Name);
            member.Owner[member.Name + "x"] = value;
            Finding finding = FindingsOf(document.ToJsonString(PlanMutations.Relaxed)).Should().ContainSingle().Which;
            finding.Path.Should().Be(member.Path + "x");
            finding.Evidence.Should().Equal(new Evidence("member", member.Name + "x"), new Evidence("nearest", member.Name));
            member.Owner.Remove(member.Name + "x");
            member.Owner[member.Name] = value;
        }
    }

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

    internal static ValueList<Finding> FindingsOf(string json)
    {
        bool read = CommunityPlanDocument.TryRead(json, out CommunityPlan? plan, out ValueList<Finding> findings);
        read.Should().Be(findings.IsEmpty).And.Be(plan is not null);
        return findings;
    }

    private static IEnumerable<Finding> EveryKind()
    {
        const string start = """{"version":1,"name":"n","zone":"z","startsOn":""";
        const string head = start + "\"2026-03-02\",";
        string[] documents =
        [
            "{", "{}", new string('[', 100), "\ud800", """{"version":2}""", """{"version":null,"x":1,"name":7,"startsOn":"x","zone":"\ud83d","zone":""}""",
            head + """ "groups":[{"id":"g","tier":"x","purpose":"work","platform":"p","plannedMembers":1.0,"goals":[{"metric":"members","target":1e30},{"metric":"members","target":0.12345678901234567890123456789}]}]}""",
            head + """ "groups":[{"id":"g","tier":"core","purpose":"work","platform":"p","plannedMembers":3000000000}]}""",
        ];
        foreach (Finding finding in documents.SelectMany(document => (IEnumerable<Finding>)FindingsOf(document))) yield return finding;
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

    private static void AtEveryMember(Func<DocumentMember, bool> applies, Action<DocumentMember> spoil, Func<DocumentMember, (string Path, string Code)> expected)
    {
        string text = CommunityPlanDocument.Write(RandomPlans.Full());
        int count = DocumentMember.In(JsonNode.Parse(text)!.AsObject()).Count;
        count.Should().BeGreaterThan(100);
        int tried = 0;
        for (int i = 0; i < count; i++)
        {
            JsonObject document = JsonNode.Parse(text)!.AsObject();
            DocumentMember member = DocumentMember.In(document)[i];
            if (!applies(member)) continue;
            spoil(member);
            string spoiled = document.ToJsonString(PlanMutations.Relaxed).Replace(Marker, member.Name, StringComparison.Ordinal);
            FindingsOf(spoiled).Select(finding => (finding.Path, finding.Code)).Should().Equal([expected(member)], member.Path);
            tried++;
        }

        tried.Should().BeGreaterThan(30);
    }
}
