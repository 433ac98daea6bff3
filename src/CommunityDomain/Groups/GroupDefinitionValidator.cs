namespace CommunityDomain.Groups;

/// <summary>
/// Judges a <see cref="GroupDefinition"/>: what is missing or contradicts itself, all of it errors. What goes against the craft, such as a group without
/// positioning, is for <see cref="GroupChecks"/>.
/// </summary>
internal sealed class GroupDefinitionValidator : DefinitionValidator<GroupDefinition>
{
    /// <summary>Sets the rules.</summary>
    public GroupDefinitionValidator()
    {
        Require("id", GroupCodes.IdMissing, string.Empty, group => !group.Id.IsUnspecified);
        Require("tier", GroupCodes.TermUnknown, "GRP-1", group => Enum.IsDefined(group.Tier));
        Require("purpose", GroupCodes.TermUnknown, "GRP-2", group => Enum.IsDefined(group.Purpose));
        Require("platform", GroupCodes.IdMissing, "GRP-9", group => !group.Platform.IsUnspecified);
        Require("horizon", GroupCodes.TermUnknown, "GRP-3", group => Enum.IsDefined(group.Horizon));
        Judge((group, findings) => JudgeEntry(group.Entry, findings));
        Judge((group, findings) => group.Capacity?.Judge("capacity", findings));
        Judge((group, findings) => JudgeSegments(group.Segments, findings));
        Judge((group, findings) => JudgeGoals(group.Goals, findings));
        Require(
            "plannedMembers",
            GroupCodes.NumberNotPositive,
            "GRP-7",
            group => group.PlannedMembers is not <= 0,
            group => [new Evidence("value", group.PlannedMembers ?? 0)]);
        Judge(JudgeDates);
    }

    private static void JudgeEntry(EntryRequirement? entry, List<Finding> findings)
    {
        if (entry is null)
        {
            findings.Add(Error("entry", GroupCodes.EntryMissing, string.Empty));
            return;
        }

        if (!Enum.IsDefined(entry.Kind))
        {
            findings.Add(Error("entry.kind", GroupCodes.TermUnknown, string.Empty));
            return;
        }

        var kind = new Evidence("kind", EvidenceValue.Term(entry.Kind));
        bool counts = entry.Kind is EntryKind.Purchase or EntryKind.Points;
        if (counts && entry.AtLeast is null)
            findings.Add(Error("entry.atLeast", GroupCodes.EntryAmountMissing, string.Empty, kind));
        else if (counts && entry.AtLeast <= 0)
            findings.Add(Error("entry.atLeast", GroupCodes.NumberNotPositive, string.Empty, new Evidence("value", entry.AtLeast.Value)));
        else if (!counts && entry.AtLeast is { } unused)
            findings.Add(Error("entry.atLeast", GroupCodes.EntryAmountUnused, string.Empty, kind, new Evidence("atLeast", unused)));
        if (entry.Kind is EntryKind.Application && string.IsNullOrWhiteSpace(entry.Note))
            findings.Add(Error("entry.note", GroupCodes.EntryNoteMissing, string.Empty));
    }

    private static void JudgeSegments(ValueList<SegmentId> segments, List<Finding> findings)
    {
        var seen = new HashSet<SegmentId>();
        for (int i = 0; i < segments.Count; i++)
        {
            if (segments[i].IsUnspecified)
                findings.Add(Error(Paths.At("segments", i), GroupCodes.IdMissing, "GRP-5"));
            else if (!seen.Add(segments[i]))
                findings.Add(Error(Paths.At("segments", i), GroupCodes.ItemTwice, "GRP-5", new Evidence("item", EvidenceValue.Id(segments[i]))));
        }
    }

    private static void JudgeGoals(ValueList<GroupGoal> goals, List<Finding> findings)
    {
        for (int i = 0; i < goals.Count; i++)
        {
            string at = Paths.At("goals", i);
            if (goals[i] is not { } goal)
            {
                findings.Add(Error(at, DefinitionCodes.ItemMissing, string.Empty));
                continue;
            }

            if (!Enum.IsDefined(goal.Metric))
            {
                findings.Add(Error(at + ".metric", GroupCodes.TermUnknown, "GRP-7"));
                continue;
            }

            var metric = new Evidence("metric", EvidenceValue.Term(goal.Metric));
            if (goal.Target <= 0)
                findings.Add(Error(at + ".target", GroupCodes.NumberNotPositive, "GRP-7", new Evidence("value", goal.Target)));
            else if (GoalMetrics.IsPercent(goal.Metric) && goal.Target > 100)
                findings.Add(Error(at + ".target", GroupCodes.GoalAboveHundred, "GRP-7", metric, new Evidence("target", goal.Target)));
            if (HasMetric(goals.AsSpan()[..i], goal.Metric)) findings.Add(Error(at + ".metric", GroupCodes.ItemTwice, "GRP-7", new Evidence("item", metric.Value)));
        }
    }

    private static bool HasMetric(ReadOnlySpan<GroupGoal> goals, GoalMetric metric)
    {
        foreach (GroupGoal goal in goals)
        {
            if (goal is not null && goal.Metric == metric) return true;
        }

        return false;
    }

    private static void JudgeDates(GroupDefinition group, List<Finding> findings)
    {
        bool opens = Dates.IsUsable(group.OpensOn), closes = Dates.IsUsable(group.ClosesOn);
        if (!opens) findings.Add(Error("opensOn", GroupCodes.DateNotIso, string.Empty));
        if (!closes) findings.Add(Error("closesOn", GroupCodes.DateNotIso, string.Empty));
        if (group.ClosesOn is not { } closesOn)
        {
            if (group.Horizon is GroupHorizon.ShortTerm) findings.Add(Error("closesOn", GroupCodes.ClosingMissing, "GRP-3"));
        }
        else if (opens && closes && group.OpensOn is { } opensOn && closesOn < opensOn)
        {
            findings.Add(Error("closesOn", GroupCodes.ClosesBeforeOpening, "GRP-3", new Evidence("opensOn", opensOn), new Evidence("closesOn", closesOn)));
        }
    }

    private static Finding Error(string path, string code, string fact, params ReadOnlySpan<Evidence> evidence) =>
        new(path, code, FindingSeverity.Error, fact, evidence);
}
