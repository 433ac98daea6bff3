namespace CommunityDomain.Roles;

/// <summary>Judges a <see cref="Roster"/> by itself: what contradicts itself. Whether it fits the groups is for <see cref="Roster.Check"/>.</summary>
internal sealed class RosterValidator : DefinitionValidator<Roster>
{
    /// <summary>Makes the validator.</summary>
    public RosterValidator()
    {
        Judge(JudgeStaff);
        Judge(JudgeSuccession);
        Judge(JudgeAssignments);
    }

    private static void JudgeStaff(Roster roster, List<Finding> findings)
    {
        var seen = new HashSet<MemberId>();
        for (int i = 0; i < roster.Staff.Count; i++)
        {
            string path = $"staff[{i}]";
            if (roster.Staff[i] is not { } staff) Add(findings, path, DefinitionCodes.ItemMissing, string.Empty);
            else if (staff.Id.IsUnspecified) Add(findings, $"{path}.id", RoleCodes.PersonUnspecified, string.Empty);
            else if (!seen.Add(staff.Id)) Add(findings, $"{path}.id", RoleCodes.StaffTwice, string.Empty, new Evidence("member", staff.Id));
            else if (staff.Successor == staff.Id) Add(findings, $"{path}.successor", RoleCodes.SuccessorOneself, string.Empty, new Evidence("member", staff.Id));
        }
    }

    /// <summary>Each circle of successors is one finding, at its first person.</summary>
    private static void JudgeSuccession(Roster roster, List<Finding> findings)
    {
        var next = new Dictionary<MemberId, (MemberId Successor, int At)>();
        for (int i = 0; i < roster.Staff.Count; i++)
        {
            if (roster.Staff[i] is { } staff && !staff.Id.IsUnspecified) next.TryAdd(staff.Id, (staff.Successor, i));
        }

        var walked = new Dictionary<MemberId, int>();
        for (int walk = 0; walk < roster.Staff.Count; walk++)
        {
            if (roster.Staff[walk] is not { } start) continue;
            MemberId at = start.Id;
            while (next.TryGetValue(at, out (MemberId Successor, int At) step) && walked.TryAdd(at, walk)) at = step.Successor;
            bool endsInItself = next.TryGetValue(at, out (MemberId Successor, int At) end) && walked[at] == walk;
            if (endsInItself && end.Successor != at) AddCircle(next, at, findings);
        }
    }

    private static void AddCircle(Dictionary<MemberId, (MemberId Successor, int At)> next, MemberId from, List<Finding> findings)
    {
        MemberId first = from;
        int people = 1;
        for (MemberId at = next[from].Successor; at != from; at = next[at].Successor)
        {
            people++;
            if (next[at].At < next[first].At) first = at;
        }

        Add(
            findings,
            $"staff[{next[first].At}].successor",
            RoleCodes.SuccessorCycle,
            string.Empty,
            new Evidence("member", first),
            new Evidence("successor", next[first].Successor),
            new Evidence("people", people));
    }

    private static void JudgeAssignments(Roster roster, List<Finding> findings)
    {
        var seen = new HashSet<GroupId>();
        for (int i = 0; i < roster.Assignments.Count; i++)
        {
            string path = $"assignments[{i}]";
            if (roster.Assignments[i] is not { } assignment)
            {
                Add(findings, path, DefinitionCodes.ItemMissing, string.Empty);
                continue;
            }

            if (assignment.Group.IsUnspecified)
                Add(findings, $"{path}.group", RoleCodes.GroupUnspecified, string.Empty);
            else if (!seen.Add(assignment.Group))
                Add(findings, $"{path}.group", RoleCodes.GroupTwice, "ROL-1", new Evidence("group", assignment.Group));
            JudgeAdministrators(roster, assignment, $"{path}.administrators", findings);
            JudgePeople(assignment, assignment.CoreMembers, $"{path}.coreMembers", RoleCodes.CoreMemberTwice, "ROL-5", findings);
        }
    }

    private static void JudgeAdministrators(Roster roster, GroupAssignment assignment, string path, List<Finding> findings)
    {
        JudgePeople(assignment, assignment.Administrators, path, RoleCodes.AdministratorTwice, "ROL-2", findings);
        ValueList<MemberId> people = assignment.Administrators;
        var seen = new HashSet<MemberId>();
        for (int i = 0; i < people.Count; i++)
        {
            MemberId member = people[i];
            if (member.IsUnspecified || !seen.Add(member)) continue;
            string? code = member == roster.HeadOwner ? RoleCodes.HeadOwnerAlsoAdministrator
                : member == assignment.Owner ? RoleCodes.OwnerAlsoAdministrator
                : null;
            if (code is not null) Add(findings, $"{path}[{i}]", code, "ROL-1", new Evidence("member", member), new Evidence("group", EvidenceValue.Id(assignment.Group)));
        }
    }

    private static void JudgePeople(GroupAssignment assignment, ValueList<MemberId> people, string path, string twice, string fact, List<Finding> findings)
    {
        var seen = new HashSet<MemberId>();
        for (int i = 0; i < people.Count; i++)
        {
            MemberId member = people[i];
            if (member.IsUnspecified) Add(findings, $"{path}[{i}]", RoleCodes.PersonUnspecified, string.Empty);
            else if (!seen.Add(member)) Add(findings, $"{path}[{i}]", twice, fact, new Evidence("member", member), new Evidence("group", EvidenceValue.Id(assignment.Group)));
        }
    }

    private static void Add(List<Finding> findings, string path, string code, string fact, params ReadOnlySpan<Evidence> evidence) =>
        findings.Add(new Finding(path, code, FindingSeverity.Error, fact, evidence));
}
