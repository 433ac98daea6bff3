using CommunityDomain.Roles;

namespace CommunityDomain.Tests.Roles;

public sealed class AuthorityTests
{
    private static readonly Instant Now = RosterGen.Now;
    private static readonly MemberId Head = new("head");
    private static readonly MemberId Li = new("li");
    private static readonly MemberId Wang = new("wang");
    private static readonly MemberId Zhao = new("zhao");
    private static readonly MemberId Amy = new("amy");
    private static readonly GroupId A = new("a");
    private static readonly GroupId B = new("b");

    private static readonly Roster Roster = (CommunityDomain.Roles.Roster.Empty with { HeadOwner = Head, Staff = [new() { Id = Zhao, Successor = Li }] })
        .Assign(A, Li, [Wang], [Amy])
        .Assign(B, Zhao, [Li, Wang]);

    private static readonly Authority Authority = Authority.Open(Roster);

    [Fact]
    public void Decide_WhenAbove_IsGrantedInTheRoleHeld()
    {
        Decision<Role> decision = Authority.Decide(Wang, Permission.MuteMember, Amy, A, Now);
        decision.ToString().Should().Be("Granted Administrator: roles.authority.held (ROL-1) role=role.administrator permission=permission.muteMember");
        Authority.Decide(Head, Permission.RemoveMember, Wang, A, Now).Outcome.Should().Be(Role.HeadOwner);
        Authority.Decide(Head, Permission.DissolveGroup, new("unlisted"), Now).IsGranted.Should().BeTrue();
        Authority.Decide(Li, Permission.DissolveGroup, new("unlisted"), Now).IsGranted.Should().BeFalse();
    }

    [Fact]
    public void Decide_WhenRefused_GivesEveryReasonAndTheLeastRoleThatCould()
    {
        Decision<Role> decision = Authority.Decide(Amy, Permission.MuteMember, Wang, A, Now);
        decision.Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.AuthorityNotPermitted, RoleCodes.AuthorityNotBelow);
        decision.Counterfactual.Select(item => item.ToString()).Should().Equal("role=role.groupOwner");
        Authority.Decide(Wang, Permission.MuteMember, Wang, A, Now).Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.AuthorityOneself);
        Authority.Decide(Head, Permission.LeaveGroup, Wang, A, Now).Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.AuthorityOthers);
        Authority.Decide(Amy, Permission.StepDown, A, Now).Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.AuthorityNotPermitted, RoleCodes.AuthorityNoPlace);
    }

    [Fact]
    public void Decide_InAnotherGroup_HasNoRank()
    {
        Authority.Decide(Li, Permission.RemoveMember, Zhao, B, Now).IsGranted.Should().BeFalse();
        Authority.Decide(Li, Permission.EditCharter, B, Now).IsGranted.Should().BeFalse();
        Authority.Decide(Li, Permission.EditCharter, A, Now).IsGranted.Should().BeTrue();
    }

    [Fact]
    public void Decide_WhenItWouldTakeTheLastOwner_AsksForASuccessor()
    {
        foreach (Decision<Role> decision in new[]
        {
            Authority.Decide(Head, Permission.RemoveMember, Li, A, Now),
            Authority.Decide(Head, Permission.AssignAdministrator, Li, A, Now),
            Authority.Decide(Li, Permission.LeaveGroup, A, Now),
            Authority.Decide(Li, Permission.StepDown, Li, A, Now),
        })
        {
            decision.Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.AuthorityLastOwner);
            decision.Counterfactual.Select(item => item.ToString()).Should().Equal("successorNamed=true");
        }

        Authority.Decide(Head, Permission.RemoveMember, Zhao, B, Now).IsGranted.Should().BeTrue("a successor is named");
        Authority.Decide(Zhao, Permission.LeaveGroup, B, Now).IsGranted.Should().BeTrue();
        Authority.Decide(Li, Permission.TransferOwnership, Wang, A, Now).IsGranted.Should().BeTrue();
        Authority.Decide(Wang, Permission.StepDown, A, Now).IsGranted.Should().BeTrue();
    }

    [Fact]
    public void Decide_OnAHeadOwnerOutOfReach_IsAsOnAMember()
    {
        Decision<Role> onHead = Authority.Decide(Amy, Permission.WarnMember, Head, A, Now);
        Decision<Role> onMember = Authority.Decide(Amy, Permission.WarnMember, new("bob"), A, Now);
        onHead.Should().Be(onMember);
        Authority.Decide(Wang, Permission.WarnMember, Head, A, Now).Reasons[0].ToString().Should().EndWith("target=role.headOwner");
    }

    [Fact]
    public void CanSee_AsAMember_IsOwnerAndAdministratorsOnly()
    {
        Authority.CanSee(Amy, Li, A, Now).Should().BeTrue();
        Authority.CanSee(Amy, Wang, A, Now).Should().BeTrue();
        Authority.CanSee(Amy, Amy, A, Now).Should().BeTrue();
        Authority.CanSee(Amy, Head, A, Now).Should().BeFalse();
        Authority.CanSee(Amy, new("bob"), A, Now).Should().BeFalse();
        Authority.CanSee(Amy, Zhao, A, Now).Should().BeFalse("he owns another group");
        Authority.CanSee(Wang, Head, A, Now).Should().BeTrue();
        Authority.CanSee(Wang, new("bob"), A, Now).Should().BeTrue();
        Authority.SeenBy(Amy, A, Now).Should().Be(Roster.Assignments[0] with { CoreMembers = [] });
        Authority.SeenBy(Wang, A, Now).Should().Be(Roster.Assignments[0]);
        Authority.SeenBy(Wang, new("unlisted"), Now).Should().Be(new GroupAssignment { Group = new("unlisted") });
        Authority seeing = Authority.Open(Roster, RolePolicy.Default.With(Role.Member, Permission.SeeHeadOwner));
        seeing.CanSee(Amy, Head, A, Now).Should().BeTrue();
        Authority.Open(Roster.Assign(A, Head, [Wang])).CanSee(Amy, Head, A, Now).Should().BeTrue("he owns the group himself");
    }

    [Fact]
    public void Decide_ByALoan_HoldsUntilItsEndExclusive()
    {
        var loan = new Delegation { Lender = Li, Borrower = Wang, Group = A, Permissions = [Permission.EditCharter], Until = Now };
        Authority authority = Authority.Open(Roster, delegations: [loan]);
        Decision<Role> before = authority.Decide(Wang, Permission.EditCharter, A, Now - Duration.Epsilon);
        before.Outcome.Should().Be(Role.Administrator);
        before.Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.AuthorityLent);
        Decision<Role> at = authority.Decide(Wang, Permission.EditCharter, A, Now);
        at.Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.AuthorityExpired);
        at.Counterfactual.Select(item => item.ToString()).Should().Equal("role=role.groupOwner");
        authority.Decide(Wang, Permission.EditCharter, B, Now - Duration.Epsilon).IsGranted.Should().BeFalse("it holds in one group");
    }

    [Fact]
    public void Decide_ByALoanLentOn_NeedsThePolicyAndEndsWithTheFirstLink()
    {
        ValueList<Delegation> loans =
        [
            new() { Lender = Wang, Borrower = Amy, Group = A, Permissions = [Permission.SendBroadcast], Until = Now + Duration.FromHours(2) },
            new() { Lender = Li, Borrower = Wang, Group = A, Permissions = [Permission.SendBroadcast], Until = Now + Duration.FromHours(1) },
        ];
        Authority.Open(Roster, delegations: loans).Decide(Amy, Permission.SendBroadcast, A, Now).IsGranted.Should().BeFalse();
        Authority lendingOn = Authority.Open(Roster, RolePolicy.Default with { AllowsLendingOn = true }, loans);
        lendingOn.Decide(Amy, Permission.SendBroadcast, A, Now).IsGranted.Should().BeTrue();
        lendingOn.Decide(Amy, Permission.SendBroadcast, A, Now + Duration.FromHours(1)).IsGranted.Should().BeFalse();
    }

    [Fact]
    public void Decide_ByALoan_GivesNoRank()
    {
        ValueList<Delegation> loans = [new() { Lender = Head, Borrower = Wang, Group = A, Permissions = [Permission.TransferOwnership, Permission.AssignAdministrator], Until = Now + Duration.FromHours(1) }];
        Authority authority = Authority.Open(Roster, delegations: loans);
        authority.Decide(Wang, Permission.TransferOwnership, Amy, A, Now).Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.AuthorityNotBelow);
        authority.Decide(Wang, Permission.AssignAdministrator, Amy, A, Now).Reasons.Select(reason => reason.Code).Should().Equal(RoleCodes.AuthorityNotBelow);
    }

    [Fact]
    public void TryOpen_WhenThingsAreWrong_GivesEveryFindingWithItsRoot()
    {
        Roster twice = Roster with { Assignments = [Roster.Assignments[0], Roster.Assignments[0]] };
        RolePolicy policy = RolePolicy.Default with
        {
            Rows = [new() { Role = (Role)9, Permissions = [(Permission)99], Duties = [(Duty)77] }, null!, new() { Role = Role.Member }, new() { Role = Role.Member }],
        };
        ValueList<Delegation> loans =
        [
            null!,
            new() { Lender = default, Borrower = default, Group = default, Permissions = [], Until = Now },
            new() { Lender = Li, Borrower = Li, Group = A, Permissions = [Permission.LeaveGroup, (Permission)99], Until = Now },
        ];
        Authority.TryOpen(twice, out Authority? authority, out ValueList<Finding> findings, policy, loans).Should().BeFalse();
        authority.Should().BeNull();
        findings.Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("assignments[1].group", RoleCodes.GroupTwice),
            ("policy.rows[0].role", RoleCodes.RoleUndefined),
            ("policy.rows[0].permissions[0]", RoleCodes.PermissionUndefined),
            ("policy.rows[0].duties[0]", RoleCodes.DutyUndefined),
            ("policy.rows[1]", DefinitionCodes.ItemMissing),
            ("policy.rows[3].role", RoleCodes.RoleTwice),
            ("delegations[0]", DefinitionCodes.ItemMissing),
            ("delegations[1].lender", RoleCodes.DelegationPersonUnspecified),
            ("delegations[1].borrower", RoleCodes.DelegationPersonUnspecified),
            ("delegations[1].group", RoleCodes.DelegationGroupUnspecified),
            ("delegations[1].permissions", RoleCodes.DelegationEmpty),
            ("delegations[2].borrower", RoleCodes.DelegationOneself),
            ("delegations[2].permissions[0]", RoleCodes.DelegationPersonal),
            ("delegations[2].permissions[1]", RoleCodes.PermissionUndefined));
        ((Action)(() => Authority.Open(twice, policy, loans))).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().Equal(findings);
    }

    [Fact]
    public void TryOpen_WhenALoanIsOfWhatTheLenderLacks_OpensWithAWarning()
    {
        ValueList<Delegation> loans = [new() { Lender = Wang, Borrower = Amy, Group = A, Permissions = [Permission.RunActivity, Permission.EditCharter], Until = Now }];
        Authority.TryOpen(Roster, out _, out ValueList<Finding> findings, null, loans).Should().BeTrue();
        findings.Select(finding => (finding.Path, finding.Code, finding.Severity)).Should().Equal(("delegations[0].permissions[1]", RoleCodes.DelegationNotHeld, FindingSeverity.Warning));
    }

    [Fact]
    public void Decide_WhenAnArgumentIsWrong_Throws()
    {
        ((Action)(() => Authority.Decide(default, Permission.EditCharter, A, Now))).Should().Throw<ArgumentException>();
        ((Action)(() => Authority.Decide(Li, Permission.EditCharter, default, Now))).Should().Throw<ArgumentException>();
        ((Action)(() => Authority.Decide(Li, Permission.MuteMember, A, Now))).Should().Throw<ArgumentException>();
        ((Action)(() => Authority.Decide(Li, Permission.MuteMember, default, A, Now))).Should().Throw<ArgumentException>();
        ((Action)(() => Authority.Decide(Li, Permission.EditCharter, Amy, A, Now))).Should().Throw<ArgumentException>();
        ((Action)(() => Authority.Decide(Li, (Permission)99, A, Now))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Authority.Decide(Li, (Permission)(-1), Amy, A, Now))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Authority.CanSee(Li, default, A, Now))).Should().Throw<ArgumentException>();
        ((Action)(() => Authority.Open(null!))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Decide_GrantedRefusedOrLent_AllocatesNothing()
    {
        ValueList<Delegation> loans = [new() { Lender = Li, Borrower = Wang, Group = A, Permissions = [Permission.EditCharter], Until = Now }];
        Authority authority = Authority.Open(Roster, delegations: loans);
        int granted = Ask(authority);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) granted += Ask(authority);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        granted.Should().Be(2 * 1001);

        static int Ask(Authority authority) =>
            (authority.Decide(Wang, Permission.MuteMember, Amy, A, Now).IsGranted ? 1 : 0)
            + (authority.Decide(Amy, Permission.MuteMember, Wang, A, Now).IsGranted ? 1 : 0)
            + (authority.Decide(Wang, Permission.EditCharter, A, Now - Duration.Epsilon).IsGranted ? 1 : 0);
    }
}
