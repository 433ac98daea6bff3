using CommunityDomain.Roles;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Roles;

public sealed class HandoverTests
{
    private static readonly LocalDate On = new(2026, 3, 2);
    private static readonly MemberId Li = new("li");
    private static readonly MemberId Wang = new("wang");
    private static readonly GroupId A = new("a");
    private static readonly GroupId B = new("b");

    private static readonly Roster Roster = (CommunityDomain.Roles.Roster.Empty with { HeadOwner = new("head"), Staff = [new() { Id = Li, Successor = Wang }] })
        .Assign(A, Li, [Wang, new("x")], [new("fan")])
        .Assign(B, new("zhao"), [Li], [Wang]);

    [Fact]
    public void Succeed_WhenASuccessorIsNamed_PutsThemInEveryPlace()
    {
        Decision<Roster> decision = Roster.Succeed(Li, On);
        decision.Reasons[0].ToString().Should().Be("roles.handover.done (ROL-1) member=li successor=wang places=2");
        decision.Outcome!.Assignments.Should().Equal(
            new GroupAssignment { Group = A, Owner = Wang, Administrators = [new("x")], CoreMembers = [new("fan")] },
            new GroupAssignment { Group = B, Owner = new("zhao"), Administrators = [Wang] });
        Roster head = Roster with { HeadOwner = Li };
        head.Assign(A, new("y"), [new("x")]).Assign(B, new("zhao")).Succeed(Li, On).Outcome!.HeadOwner.Should().Be(Wang);
        Roster.Succeed(new("nobody"), On).Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.HandoverNothing);
        Roster.Succeed(new("nobody"), On).Outcome.Should().BeSameAs(Roster);
    }

    [Fact]
    public void Succeed_WhenItCannotBe_RefusesWithEveryReason()
    {
        Decision<Roster> unnamed = Roster.Succeed(new("zhao"), On);
        unnamed.Verdict.Should().Be(Verdict.Refused);
        unnamed.Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.HandoverNoSuccessor);
        unnamed.Counterfactual.Select(item => item.ToString()).Should().Equal("successorNamed=true");

        Roster full = Roster with { Staff = [.. Roster.Staff, new() { Id = Wang, LeavesOn = On, IsFullTime = false }] };
        for (int i = 0; i < 5; i++) full = full.Assign(new($"w{i}"), Wang);
        Decision<Roster> both = full.Succeed(Li, On);
        both.Reasons.Select(reason => reason.ToString()).Should().Equal(
            "roles.handover.successorLeaves (ROL-1) successor=wang leavesOn=2026-03-02",
            "roles.handover.overloaded (ROL-2) successor=wang groups=6 most=5");
        both.Counterfactual.Select(item => item.ToString()).Should().Equal("staysAfter=2026-03-02", "groupsFewer=1");
        full.Succeed(Li, On.PlusDays(-1), StaffingPolicy.Default with { MostGroupsPerPartTimeOwner = 6 }).IsGranted.Should().BeTrue();
    }

    [Fact]
    public void HandOver_ToSomebody_MovesOneOwner()
    {
        Roster.HandOver(A, Wang, On).Outcome!.Assignments[0].Should().Be(
            new GroupAssignment { Group = A, Owner = Wang, Administrators = [new("x")], CoreMembers = [new("fan")] });
        Roster.HandOver(A, Li, On).Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.HandoverAlreadyOwner);
        Roster.HandOver(new("c"), Li, On).Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.HandoverGroupUnknown);
        ((Action)(() => Roster.HandOver(default, Li, On))).Should().Throw<ArgumentException>();
        ((Action)(() => Roster.HandOver(A, default, On))).Should().Throw<ArgumentException>();
        ((Action)(() => Roster.Succeed(default, On))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Succeed_OfAValidRoster_IsValidAndLeavesTheLeaverNoPlace() =>
        Law.Holds(
            from roster in RosterGen.Valid
            from leaver in RosterGen.Person
            select (roster, leaver),
            world =>
            {
                Decision<Roster> decision = world.roster.Succeed(world.leaver, On);
                if (!decision.IsGranted) return true;
                Roster after = decision.Outcome!;
                return new RosterValidator().Check(after).IsEmpty
                    && RosterGen.Groups.All(group => after.RoleOf(world.leaver, group) is Role.Member)
                    && after.Assignments.All(assignment => !assignment.Owner.IsUnspecified);
            });

    [Fact]
    public void Succeed_OfGarbage_NeverThrows() =>
        Law.Holds(
            from roster in RosterGen.Garbage
            from leaver in RosterGen.Person
            from day in RosterGen.MaybeDate
            select (roster, leaver, day),
            world => world.roster.Succeed(world.leaver, world.day ?? On).Reasons.Count > 0
                && world.roster.HandOver(RosterGen.Groups[0], world.leaver, world.day ?? On).Reasons.Count > 0);
}
