using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Roles;

/// <summary>The acts in a group that somebody may or may not do. Which role may do which is data: <see cref="RolePolicy"/>.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The field's own word; code access security is no part of .NET any more.")]
public enum Permission
{
    /// <summary>Publish 群公告, what everybody in the group must read (CHA-3).</summary>
    PostAnnouncement = 0,

    /// <summary>Bring a newcomer in (ROL-3).</summary>
    InviteMember = 1,

    /// <summary>Take somebody out of the group (ROL-3, CHA-4). On a person.</summary>
    RemoveMember = 2,

    /// <summary>Silence somebody for a time (CHA-4). On a person.</summary>
    MuteMember = 3,

    /// <summary>Warn somebody (CHA-4). On a person.</summary>
    WarnMember = 4,

    /// <summary>Make somebody an administrator, or end it; the place has to be below the one who acts (ROL-1). On a person.</summary>
    AssignAdministrator = 5,

    /// <summary>Make somebody the owner in place of the present one; only the owner, or who is above, may (ROL-1). On a person.</summary>
    TransferOwnership = 6,

    /// <summary>Change the group's rules (CHA-2).</summary>
    EditCharter = 7,

    /// <summary>Change the group's name, entry gate, capacity and the like.</summary>
    SetGroupSettings = 8,

    /// <summary>Close the group for good (GRP-8).</summary>
    DissolveGroup = 9,

    /// <summary>Send to everybody in the group within the platform's quota (PLN-7).</summary>
    SendBroadcast = 10,

    /// <summary>Open, lead and close an activity in the group (ROL-3, ACT-1).</summary>
    RunActivity = 11,

    /// <summary>See who the members are.</summary>
    SeeMemberList = 12,

    /// <summary>See who the head owner is; members may not (ROL-4).</summary>
    SeeHeadOwner = 13,

    /// <summary>Leave the group. On oneself.</summary>
    LeaveGroup = 14,

    /// <summary>Give up one's own place as owner or administrator and stay a member. On oneself.</summary>
    StepDown = 15,
}
