namespace CommunityDomain.Members;

/// <summary>Codes of findings about members and their memberships.</summary>
public static class MemberCodes
{
    /// <summary>A profile has no id. Path <c>id</c>.</summary>
    public const string ProfileIdMissing = "members.profileId.missing";

    /// <summary>A profile's kind is none of <see cref="MemberKind"/>. Path <c>kind</c>; evidence <c>value</c>.</summary>
    public const string KindUnknown = "members.kind.unknown";

    /// <summary>A profile's join scene is none of <see cref="Members.JoinScene"/>. Path <c>scene</c>; evidence <c>value</c>.</summary>
    public const string SceneUnknown = "members.scene.unknown";

    /// <summary>A member is written down as their own inviter. Path <c>inviter</c>; evidence <c>member</c>.</summary>
    public const string InviterSelf = "members.inviter.self";

    /// <summary>A leave without any sign of the member before: they joined before the records begin. Evidence <c>member</c>, <c>at</c>.</summary>
    public const string LeaveWithoutJoin = "members.leave.withoutJoin";

    /// <summary>A leave of somebody who was already out: reported twice, or a join between was lost. Evidence <c>member</c>, <c>at</c>.</summary>
    public const string LeaveRepeated = "members.leave.repeated";

    /// <summary>A join of somebody who was already in: reported twice, or a leave between was lost. Evidence <c>member</c>, <c>at</c>.</summary>
    public const string JoinRepeated = "members.join.repeated";

    /// <summary>One event id came with two payloads; the earlier one stands. Evidence <c>event</c>, <c>member</c>, <c>at</c> (of the one that does not count).</summary>
    public const string EventConflict = "members.event.conflict";
}
