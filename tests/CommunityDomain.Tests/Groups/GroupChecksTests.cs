using CommunityDomain.Groups;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Groups;

public sealed class GroupChecksTests
{
    private static readonly ValueList<SegmentDefinition> Segments = [GroupMakers.Segment("milk"), GroupMakers.Segment("tea", subject: "tea")];
    private static readonly ValueList<GroupDefinition> Groups = [GroupMakers.Group("a", "milk"), GroupMakers.Group("b", "tea")];

    [Fact]
    public void Run_WhenPlanIsSound_FindsNothing() => Run(Groups, Segments).Should().BeEmpty();

    [Fact]
    public void Run_WhenPositioningIsMissing_FindsItAlone() =>
        Only(Change(0, group => group with { Positioning = null }), Segments, "groups[0].positioning", GroupCodes.PositioningMissing, "GRP-4");

    [Fact]
    public void Run_WhenPositioningHasBlanks_NamesThemInOneFinding() =>
        Only(Change(1, group => group with { Positioning = new("we", " ", null!) }), Segments, "groups[1].positioning", GroupCodes.PositioningIncomplete, "GRP-4")
            .Evidence.Skip(1).Should().Equal(new Evidence("who", true), new Evidence("audience", false), new Evidence("benefit", false));

    [Theory]
    [InlineData(GoalMetric.MessagesPerDay)]
    [InlineData(GoalMetric.SpeakersPerWeek)]
    [InlineData(GoalMetric.ActivityRate)]
    public void Run_WhenSellingGroupIsJudgedByTalk_FindsTheGoal(GoalMetric metric)
    {
        ValueList<GroupGoal> goals = [new() { Metric = GoalMetric.Members, Target = 400 }, new() { Metric = metric, Target = 20 }];

        Only(Change(0, group => group with { Goals = goals }), Segments, "groups[0].goals[1]", GroupCodes.TalkGoalInSelling, "GRP-10");
        Run(Change(0, group => group with { Goals = goals, Purpose = GroupPurpose.Learning }), Segments).Should().BeEmpty();
    }

    [Fact]
    public void Run_WhenPlatformIsUnknown_Notes() =>
        Only(Change(0, group => group with { Platform = new("own") }), Segments, "groups[0].platform", GroupCodes.PlatformUnknown, "GRP-9", FindingSeverity.Note);

    [Fact]
    public void Run_WhenHardLimitIsAboveThePlatforms_IsAnErrorOnlyByAnOfficialSource()
    {
        var capacity = new GroupCapacity { Hard = 501 };

        Only(Change(0, group => group with { Capacity = capacity }), Segments, "groups[0].capacity.hard", GroupCodes.HardAbovePlatform, "GRP-9");
        Only(
            Change(0, group => group with { Capacity = capacity, Platform = Platforms.WeCom }),
            Segments,
            "groups[0].capacity.hard",
            GroupCodes.HardAbovePlatform,
            "GRP-9",
            FindingSeverity.Error);
    }

    [Fact]
    public void Run_WhenCodeLimitIsAboveThePlatforms_FindsIt() =>
        Only(
            Change(0, group => group with { Capacity = new() { Hard = 500, JoinByCode = 201 } }),
            Segments,
            "groups[0].capacity.joinByCode",
            GroupCodes.CodeAbovePlatform,
            "GRP-9");

    [Fact]
    public void Run_WhenDayIsTurned_JudgesByTheLimitsOfThatDay()
    {
        ValueList<GroupDefinition> groups = Change(0, group => group with { Capacity = new() { Hard = 500, JoinByCode = 200 } });

        GroupChecks.Run(groups, Segments, PlatformCatalog.Default, SegmentationPolicy.Default, new(2019, 1, 1)).Should().ContainSingle().Which.Code.Should().Be(GroupCodes.CodeAbovePlatform);
        GroupChecks.Run(groups, Segments, PlatformCatalog.Default, SegmentationPolicy.Default, new(2021, 1, 1)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(500, null, null)]
    [InlineData(501, null, FindingSeverity.Warning)]
    [InlineData(401, 400, FindingSeverity.Warning)]
    [InlineData(501, 400, FindingSeverity.Error)]
    public void Run_WhenMoreArePlannedThanFit_FindsIt(int planned, int? soft, FindingSeverity? severity)
    {
        ValueList<GroupDefinition> groups = Change(0, group => group with
        {
            PlannedMembers = planned,
            Capacity = soft is null ? null : new() { Hard = 500, Soft = soft },
        });

        if (severity is { } expected) Only(groups, Segments, "groups[0].plannedMembers", GroupCodes.PlannedAboveCapacity, "GRP-9", expected);
        else Run(groups, Segments).Should().BeEmpty();
    }

    [Theory]
    [InlineData("tea", "zh-Hans", "mums", 2, 1, 1)]
    [InlineData("milk", "ja", "mums", 1, 2, 1)]
    [InlineData("milk", "zh-Hans", "students", 1, 1, 2)]
    [InlineData("tea", "ja", "students", 2, 2, 2)]
    public void Run_WhenGroupMixes_NamesWhatInOneFinding(string subject, string language, string userKind, int subjects, int languages, int userKinds)
    {
        ValueList<SegmentDefinition> segments = [GroupMakers.Segment("s", expected: 100), GroupMakers.Segment("t", subject, language, userKind, expected: 100)];

        Only([GroupMakers.Group("a", "s", "t")], segments, "groups[0].segments", GroupCodes.SegmentsMixed, "GRP-5")
            .Evidence.Skip(1).Should().Equal(new Evidence("subjects", subjects), new Evidence("languages", languages), new Evidence("userKinds", userKinds));
    }

    [Fact]
    public void Run_WhenSegmentsDifferOnlyInCaseAndSpaces_FindsNothing() =>
        Run([GroupMakers.Group("a", "s", "t")], [GroupMakers.Segment("s", expected: 100), GroupMakers.Segment("t", " MILK", userKind: "Mums ", expected: 100)]).Should().BeEmpty();

    [Fact]
    public void Run_WhenPolicyIsTurned_ChangesTheAnswer()
    {
        ValueList<GroupDefinition> one = [GroupMakers.Group("a", "s", "t")];
        SegmentationPolicy policy = SegmentationPolicy.Default;

        Changes(one, [GroupMakers.Segment("s", expected: 100), GroupMakers.Segment("t", subject: "tea", expected: 100)], policy with { MaximumSubjects = 2 });
        Changes(one, [GroupMakers.Segment("s", expected: 100), GroupMakers.Segment("t", language: "ja", expected: 100)], policy with { MaximumLanguages = 2 });
        Changes(one, [GroupMakers.Segment("s", expected: 100), GroupMakers.Segment("t", userKind: "dads", expected: 100)], policy with { MaximumUserKinds = 2 });
        Changes(one, [GroupMakers.Segment("s", expected: 14), GroupMakers.Segment("t", expected: 15)], policy with { MinimumMembers = 29 });

        static void Changes(ValueList<GroupDefinition> groups, ValueList<SegmentDefinition> segments, SegmentationPolicy policy)
        {
            Run(groups, segments).Should().ContainSingle();
            GroupChecks.Run(groups, segments, PlatformCatalog.Default, policy, GroupMakers.Day).Should().BeEmpty();
        }
    }

    [Fact]
    public void Run_WhenGroupServesNoSegment_FindsThatAndNotItsConsequence() =>
        Only(Change(0, group => group with { Segments = default }), Segments, "groups[0].segments", GroupCodes.SegmentsNone, "GRP-5");

    [Fact]
    public void Run_WhenPlanHasNoSegments_DemandsNone() => Run([GroupMakers.Group("a")], default).Should().BeEmpty();

    [Fact]
    public void Run_WhenNoGroupServesASegment_FindsIt()
    {
        Only(Groups, Segments.Add(GroupMakers.Segment("art", subject: "art")), "segments[2]", GroupCodes.SegmentUncovered, "GRP-5");
        Run(Change(1, group => group with { Segments = [new("tee")] }), Segments).Should().BeEmpty("a wrong id is the plan validator's to report");
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    [InlineData(null, false)]
    public void Run_WhenSegmentIsTooNarrow_FindsItOnceForAllGroupsThatShareIt(int? expected, bool found)
    {
        ValueList<GroupDefinition> groups = [GroupMakers.Group("a", "s"), GroupMakers.Group("b", "s")];
        ValueList<SegmentDefinition> segments = [GroupMakers.Segment("s", expected: expected)];

        if (found) Only(groups, segments, "groups[0].segments", GroupCodes.SegmentsTooNarrow, "GRP-5");
        else Run(groups, segments).Should().BeEmpty();
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    public void Run_WhenSegmentIsTooWideForItsGroups_FindsIt(int expected, bool found)
    {
        ValueList<SegmentDefinition> segments = [GroupMakers.Segment("milk", expected: expected), GroupMakers.Segment("tea", subject: "tea")];

        if (found) Only(Groups, segments, "segments[0]", GroupCodes.SegmentTooWide, "GRP-5");
        else Run(Groups, segments).Should().BeEmpty();
    }

    [Fact]
    public void Run_WhenSegmentsShareAGroup_SeatsThemTogether()
    {
        ValueList<SegmentDefinition> segments = [GroupMakers.Segment("s", expected: 400), GroupMakers.Segment("t", expected: 400)];

        Only([GroupMakers.Group("a", "s", "t")], segments, "segments[1]", GroupCodes.SegmentTooWide, "GRP-5")
            .Evidence.Should().Equal(new Evidence("segment", "t"), new Evidence("segments", 2), new Evidence("expected", 800), new Evidence("groups", 1), new Evidence("fits", 500));
        Run([GroupMakers.Group("a", "s", "t"), GroupMakers.Group("b", "s")], segments).Should().BeEmpty();
    }

    [Fact]
    public void Run_WhenSeatsAreScarce_FindsExactlyWhatNoSeatingCouldSolve() =>
        Law.Holds(
            from links in Gen.Choose(0, 15).ArrayOf(3)
            from expected in Gen.Choose(30, 90).ArrayOf(4)
            from limits in Gen.Choose(20, 120).ArrayOf(3)
            select (links, expected, limits),
            given =>
            {
                var segments = Enumerable.Range(0, 4).Select(j => GroupMakers.Segment($"s{j}", expected: given.expected[j])).ToValueList();
                var groups = Enumerable.Range(0, 3)
                    .Select(i => GroupMakers.Group($"g{i}", [.. Enumerable.Range(0, 4).Where(j => Serves(i, j)).Select(j => $"s{j}")]) with
                    {
                        Capacity = new() { Hard = given.limits[i] },
                        PlannedMembers = null,
                    }).ToValueList();
                bool impossible = Enumerable.Range(1, 15).Any(set =>
                {
                    int[] chosen = [.. Enumerable.Range(0, 4).Where(j => (set >> j & 1) != 0 && Enumerable.Range(0, 3).Any(i => Serves(i, j)))];
                    int room = Enumerable.Range(0, 3).Where(i => chosen.Any(j => Serves(i, j))).Sum(i => given.limits[i]);
                    return chosen.Sum(j => given.expected[j]) > room;
                });
                return Run(groups, segments).Any(finding => finding.Code == GroupCodes.SegmentTooWide) == impossible;

                bool Serves(int group, int segment) => (given.links[group] >> segment & 1) != 0;
            },
            count: 1000);

    [Fact]
    public void Run_WhenGroupIsInternal_AsksNothingOfIt() =>
        Run(Groups.Add(new GroupDefinition { Id = new("staff"), Tier = GroupTier.Regular, Purpose = GroupPurpose.Selling, Platform = new("x"), IsInternal = true }), Segments).Should().BeEmpty();

    [Fact]
    public void Run_WhenDefinitionsAreGarbage_OnlyFinds() =>
        Law.Holds(
            from groups in Gen.OneOf(GroupMakers.Garbage(), Gen.Constant((GroupDefinition)null!)).ListOf()
            from segments in Gen.OneOf(GroupMakers.GarbageSegments(), Gen.Constant((SegmentDefinition)null!)).ListOf()
            select (groups.ToValueList(), segments.ToValueList()),
            given =>
            {
                ValueList<Finding> findings = Run(given.Item1, given.Item2);
                return findings.Equals(Run(given.Item1, given.Item2)) && findings.All(finding => finding.ToString().Length > 0);
            },
            count: 1000);

    [Fact]
    public void Run_WhenArgumentsAreWrong_Throws()
    {
        FluentActions.Invoking(() => GroupChecks.Run(Groups, Segments, null!, SegmentationPolicy.Default, GroupMakers.Day)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => GroupChecks.Run(Groups, Segments, PlatformCatalog.Default, null!, GroupMakers.Day)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => GroupChecks.Run(Groups, Segments, PlatformCatalog.Default, SegmentationPolicy.Default, new LocalDate(5786, 1, 1, CalendarSystem.HebrewCivil))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => GroupChecks.Run(
                Groups,
                Segments,
                PlatformCatalog.Default,
                new() { MinimumMembers = 0, MaximumSubjects = 0, MaximumLanguages = 0, MaximumUserKinds = 0, MaximumGroupsPerMember = 0, MaximumStrangersPercent = 100.1m },
                GroupMakers.Day))
            .Should().Throw<InvalidDefinitionException>().Which.Findings.Should().HaveCount(6);
    }

    private static ValueList<GroupDefinition> Change(int index, Func<GroupDefinition, GroupDefinition> change) =>
        Groups.Select((group, i) => i == index ? change(group) : group).ToValueList();

    private static ValueList<Finding> Run(ValueList<GroupDefinition> groups, ValueList<SegmentDefinition> segments) =>
        GroupChecks.Run(groups, segments, PlatformCatalog.Default, SegmentationPolicy.Default, GroupMakers.Day);

    private static Finding Only(
        ValueList<GroupDefinition> groups,
        ValueList<SegmentDefinition> segments,
        string path,
        string code,
        string fact,
        FindingSeverity severity = FindingSeverity.Warning)
    {
        Finding finding = Run(groups, segments).Should().ContainSingle().Subject;
        (finding.Path, finding.Code, finding.Fact, finding.Severity).Should().Be((path, code, fact, severity));
        return finding;
    }
}
