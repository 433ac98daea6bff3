namespace CommunityDomain.Groups;

/// <summary>
/// How many people fit, as three numbers (GRP-9): the platform's hard limit, the size up to which people can join by code, and the operator's own limit.
/// All are heads, staff included, and inclusive: a group with <see cref="Hard"/> members is full.
/// </summary>
public sealed record GroupCapacity
{
    /// <summary>The most the platform allows.</summary>
    public required int Hard { get; init; }

    /// <summary>The size at which scanning a join code stops working (WeChat: 200 of 500); null when codes work until the group is full.</summary>
    public int? JoinByCode { get; init; }

    /// <summary>The operator's own limit, at which the next group should be open; null for <see cref="Hard"/>.</summary>
    public int? Soft { get; init; }
}
