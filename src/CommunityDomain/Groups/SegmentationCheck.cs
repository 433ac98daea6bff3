namespace CommunityDomain.Groups;

/// <summary>
/// Looks at real people: which groups mix subjects, languages or kinds of user, which are too small or overfull, who is in no group, who is in too many (GRP-5, GRP-9).
/// The people are walked once; the order in which they come changes nothing.
/// </summary>
internal static class SegmentationCheck
{
    /// <summary>As <see cref="SegmentationPolicy.Check"/>.</summary>
    internal static ValueList<Finding> Run(
        ValueList<GroupDefinition> groups,
        ValueList<SegmentDefinition> segments,
        IEnumerable<SegmentedMember> people,
        PlatformCatalog catalog,
        SegmentationPolicy policy,
        LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(policy);
        Dates.ThrowIfNotUsable(on, nameof(on));
        SegmentationPolicyValidator.ThrowIfInvalid(policy);

        var count = new SegmentationCount(groups, segments, policy.MaximumGroupsPerMember);
        foreach (SegmentedMember person in people) count.Add(person);

        var findings = new List<Finding>();
        for (int i = 0; i < groups.Count; i++)
        {
            if (count.MembersOf(i) == 0) continue;
            JudgeMixed(i, groups[i], segments, count, policy, findings);
            JudgeSize(i, groups[i], count.MembersOf(i), catalog, policy, on, findings);
        }

        JudgePeople(segments, count, policy, findings);
        return findings.ToValueList();
    }

    private static void JudgeMixed(
        int index,
        GroupDefinition group,
        ValueList<SegmentDefinition> segments,
        SegmentationCount count,
        SegmentationPolicy policy,
        List<Finding> findings)
    {
        ReadOnlySpan<int> bySegment = count.BySegment(index);
        int largest = -1, known = 0;
        for (int j = 0; j < bySegment.Length; j++)
        {
            known += bySegment[j];
            if (bySegment[j] > 0 && (largest < 0 || bySegment[j] > bySegment[largest])) largest = j;
        }

        if (largest < 0) return;
        int strangers = 0;
        var inside = new List<SegmentDefinition>();
        for (int j = 0; j < bySegment.Length; j++)
        {
            if (bySegment[j] == 0) continue;
            inside.Add(segments[j]);
            if (!SegmentMix.Of([segments[largest], segments[j]]).Within(policy)) strangers += bySegment[j];
        }

        var mix = SegmentMix.Of(inside);
        if (mix.Within(policy) || 100m * strangers <= policy.MaximumStrangersPercent * known) return;
        findings.Add(new Finding(
            Paths.At("groups", index),
            GroupCodes.PeopleMixed,
            FindingSeverity.Warning,
            "GRP-5",
            new Evidence("group", group.Id),
            new Evidence("members", known),
            new Evidence("largest", EvidenceValue.Id(segments[largest].Id)),
            new Evidence("others", strangers),
            new Evidence("subjects", mix.Subjects),
            new Evidence("languages", mix.Languages),
            new Evidence("userKinds", mix.UserKinds)));
    }

    private static void JudgeSize(int index, GroupDefinition group, int members, PlatformCatalog catalog, SegmentationPolicy policy, LocalDate on, List<Finding> findings)
    {
        if (members < policy.MinimumMembers)
        {
            findings.Add(new Finding(
                Paths.At("groups", index),
                GroupCodes.PeopleTooFew,
                FindingSeverity.Warning,
                "GRP-5",
                new Evidence("group", group.Id),
                new Evidence("members", members),
                new Evidence("minimum", policy.MinimumMembers)));
        }

        if (group.Capacity is { IsValid: false } || catalog.CapacityOf(group, on) is not { } capacity || members <= capacity.Limit) return;
        findings.Add(new Finding(
            Paths.At("groups", index),
            GroupCodes.PeopleTooMany,
            FindingSeverity.Warning,
            "GRP-9",
            new Evidence("group", group.Id),
            new Evidence("members", members),
            new Evidence("limit", capacity.Limit)));
    }

    private static void JudgePeople(ValueList<SegmentDefinition> segments, SegmentationCount count, SegmentationPolicy policy, List<Finding> findings)
    {
        for (int j = 0; j < segments.Count; j++)
        {
            if (count.UncoveredOf(j) == 0) continue;
            findings.Add(new Finding(
                Paths.At("segments", j),
                GroupCodes.PeopleUncovered,
                FindingSeverity.Warning,
                "GRP-5",
                new Evidence("segment", EvidenceValue.Id(segments[j].Id)),
                new Evidence("uncovered", count.UncoveredOf(j)),
                new Evidence("people", count.PeopleOf(j))));
        }

        if (count.Unsegmented > 0)
        {
            findings.Add(new Finding(
                string.Empty,
                GroupCodes.PeopleUnsegmented,
                FindingSeverity.Warning,
                "GRP-5",
                new Evidence("unsegmented", count.Unsegmented),
                new Evidence("people", count.People)));
        }

        if (count.InManyGroups > 0)
        {
            findings.Add(new Finding(
                string.Empty,
                GroupCodes.PeopleInManyGroups,
                FindingSeverity.Warning,
                "GRP-5",
                new Evidence("people", count.InManyGroups),
                new Evidence("maximum", policy.MaximumGroupsPerMember),
                new Evidence("most", count.MostGroups)));
        }
    }
}
