namespace CommunityDomain.Roles;

/// <summary>
/// Which role may do what and has to see to what, as a table that a host may replace. May be wrong: <see cref="RolePolicy.CreateValidator"/> judges it.
/// Whom a role may act on is not in the table: never an equal or a superior (ROL-1); see <see cref="Authority"/>.
/// </summary>
public sealed record RolePolicy
{
    /// <summary>
    /// Duties by ROL-1 and ROL-3. By our convention the head owner and the owner may do everything; an administrator announces, invites, removes, mutes, warns, runs activities,
    /// and sees the members and the head owner; a member invites. Everybody may leave, and who has a place may give it up.
    /// </summary>
    public static RolePolicy Default { get; } = new() { Rows = RolePolicyData.Default };

    /// <summary>The rows; a role without one may do nothing and has to see to nothing.</summary>
    public required ValueList<RoleRights> Rows { get; init; }

    /// <summary>Whether somebody may lend on what was lent to them. False by default; our convention.</summary>
    public bool AllowsLendingOn { get; init; }

    /// <summary>What a role may do in the groups it is held in.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The permissions, as the table lists them.</returns>
    public ValueList<Permission> PermissionsOf(Role role) => RowOf(role)?.Permissions ?? default;

    /// <summary>What a role has to see to.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The duties, as the table lists them.</returns>
    public ValueList<Duty> DutiesOf(Role role) => RowOf(role)?.Duties ?? default;

    /// <summary>Whether a role may do something in the groups it is held in.</summary>
    /// <param name="role">The role.</param>
    /// <param name="permission">What.</param>
    /// <returns>Whether the table lists it.</returns>
    public bool Allows(Role role, Permission permission) => PermissionsOf(role).AsSpan().Contains(permission);

    /// <summary>A policy in which a role may do exactly this; its duties stay.</summary>
    /// <param name="role">The role.</param>
    /// <param name="permissions">What it may do.</param>
    /// <returns>The policy.</returns>
    public RolePolicy With(Role role, params ReadOnlySpan<Permission> permissions)
    {
        var rows = new List<RoleRights>(Rows.Count + 1);
        foreach (RoleRights row in Rows)
        {
            if (row?.Role != role) rows.Add(row!);
        }

        rows.Add(new RoleRights { Role = role, Permissions = new(permissions), Duties = DutiesOf(role) });
        return this with { Rows = rows.ToValueList() };
    }

    private RoleRights? RowOf(Role role)
    {
        foreach (RoleRights row in Rows)
        {
            if (row?.Role == role) return row;
        }

        return null;
    }

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<RolePolicy> CreateValidator() => new RolePolicyValidator();
}
