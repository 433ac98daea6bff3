using CommunityDomain.Groups;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Groups;

public sealed class GroupDefinitionValidatorTests
{
    private static readonly GroupDefinitionValidator Validator = new();

    public static TheoryData<string, string, GroupDefinition> Faults()
    {
        GroupDefinition sound = GroupMakers.Group("g", "s");
        var data = new TheoryData<string, string, GroupDefinition>
        {
            { "id", GroupCodes.IdMissing, sound with { Id = default } },
            { "platform", GroupCodes.IdMissing, sound with { Platform = default } },
            { "tier", GroupCodes.TermUnknown, sound with { Tier = (GroupTier)9 } },
            { "purpose", GroupCodes.TermUnknown, sound with { Purpose = (GroupPurpose)(-1) } },
            { "horizon", GroupCodes.TermUnknown, sound with { Horizon = (GroupHorizon)9 } },
            { "entry", GroupCodes.EntryMissing, sound with { Entry = null! } },
            { "entry.kind", GroupCodes.TermUnknown, sound with { Entry = new() { Kind = (EntryKind)9, AtLeast = 0 } } },
            { "entry.atLeast", GroupCodes.EntryAmountMissing, sound with { Entry = new() { Kind = EntryKind.Purchase } } },
            { "entry.atLeast", GroupCodes.NumberNotPositive, sound with { Entry = new() { Kind = EntryKind.Points, AtLeast = 0 } } },
            { "entry.atLeast", GroupCodes.EntryAmountUnused, sound with { Entry = new() { Kind = EntryKind.Invitation, AtLeast = 3 } } },
            { "entry.note", GroupCodes.EntryNoteMissing, sound with { Entry = new() { Kind = EntryKind.Application, Note = " " } } },
            { "capacity.hard", GroupCodes.NumberNotPositive, sound with { Capacity = new() { Hard = 0, Soft = 5 } } },
            { "capacity.soft", GroupCodes.NumberNotPositive, sound with { Capacity = new() { Hard = 500, Soft = -1 } } },
            { "capacity.joinByCode", GroupCodes.NumberNotPositive, sound with { Capacity = new() { Hard = 500, JoinByCode = 0 } } },
            { "capacity.soft", GroupCodes.SoftAboveHard, sound with { Capacity = new() { Hard = 500, Soft = 501 } } },
            { "capacity.joinByCode", GroupCodes.CodeAboveHard, sound with { Capacity = new() { Hard = 500, JoinByCode = 501 } } },
            { "segments[1]", GroupCodes.IdMissing, sound with { Segments = [new("s"), default] } },
            { "segments[2]", GroupCodes.ItemTwice, sound with { Segments = [new("s"), new("t"), new("s")] } },
            { "goals[0]", DefinitionCodes.ItemMissing, sound with { Goals = [null!] } },
            { "goals[0].metric", GroupCodes.TermUnknown, sound with { Goals = [new() { Metric = (GoalMetric)99, Target = -4 }] } },
            { "goals[0].target", GroupCodes.NumberNotPositive, sound with { Goals = [new() { Metric = GoalMetric.Members, Target = 0 }] } },
            { "goals[0].target", GroupCodes.GoalAboveHundred, sound with { Goals = [new() { Metric = GoalMetric.RepeatPurchaseRate, Target = 100.01m }] } },
            { "goals[1].metric", GroupCodes.ItemTwice, sound with { Goals = [new() { Metric = GoalMetric.Members, Target = 1 }, new() { Metric = GoalMetric.Members, Target = 2 }] } },
            { "plannedMembers", GroupCodes.NumberNotPositive, sound with { PlannedMembers = 0 } },
            { "closesOn", GroupCodes.ClosingMissing, sound with { Horizon = GroupHorizon.ShortTerm } },
            { "closesOn", GroupCodes.ClosesBeforeOpening, sound with { OpensOn = GroupMakers.Day, ClosesOn = GroupMakers.Day.PlusDays(-1) } },
            { "opensOn", GroupCodes.DateNotIso, sound with { OpensOn = new LocalDate(5786, 1, 1, CalendarSystem.HebrewCivil), ClosesOn = GroupMakers.Day } },
            { "closesOn", GroupCodes.DateNotIso, sound with { OpensOn = GroupMakers.Day, ClosesOn = new LocalDate(-4, 1, 1) } },
        };
        return data;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Check_WhenOneFaultIsPlanted_FindsItAlone(string path, string code, GroupDefinition group)
    {
        Finding finding = Validator.Check(group).Should().ContainSingle().Subject;

        finding.Path.Should().Be(path);
        finding.Code.Should().Be(code);
        finding.Severity.Should().Be(FindingSeverity.Error);
    }

    [Fact]
    public void Check_WhenGroupClosesOnItsFirstDay_FindsNothing() =>
        Validator.Check(GroupDefinition.ShortTerm(new("g"), GroupPurpose.Selling, Platforms.WeCom, GroupMakers.Day, GroupMakers.Day)).Should().BeEmpty();

    [Theory]
    [InlineData(GoalMetric.Members)]
    [InlineData(GoalMetric.MessagesPerDay)]
    [InlineData(GoalMetric.SpeakersPerWeek)]
    [InlineData(GoalMetric.OrdersPerMonth)]
    [InlineData(GoalMetric.KeyOpinionConsumers)]
    public void Check_WhenACountIsAboveHundred_FindsNothing(GoalMetric metric) =>
        Validator.Check(GroupMakers.Group("g") with { Goals = [new() { Metric = metric, Target = 4000 }] }).Should().BeEmpty();

    [Fact]
    public void Check_WhenDefinitionIsSound_FindsNothing() =>
        Law.Holds(GroupMakers.ValidGroups(), group => Validator.Check(group).IsEmpty);

    [Fact]
    public void Check_WhenDefinitionIsGarbage_OnlyFinds() =>
        Law.Holds(GroupMakers.Garbage(), group => Validator.Check(group).All(finding => finding.Code.Length > 0 && finding.ToString().Length > 0), count: 2000);

    [Fact]
    public void Check_WhenSegmentLacksParts_FindsEachWithItsPath()
    {
        var segment = new SegmentDefinition { Id = default, Subject = " ", Language = default, UserKind = null!, ExpectedMembers = 0 };

        new SegmentDefinitionValidator().Check(segment).Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("id", GroupCodes.IdMissing),
            ("subject", GroupCodes.SegmentTextMissing),
            ("language", GroupCodes.SegmentLanguageMissing),
            ("userKind", GroupCodes.SegmentTextMissing),
            ("expectedMembers", GroupCodes.NumberNotPositive));
    }

    [Fact]
    public void Check_WhenSegmentIsSound_FindsNothing() =>
        new SegmentDefinitionValidator().Check(GroupMakers.Segment("s", expected: null)).Should().BeEmpty();

    [Fact]
    public void Check_WhenSegmentIsGarbage_OnlyFinds() =>
        Law.Holds(GroupMakers.GarbageSegments(), segment => new SegmentDefinitionValidator().Check(segment).Count <= 5);
}
