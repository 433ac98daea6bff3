using CommunityDomain.Charters;
using CommunityDomain.Groups;
using CommunityDomain.Roles;

namespace CommunityDomain.Planning;

/// <summary>One run of <see cref="PlanAudit"/>.</summary>
internal sealed class PlanAuditRun(CommunityPlan plan, AuditPolicy policy, Dictionary<GroupId, int>? headCounts, LocalDate? on, IDateTimeZoneProvider? zones)
{
    private readonly PlanIndex _index = new(plan);
    private readonly List<Finding> _findings = [];

    internal AuditReport Report()
    {
        _findings.AddRange(new CommunityPlanValidator(zones).Check(plan));
        CheckGroups();
        CheckRoster();
        CheckCharters();
        CheckCharterUse();
        CheckOperatingPlans();
        new CheckInJudge(plan, _index, zones).Audit(Countable(), headCounts, _findings);
        return new AuditReport(_findings.ToValueList());
    }

    private void CheckGroups()
    {
        LocalDate first = plan.StartsOn.WithCalendar(CalendarSystem.Iso);
        _findings.AddRange(GroupChecks.Run(plan.Groups, plan.Segments, policy.Platforms, policy.Segmentation, Dates.IsUsable(first) ? first : new LocalDate(1, 1, 1)));
    }

    private void CheckRoster()
    {
        if (plan.Roster is not { } roster) return;
        ValueList<Finding> found = roster.Check(Countable(), headCounts, policy.Staffing, on);
        if (roster.Equals(Roster.Empty))
        {
            // Nobody has been named at all: that is one fault, however many groups wait for their people.
            ValueList<Finding> ofCounts = found.Where(finding => finding.Code == RoleCodes.HeadCountNegative).ToValueList();
            _findings.AddRange(ofCounts);
            if (found.Count > ofCounts.Count) _findings.Add(new Finding("roster", PlanCodes.RosterMissing, FindingSeverity.Warning, "ROL-1"));
            return;
        }

        HashSet<EvidenceValue> reported = [.. _findings.Where(other => other.Code == PlanCodes.ActivityGroupUnknown).Select(other => other.Evidence[0].Value)];

        // An assignment to an unknown group may have been reported otherwise: as a group without an id or with a repeated one, which it may mean, or as activities of the same group.
        foreach (Finding finding in found)
        {
            if (finding.Code == RoleCodes.GroupUnknown && (_index.Groups.HasMisnamed || reported.Contains(finding.Evidence[0].Value))) continue;
            bool ofGroup = finding.Path.StartsWith("groups[", StringComparison.Ordinal);
            _findings.Add(ofGroup ? finding : finding with { Path = Paths.Join("roster", finding.Path) });
        }
    }

    /// <summary>
    /// The groups as the roster is judged by them: a number of planned members that does not fit is a finding of its own, and says nothing about the administrators
    /// that the group will need.
    /// </summary>
    private ValueList<GroupDefinition> Countable()
    {
        HashSet<string> tooMany = [.. _findings.Where(finding => finding.Code == GroupCodes.PlannedAboveCapacity).Select(finding => finding.Path)];
        if (tooMany.Count == 0) return plan.Groups;
        return plan.Groups.Select((group, i) => tooMany.Contains($"groups[{i}].plannedMembers") ? group with { PlannedMembers = null } : group).ToValueList();
    }

    private void CheckCharters()
    {
        for (int i = 0; i < plan.Charters.Count; i++)
        {
            if (plan.Charters[i] is { } charter) AddBelow($"charters[{i}]", CharterChecks.Run(charter));
        }
    }

    private void CheckCharterUse()
    {
        bool clear = true;
        var used = new HashSet<CharterId>();
        for (int i = 0; i < plan.Groups.Count; i++)
        {
            if (plan.Groups[i] is not { } group)
            {
                clear = false;
                continue;
            }

            used.Add(group.Charter);
            if (!group.Charter.IsUnspecified)
            {
                clear &= _index.Charters.Has(group.Charter);
            }
            else if (!group.IsInternal)
            {
                clear = false;
                _findings.Add(new Finding($"groups[{i}].charter", PlanCodes.GroupCharterMissing, FindingSeverity.Warning, "CHA-1", new Evidence("group", group.Id)));
            }
        }

        // A charter that nobody uses may be the one that a group without a known charter is to have.
        if (!clear) return;
        for (int i = 0; i < plan.Charters.Count; i++)
        {
            CharterId id = plan.Charters[i]?.Id ?? default;
            if (id.IsUnspecified || used.Contains(id)) continue;
            _findings.Add(new Finding($"charters[{i}]", PlanCodes.CharterUnused, FindingSeverity.Note, "CHA-1", new Evidence("charter", EvidenceValue.Id(id))));
        }
    }

    private void CheckOperatingPlans()
    {
        var days = new Dictionary<GroupId, List<LocalDate>>();
        var anyGroup = new SortedSet<LocalDate>();
        var unclear = new HashSet<GroupId>();
        foreach (PlannedActivity activity in plan.Activities)
        {
            // What the validator could not read may be the day that seems to be missing: of any group, or of the one it names.
            if (activity is null) return;
            if (!Dates.IsUsable(activity.On))
            {
                if (!_index.Groups.HasOnce(activity.Group)) return;
                unclear.Add(activity.Group);
            }
            else if (!_index.Groups.Has(activity.Group))
            {
                anyGroup.Add(activity.On);
            }
            else if (_index.GroupOf(activity.Group) is { } group && ActivityJudge.CodeOf(plan, group, activity.On, _index) is not null)
            {
                unclear.Add(activity.Group);
            }
            else
            {
                if (!days.TryGetValue(activity.Group, out List<LocalDate>? own)) days.Add(activity.Group, own = []);
                own.Add(activity.On);
            }
        }

        for (int i = 0; i < plan.Groups.Count; i++)
        {
            if (plan.Groups[i] is not { IsInternal: false, CollectsDataOnly: false } group || !_index.Groups.HasOnce(group.Id) || unclear.Contains(group.Id)) continue;
            if (_index.FirstDayOf(group) is not { } from) continue;
            if (OperatingPlanCheck.Find($"groups[{i}]", group, from, days.GetValueOrDefault(group.Id), anyGroup, policy.OperatingPlan) is { } finding) _findings.Add(finding);
        }
    }

    private void AddBelow(string path, ValueList<Finding> inner)
    {
        foreach (Finding finding in inner) _findings.Add(finding with { Path = Paths.Join(path, finding.Path) });
    }
}
