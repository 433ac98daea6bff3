using System.Buffers;
using CommunityDomain.Charters;
using CommunityDomain.Groups;
using CommunityDomain.Planning;
using CommunityDomain.Roles;

namespace CommunityDomain.Json.Tests;

public sealed class CommunityPlanRoundTripTests() : DocumentRoundTripTests<CommunityPlan>(Documents.Plan)
{
    [Fact]
    public void Write_OfEqualPlans_IsTheSameText()
    {
        CommunityPlan With(decimal target) => Minimal() with
        {
            Groups = [GroupDefinition.Regular(new("g"), GroupPurpose.Interest, Platforms.Line) with { Goals = [new GroupGoal { Metric = GoalMetric.Members, Target = target }] }],
        };
        With(1.00m).Should().Be(With(1m));
        CommunityPlanDocument.Write(With(100.00m)).Should().Be(CommunityPlanDocument.Write(With(100m))).And.Contain("\"target\": 100\n");
        CommunityPlanDocument.Write(With(-0.0m)).Should().Be(CommunityPlanDocument.Write(With(0m)));
    }

    [Fact]
    public void Write_WhenNothingOptionalIsSaid_WritesTheRequiredMembersOnlyVersionFirst() =>
        CommunityPlanDocument.Write(Minimal()).Should().Be("{\n  \"version\": 1,\n  \"name\": \"n\",\n  \"zone\": \"Asia/Shanghai\",\n  \"startsOn\": \"2026-03-02\"\n}");

    [Theory]
    [InlineData(0, "04:00")]
    [InlineData(7, "04:00:07")]
    public void Write_OfATime_IsAsShortAsItCanBe(int seconds, string expected) =>
        CommunityPlanDocument.Write(Minimal() with { DayStart = new LocalTime(4, 0, seconds) }).Should().Contain($"\"dayStart\": \"{expected}\"");

    [Fact]
    public void Write_WhenThePlanHoldsWhatNoDocumentCan_NamesEachPlace()
    {
        CommunityPlan plan = Minimal() with
        {
            Name = "half \ud83d",
            Zone = null!,
            StartsOn = new LocalDate(-43, 3, 15),
            Segments = [null!, new SegmentDefinition { Id = default, Subject = "s", Language = default, UserKind = "u" }],
            Groups = [GroupDefinition.Regular(new("g"), (GroupPurpose)99, Platforms.Line) with { Entry = null!, Segments = [default], Positioning = new Positioning("w", null!, "b") }],
            Roster = new Roster { Staff = [new StaffMember { Id = new("m"), LeavesOn = new LocalDate(1447, 1, 1, CalendarSystem.IslamicBcl) }] },
            Charters = [new CharterDefinition { Id = new("c"), Languages = [], Rules = [new CharterRule { Id = new("r"), Nature = RuleNature.Obligation, Text = null! }] }],
        };
        FluentAssertions.Specialized.ExceptionAssertions<InvalidDefinitionException> thrown =
            plan.Invoking(wrong => CommunityPlanDocument.Write(wrong)).Should().ThrowExactly<InvalidDefinitionException>();
        thrown.Which.Findings.Select(finding => finding.Path).Should().Equal(
            "name", "zone", "startsOn", "segments[0]", "segments[1].id", "segments[1].language", "groups[0].purpose", "groups[0].positioning.audience", "groups[0].entry",
            "groups[0].segments[0]", "roster.staff[0].leavesOn", "charters[0].rules[0].text");
        thrown.Which.Findings.Should().OnlyContain(finding => finding.Code == DocumentCodes.ValueUnwritable);
    }

    [Fact]
    public void Write_WhenRefused_WritesNothing()
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Invoking(output => CommunityPlanDocument.Write(Minimal() with { Name = null! }, output)).Should().Throw<InvalidDefinitionException>();
        buffer.WrittenCount.Should().Be(0);
    }

    internal static CommunityPlan Minimal() => new() { Name = "n", Zone = "Asia/Shanghai", StartsOn = new LocalDate(2026, 3, 2) };
}
