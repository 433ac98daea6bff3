using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

/// <summary>For every choice one stream where turning it alone changes the result.</summary>
public sealed class FunnelKnobTests
{
    private static readonly FunnelDefinition Plain = FunnelDefinition.Ordered("a", "b", "c").Within(Duration.FromMinutes(10));
    private static readonly FunnelDefinition Graceful = Plain with { Ties = TiePolicy.Grace, Grace = Duration.FromMinutes(1) };
    private static readonly FunnelDefinition Excluding = Plain with { Exclusions = [new() { Kind = "x", From = 1, To = 2 }] };

    public static TheoryData<string, FunnelDefinition, FunnelDefinition, string, string, string> Knobs => new()
    {
        { "steps", Plain, FunnelDefinition.Ordered("b", "c").Within(Duration.FromMinutes(10)), "a0 b1 c2", "3@0,1,2", "2@1,2" },
        { "window", Plain, Plain.Within(Duration.FromMinutes(9)), "a0 b1 c10", "3@0,1,10", "2@0,1" },
        { "no window", Plain, Plain with { Window = null }, "a0 b1 c11", "2@0,1", "3@0,1,11" },
        { "restart", Plain, Plain with { Order = FunnelOrder.StrictRestart }, "a0 x1 b2 c3 a4 b5", "3@0,2,3", "2@4,5" },
        { "stop", Plain, Plain with { Order = FunnelOrder.StrictStop }, "a0 b1 x2 a3 b4 c5", "3@3,4,5", "2@0,1" },
        { "stop, not restart", Plain with { Order = FunnelOrder.StrictRestart }, Plain with { Order = FunnelOrder.StrictStop }, "a0 b1 b2 c3", "2@0,1", "3@0,1,3" },
        { "any", Plain, Plain with { Order = FunnelOrder.Any }, "c0 a1 b2", "2@1,2", "3@0,1,2" },
        { "first entry", Plain, Plain with { Entry = FunnelEntry.First }, "a0 a5 b6 c15", "3@5,6,15", "2@0,6" },
        { "best entry", Plain, Plain with { Entry = FunnelEntry.Best }, "a0 a1 b2", "2@1,2", "2@0,2" },
        { "favourable", Plain, Plain with { Ties = TiePolicy.Favourable }, "b0 a0 c1", "1@0", "3@0,0,1" },
        { "strictly", Plain, Plain with { Ties = TiePolicy.StrictlyIncreasing }, "a0 b0 c1", "3@0,0,1", "1@0" },
        { "grace", Plain with { Ties = TiePolicy.Favourable }, Graceful, "b0 a1 c2", "1@1", "3@1,0,2" },
        { "longer grace", Graceful, Graceful with { Grace = Duration.FromMinutes(2) }, "b0 a2 c3", "1@2", "3@2,0,3" },
        { "shared", FunnelDefinition.Ordered("a", "a"), FunnelDefinition.Ordered("a", "a") with { SharesEvents = true }, "a0", "1@0", "2@0,0" },
        { "attempts", Plain, Plain with { CountsAttempts = true }, "a0 b1 c2 a3 b4", "3@0,1,2", "3@0,1,2 2@3,4" },
        { "step window", Plain, Plain with { Steps = [Plain.Steps[0], Plain.Steps[1], Plain.Steps[2] with { Within = Duration.FromMinutes(1) }] }, "a0 b1 c3", "3@0,1,3", "2@0,1" },
        { "optional", Plain, Plain with { Steps = [Plain.Steps[0], Plain.Steps[1] with { IsOptional = true }, Plain.Steps[2]] }, "a0 c1", "1@0", "3@0,-,1" },
        { "exclusion", Plain, Excluding, "a0 b1 x2 c3", "3@0,1,3", "2@0,1" },
        { "exclusion from", Excluding, Plain with { Exclusions = [Excluding.Exclusions[0] with { From = 0 }] }, "a0 x1 b2 c3", "3@0,2,3", "1@0" },
        { "exclusion to", Plain with { Exclusions = [Excluding.Exclusions[0] with { From = 0, To = 1 }] }, Plain with { Exclusions = [Excluding.Exclusions[0] with { From = 0 }] }, "a0 b1 x2 c3", "3@0,1,3", "2@0,1" },
        { "exclusion kind", Excluding, Plain with { Exclusions = [Excluding.Exclusions[0] with { Kind = "y" }] }, "a0 b1 x2 c3", "2@0,1", "3@0,1,3" },
        { "erases", Excluding, Plain with { Exclusions = [Excluding.Exclusions[0] with { Erases = true }] }, "a0 b1 x2 c3", "2@0,1", "erased" },
    };

    [Theory]
    [MemberData(nameof(Knobs))]
    public void Path_WhenOneChoiceIsTurned_IsAnother(string knob, FunnelDefinition before, FunnelDefinition after, string stream, string expectedBefore, string expectedAfter)
    {
        FunnelBoard.Shape(FunnelBoard.Kept(before, 100, ("amy", stream))).Should().Be(expectedBefore, knob);
        FunnelBoard.Shape(FunnelBoard.Kept(after, 100, ("amy", stream))).Should().Be(expectedAfter, knob);
    }

    [Fact]
    public void Erasing_WhenACleanEntryIsThere_SavesTheMember()
    {
        FunnelDefinition funnel = FunnelDefinition.Ordered("a", "b").Within(Duration.FromMinutes(10)) with { Exclusions = [new() { Kind = "x", From = 0, To = 1, Erases = true }] };
        FunnelReport<string> report = FunnelBoard.Kept(funnel, 100, ("saved", "a0 x1 a2 b3"), ("gone", "a0 x1 b2"), ("late", "a0 x11"));
        (FunnelBoard.Shape(report, "saved"), FunnelBoard.Shape(report, "gone"), FunnelBoard.Shape(report, "late")).Should().Be(("2@2,3", "erased", "1@0"));
        (report.Entered, report.Excluded, report.Converted).Should().Be((2, 1, 1));
        report.MembersThat(FunnelOutcome.Excluded).Should().Equal("gone");
    }
}
