using CommunityDomain.Roles;

namespace CommunityDomain.Tests.Roles;

public sealed class RolePolicyTests
{
    // ROL-3, in its order: manage, invite, remove violators; steer topics; publish activities and follow them; convert and guide; answer.
    [Fact]
    public void DutiesOf_AnAdministrator_AreThoseOfTheField() =>
        RolePolicy.Default.DutiesOf(Role.Administrator).Should().Equal(
            Duty.ManageGroup, Duty.InviteMembers, Duty.RemoveViolators, Duty.SteerTopics, Duty.PublishActivities, Duty.FollowActivities, Duty.SellAndGuide, Duty.AnswerQuestions);

    [Fact]
    public void Default_IsValidAndCoversEveryDutyAndPermission()
    {
        new RolePolicyValidator().Check(RolePolicy.Default).Should().BeEmpty();
        Enum.GetValues<Role>().SelectMany(role => RolePolicy.Default.DutiesOf(role)).Should().BeEquivalentTo(Enum.GetValues<Duty>());
        RolePolicy.Default.PermissionsOf(Role.HeadOwner).Should().BeEquivalentTo(Enum.GetValues<Permission>());
        RolePolicy.Default.DutiesOf(Role.HeadOwner).Should().Equal(Duty.AnswerForActivity, Duty.AnswerForGrowth, Duty.AnswerForConversion);
        Enum.GetValues<Permission>().Should().HaveCount(PermissionNature.Count);
    }

    [Theory]
    [InlineData(Role.Member, Permission.SeeHeadOwner, false)]
    [InlineData(Role.Member, Permission.InviteMember, true)]
    [InlineData(Role.Administrator, Permission.RemoveMember, true)]
    [InlineData(Role.Administrator, Permission.EditCharter, false)]
    [InlineData(Role.GroupOwner, Permission.DissolveGroup, true)]
    [InlineData((Role)9, Permission.InviteMember, false)]
    public void Allows_ByDefault_IsTheShippedTable(Role role, Permission permission, bool allowed) =>
        RolePolicy.Default.Allows(role, permission).Should().Be(allowed);

    [Fact]
    public void With_ReplacesThePermissionsOfOneRoleAndKeepsItsDuties()
    {
        RolePolicy policy = RolePolicy.Default.With(Role.Administrator, Permission.EditCharter);
        policy.PermissionsOf(Role.Administrator).Should().Equal(Permission.EditCharter);
        policy.DutiesOf(Role.Administrator).Should().Equal(RolePolicy.Default.DutiesOf(Role.Administrator));
        policy.PermissionsOf(Role.Member).Should().Equal(RolePolicy.Default.PermissionsOf(Role.Member));
        new RolePolicyValidator().Check(policy).Should().BeEmpty();
        new RolePolicy { Rows = [] }.PermissionsOf(Role.HeadOwner).Should().BeEmpty();
    }
}
