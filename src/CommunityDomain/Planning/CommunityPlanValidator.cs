using CommunityDomain.Calendars;
using CommunityDomain.Charters;
using CommunityDomain.Groups;
using CommunityDomain.Roles;

namespace CommunityDomain.Planning;

/// <summary>
/// Judges whether a <see cref="CommunityPlan"/> contradicts itself: its own members, each section by that section's validator, ids that repeat, references to things that the plan
/// does not have, and activities and check-in cycles outside their group's life. All findings are errors, but for the warnings and notes of check-in programs. A reference to an unknown thing is one finding however many places make it, and none
/// while an entry of that section has no id or a repeated one: the reference may mean it.
/// </summary>
internal sealed class CommunityPlanValidator : DefinitionValidator<CommunityPlan>
{
    /// <summary>A validator; it holds no state and may be shared.</summary>
    /// <param name="zones">The time zones that exist; null when only a blank zone id is to be a finding.</param>
    public CommunityPlanValidator(IDateTimeZoneProvider? zones = null)
    {
        Require("name", PlanCodes.NameMissing, string.Empty, plan => !string.IsNullOrWhiteSpace(plan.Name));
        Judge((plan, findings) => JudgeZone(plan, zones, findings));
        Judge((plan, findings) => JudgeDate("startsOn", plan.StartsOn, findings));
        Require(
            "dayStart",
            CalendarCodes.DayStartTooLate,
            string.Empty,
            plan => plan.DayStart <= BusinessDayClock.LatestDayStart,
            plan => [new Evidence("dayStart", plan.DayStart), new Evidence("latest", BusinessDayClock.LatestDayStart)]);
        NestedEach("segments", plan => plan.Segments, new SegmentDefinitionValidator());
        NestedEach("groups", plan => plan.Groups, new GroupDefinitionValidator());
        Require("roster", PlanCodes.RosterMissing, "ROL-1", plan => plan.Roster is not null);
        Nested("roster", plan => plan.Roster, new RosterValidator());
        NestedEach("charters", plan => plan.Charters, new CharterDefinitionValidator());
        Judge((plan, findings) =>
        {
            var index = new PlanIndex(plan);
            JudgeNames(index, findings);
            JudgeGroups(plan, index, findings);
            new ActivityJudge(plan, index).Judge(findings);
            new CheckInJudge(plan, index, zones).Judge(findings);
        });
    }

    internal static bool JudgeDate(string path, LocalDate date, List<Finding> findings)
    {
        if (Dates.IsUsable(date)) return true;
        findings.Add(Error(path, PlanCodes.DateUnusable, string.Empty, new Evidence("date", InvariantText.Of(date))));
        return false;
    }

    private static void JudgeZone(CommunityPlan plan, IDateTimeZoneProvider? zones, List<Finding> findings)
    {
        if (string.IsNullOrWhiteSpace(plan.Zone))
            findings.Add(Error("zone", PlanCodes.ZoneMissing, string.Empty));
        else if (zones is not null && zones.GetZoneOrNull(plan.Zone) is null)
            findings.Add(Error("zone", PlanCodes.ZoneUnknown, string.Empty, new Evidence("zone", plan.Zone)));
    }

    private static void JudgeNames(PlanIndex index, List<Finding> findings)
    {
        JudgeRepeats("segments", "segment", PlanCodes.SegmentRepeated, "GRP-5", index.Segments, findings);
        JudgeRepeats("groups", "group", PlanCodes.GroupRepeated, string.Empty, index.Groups, findings);
        JudgeRepeats("charters", "charter", PlanCodes.CharterRepeated, "CHA-1", index.Charters, findings);
    }

    private static void JudgeRepeats<TId>(string section, string name, string code, string fact, NameIndex<TId> names, List<Finding> findings)
        where TId : struct, ITextValue<TId>, IEquatable<TId>
    {
        foreach ((int position, TId id) in names.Repeats)
        {
            findings.Add(Error(
                $"{section}[{position}].id",
                code,
                fact,
                new Evidence(name, EvidenceValue.Id(id)),
                new Evidence("first", $"{section}[{names.PositionOf(id)}]")));
        }
    }

    private static void JudgeGroups(CommunityPlan plan, PlanIndex index, List<Finding> findings)
    {
        var segments = new UnknownNames<SegmentId>(index.Segments);
        var charters = new UnknownNames<CharterId>(index.Charters);
        for (int i = 0; i < plan.Groups.Count; i++)
        {
            if (plan.Groups[i] is not { } group) continue;
            string path = $"groups[{i}]";
            for (int j = 0; j < group.Segments.Count; j++) segments.Meet(group.Segments[j], $"{path}.segments[{j}]");
            charters.Meet(group.Charter, $"{path}.charter");
            JudgeEnd(plan, group, path, findings);
        }

        segments.Report("segment", PlanCodes.SegmentUnknown, "GRP-5", findings);
        charters.Report("charter", PlanCodes.CharterUnknown, "CHA-1", findings);
    }

    private static void JudgeEnd(CommunityPlan plan, GroupDefinition group, string path, List<Finding> findings)
    {
        if (group.ClosesOn is not { } closesOn || !Dates.IsUsable(closesOn) || !Dates.IsUsable(plan.StartsOn) || closesOn >= plan.StartsOn) return;
        if (group.OpensOn is { } opensOn && (!Dates.IsUsable(opensOn) || opensOn > closesOn)) return;
        findings.Add(Error(
            $"{path}.closesOn",
            PlanCodes.GroupOver,
            "GRP-3",
            new Evidence("group", group.Id),
            new Evidence("closesOn", closesOn),
            new Evidence("startsOn", plan.StartsOn)));
    }

    private static Finding Error(string path, string code, string fact, params ReadOnlySpan<Evidence> evidence) =>
        new(path, code, FindingSeverity.Error, fact, evidence);
}
