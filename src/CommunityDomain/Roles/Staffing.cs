namespace CommunityDomain.Roles;

/// <summary>人力配置: how many people some work needs (ROL-2).</summary>
public static class Staffing
{
    /// <summary>
    /// The full-time owners for a number of groups that run at a time: from ⌈groups ÷ most per owner⌉ to ⌈groups ÷ least per owner⌉ (ROL-2),
    /// so 23 groups need 3 to 5. Rounded up, since a part of a group needs a whole owner.
    /// </summary>
    /// <param name="groups">The groups; 0 or more.</param>
    /// <param name="policy">The spans; <see cref="StaffingPolicy.Default"/> when null.</param>
    /// <returns>The owners.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="groups"/> is negative.</exception>
    /// <exception cref="InvalidDefinitionException"><paramref name="policy"/> is invalid.</exception>
    public static StaffRange OwnersFor(int groups, StaffingPolicy? policy = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(groups);
        policy = Valid(policy);
        return RangeFor(groups, policy);
    }

    /// <summary>The administrators that one group needs, by the band its head-count falls into (ROL-2).</summary>
    /// <param name="heads">The people in the group, staff included; 0 or more.</param>
    /// <param name="policy">The bands; <see cref="StaffingPolicy.Default"/> when null.</param>
    /// <returns>The administrators.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="heads"/> is negative.</exception>
    /// <exception cref="InvalidDefinitionException"><paramref name="policy"/> is invalid.</exception>
    public static int AdministratorsFor(int heads, StaffingPolicy? policy = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(heads);
        policy = Valid(policy);
        return NeededFor(heads, policy);
    }

    /// <summary>The seats of administrators in a number of groups of any size: the smallest band's in each to the largest band's in each (ROL-2: 1 to 3 a group).</summary>
    /// <param name="groups">The groups; 0 or more.</param>
    /// <param name="policy">The bands; <see cref="StaffingPolicy.Default"/> when null.</param>
    /// <returns>The seats; one person may fill seats in several groups.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="groups"/> is negative.</exception>
    /// <exception cref="InvalidDefinitionException"><paramref name="policy"/> is invalid.</exception>
    /// <exception cref="OverflowException">The seats are more than an <see cref="int"/> holds.</exception>
    public static StaffRange AdministratorSeatsFor(int groups, StaffingPolicy? policy = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(groups);
        policy = Valid(policy);
        return new StaffRange(groups * policy.AdministratorBands[0].Administrators, groups * policy.AdministratorBands[^1].Administrators);
    }

    internal static StaffingPolicy Valid(StaffingPolicy? policy)
    {
        policy ??= StaffingPolicy.Default;
        if (ReferenceEquals(policy, StaffingPolicy.Default)) return policy;
        ValueList<Finding> findings = new StaffingPolicyValidator().Check(policy);
        return findings.IsEmpty ? policy : throw new InvalidDefinitionException(findings);
    }

    internal static StaffRange RangeFor(int groups, StaffingPolicy valid) =>
        new(PartsOf(groups, valid.MostGroupsPerOwner), PartsOf(groups, valid.LeastGroupsPerOwner));

    internal static int NeededFor(int heads, StaffingPolicy valid)
    {
        int last = valid.AdministratorBands.Count - 1;
        int band = 0;
        while (band < last && heads > valid.AdministratorBands[band].UpToHeads) band++;
        return valid.AdministratorBands[band].Administrators;
    }

    private static int PartsOf(int whole, int part) => (whole / part) + (whole % part == 0 ? 0 : 1);
}
