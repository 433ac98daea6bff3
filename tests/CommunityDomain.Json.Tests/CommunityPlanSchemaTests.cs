using CommunityDomain.Planning;

namespace CommunityDomain.Json.Tests;

public sealed class CommunityPlanSchemaTests() : DocumentSchemaTests<CommunityPlan>(Documents.Plan)
{
    private const string Head = """{"version":1,"name":"n","zone":"z","startsOn":"2026-03-02",""";

    [Fact]
    public void Schema_NamesTheDefaultsOfTheRecords()
    {
        CommunityPlanDocument.Schema.Should().Contain("\"default\": true").And.Contain("\"default\": \"00:00\"").And.Contain("\"default\": \"longTerm\"");
    }

    /// <summary>What the schema cannot say, and so accepts although it is not read; stated in its documentation.</summary>
    [Theory]
    [InlineData("\"dayStart\":\"04:00\",\"dayStart\":\"04:00\"}", DocumentCodes.MemberDuplicate)]
    [InlineData("\"charters\":[{\"id\":\"c\",\"languages\":[],\"rules\":[{\"id\":\"r\",\"nature\":\"obligation\",\"text\":{\"en\":\"a\",\"EN\":\"b\"}}]}]}", DocumentCodes.MemberDuplicate)]
    [InlineData("\"groups\":[{\"id\":\"g\",\"tier\":\"core\",\"purpose\":\"work\",\"platform\":\"p\",\"plannedMembers\":1.0}]}", DocumentCodes.NumberFractional)]
    [InlineData("\"groups\":[{\"id\":\"g\",\"tier\":\"core\",\"purpose\":\"work\",\"platform\":\"p\",\"goals\":[{\"metric\":\"members\",\"target\":1e-30}]}]}", DocumentCodes.NumberTooPrecise)]
    public void Schema_WhereItCannotSay_AcceptsWhatTheReaderRefuses(string rest, string code)
    {
        Judge.Accepts(Head + rest).Should().BeTrue();
        CommunityPlanFaultTests.FindingsOf(Head + rest).Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Fact]
    public void Schema_OfAnIdOf256CharactersBeyondTheBasicPlane_CountsThemOnceAndTheReaderTwice()
    {
        string json = Head + "\"roster\":{\"headOwner\":\"" + string.Concat(Enumerable.Repeat("😀", 129)) + "\"}}";
        Judge.Accepts(json).Should().BeTrue();
        CommunityPlanFaultTests.FindingsOf(json).Should().ContainSingle().Which.Code.Should().Be(DocumentCodes.FormatWrong);
    }
}
