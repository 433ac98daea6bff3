using CommunityDomain.Roles;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Roles;

public sealed class AuthorityLaws
{
    private static readonly RolePolicy[] Policies =
    [
        RolePolicy.Default,
        RolePolicy.Default with { AllowsLendingOn = true },
        RolePolicy.Default.With(Role.Member, Enum.GetValues<Permission>()),
        RolePolicy.Default.With(Role.GroupOwner, Permission.MuteMember).With(Role.Administrator) with { AllowsLendingOn = true },
        RolePolicy.Default.With(Role.Administrator, Permission.MuteMember, Permission.AssignAdministrator, Permission.TransferOwnership),
    ];

    private static Gen<(Roster Roster, RolePolicy Policy, ValueList<Delegation> Loans)> Worlds =>
        from roster in RosterGen.Valid
        from policy in Gen.Elements(Policies)
        from loans in RosterGen.Loans
        select (roster, policy, loans);

    [Fact]
    public void Decide_OverAllActs_EqualsTheSlowOracle() =>
        Law.Holds(Worlds, world =>
        {
            Authority authority = Authority.Open(world.Roster, world.Policy, world.Loans);
            var oracle = new AuthorityOracle(world.Roster, world.Policy, world.Loans, RosterGen.Now);
            foreach ((MemberId actor, Permission permission, MemberId? target, GroupId group) in Acts())
            {
                if (Decide(authority, actor, permission, target, group).IsGranted != oracle.Grants(actor, permission, target, group))
                    Assert.Fail($"{actor} {permission} {target} {group}");
            }

        }, 25);

    [Fact]
    public void Decide_WhenGranted_IsNeverOnAnEqualOrASuperior() =>
        Law.Holds(Worlds, world =>
        {
            Authority authority = Authority.Open(world.Roster, world.Policy, world.Loans);
            return Acts().All(act => act.Target is not { } target || target == act.Actor
                || !Decide(authority, act.Actor, act.Permission, target, act.Group).IsGranted
                || world.Roster.RoleOf(act.Actor, act.Group) > world.Roster.RoleOf(target, act.Group));
        }, 25);

    [Fact]
    public void Decide_WhenGrantedByALoan_IsWhatTheLenderCouldDo() =>
        Law.Holds(Worlds, world =>
        {
            Authority authority = Authority.Open(world.Roster, world.Policy, world.Loans);
            foreach ((MemberId actor, Permission permission, MemberId? target, GroupId group) in Acts())
            {
                Decision<Role> decision = Decide(authority, actor, permission, target, group);
                if (!decision.IsGranted || decision.Reasons[0].Code != RoleCodes.AuthorityLent) continue;
                var lender = new MemberId(decision.Reasons[0].Evidence[2].Value.Text);
                (decision.Reasons[0].Evidence[3].Value.Instant > RosterGen.Now).Should().BeTrue();
                Decide(authority, lender, permission, target, group).IsGranted.Should().BeTrue();
            }
        }, 25);

    [Fact]
    public void Decide_WhenEveryLoanHasEnded_IsAsWithoutLoans() =>
        Law.Holds(Worlds, world =>
        {
            Authority with = Authority.Open(world.Roster, world.Policy, world.Loans);
            Authority without = Authority.Open(world.Roster, world.Policy);
            Instant end = RosterGen.Now + Duration.FromMinutes(2);
            return Acts().All(act => Decide(with, act.Actor, act.Permission, act.Target, act.Group, end).IsGranted
                == Decide(without, act.Actor, act.Permission, act.Target, act.Group, end).IsGranted);
        }, 25);

    [Fact]
    public void Decide_WhenRefused_SaysWhyAndTheCounterfactualHolds() =>
        Law.Holds(RosterGen.Valid, roster =>
        {
            Authority authority = Authority.Open(roster);
            foreach ((MemberId actor, Permission permission, MemberId? target, GroupId group) in Acts())
            {
                Decision<Role> decision = Decide(authority, actor, permission, target, group);
                if (decision.IsGranted) continue;
                if (decision.Reasons.IsEmpty) Assert.Fail($"{actor} {permission} {target} {group}");
                if (decision.Counterfactual.FirstOrDefault(item => item.Name == "role") is not { Name: not null } needed) continue;
                Role role = Enum.GetValues<Role>().Single(item => EvidenceValue.Term(item) == needed.Value);
                (role > roster.RoleOf(actor, group)).Should().BeTrue();
                RolePolicy.Default.Allows(role, permission).Should().BeTrue();
            }
        }, 25);

    [Fact]
    public void Decide_UnderAnySequenceOfGrantedActs_KeepsAnOwnerInEveryGroup() =>
        Law.Holds(
            from roster in RosterGen.Valid
            from acts in Gen.Elements(Acts().ToArray()).ArrayOf(60)
            select (roster, acts),
            story =>
            {
                Roster roster = story.roster;
                foreach ((MemberId actor, Permission permission, MemberId? target, GroupId group) in story.acts)
                {
                    if (Decide(Authority.Open(roster), actor, permission, target, group).IsGranted) roster = Apply(roster, actor, permission, target, group);
                }

                return roster.Assignments.All(assignment => !assignment.Owner.IsUnspecified) && roster.Assignments.Count == story.roster.Assignments.Count;
            }, 50);

    internal static IEnumerable<(MemberId Actor, Permission Permission, MemberId? Target, GroupId Group)> Acts() =>
        from actor in RosterGen.People
        from permission in Enum.GetValues<Permission>()
        from target in AuthorityOracle.TakesTarget(permission) ? RosterGen.People.Cast<MemberId?>()
            : AuthorityOracle.IsPersonal(permission) ? [null, RosterGen.People[0]]
            : [null]
        from @group in RosterGen.Groups
        select (actor, permission, target, @group);

    internal static Decision<Role> Decide(Authority authority, MemberId actor, Permission permission, MemberId? target, GroupId group, Instant? now = null) =>
        target is { } whom
            ? authority.Decide(actor, permission, whom, group, now ?? RosterGen.Now)
            : authority.Decide(actor, permission, group, now ?? RosterGen.Now);

    /// <summary>What a platform would do: whoever loses the owner's place is followed by the named successor, and with nobody named by nobody.</summary>
    private static Roster Apply(Roster roster, MemberId actor, Permission permission, MemberId? target, GroupId group)
    {
        MemberId whom = target ?? actor;
        int at = roster.Assignments.ToList().FindIndex(item => item.Group == group);
        if (at < 0) return roster;
        GroupAssignment item = roster.Assignments[at];
        GroupAssignment without = item with { Administrators = item.Administrators.Where(person => person != whom).ToValueList() };
        GroupAssignment next = permission switch
        {
            Permission.TransferOwnership => without with { Owner = whom },
            Permission.RemoveMember or Permission.LeaveGroup or Permission.StepDown or Permission.AssignAdministrator when item.Owner == whom =>
                without with
                {
                    Owner = roster.Staff.Single(staff => staff.Id == whom).Successor,
                    Administrators = without.Administrators.Where(person => person != roster.Staff.Single(staff => staff.Id == whom).Successor).ToValueList(),
                },
            Permission.RemoveMember or Permission.LeaveGroup or Permission.StepDown => without,
            Permission.AssignAdministrator => without with { Administrators = without.Administrators.Add(whom) },
            _ => item,
        };
        GroupAssignment[] all = [.. roster.Assignments];
        all[at] = next;
        return roster with { Assignments = new(all.AsSpan()) };
    }
}
