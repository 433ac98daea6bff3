using CommunityDomain.CheckIns;
using CommunityDomain.Groups;
using CommunityDomain.Roles;

namespace CommunityDomain.Planning;

/// <summary>Judges the check-in cycles of a plan: each by itself, its group, whether it fits into the group's life, and what goes against the craft.</summary>
internal sealed class CheckInJudge(CommunityPlan plan, PlanIndex index, IDateTimeZoneProvider? zones)
{
    private readonly DefinitionValidator<CheckInProgram> _validator = CheckInProgram.CreateValidator();

    /// <summary>What contradicts itself.</summary>
    internal void Judge(List<Finding> findings)
    {
        var unknown = new UnknownNames<GroupId>(index.Groups);
        var seen = new Dictionary<(string Id, LocalDate Start), int>();
        for (int i = 0; i < plan.CheckIns.Count; i++)
        {
            string path = Paths.At("checkIns", i);
            if (plan.CheckIns[i] is not { } program)
            {
                findings.Add(new Finding(path, DefinitionCodes.ItemMissing, FindingSeverity.Error, string.Empty));
                continue;
            }

            ValueList<Finding> own = FindingsOf(program);
            foreach (Finding finding in own) findings.Add(finding with { Path = Paths.Join(path, finding.Path) });
            unknown.Meet(program.Group, $"{path}.group");
            if (own.Any(finding => finding.Severity == FindingSeverity.Error)) continue;
            if (!seen.TryAdd((program.Id, program.Start), i))
            {
                findings.Add(new Finding($"{path}.id", PlanCodes.CheckInRepeated, FindingSeverity.Error, string.Empty,
                    new("program", program.Id), new("start", program.Start), new("first", Paths.At("checkIns", seen[(program.Id, program.Start)]))));
            }

            JudgeLife(path, program, findings);
        }

        unknown.Report("group", PlanCodes.CheckInGroupUnknown, "CHK-1", findings);
    }

    /// <summary>What goes against the craft: no rounds or too few, no comments promised, or nobody to write them.</summary>
    /// <param name="groups">The groups of the plan; those whose planned members do not fit without them.</param>
    /// <param name="headCounts">The people in each group, staff included.</param>
    /// <param name="findings">What was found so far; takes what is found here.</param>
    internal void Audit(ValueList<GroupDefinition> groups, Dictionary<GroupId, int>? headCounts, List<Finding> findings)
    {
        for (int i = 0; i < plan.CheckIns.Count; i++)
        {
            if (plan.CheckIns[i] is not { } program || FindingsOf(program).Any(finding => finding.Severity == FindingSeverity.Error)) continue;
            string path = Paths.At("checkIns", i);
            var name = new Evidence("program", program.Id);
            if (program.Rounds.IsEmpty)
                findings.Add(new Finding($"{path}.rounds", PlanCodes.CheckInRoundsMissing, FindingSeverity.Warning, "CHK-4", name));
            else if (program.Rounds.Count < UsualRounds)
                findings.Add(new Finding($"{path}.rounds", PlanCodes.CheckInRoundsFew, FindingSeverity.Note, "CHK-4", name, new("rounds", program.Rounds.Count), new("usual", UsualRounds)));
            if (program.Feedback is not { } duty) findings.Add(new Finding($"{path}.feedback", PlanCodes.CheckInFeedbackMissing, FindingSeverity.Warning, "CHK-3", name));
            else if (Understaffed(program, duty, groups, headCounts, findings) is { } finding) findings.Add(finding with { Path = $"{path}.feedback" });
        }
    }

    // CHK-4: three rounds follow a cycle.
    private const int UsualRounds = 3;

    private ValueList<Finding> FindingsOf(CheckInProgram program)
    {
        if (zones is null) return _validator.Check(program);
        CheckInCycle.TryOpen(program, zones, out _, out ValueList<Finding> findings);
        return findings;
    }

    // By the calendar alone: dates that the zone skips, which may shift the end by a day, are left out.
    private void JudgeLife(string path, CheckInProgram program, List<Finding> findings)
    {
        if (index.GroupOf(program.Group) is not { } group || index.FirstDayOf(group) is null) return;
        LocalDate end = program.Start.PlusDays(program.Days - 1 + (program.Slack.MakeUps > 0 ? program.Slack.MakeUpDays : 0) + program.Rounds.Sum(round => round.GapDays + round.Days));
        if (program.Start < group.OpensOn)
        {
            findings.Add(new Finding($"{path}.start", PlanCodes.CheckInBeforeOpening, FindingSeverity.Error, "CHK-1",
                new("program", program.Id), new("group", group.Id), new("start", program.Start), new("opensOn", group.OpensOn.Value)));
        }

        if (end > group.ClosesOn)
        {
            findings.Add(new Finding(path, PlanCodes.CheckInAfterClosing, FindingSeverity.Error, "GRP-8",
                new("program", program.Id), new("group", group.Id), new("end", end), new("closesOn", group.ClosesOn.Value)));
        }
    }

    // A group without its owner or its administrators is a finding of its own: once they are there, they may be enough.
    private Finding? Understaffed(CheckInProgram program, FeedbackDuty duty, ValueList<GroupDefinition> groups, Dictionary<GroupId, int>? headCounts, List<Finding> findings)
    {
        if (!index.Groups.HasOnce(program.Group) || plan.Roster is null) return null;
        GroupDefinition group = groups[index.Groups.PositionOf(program.Group)!.Value];
        if (findings.Any(finding => finding.Code is RoleCodes.OwnerMissing or RoleCodes.AdministratorsMissing or RoleCodes.AdministratorsTooFew && finding.Evidence.Any(item => item.Value == group.Id))) return null;
        GroupAssignment[] assignments = [.. plan.Roster.Assignments.Where(assignment => assignment is not null && assignment.Group == group.Id)];
        MemberId[] staff = [.. assignments.SelectMany(assignment => assignment.Administrators.Append(assignment.Owner)).Where(person => !person.IsUnspecified).Distinct()];
        int people = headCounts is not null && headCounts.TryGetValue(group.Id, out int heads) ? heads - staff.Length : group.PlannedMembers ?? 0;
        if (staff.Length == 0 || people <= 0) return null;
        int needed = duty.TeachersFor(people).Outcome;
        return needed <= staff.Length
            ? null
            : new Finding(string.Empty, PlanCodes.CheckInFeedbackUnderstaffed, FindingSeverity.Warning, "CHK-3",
                new("program", program.Id), new("group", group.Id), new("members", people), new("teachers", needed), new("staff", staff.Length));
    }
}
