using CommunityDomain.Groups;

namespace CommunityDomain.Roles;

/// <summary>One run of <see cref="Roster.Check"/>. Passes over what <see cref="Roster.CreateValidator"/> finds, so that one fault is found once.</summary>
internal sealed class RosterAudit
{
    private readonly Roster _roster;
    private readonly IReadOnlyList<GroupDefinition> _groups;
    private readonly Dictionary<GroupId, int>? _headCounts;
    private readonly StaffingPolicy _policy;
    private readonly LocalDate? _on;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<GroupId, int> _known = [];
    private readonly HashSet<GroupId> _judged = [];
    private readonly Dictionary<MemberId, OwnerLoad> _owners = [];
    private readonly List<MemberId> _ownersInOrder = [];

    internal RosterAudit(Roster roster, IReadOnlyList<GroupDefinition> groups, Dictionary<GroupId, int>? headCounts, StaffingPolicy policy, LocalDate? on)
    {
        _roster = roster;
        _groups = groups;
        _headCounts = headCounts;
        _policy = policy;
        _on = on is { } date ? RoleDates.Iso(date) : null;
    }

    internal ValueList<Finding> Run()
    {
        JudgeGroups();
        if (_judged.Count > 0 && _roster.HeadOwner.IsUnspecified) Warn("headOwner", RoleCodes.HeadOwnerMissing, "ROL-1");
        JudgeAssignments();
        JudgeLoads();
        new StaffAudit(_roster, _owners, _judged, _on).AddTo(_findings);
        return _findings.ToValueList();
    }

    private void JudgeGroups()
    {
        var assigned = new HashSet<GroupId>();
        var named = new HashSet<GroupId>(_groups.Where(group => group is not null).Select(group => group.Id));

        // An assignment to no group, to a group that is not there, or to one that has its own may be meant for the group that lacks one.
        bool astray = false;
        foreach (GroupAssignment assignment in _roster.Assignments)
        {
            astray |= assignment is null || assignment.Group.IsUnspecified || !named.Contains(assignment.Group) || !assigned.Add(assignment.Group);
        }

        for (int i = 0; i < _groups.Count; i++)
        {
            GroupDefinition? group = _groups[i];
            if (group is null || group.Id.IsUnspecified || !_known.TryAdd(group.Id, i)) continue;
            if (group.IsInternal || (_on is { } on && group.ClosesOn is { } end && RoleDates.Iso(end) < on)) continue;
            _judged.Add(group.Id);
            if (_headCounts is not null && _headCounts.TryGetValue(group.Id, out int heads) && heads < 0)
                _findings.Add(new Finding($"groups[{i}]", RoleCodes.HeadCountNegative, FindingSeverity.Error, string.Empty, new("group", group.Id), new("heads", heads)));
            if (!astray && !assigned.Contains(group.Id)) Warn($"groups[{i}]", RoleCodes.GroupUnassigned, "ROL-1", new Evidence("group", group.Id));
        }
    }

    private void JudgeAssignments()
    {
        var seen = new HashSet<GroupId>();
        for (int i = 0; i < _roster.Assignments.Count; i++)
        {
            GroupAssignment? assignment = _roster.Assignments[i];
            if (assignment is null || assignment.Group.IsUnspecified || !seen.Add(assignment.Group)) continue;
            string path = $"assignments[{i}]";
            if (!_known.TryGetValue(assignment.Group, out int at))
                Warn($"{path}.group", RoleCodes.GroupUnknown, string.Empty, new Evidence("group", assignment.Group));
            else if (_judged.Contains(assignment.Group))
                JudgeAssignment(assignment, i, path, _groups[at]);
        }
    }

    private void JudgeAssignment(GroupAssignment assignment, int index, string path, GroupDefinition group)
    {
        var name = new Evidence("group", group.Id);
        if (assignment.Owner.IsUnspecified && assignment.Administrators.IsEmpty && assignment.CoreMembers.IsEmpty)
        {
            Warn(path, RoleCodes.GroupUnassigned, "ROL-1", name);
            return;
        }

        if (assignment.Owner.IsUnspecified) Warn($"{path}.owner", RoleCodes.OwnerMissing, "ROL-1", name);
        else LoadOf(assignment.Owner).Add(group, index);
        JudgeAdministrators(assignment, path, group, name);
        JudgeCoreMembers(assignment, path, name);
    }

    private void JudgeAdministrators(GroupAssignment assignment, string path, GroupDefinition group, Evidence name)
    {
        int listed = assignment.Administrators.Count;
        int? heads = HeadsOf(group);
        int needed = heads is { } count ? Staffing.NeededFor(count, _policy) : 1;
        if (listed == 0)
        {
            Warn($"{path}.administrators", RoleCodes.AdministratorsMissing, "ROL-2", name, new Evidence("needed", Math.Max(needed, 1)));
            return;
        }

        // Fewest by what is listed, most by who can count: a person listed twice or in two places is the validator's finding alone.
        var people = new HashSet<MemberId>();
        foreach (MemberId administrator in assignment.Administrators)
        {
            if (!administrator.IsUnspecified && administrator != assignment.Owner && administrator != _roster.HeadOwner) people.Add(administrator);
        }

        int most = _policy.AdministratorBands[^1].Administrators;
        if (listed < needed)
        {
            Warn($"{path}.administrators", RoleCodes.AdministratorsTooFew, "ROL-2", name, new Evidence("administrators", listed), new Evidence("needed", needed), Number("heads", heads));
        }
        else if (people.Count > (heads is null ? most : needed))
        {
            _findings.Add(new Finding(
                $"{path}.administrators",
                RoleCodes.AdministratorsTooMany,
                people.Count > most ? FindingSeverity.Warning : FindingSeverity.Note,
                "ROL-2",
                name,
                new Evidence("administrators", people.Count),
                new Evidence("most", heads is null ? most : needed),
                Number("heads", heads)));
        }
    }

    private void JudgeCoreMembers(GroupAssignment assignment, string path, Evidence name)
    {
        ValueList<MemberId> members = assignment.CoreMembers;
        if (members.Count < _policy.LeastCoreMembers)
        {
            Warn($"{path}.coreMembers", RoleCodes.CoreMembersTooFew, "ROL-5", name, new Evidence("coreMembers", members.Count), new Evidence("needed", _policy.LeastCoreMembers));
        }

        var seen = new HashSet<MemberId>();
        HashSet<MemberId> administrators = [.. assignment.Administrators];
        for (int i = 0; i < members.Count; i++)
        {
            MemberId member = members[i];
            if (member.IsUnspecified || !seen.Add(member)) continue;
            Role? role = member == _roster.HeadOwner ? Role.HeadOwner
                : member == assignment.Owner ? Role.GroupOwner
                : administrators.Contains(member) ? Role.Administrator
                : null;
            if (role is { } held)
                Warn($"{path}.coreMembers[{i}]", RoleCodes.CoreMemberAlsoStaff, "ROL-5", name, new Evidence("member", member), new Evidence("role", EvidenceValue.Term(held)));
        }
    }

    private void JudgeLoads()
    {
        Dictionary<MemberId, StaffMember> staff = RosterReading.StaffById(_roster);
        int fullTime = 0;
        foreach (MemberId owner in _ownersInOrder)
        {
            OwnerLoad load = _owners[owner];
            bool isFullTime = staff.GetValueOrDefault(owner)?.IsFullTime ?? true;
            if (isFullTime) fullTime++;
            int most = isFullTime ? _policy.MostGroupsPerOwner : _policy.MostGroupsPerPartTimeOwner;
            (int groups, int assignment) = load.AtOnce(most);
            if (groups > most)
            {
                Warn(
                    $"assignments[{assignment}].owner",
                    isFullTime ? RoleCodes.OwnerOverloaded : RoleCodes.PartTimeOwnerOverloaded,
                    "ROL-2",
                    new Evidence("owner", owner),
                    new Evidence("groups", groups),
                    new Evidence("most", most));
            }
        }

        StaffRange needed = Staffing.RangeFor(_judged.Count, _policy);
        if (fullTime > Math.Max(needed.Most, 1))
        {
            _findings.Add(new Finding(
                "assignments",
                RoleCodes.OwnersUnderused,
                FindingSeverity.Note,
                "ROL-2",
                new Evidence("owners", fullTime),
                new Evidence("most", needed.Most),
                new Evidence("groups", _judged.Count)));
        }
    }

    private int? HeadsOf(GroupDefinition group)
    {
        if (_headCounts is not null && _headCounts.TryGetValue(group.Id, out int counted)) return counted >= 0 ? counted : null;
        return group.PlannedMembers is > 0 ? group.PlannedMembers : null;
    }

    private OwnerLoad LoadOf(MemberId owner)
    {
        if (_owners.TryGetValue(owner, out OwnerLoad? load)) return load;
        _ownersInOrder.Add(owner);
        return _owners[owner] = new OwnerLoad();
    }

    private static Evidence Number(string name, int? value) => new(name, value is { } number ? number : default(EvidenceValue));

    private void Warn(string path, string code, string fact, params ReadOnlySpan<Evidence> evidence) =>
        _findings.Add(new Finding(path, code, FindingSeverity.Warning, fact, evidence));
}
