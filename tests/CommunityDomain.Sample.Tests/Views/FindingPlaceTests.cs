using CommunityDomain.Json;
using CommunityDomain.Planning;
using CommunityDomain.Sample.Views;

namespace CommunityDomain.Sample.Tests.Views;

public sealed class FindingPlaceTests
{
    private static readonly CommunityPlan Plan = CommunityPlanDocument.Read(File.ReadAllText(Path.Combine(SampleRun.Examples, "healthy-plan.json")));

    [Theory]
    [InlineData("groups[3].positioning", "chengdu-4")]
    [InlineData("groups[3]", "chengdu-4")]
    [InlineData("roster.assignments[1].administrators[0]", "chengdu-2")]
    [InlineData("roster.assignments[1].owner", "zhang-wei")]
    [InlineData("roster.staff[2].leavesOn", "zhang-wei")]
    [InlineData("activities[10].theme", "chengdu-2")]
    [InlineData("segments[0].subject", "pregnancy")]
    [InlineData("charters[0].rules[1].text", "xiaohe")]
    [InlineData("zone", "")]
    [InlineData("", "")]
    [InlineData("groups", "")]
    [InlineData("groups[99].tier", "")]
    [InlineData("groups[99999999999].tier", "")]
    [InlineData("groups[x].tier", "")]
    [InlineData("roster.headOwner", "")]
    public void Name_OfAPath_IsWhatTheUserCallsIt(string path, string name) => FindingPlace.Name(Plan, path).Should().Be(name);
}
