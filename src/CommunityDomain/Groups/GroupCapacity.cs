namespace CommunityDomain.Groups;

/// <summary>
/// How many people fit, as three numbers (GRP-9): the platform's hard limit, the size up to which people can join by code, and the operator's own limit.
/// All are heads, staff included, and inclusive: a group with <see cref="Hard"/> members is full.
/// </summary>
public sealed record GroupCapacity
{
    /// <summary>The most the platform allows.</summary>
    public required int Hard { get; init; }

    /// <summary>The size at which scanning a join code stops working (WeChat: 200 of 500); null for the platform's own, or where it has none, when codes work until the group is full.</summary>
    public int? JoinByCode { get; init; }

    /// <summary>The operator's own limit, at which the next group should be open; null for <see cref="Hard"/>.</summary>
    public int? Soft { get; init; }

    /// <summary>How many take part before the next group should be open: the smaller of <see cref="Soft"/> and <see cref="Hard"/>.</summary>
    internal int Limit => Soft is { } soft ? Math.Min(soft, Hard) : Hard;

    /// <summary>How many take part before nobody more can come by code.</summary>
    internal int LimitByCode => JoinByCode is { } byCode ? Math.Min(byCode, Limit) : Limit;

    /// <summary>The size at which the platform lets nobody more in by code.</summary>
    internal int CodeDiesAt => JoinByCode is { } byCode ? Math.Min(byCode, Hard) : Hard;

    /// <summary>How many groups of this capacity a number of people needs: members over the own limit, or over the hard one where there is none, rounded up.</summary>
    /// <param name="members">The people, heads; not negative.</param>
    /// <returns>The groups; zero for nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="members"/> is negative.</exception>
    /// <exception cref="InvalidDefinitionException">The capacity contradicts itself; carries every finding.</exception>
    public int GroupsNeeded(int members) => Groups(members, Limit);

    /// <summary>How many groups a number of people needs when everybody comes by join code and nobody is invited later.</summary>
    /// <param name="members">The people, heads; not negative.</param>
    /// <returns>The groups; zero for nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="members"/> is negative.</exception>
    /// <exception cref="InvalidDefinitionException">The capacity contradicts itself; carries every finding.</exception>
    public int GroupsNeededByCodeOnly(int members) => Groups(members, LimitByCode);

    /// <summary>What contradicts itself, with paths below <paramref name="path"/>.</summary>
    internal void Judge(string path, List<Finding> findings)
    {
        bool hard = Positive("hard", Hard), byCode = Positive("joinByCode", JoinByCode), soft = Positive("soft", Soft);
        if (hard && byCode && JoinByCode > Hard)
            findings.Add(new Finding(Paths.Join(path, "joinByCode"), GroupCodes.CodeAboveHard, FindingSeverity.Error, "GRP-9", new Evidence("joinByCode", JoinByCode.Value), new Evidence("hard", Hard)));
        if (hard && soft && Soft > Hard)
            findings.Add(new Finding(Paths.Join(path, "soft"), GroupCodes.SoftAboveHard, FindingSeverity.Error, "GRP-9", new Evidence("soft", Soft.Value), new Evidence("hard", Hard)));

        bool Positive(string member, int? value)
        {
            if (value is not <= 0) return true;
            findings.Add(new Finding(Paths.Join(path, member), GroupCodes.NumberNotPositive, FindingSeverity.Error, "GRP-9", new Evidence("value", value.Value)));
            return false;
        }
    }

    internal bool IsValid
    {
        get
        {
            if (Hard <= 0 || JoinByCode is <= 0 || Soft is <= 0) return false;
            return !(JoinByCode > Hard) && !(Soft > Hard);
        }
    }

    private int Groups(int members, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(members);
        if (IsValid) return members == 0 ? 0 : 1 + ((members - 1) / limit);
        var findings = new List<Finding>();
        Judge(string.Empty, findings);
        throw new InvalidDefinitionException(findings.ToValueList());
    }
}
