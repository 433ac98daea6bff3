namespace CommunityDomain.Metrics;

/// <summary>
/// Whose events count in no number: said once, applied at the door of every accumulator, and stated with every result. By default staff, bots and test accounts;
/// rates count customers (GRP-10 and the head-counts of a group rest on the same).
/// </summary>
public sealed record ExclusionPolicy
{
    /// <summary>Whether events of staff count. False by default.</summary>
    public bool CountsStaff { get; init; }

    /// <summary>Whether events of bots count. False by default.</summary>
    public bool CountsBots { get; init; }

    /// <summary>Whether events of test accounts count. False by default.</summary>
    public bool CountsTests { get; init; }

    /// <summary>Groups whose events do not count, whoever did them: groups made for trying things out. None by default.</summary>
    public ValueList<GroupId> TestGroups { get; init; }

    internal bool Counts(MemberKind account) => account switch
    {
        MemberKind.Staff => CountsStaff,
        MemberKind.Bot => CountsBots,
        MemberKind.Test => CountsTests,
        _ => true,
    };

    /// <summary>What is wrong with a policy below a definition.</summary>
    internal static void Judge(ExclusionPolicy? policy, string path, List<Finding> findings)
    {
        if (policy is null)
        {
            findings.Add(new Finding(path, MetricCodes.PolicyMissing, FindingSeverity.Error, string.Empty));
            return;
        }

        for (int i = 0; i < policy.TestGroups.Count; i++)
        {
            if (policy.TestGroups[i].IsUnspecified)
                findings.Add(new Finding(Paths.Join(path, Paths.At("testGroups", i)), MetricCodes.TestGroupMissing, FindingSeverity.Error, string.Empty));
        }
    }

    /// <summary>The policy, or an exception with all that is wrong.</summary>
    internal static ExclusionPolicy Checked(ExclusionPolicy? policy)
    {
        var findings = new List<Finding>();
        policy ??= new ExclusionPolicy();
        Judge(policy, "notCounted", findings);
        return findings.Count == 0 ? policy : throw new InvalidDefinitionException(findings.ToValueList());
    }
}
