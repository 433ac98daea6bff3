namespace CommunityDomain.Roles;

/// <summary>What the permissions are about; fixed, since their meaning is.</summary>
internal static class PermissionNature
{
    internal const int Count = 16;

    internal static bool IsOnPerson(Permission permission) => permission is Permission.RemoveMember or Permission.MuteMember
        or Permission.WarnMember or Permission.AssignAdministrator or Permission.TransferOwnership;

    internal static bool IsOnOneself(Permission permission) => permission is Permission.LeaveGroup or Permission.StepDown;

    /// <summary>Whether it may take the owner's place from the owner.</summary>
    internal static bool Unseats(Permission permission) => permission is Permission.RemoveMember or Permission.AssignAdministrator
        or Permission.LeaveGroup or Permission.StepDown;

    /// <summary>The rank of the place that it gives to somebody; nobody gives a place that is not below their own, except their own.</summary>
    internal static Role PlaceGiven(Permission permission) => permission switch
    {
        Permission.AssignAdministrator => Role.Administrator,
        Permission.TransferOwnership => Role.GroupOwner,
        _ => Role.Member,
    };

    /// <summary>The role that stands in the way of an act on a person, since it is not below the actor's; null when none does.</summary>
    internal static Role? NotBelow(Role actor, Permission permission, Role target)
    {
        if (target >= actor) return target;
        Role place = PlaceGiven(permission);
        bool isOwnPlace = permission is Permission.TransferOwnership && actor is Role.GroupOwner;
        return place > Role.Member && place >= actor && !isOwnPlace ? place : null;
    }

    /// <summary>The lowest rank whose holder could lend the act.</summary>
    internal static int LenderLevel(Permission permission, Role target) => Math.Min(Math.Max((int)target, (int)PlaceGiven(permission)) + 1, (int)Role.HeadOwner);
}
