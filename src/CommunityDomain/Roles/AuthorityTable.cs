namespace CommunityDomain.Roles;

/// <summary>Every decision that a policy can come to without a loan, made once, so that deciding allocates nothing.</summary>
internal sealed class AuthorityTable
{
    /// <summary>Whom an act is on besides the four roles.</summary>
    internal const int Nobody = 4;
    internal const int Oneself = 5;
    internal const int OneselfWithoutPlace = 6;

    internal static readonly AuthorityTable Default = new(RolePolicy.Default);

    private const int Roles = 4;
    private const int Subjects = 7;

    private readonly bool[] _allows = new bool[Roles * PermissionNature.Count];
    private readonly Decision<Role>[] _decisions = new Decision<Role>[Roles * PermissionNature.Count * Subjects * 4];

    internal AuthorityTable(RolePolicy valid)
    {
        foreach (RoleRights row in valid.Rows)
        {
            foreach (Permission permission in row.Permissions) _allows[((int)row.Role * PermissionNature.Count) + (int)permission] = true;
        }

        var reasons = new List<Reason>(3);
        for (Role actor = Role.Member; actor <= Role.HeadOwner; actor++)
        {
            for (Permission permission = Permission.PostAnnouncement; (int)permission < PermissionNature.Count; permission++)
            {
                for (int subject = 0; subject < Subjects; subject++)
                {
                    for (int flags = 0; flags < 4; flags++)
                        _decisions[IndexOf(actor, permission, subject, flags)] = Make(actor, permission, subject, (flags & 1) != 0, (flags & 2) != 0, reasons);
                }
            }
        }
    }

    internal bool Allows(Role role, Permission permission) => _allows[((int)role * PermissionNature.Count) + (int)permission];

    /// <summary>The decision for a role, an act and whom it is on (a role, or one of the constants).</summary>
    /// <param name="actor">The role of who acts.</param>
    /// <param name="permission">The act.</param>
    /// <param name="subject">Whom it is on.</param>
    /// <param name="permitted">Whether the actor has the permission, by role or loan.</param>
    /// <param name="unseats">Whether the act would take the group's last owner, with no successor named.</param>
    internal Decision<Role> Decision(Role actor, Permission permission, int subject, bool permitted, bool unseats) =>
        _decisions[IndexOf(actor, permission, subject, (permitted ? 1 : 0) | (unseats ? 2 : 0))];

    private static int IndexOf(Role actor, Permission permission, int subject, int flags) =>
        ((((((int)actor * PermissionNature.Count) + (int)permission) * Subjects) + subject) * 4) + flags;

    private Decision<Role> Make(Role actor, Permission permission, int subject, bool permitted, bool unseats, List<Reason> reasons)
    {
        reasons.Clear();
        var role = new Evidence("role", EvidenceValue.Term(actor));
        var act = new Evidence("permission", EvidenceValue.Term(permission));
        if (!permitted) reasons.Add(new Reason(RoleCodes.AuthorityNotPermitted, "ROL-1", role, act));
        bool isHopeless = false;
        if (PermissionNature.IsOnPerson(permission))
        {
            if (subject >= Oneself)
            {
                isHopeless = true;
                reasons.Add(new Reason(RoleCodes.AuthorityOneself, "ROL-1", act));
            }
            else if (subject < Nobody && PermissionNature.NotBelow(actor, permission, (Role)subject) is { } other)
            {
                reasons.Add(new Reason(RoleCodes.AuthorityNotBelow, "ROL-1", role, act, new Evidence("target", EvidenceValue.Term(other))));
            }
        }
        else if (PermissionNature.IsOnOneself(permission))
        {
            if (subject < Nobody)
            {
                isHopeless = true;
                reasons.Add(new Reason(RoleCodes.AuthorityOthers, "ROL-1", act));
            }
            else if (subject is OneselfWithoutPlace && permission is Permission.StepDown)
            {
                isHopeless = true;
                reasons.Add(new Reason(RoleCodes.AuthorityNoPlace, "ROL-1", role));
            }
        }

        bool needsRole = reasons.Count > 0;
        if (unseats && PermissionNature.Unseats(permission)) reasons.Add(new Reason(RoleCodes.AuthorityLastOwner, "ROL-1", act));
        if (reasons.Count == 0) return CommunityDomain.Decision.Granted(actor, new Reason(RoleCodes.AuthorityHeld, "ROL-1", role, act));
        ValueList<Evidence> counterfactual = isHopeless ? default : Counterfactual(actor, permission, subject, needsRole, unseats && PermissionNature.Unseats(permission));
        return CommunityDomain.Decision.Refused<Role>(reasons.ToValueList(), counterfactual);
    }

    /// <summary>The lowest role that could do it, and whether a successor has to be named; empty when no role could.</summary>
    private ValueList<Evidence> Counterfactual(Role actor, Permission permission, int subject, bool needsRole, bool needsSuccessor)
    {
        ValueList<Evidence> needed = default;
        if (needsRole)
        {
            Role role = actor + 1;
            while (role <= Role.HeadOwner && !Could(role)) role++;
            if (role > Role.HeadOwner) return default;
            needed = needed.Add(new Evidence("role", EvidenceValue.Term(role)));
        }

        return needsSuccessor ? needed.Add(new Evidence("successorNamed", true)) : needed;

        bool Could(Role role) => Allows(role, permission)
            && (!PermissionNature.IsOnPerson(permission) || subject >= Nobody || PermissionNature.NotBelow(role, permission, (Role)subject) is null);
    }
}
