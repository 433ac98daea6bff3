using CommunityDomain.Roles;

namespace CommunityDomain.Tests.Roles;

/// <summary>Authority as the text has it, slowly: walks the lists each time.</summary>
internal sealed class AuthorityOracle(Roster roster, RolePolicy policy, ValueList<Delegation> loans, Instant now)
{
    private static readonly Permission[] OnPerson =
        [Permission.RemoveMember, Permission.MuteMember, Permission.WarnMember, Permission.AssignAdministrator, Permission.TransferOwnership];

    internal static bool TakesTarget(Permission permission) => OnPerson.Contains(permission);

    internal static bool IsPersonal(Permission permission) => permission is Permission.LeaveGroup or Permission.StepDown;

    internal bool Grants(MemberId actor, Permission permission, MemberId? target, GroupId group)
    {
        Role role = roster.RoleOf(actor, group);
        GroupAssignment? assignment = roster.Assignments.FirstOrDefault(item => item.Group == group);
        MemberId whom = target ?? actor;
        bool isOwner = assignment is not null && assignment.Owner == whom;
        bool hasSuccessor = roster.Staff.Any(staff => staff.Id == whom && !staff.Successor.IsUnspecified);
        bool unseats = isOwner && !hasSuccessor && permission is Permission.RemoveMember or Permission.AssignAdministrator or Permission.LeaveGroup or Permission.StepDown
            && isOwner && !hasSuccessor;
        if (IsPersonal(permission))
        {
            bool hasPlace = isOwner || (assignment?.Administrators.Contains(actor) ?? false);
            return whom == actor && policy.Allows(role, permission) && !unseats && (permission is Permission.LeaveGroup || hasPlace);
        }

        if (!TakesTarget(permission)) return Holds(actor, permission, group, Role.Member, 0);
        if (whom == actor) return false;
        Role targetRole = roster.RoleOf(whom, group);
        if (targetRole >= role || unseats) return false;
        if (permission is Permission.AssignAdministrator && role <= Role.Administrator) return false;
        if (permission is Permission.TransferOwnership && role < Role.GroupOwner) return false;
        Role above = permission switch
        {
            Permission.AssignAdministrator => Max(targetRole, Role.Administrator),
            Permission.TransferOwnership => Max(targetRole, Role.GroupOwner),
            _ => targetRole,
        };
        return Holds(actor, permission, group, above + 1, 0);
    }

    /// <summary>By role, or by a loan from somebody of a rank who holds it; lent on only where the policy says so.</summary>
    private bool Holds(MemberId actor, Permission permission, GroupId group, Role lenderFrom, int depth)
    {
        if (policy.Allows(roster.RoleOf(actor, group), permission)) return true;
        if (depth > 8 || (depth > 0 && !policy.AllowsLendingOn)) return false;
        return loans.Any(loan => loan.Borrower == actor && loan.Group == group && now < loan.Until && loan.Permissions.Contains(permission)
            && roster.RoleOf(loan.Lender, group) >= lenderFrom && Holds(loan.Lender, permission, group, lenderFrom, depth + 1));
    }

    private static Role Max(Role a, Role b) => a > b ? a : b;
}
