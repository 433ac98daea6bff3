namespace CommunityDomain.Groups;

/// <summary>
/// Audits planned groups and segments against the craft: positioning (GRP-4), segmentation (GRP-5), capacity (GRP-9), goals that fit the purpose (GRP-10).
/// Staff and test groups are left out. What <see cref="GroupDefinition.CreateValidator"/> and <see cref="SegmentDefinition.CreateValidator"/> report is left to them.
/// </summary>
public static class GroupChecks
{
    /// <summary>Audits.</summary>
    /// <param name="groups">The groups; nulls and wrong ones are skipped as far as they are wrong.</param>
    /// <param name="segments">The segments; nulls and those without id are skipped, of two with one id the first counts.</param>
    /// <param name="catalog">The platforms.</param>
    /// <param name="policy">The thresholds of segmentation.</param>
    /// <param name="on">The day whose platform limits hold, of the ISO calendar, such as the plan's first; for a group that opens later, its own first day.</param>
    /// <returns>
    /// Every finding, with paths from <c>groups</c> and <c>segments</c>: first those of each group in order, then those of each segment in order.
    /// A segment without a group is only a finding when every group says whom it serves, by ids that exist: before that, nobody can know.
    /// </returns>
    /// <exception cref="ArgumentNullException">The catalog or the policy is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is not of the ISO calendar.</exception>
    /// <exception cref="InvalidDefinitionException">The policy is wrong; carries every finding.</exception>
    public static ValueList<Finding> Run(
        ValueList<GroupDefinition> groups,
        ValueList<SegmentDefinition> segments,
        PlatformCatalog catalog,
        SegmentationPolicy policy,
        LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(policy);
        Dates.ThrowIfNotUsable(on, nameof(on));
        SegmentationPolicyValidator.ThrowIfInvalid(policy);

        var findings = new List<Finding>();
        var served = new ServedSegments(groups, segments, catalog, policy, on);
        for (int i = 0; i < groups.Count; i++)
        {
            if (groups[i] is not { IsInternal: false } group) continue;
            string at = Paths.At("groups", i);
            JudgePositioning(at, group, findings);
            JudgeGoals(at, group, findings);
            JudgePlatform(at, group, catalog, on, findings);
            served.JudgeGroup(i, at, findings);
        }

        served.JudgeSegments(findings);
        return findings.ToValueList();
    }

    private static void JudgePositioning(string at, GroupDefinition group, List<Finding> findings)
    {
        if (group.Positioning is not { } positioning)
        {
            findings.Add(new Finding(at + ".positioning", GroupCodes.PositioningMissing, FindingSeverity.Warning, "GRP-4", new Evidence("group", group.Id)));
            return;
        }

        bool who = Given(positioning.Who), audience = Given(positioning.Audience), benefit = Given(positioning.Benefit);
        if (who && audience && benefit) return;
        findings.Add(new Finding(
            at + ".positioning",
            GroupCodes.PositioningIncomplete,
            FindingSeverity.Warning,
            "GRP-4",
            new Evidence("group", group.Id),
            new Evidence("who", who),
            new Evidence("audience", audience),
            new Evidence("benefit", benefit)));
    }

    private static void JudgeGoals(string at, GroupDefinition group, List<Finding> findings)
    {
        if (group.Purpose is not GroupPurpose.Selling) return;
        for (int k = 0; k < group.Goals.Count; k++)
        {
            if (group.Goals[k] is not { } goal || !GoalMetrics.IsTalk(goal.Metric)) continue;
            findings.Add(new Finding(
                $"{at}.{Paths.At("goals", k)}",
                GroupCodes.TalkGoalInSelling,
                FindingSeverity.Warning,
                "GRP-10",
                new Evidence("group", group.Id),
                new Evidence("metric", EvidenceValue.Term(goal.Metric))));
        }
    }

    private static void JudgePlatform(string at, GroupDefinition group, PlatformCatalog catalog, LocalDate on, List<Finding> findings)
    {
        if (group.Platform.IsUnspecified) return;
        PlatformProfile? profile = catalog.Find(group.Platform);
        if (profile is null)
        {
            findings.Add(new Finding(
                at + ".platform",
                GroupCodes.PlatformUnknown,
                FindingSeverity.Note,
                "GRP-9",
                new Evidence("group", group.Id),
                new Evidence("platform", EvidenceValue.Id(group.Platform))));
        }
        else if (group.Capacity is { IsValid: true } own)
        {
            LocalDate day = PlatformCatalog.DayOf(group, on);
            JudgeOwn(at + ".capacity.hard", GroupCodes.HardAbovePlatform, own.Hard, profile.LimitOn(PlatformLimitKind.GroupCapacity, day), group, findings);
            JudgeOwn(at + ".capacity.joinByCode", GroupCodes.CodeAbovePlatform, own.JoinByCode, profile.LimitOn(PlatformLimitKind.JoinByCode, day), group, findings);
        }

        JudgePlanned(at, group, catalog, on, findings);
    }

    private static void JudgeOwn(string at, string code, int? own, PlatformLimit? limit, GroupDefinition group, List<Finding> findings)
    {
        if (limit is null || own is not { } value || value <= limit.Value) return;
        findings.Add(new Finding(
            at,
            code,
            limit.IsOfficial ? FindingSeverity.Error : FindingSeverity.Warning,
            "GRP-9",
            new Evidence("group", group.Id),
            new Evidence("platform", EvidenceValue.Id(group.Platform)),
            new Evidence("own", value),
            new Evidence("limit", limit.Value),
            new Evidence("grade", EvidenceValue.Term(limit.Grade))));
    }

    private static void JudgePlanned(string at, GroupDefinition group, PlatformCatalog catalog, LocalDate on, List<Finding> findings)
    {
        if (group.PlannedMembers is not > 0 || group.Capacity is { IsValid: false }) return;
        if (catalog.CapacityOf(group, on) is not { } capacity || group.PlannedMembers <= capacity.Limit) return;
        bool official = catalog.Find(group.Platform)?.LimitOn(PlatformLimitKind.GroupCapacity, PlatformCatalog.DayOf(group, on)) is { IsOfficial: true };
        findings.Add(new Finding(
            at + ".plannedMembers",
            GroupCodes.PlannedAboveCapacity,
            group.PlannedMembers > capacity.Hard && (group.Capacity is not null || official) ? FindingSeverity.Error : FindingSeverity.Warning,
            "GRP-9",
            new Evidence("group", group.Id),
            new Evidence("planned", group.PlannedMembers.Value),
            new Evidence("limit", capacity.Limit),
            new Evidence("groupsNeeded", capacity.GroupsNeeded(group.PlannedMembers.Value))));
    }

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);
}
