using System.Text;
using CommunityDomain.Planning;

namespace CommunityDomain.Json.Tests;

/// <summary>Documents that are no plans at all, and the notations of single values.</summary>
public sealed class CommunityPlanTextTests
{
    private const string Head = """{"version":1,"name":"n","zone":"z","startsOn":"2026-03-02",""";

    [Theory]
    [InlineData("", 1, 1, "")]
    [InlineData("  \n ", 2, 2, "")]
    [InlineData("{", 1, 2, "")]
    [InlineData("{}\n x", 2, 2, "")]
    [InlineData("{} {}", 1, 4, "")]
    [InlineData("{\"a\":1,}", 1, 8, "a")]
    [InlineData("// no\n{}", 1, 1, "")]
    [InlineData("{\n \"groups\": [ {}, { \"名\": 01 } ] }", 2, 26, "groups[1][\"名\"]")]
    [InlineData("{'a':1}", 1, 2, "")]
    [InlineData("[1,2,NaN]", 1, 6, "[1]")]
    [InlineData("{\"groups\":[],\"x\":\"a\nb\"}", 1, 20, "x")]
    public void TryRead_WhenTheTextIsNoJson_SaysWhere(string json, int line, int column, string path)
    {
        Finding finding = CommunityPlanFaultTests.FindingsOf(json).Should().ContainSingle().Which;
        finding.Code.Should().Be(DocumentCodes.SyntaxInvalid);
        finding.Evidence.Should().Equal(new Evidence("line", line), new Evidence("column", column));
        finding.Path.Should().Be(path);
    }

    [Theory]
    [InlineData("null", DocumentCodes.NullRefused)]
    [InlineData("[]", DocumentCodes.TypeWrong)]
    [InlineData("1", DocumentCodes.TypeWrong)]
    [InlineData("\"plan\"", DocumentCodes.TypeWrong)]
    public void TryRead_WhenTheTextIsNoObject_SaysSo(string json, string code) =>
        CommunityPlanFaultTests.FindingsOf(json).Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Code == code && finding.Path.Length == 0);

    [Theory]
    [InlineData("2")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("99999999999999999999")]
    public void TryRead_WhenTheVersionIsUnknown_JudgesNothingElse(string version)
    {
        Finding finding = CommunityPlanFaultTests.FindingsOf($$"""{"name":5,"more":[1],"version":{{version}}}""").Should().ContainSingle().Which;
        finding.Code.Should().Be(DocumentCodes.VersionUnsupported);
        finding.Path.Should().Be("version");
        finding.Evidence.Should().Equal(new Evidence("actual", version), new Evidence("newest", 1));
    }

    [Fact]
    public void TryRead_WhenTheVersionStandsLastOrASchemaIsNamed_Reads() =>
        CommunityPlanDocument.Read("""{"$schema":"x","name":"n","zone":"Asia/Shanghai","startsOn":"2026-03-02","version":1}""").Should().Be(CommunityPlanRoundTripTests.Minimal());

    [Fact]
    public void TryUpgrade_WhenTheDocumentIsOlder_TakesEachStepInTurn()
    {
        var versions = new DocumentVersions(3, Step("3", "4"), Step("4", "5"));
        ReadOnlySpan<byte> document = "{\"version\":3}"u8;
        var context = new Codecs.ReadContext();
        versions.TryUpgrade(ref document, context).Should().BeTrue();
        Encoding.UTF8.GetString(document).Should().Be("{\"version\":5}");
        document = "{\"version\":4}"u8;
        versions.TryUpgrade(ref document, context).Should().BeTrue();
        Encoding.UTF8.GetString(document).Should().Be("{\"version\":5}");
        document = "{\"version\":2}"u8;
        versions.TryUpgrade(ref document, context).Should().BeFalse();
        context.Findings.Should().ContainSingle().Which.Evidence.Should().Equal(new Evidence("actual", "2"), new Evidence("newest", 5));

        static Func<byte[], byte[]> Step(string from, string to) =>
            utf8 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8).Replace(from, to, StringComparison.Ordinal));
    }

    [Fact]
    public void TryRead_WhenBytesAreNoUtf8_SaysWhere()
    {
        byte[] bytes = [.. "{\n \"名\": \"a"u8, 0xFF, .. "\"}"u8];
        CommunityPlanDocument.TryRead(bytes, out CommunityPlan? plan, out ValueList<Finding> findings).Should().BeFalse();
        plan.Should().BeNull();
        Finding finding = findings.Should().ContainSingle().Which;
        finding.Code.Should().Be(DocumentCodes.EncodingInvalid);
        finding.Evidence.Should().Equal(new Evidence("line", 2), new Evidence("column", 9));
    }

    [Fact]
    public void TryRead_WhenTheStringHoldsHalfACharacter_SaysWhere()
    {
        Finding finding = CommunityPlanFaultTests.FindingsOf("{\n \"a\ud83d\": 1}").Should().ContainSingle().Which;
        finding.Code.Should().Be(DocumentCodes.EncodingInvalid);
        finding.Evidence.Should().Equal(new Evidence("line", 2), new Evidence("column", 4));
    }

    [Fact]
    public void TryRead_WhenAByteOrderMarkStandsFirst_ReadsOverIt()
    {
        string json = CommunityPlanDocument.Write(CommunityPlanRoundTripTests.Minimal());
        CommunityPlanDocument.Read("\uFEFF" + json).Should().Be(CommunityPlanRoundTripTests.Minimal());
        CommunityPlanDocument.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(json)]).Should().Be(CommunityPlanRoundTripTests.Minimal());
    }

    [Theory]
    [InlineData(192, DocumentCodes.TypeWrong)]
    [InlineData(193, DocumentCodes.DepthExceeded)]
    [InlineData(10_000, DocumentCodes.DepthExceeded)]
    [InlineData(100_000, DocumentCodes.DepthExceeded)]
    public void TryRead_WhenListsAreNested_StopsBeyond192(int depth, string code) =>
        CommunityPlanFaultTests.FindingsOf(new string('[', depth) + new string(']', depth)).Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public void TryRead_WhenObjectsAreNestedDeep_SaysWhere()
    {
        string deep = Head + string.Concat(Enumerable.Repeat("\"a\":{", 100_000));
        Finding finding = CommunityPlanFaultTests.FindingsOf(deep).Should().ContainSingle().Which;
        finding.Code.Should().Be(DocumentCodes.DepthExceeded);
        finding.Path.Should().Be(string.Join('.', Enumerable.Repeat("a", 192)));
        finding.Evidence[2].Should().Be(new Evidence("limit", 192));
    }

    [Theory]
    [InlineData("04:00", 4, 0, 0)]
    [InlineData("04:00:00", 4, 0, 0)]
    [InlineData("04:00:00.000", 4, 0, 0)]
    [InlineData("23:59:59", 23, 59, 59)]
    public void TryRead_OfATime_TakesSecondsToo(string text, int hour, int minute, int second) =>
        CommunityPlanDocument.Read($$"""{{Head}}"dayStart":"{{text}}"}""").DayStart.Should().Be(new LocalTime(hour, minute, second));

    [Theory]
    [InlineData("dayStart", "4:00")]
    [InlineData("dayStart", "24:00")]
    [InlineData("dayStart", "04:00Z")]
    [InlineData("dayStart", "04:00:00.")]
    [InlineData("dayStart", "04:00:00.1234567891")]
    [InlineData("dayStart", " 04:00")]
    [InlineData("startsOn", "2026-3-2")]
    [InlineData("startsOn", "20260302")]
    [InlineData("startsOn", "0000-01-01")]
    [InlineData("startsOn", "-0043-03-15")]
    [InlineData("startsOn", "2026-03-02T00:00")]
    [InlineData("startsOn", "２０２６-03-02")]
    public void TryRead_WhenADateOrTimeIsWrittenOtherwise_RefusesIt(string member, string text)
    {
        string json = $$"""{"version":1,"name":"n","zone":"z",{{(member == "startsOn" ? string.Empty : "\"startsOn\":\"2026-03-02\",")}}"{{member}}":"{{text}}"}""";
        Finding finding = CommunityPlanFaultTests.FindingsOf(json).Should().ContainSingle().Which;
        (finding.Path, finding.Code).Should().Be((member, DocumentCodes.FormatWrong));
    }

    [Theory]
    [InlineData("1e-28", null)]
    [InlineData("-0", null)]
    [InlineData("0e999999999999", null)]
    [InlineData("0.00000000000000000000000000000000000000", null)]
    [InlineData("1.50000000000000000000000000000000000000", null)]
    [InlineData("79228162514264337593543950335", null)]
    [InlineData("7.9228162514264337593543950335E28", null)]
    [InlineData("79228162514264337593543950336", DocumentCodes.NumberOutOfRange)]
    [InlineData("-1e29", DocumentCodes.NumberOutOfRange)]
    [InlineData("1e99999999999999999999", DocumentCodes.NumberOutOfRange)]
    [InlineData("1e-29", DocumentCodes.NumberTooPrecise)]
    [InlineData("1e-99999999999999999999", DocumentCodes.NumberTooPrecise)]
    [InlineData("0.12345678901234567890123456789", DocumentCodes.NumberTooPrecise)]
    [InlineData("7922816251426433759354395033.55", DocumentCodes.NumberTooPrecise)]
    public void TryRead_OfANumber_KeepsItExactlyOrRefusesIt(string number, string? code)
    {
        string json = $$"""{{Head}}"groups":[{"id":"g","tier":"core","purpose":"work","platform":"p","goals":[{"metric":"members","target":{{number}}}]}]}""";
        ValueList<Finding> findings = CommunityPlanFaultTests.FindingsOf(json);
        findings.Select(finding => (finding.Path, finding.Code)).Should().Equal(code is null ? [] : [("groups[0].goals[0].target", code)]);
    }

    [Theory]
    [InlineData("2147483647", null)]
    [InlineData("-2147483648", null)]
    [InlineData("2147483648", DocumentCodes.NumberOutOfRange)]
    [InlineData("1e3", DocumentCodes.NumberFractional)]
    [InlineData("1.0", DocumentCodes.NumberFractional)]
    public void TryRead_OfAWholeNumber_TakesDigitsOnly(string number, string? code)
    {
        string json = $$"""{{Head}}"groups":[{"id":"g","tier":"core","purpose":"work","platform":"p","plannedMembers":{{number}}}]}""";
        CommunityPlanFaultTests.FindingsOf(json).Select(finding => finding.Code).Should().Equal(code is null ? [] : [code]);
    }

    /// <summary>Sizes at which anything but linear work would not end.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void TryRead_OfVeryLongDocuments_Ends()
    {
        const int many = 30_000;
        string long1 = new string('x', 3_000_000);
        CommunityPlanDocument.Read($$"""{{Head}}"$schema":"{{long1}}"}""").Name.Should().Be("n");
        CommunityPlanFaultTests.FindingsOf($$"""{{Head}}"{{long1}}":"{{long1}}"}""").Should().ContainSingle();
        CommunityPlanFaultTests.FindingsOf(Head + string.Join(',', Enumerable.Range(0, many).Select(i => $"\"unknown{i}\":{i}")) + "}").Should().HaveCount(many);
        CommunityPlanFaultTests.FindingsOf(Head + "\"groups\":[" + string.Join(',', Enumerable.Repeat("null", many)) + "]}").Should().HaveCount(many);
        string languages = string.Join(',', Enumerable.Range(0, many).Select(i => $"\"en-{i}\":\"x\""));
        CommunityPlanDocument.Read(Head + "\"charters\":[{\"id\":\"c\",\"languages\":[],\"rules\":[{\"id\":\"r\",\"nature\":\"obligation\",\"text\":{" + languages + "}}]}]}")
            .Charters[0].Rules[0].Text.Entries.Should().HaveCount(many);
        string number = new string('7', 1_000_000);
        CommunityPlanFaultTests.FindingsOf(Head + "\"groups\":[{\"id\":\"g\",\"tier\":\"core\",\"purpose\":\"work\",\"platform\":\"p\",\"goals\":[{\"metric\":\"members\",\"target\":" + number + "}]}]}")
            .Should().ContainSingle().Which.Code.Should().Be(DocumentCodes.NumberOutOfRange);
    }

    [Fact]
    public void Read_WhenTheDocumentIsWrong_ThrowsWithEveryFinding()
    {
        FluentActions.Invoking(() => CommunityPlanDocument.Read("{\"version\":1}")).Should().ThrowExactly<InvalidDefinitionException>()
            .Which.Findings.Select(finding => finding.Path).Should().Equal("name", "zone", "startsOn");
        FluentActions.Invoking(() => CommunityPlanDocument.Read("{\"version\":1}"u8)).Should().ThrowExactly<InvalidDefinitionException>().Which.Findings.Should().HaveCount(3);
    }
}
