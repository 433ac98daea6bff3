namespace CommunityDomain.Roles;

/// <summary>
/// How much one person carries (ROL-2, ROL-5), as numbers that a host may replace. May be wrong: <see cref="StaffingPolicy.CreateValidator"/> judges it.
/// </summary>
public sealed record StaffingPolicy
{
    /// <summary>The field's own numbers: 5 to 10 groups a full-time owner, 1 to 3 administrators a group (ROL-2).</summary>
    public static StaffingPolicy Default { get; } = new();

    /// <summary>The fewest groups that keep one full-time owner busy. 5 by default (ROL-2).</summary>
    public int LeastGroupsPerOwner { get; init; } = 5;

    /// <summary>The most groups one full-time owner carries at a time. 10 by default (ROL-2).</summary>
    public int MostGroupsPerOwner { get; init; } = 10;

    /// <summary>The most groups one part-time owner carries at a time. 5 by default: half of a full-time owner's most; our convention.</summary>
    public int MostGroupsPerPartTimeOwner { get; init; } = 5;

    /// <summary>
    /// The administrators needed by head-count, in rising order; the last band has no end. By default 1 up to 200 heads, 2 up to 400, then 3:
    /// 1 to 3 is ROL-2, the limits between them are our convention (200 is where a WeChat group stops taking people by code).
    /// </summary>
    public ValueList<AdministratorBand> AdministratorBands { get; init; } =
    [
        new() { UpToHeads = 200, Administrators = 1 },
        new() { UpToHeads = 400, Administrators = 2 },
        new() { Administrators = 3 },
    ];

    /// <summary>The fewest core members that every group needs of its own (ROL-5). 1 by default; our convention. 0 asks for none.</summary>
    public int LeastCoreMembers { get; init; } = 1;

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<StaffingPolicy> CreateValidator() => new StaffingPolicyValidator();
}
