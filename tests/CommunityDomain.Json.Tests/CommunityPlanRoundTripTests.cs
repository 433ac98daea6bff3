using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using CommunityDomain.Charters;
using CommunityDomain.Groups;
using CommunityDomain.Planning;
using CommunityDomain.Roles;

namespace CommunityDomain.Json.Tests;

public sealed class CommunityPlanRoundTripTests
{
    [Fact]
    public void Read_OfWhatWriteMade_IsTheSamePlan() => Law.Holds(RandomPlans.Any, plan =>
    {
        CommunityPlanDocument.Read(CommunityPlanDocument.Write(plan)).Should().Be(plan);
        CommunityPlanDocument.Read(CommunityPlanDocument.Write(plan, indented: false)).Should().Be(plan);
    });

    [Fact]
    public void Write_OfWhatReadMade_IsTheSameText() => Law.Holds(RandomPlans.Any, plan =>
    {
        string text = CommunityPlanDocument.Write(plan);
        CommunityPlanDocument.Write(CommunityPlanDocument.Read(text)).Should().Be(text);
    });

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
    public void Write_ToABuffer_IsTheUtf8OfTheText()
    {
        var buffer = new ArrayBufferWriter<byte>();
        CommunityPlan plan = RandomPlans.Full();
        CommunityPlanDocument.Write(plan, buffer, indented: false);
        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be(CommunityPlanDocument.Write(plan, indented: false));
        CommunityPlanDocument.Read(buffer.WrittenSpan).Should().Be(plan);
    }

    [Fact]
    public void Write_WhenNothingOptionalIsSaid_WritesTheRequiredMembersOnlyVersionFirst() =>
        CommunityPlanDocument.Write(Minimal()).Should().Be("{\n  \"version\": 1,\n  \"name\": \"n\",\n  \"zone\": \"Asia/Shanghai\",\n  \"startsOn\": \"2026-03-02\"\n}");

    [Fact]
    public void Write_WhenIndented_HasLineFeedsOnly() => CommunityPlanDocument.Write(RandomPlans.Full()).Should().NotContain("\r");

    [Theory]
    [InlineData(0, "04:00")]
    [InlineData(7, "04:00:07")]
    public void Write_OfATime_IsAsShortAsItCanBe(int seconds, string expected) =>
        CommunityPlanDocument.Write(Minimal() with { DayStart = new LocalTime(4, 0, seconds) }).Should().Contain($"\"dayStart\": \"{expected}\"");

    /// <summary>For every record below a plan: the document with the required members only reads as the record with the defaults of C#.</summary>
    [Fact]
    public void Read_WhenOptionalMembersAreAbsent_GivesTheDefaultsOfTheRecords()
    {
        JsonObject document = JsonNode.Parse(CommunityPlanDocument.Write(RandomPlans.Full()))!.AsObject();
        int compared = 0;
        foreach (DocumentMember member in DocumentMember.In(document).Where(member => !member.IsRequired && !member.IsLanguage))
        {
            JsonNode value = member.Owner[member.Name]!;
            member.Owner.Remove(member.Name);
            CommunityPlan plan = CommunityPlanDocument.Read(document.ToJsonString(PlanMutations.Relaxed));
            object owner = At(plan, member.OwnerPath);
            PropertyInfo property = owner.GetType().GetProperty(member.Name, BindingFlags.IgnoreCase | BindingFlags.Instance | BindingFlags.Public)!;
            property.GetValue(owner).Should().Be(property.GetValue(RandomPlans.Bare(owner.GetType())), member.Path);
            member.Owner[member.Name] = value;
            compared++;
        }

        compared.Should().BeGreaterThan(50);
    }

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

    [Fact]
    public void Methods_WhenAnArgumentIsNull_SayWhich()
    {
        FluentActions.Invoking(() => CommunityPlanDocument.Read((string)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => CommunityPlanDocument.TryRead((string)null!, out _, out _)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => CommunityPlanDocument.Write(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => CommunityPlanDocument.Write(Minimal(), null!)).Should().Throw<ArgumentNullException>();
    }

    internal static CommunityPlan Minimal() => new() { Name = "n", Zone = "Asia/Shanghai", StartsOn = new LocalDate(2026, 3, 2) };

    private static object At(object root, string path)
    {
        object value = root;
        foreach (string part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pieces = part.Split('[', ']');
            value = value.GetType().GetProperty(pieces[0], BindingFlags.IgnoreCase | BindingFlags.Instance | BindingFlags.Public)!.GetValue(value)!;
            if (pieces.Length > 1) value = ((System.Collections.IEnumerable)value).Cast<object>().ElementAt(int.Parse(pieces[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        return value;
    }
}
