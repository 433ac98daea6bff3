using CommunityDomain.Groups;
using CommunityDomain.Roles;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Roles;

public sealed class RosterTests
{
    private static readonly MemberId Head = new("head");
    private static readonly MemberId Li = new("li");
    private static readonly MemberId Wang = new("wang");
    private static readonly GroupDefinition Group = GroupDefinition.Regular(new("a"), GroupPurpose.Selling, Platforms.WeChat);
    private static readonly Roster Good = (Roster.Empty with { HeadOwner = Head }).Assign(Group.Id, Li, [Wang], [new("fan")]);

    [Fact]
    public void Check_OfTheFirstExample_SaysWhatIsMissing()
    {
        GroupDefinition group = GroupDefinition.Regular(new("chengdu-3"), GroupPurpose.Selling, Platforms.WeChat);
        Roster roster = Roster.Empty.Assign(group.Id, owner: new("li"), administrators: [new("wang")]);
        roster.Check([group], headCounts: new() { [group.Id] = 412 }).Select(finding => finding.ToString()).Should().Equal(
            "Warning headOwner: roles.headOwner.missing (ROL-1)",
            "Warning assignments[0].administrators: roles.administrators.tooFew (ROL-2) group=chengdu-3 administrators=1 needed=3 heads=412",
            "Warning assignments[0].coreMembers: roles.coreMembers.tooFew (ROL-5) group=chengdu-3 coreMembers=0 needed=1");
    }

    [Fact]
    public void Check_WhenWellStaffed_FindsNothing() => Good.Check([Group]).Should().BeEmpty();

    [Fact]
    public void Check_WhenOneThingIsMissing_FindsExactlyThat()
    {
        One(Good with { HeadOwner = default }, "headOwner", RoleCodes.HeadOwnerMissing);
        One(Good with { Assignments = [] }, "groups[0]", RoleCodes.GroupUnassigned);
        One(Good with { Assignments = [new() { Group = Group.Id }] }, "assignments[0]", RoleCodes.GroupUnassigned);
        One(Good with { Assignments = [Good.Assignments[0] with { Owner = default }] }, "assignments[0].owner", RoleCodes.OwnerMissing);
        One(Good with { Assignments = [Good.Assignments[0] with { Administrators = [] }] }, "assignments[0].administrators", RoleCodes.AdministratorsMissing);
        One(Good with { Assignments = [Good.Assignments[0] with { CoreMembers = [] }] }, "assignments[0].coreMembers", RoleCodes.CoreMembersTooFew);
        One(Good.Assign(Group.Id, Li, [Wang], [Wang]), "assignments[0].coreMembers[0]", RoleCodes.CoreMemberAlsoStaff);
        One(Good.Assign(new("elsewhere"), Li, [Wang]), "assignments[1].group", RoleCodes.GroupUnknown);
        One(Good.Assign(Group.Id, Li, [Wang, new("x"), new("y"), new("z")], [new("fan")]), "assignments[0].administrators", RoleCodes.AdministratorsTooMany);
    }

    [Fact]
    public void Check_WhenAdministratorsExceedTheBand_IsANoteWithinTheMostAndAWarningAbove()
    {
        Roster two = Good.Assign(Group.Id, Li, [Wang, new("x")], [new("fan")]);
        ValueList<Finding> found = two.Check([Group with { PlannedMembers = 200 }]);
        found.Select(finding => (finding.Code, finding.Severity)).Should().Equal((RoleCodes.AdministratorsTooMany, FindingSeverity.Note));
        two.Check([Group with { PlannedMembers = 201 }]).Should().BeEmpty();
        two.Check([Group with { PlannedMembers = 200 }], headCounts: new() { [Group.Id] = 300 }).Should().BeEmpty("a count goes before a plan");
        two.Check([Group with { PlannedMembers = 200 }], policy: StaffingPolicy.Default with { AdministratorBands = [new() { Administrators = 2 }] }).Should().BeEmpty();
        two.Check([Group with { PlannedMembers = -5 }]).Should().BeEmpty("a negative plan is no head-count");
    }

    [Fact]
    public void Check_WhenAHeadCountIsNegative_FindsIt() =>
        Good.Check([Group], headCounts: new() { [Group.Id] = -1 }).Select(finding => (finding.Path, finding.Code)).Should().Equal(("groups[0]", RoleCodes.HeadCountNegative));

    [Fact]
    public void Check_WhenSomebodyOwnsTooMany_FindsThePersonOnce()
    {
        GroupDefinition[] groups = Many(14);
        Roster roster = Of(groups, _ => Li);
        Finding finding = roster.Check(groups).Should().ContainSingle().Subject;
        finding.ToString().Should().Be("Warning assignments[10].owner: roles.owner.overloaded (ROL-2) owner=li groups=14 most=10");
        roster.Check(groups, policy: StaffingPolicy.Default with { MostGroupsPerOwner = 14 }).Should().BeEmpty();
        roster.Check(groups, policy: StaffingPolicy.Default with { MostGroupsPerPartTimeOwner = 14 }).Should().ContainSingle();
        Of(groups, at => at < 10 ? Li : Wang).Check(groups).Should().BeEmpty();
    }

    [Fact]
    public void Check_WhenAPartTimeOwnerHasMany_FindsThePersonOnce()
    {
        GroupDefinition[] groups = Many(6);
        Roster roster = Of(groups, _ => Li) with { Staff = [new() { Id = Li, IsFullTime = false }] };
        roster.Check(groups).Select(finding => (finding.Path, finding.Code)).Should().Equal(("assignments[5].owner", RoleCodes.PartTimeOwnerOverloaded));
        roster.Check(groups, policy: StaffingPolicy.Default with { MostGroupsPerPartTimeOwner = 6 }).Should().BeEmpty();
        (roster with { Staff = [] }).Check(groups).Should().BeEmpty();
    }

    [Fact]
    public void Check_WhenGroupsFollowEachOther_CountsThoseAtATime()
    {
        var first = new LocalDate(2026, 1, 1);
        GroupDefinition[] groups = [.. Many(14).Select((group, at) => group with { OpensOn = first.PlusDays(at * 2), ClosesOn = first.PlusDays((at * 2) + 19) })];
        Of(groups, _ => Li).Check(groups).Should().BeEmpty("twenty days at two-day steps are ten at a time");
        groups[0] = groups[0] with { ClosesOn = first.PlusDays(20) };
        Of(groups, _ => Li).Check(groups).Select(finding => (finding.Path, finding.Code)).Should().Equal(("assignments[10].owner", RoleCodes.OwnerOverloaded));
    }

    [Fact]
    public void Check_WhenFewerOwnersWouldDo_IsOnlyANote()
    {
        GroupDefinition[] groups = Many(6);
        Roster roster = Of(groups, at => new MemberId($"o{at}"));
        roster.Check(groups).Select(finding => finding.ToString()).Should().Equal("Note assignments: roles.owners.underused (ROL-2) owners=6 most=2 groups=6");
        roster.Check(groups, policy: StaffingPolicy.Default with { LeastGroupsPerOwner = 1 }).Should().BeEmpty();
    }

    [Fact]
    public void Check_WhenSomebodyLeft_FindsThePersonOnce()
    {
        GroupDefinition[] groups = Many(3);
        var last = new LocalDate(2026, 3, 1);
        Roster roster = Of(groups, _ => Li) with { Staff = [new() { Id = Li, LeavesOn = last }] };
        roster.Check(groups, on: last.PlusDays(1)).Select(finding => finding.ToString()).Should().Equal("Warning staff[0].leavesOn: roles.staff.left (ROL-1) member=li leftOn=2026-03-01 places=3");
        roster.Check(groups, on: last).Select(finding => finding.ToString()).Should().Equal("Warning staff[0].successor: roles.successor.missing (ROL-1) member=li leavesOn=2026-03-01 groups=3");
        roster.Check(groups).Select(finding => finding.Code).Should().Equal(RoleCodes.SuccessorMissing);
        GroupDefinition[] closing = [.. groups.Select(group => group with { ClosesOn = last })];
        roster.Check(closing).Should().BeEmpty("the groups close on the last day");
        roster.Check(closing, on: last.PlusDays(1)).Should().BeEmpty("closed groups are not judged");
        (roster with { Staff = [new() { Id = Li, LeavesOn = last, Successor = Wang }] }).Check(groups).Should().BeEmpty();
        (roster with { Staff = [new() { Id = Li, LeavesOn = last, Successor = Wang }, new() { Id = Wang, LeavesOn = last }] }).Check(groups)
            .Select(finding => (finding.Path, finding.Code)).Should().Equal(("staff[0].successor", RoleCodes.SuccessorLeaves));
        (Good with { Staff = [new() { Id = Head, LeavesOn = last }] }).Check([Group]).Select(finding => (finding.Path, finding.Code)).Should().Equal(("staff[0].successor", RoleCodes.SuccessorMissing));
    }

    [Fact]
    public void Check_OfInternalGroups_AsksNothing()
    {
        Roster.Empty.Check([Group with { IsInternal = true }]).Should().BeEmpty();
        Roster.Empty.Check([]).Should().BeEmpty();
        Good.Check([Group], policy: StaffingPolicy.Default with { LeastCoreMembers = 2 }).Select(finding => finding.Code).Should().Equal(RoleCodes.CoreMembersTooFew);
    }

    [Fact]
    public void Check_WhenAnArgumentIsWrong_Throws()
    {
        ((Action)(() => Good.Check(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => Good.Check([Group], policy: new() { LeastCoreMembers = -1 }))).Should().Throw<InvalidDefinitionException>();
    }

    [Fact]
    public void Check_OfGarbage_NeverThrows() =>
        Law.Holds(
            from roster in RosterGen.Garbage
            from groups in RosterGen.MaybeDefinition.ArrayOf()
            from heads in Gen.Choose(-1, 500)
            from day in RosterGen.MaybeDate
            select (roster, groups, heads, day),
            world => world.roster.Check(world.groups!, new() { [RosterGen.Groups[0]] = world.heads, [default] = 3 }, null, world.day).Count >= 0, 300);

    [Fact]
    public void Check_OfARosterStaffedByTheNumbers_FindsNothingAndEachRemovalOnce() =>
        Law.Holds(
            from count in Gen.Choose(1, 40)
            from heads in Gen.Choose(0, 600).ArrayOf(40)
            from take in Gen.Choose(0, 3)
            from at in Gen.Choose(0, 39)
            select (count, heads, take, at: at % count),
            world =>
            {
                GroupDefinition[] groups = [.. Many(world.count).Select((group, at) => group with { PlannedMembers = world.heads[at] })];
                int owners = Staffing.OwnersFor(world.count).Least;
                Roster roster = Roster.Empty with { HeadOwner = Head };
                for (int i = 0; i < world.count; i++)
                {
                    MemberId[] administrators = [.. Enumerable.Range(0, Staffing.AdministratorsFor(world.heads[i])).Select(n => new MemberId($"adm{n}"))];
                    roster = roster.Assign(groups[i].Id, new($"own{i % owners}"), new(administrators.AsSpan()), [new("fan")]);
                }

                roster.Check(groups).Should().BeEmpty();
                GroupAssignment before = roster.Assignments[world.at];
                GroupAssignment[] all = [.. roster.Assignments];
                all[world.at] = world.take switch
                {
                    0 => before with { Owner = default },
                    1 => before with { Administrators = new(before.Administrators.AsSpan()[1..]) },
                    2 => before with { CoreMembers = default },
                    _ => new() { Group = before.Group },
                };
                (roster with { Assignments = new(all.AsSpan()) }).Check(groups).Should().ContainSingle().Which.Path.Should().StartWith($"assignments[{world.at}]");
            }, 150);

    [Fact]
    public void Assign_WhenTheGroupIsThere_ReplacesItInPlace()
    {
        Roster roster = Good.Assign(new("b"), Wang).Assign(Group.Id, Wang);
        roster.Assignments.Select(item => (item.Group.Value, item.Owner.Value)).Should().Equal(("a", "wang"), ("b", "wang"));
        ((Action)(() => Good.Assign(default, Li))).Should().Throw<ArgumentException>();
        ((Action)(() => Good.Assign(Group.Id, default))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void RoleOf_InAnotherGroup_IsMember()
    {
        Good.RoleOf(Li, Group.Id).Should().Be(Role.GroupOwner);
        Good.RoleOf(Li, new("b")).Should().Be(Role.Member);
        Good.RoleOf(Wang, Group.Id).Should().Be(Role.Administrator);
        Good.RoleOf(new("fan"), Group.Id).Should().Be(Role.Member);
        Good.RoleOf(Head, new("b")).Should().Be(Role.HeadOwner);
        ((Action)(() => Good.RoleOf(default, Group.Id))).Should().Throw<ArgumentException>();
        ((Action)(() => Good.RoleOf(Li, default))).Should().Throw<ArgumentException>();
    }

    private static GroupDefinition[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => Group with { Id = new($"g{i}") })];

    private static Roster Of(GroupDefinition[] groups, Func<int, MemberId> owner)
    {
        Roster roster = Roster.Empty with { HeadOwner = Head };
        for (int i = 0; i < groups.Length; i++) roster = roster.Assign(groups[i].Id, owner(i), [new("adm")], [new("fan")]);
        return roster;
    }

    private static void One(Roster roster, string path, string code) =>
        roster.Check([Group]).Select(finding => (finding.Path, finding.Code, finding.Severity)).Should().Equal((path, code, FindingSeverity.Warning));
}
