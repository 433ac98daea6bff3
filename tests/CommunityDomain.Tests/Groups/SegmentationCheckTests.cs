using CommunityDomain.Groups;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Groups;

public sealed class SegmentationCheckTests
{
    private static readonly ValueList<SegmentDefinition> Segments = [GroupMakers.Segment("milk"), GroupMakers.Segment("tea", subject: "tea")];
    private static readonly ValueList<GroupDefinition> Groups = [.. Enumerable.Range(0, 5).Select(i => GroupMakers.Group($"g{i}", "milk"))];

    [Fact]
    public void Run_WhenEverybodySitsRight_FindsNothing() => Run(People(40, "milk", "g0"), People(40, "tea", "g1")).Should().BeEmpty();

    [Theory]
    [InlineData(36, 4, false)]
    [InlineData(35, 5, true)]
    public void Run_WhenMoreThanATenthDiffer_FindsTheMix(int milk, int tea, bool found)
    {
        ValueList<Finding> findings = Run(People(milk, "milk", "g0"), People(tea, "tea", "g0"));

        findings.Select(finding => (finding.Path, finding.Code)).Should().Equal(found ? [("groups[0]", GroupCodes.PeopleMixed)] : []);
        if (!found) return;
        findings[0].Evidence.Should().Equal(
            new Evidence("group", "g0"),
            new Evidence("members", 40),
            new Evidence("largest", "milk"),
            new Evidence("others", 5),
            new Evidence("subjects", 2),
            new Evidence("languages", 1),
            new Evidence("userKinds", 1));
    }

    [Theory]
    [InlineData(29, GroupCodes.PeopleTooFew)]
    [InlineData(30, null)]
    [InlineData(500, null)]
    [InlineData(501, GroupCodes.PeopleTooMany)]
    [InlineData(0, null)]
    public void Run_WhenGroupIsTooSmallOrOverfull_FindsIt(int members, string? code) =>
        Run(People(members, "milk", "g3")).Select(finding => (finding.Path, finding.Code)).Should().Equal(code is null ? [] : [("groups[3]", code)]);

    [Fact]
    public void Run_WhenPeopleAreInNoGroup_FindsTheirSegmentOnce() =>
        Run(People(40, "milk", "g0"), People(3, "tea"), People(2, "tea", "elsewhere")).Should().ContainSingle()
            .Which.Should().Be(new Finding(
                "segments[1]",
                GroupCodes.PeopleUncovered,
                FindingSeverity.Warning,
                "GRP-5",
                new Evidence("segment", "tea"),
                new Evidence("uncovered", 5),
                new Evidence("people", 5)));

    [Fact]
    public void Run_WhenPeopleHaveNoKnownSegment_CountsThem() =>
        Run(People(40, "milk", "g0"), People(2, null, "g0"), People(1, "coffee", "g0")).Should().ContainSingle()
            .Which.Evidence.Should().Equal(new Evidence("unsegmented", 3), new Evidence("people", 43));

    [Fact]
    public void Run_WhenSomebodyIsInTooManyGroups_CountsThemOnce()
    {
        SegmentedMember[] everywhere = People(40, "milk", "g0", "g1", "g2", "g3", "g3");

        Run(everywhere).Should().ContainSingle().Which.Evidence.Should().Equal(new Evidence("people", 40), new Evidence("maximum", 3), new Evidence("most", 4));
        Run(People(40, "milk", "g0", "g1", "g2", "g2")).Should().BeEmpty();
    }

    [Fact]
    public void Run_WhenPolicyIsTurned_ChangesTheAnswer()
    {
        Changes(People(40, "milk", "g0", "g1", "g2", "g3"), new() { MaximumGroupsPerMember = 4 });
        Changes(People(20, "milk", "g0"), new() { MinimumMembers = 20 });
        Changes([.. People(30, "milk", "g0"), .. People(10, "tea", "g0")], new() { MaximumStrangersPercent = 25 });
        Changes([.. People(30, "milk", "g0"), .. People(10, "tea", "g0")], new() { MaximumSubjects = 2 });

        static void Changes(SegmentedMember[] people, SegmentationPolicy policy)
        {
            Run(people).Should().ContainSingle();
            SegmentationCheck.Run(Groups, Segments, Numbered(people), PlatformCatalog.Default, policy, GroupMakers.Day).Should().BeEmpty();
        }
    }

    [Fact]
    public void Run_WhenPeopleComeInAnotherOrder_SaysTheSame() =>
        Law.Holds(
            (from segment in Gen.Elements("milk", "tea", "coffee", null)
             from groups in Gen.Elements("g0", "g1", "g2", "x").ArrayOf(3)
             select new SegmentedMember(default, segment is null ? default : new SegmentId(segment), groups.Select(id => new GroupId(id)).ToValueList())).ArrayOf(80),
            people =>
            {
                SegmentedMember[] numbered = Numbered(people);
                return Check(numbered).Equals(Check([.. numbered.Reverse()]));
            },
            count: 100);

    [Fact]
    public void Run_WhenDefinitionsAreGarbage_OnlyFinds() =>
        Law.Holds(
            from groups in Gen.OneOf(GroupMakers.Garbage(), Gen.Constant((GroupDefinition)null!)).ListOf()
            from segments in Gen.OneOf(GroupMakers.GarbageSegments(), Gen.Constant((SegmentDefinition)null!)).ListOf()
            select (groups.ToValueList(), segments.ToValueList()),
            given => SegmentationCheck.Run(
                given.Item1,
                given.Item2,
                Numbered([.. People(5, "s", "a", "b"), .. People(5, "t", "a"), .. People(1, null)]),
                PlatformCatalog.Default,
                SegmentationPolicy.Default,
                GroupMakers.Day).All(finding => finding.Code.StartsWith("groups.people.", StringComparison.Ordinal)));

    [Fact]
    public void Run_WhenAPersonIsUnspecifiedOrComesTwice_Throws()
    {
        FluentActions.Invoking(() => Check([new(default, new("milk"), default)])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Check([new(new("amy"), new("milk"), default), new(new("amy"), new("tea"), default)])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => SegmentationCheck.Run(Groups, Segments, null!, PlatformCatalog.Default, SegmentationPolicy.Default, GroupMakers.Day)).Should().Throw<ArgumentNullException>();
    }

    private static ValueList<Finding> Run(params SegmentedMember[][] people) => Check(Numbered([.. people.SelectMany(some => some)]));

    private static ValueList<Finding> Check(SegmentedMember[] people) =>
        SegmentationCheck.Run(Groups, Segments, people, PlatformCatalog.Default, SegmentationPolicy.Default, GroupMakers.Day);

    private static SegmentedMember[] People(int count, string? segment, params string[] groups) =>
        [.. Enumerable.Repeat(new SegmentedMember(default, segment is null ? default : new SegmentId(segment), groups.Select(id => new GroupId(id)).ToValueList()), count)];

    private static SegmentedMember[] Numbered(SegmentedMember[] people) =>
        [.. people.Select((person, i) => new SegmentedMember(new($"m{i}"), person.Segment, person.Groups))];
}
