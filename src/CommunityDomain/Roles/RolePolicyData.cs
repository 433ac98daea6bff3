namespace CommunityDomain.Roles;

/// <summary>The shipped table: duties by ROL-1 and ROL-3; the permissions are what those duties take, and otherwise our convention.</summary>
internal static class RolePolicyData
{
    internal static readonly ValueList<RoleRights> Default =
    [
        new()
        {
            Role = Role.HeadOwner,
            Permissions = new(Enum.GetValues<Permission>()),
            Duties = [Duty.AnswerForActivity, Duty.AnswerForGrowth, Duty.AnswerForConversion],
        },
        new()
        {
            Role = Role.GroupOwner,
            Permissions = new(Enum.GetValues<Permission>()),
            Duties = [Duty.RunGroup],
        },
        new()
        {
            Role = Role.Administrator,
            Permissions =
            [
                Permission.PostAnnouncement, Permission.InviteMember, Permission.RemoveMember, Permission.MuteMember, Permission.WarnMember,
                Permission.RunActivity, Permission.SeeMemberList, Permission.SeeHeadOwner, Permission.LeaveGroup, Permission.StepDown,
            ],
            Duties =
            [
                Duty.ManageGroup, Duty.InviteMembers, Duty.RemoveViolators, Duty.SteerTopics,
                Duty.PublishActivities, Duty.FollowActivities, Duty.SellAndGuide, Duty.AnswerQuestions,
            ],
        },
        new()
        {
            Role = Role.Member,
            Permissions = [Permission.InviteMember, Permission.LeaveGroup],
        },
    ];
}
