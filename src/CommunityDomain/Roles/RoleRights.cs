namespace CommunityDomain.Roles;

/// <summary>One row of a <see cref="RolePolicy"/>: what a role may do and has to see to.</summary>
public sealed record RoleRights
{
    /// <summary>The role, once in a policy.</summary>
    public required Role Role { get; init; }

    /// <summary>What it may do in the groups it is held in; the order says nothing.</summary>
    public ValueList<Permission> Permissions { get; init; }

    /// <summary>What it has to see to; the order says nothing.</summary>
    public ValueList<Duty> Duties { get; init; }
}
