namespace CommunityDomain.Roles;

/// <summary>The part of <see cref="RosterAudit"/> that follows people: who has left, who leaves, who takes over.</summary>
internal sealed class StaffAudit
{
    private readonly Roster _roster;
    private readonly Dictionary<MemberId, OwnerLoad> _owners;
    private readonly HashSet<GroupId> _judged;
    private readonly LocalDate? _on;

    internal StaffAudit(Roster roster, Dictionary<MemberId, OwnerLoad> owners, HashSet<GroupId> judged, LocalDate? on)
    {
        _roster = roster;
        _owners = owners;
        _judged = judged;
        _on = on;
    }

    internal void AddTo(List<Finding> findings)
    {
        if (_judged.Count == 0) return;
        Dictionary<MemberId, int> places = Places();
        var seen = new HashSet<MemberId>();
        for (int i = 0; i < _roster.Staff.Count; i++)
        {
            StaffMember? staff = _roster.Staff[i];
            if (staff is null || staff.Id.IsUnspecified || !seen.Add(staff.Id) || staff.LeavesOn is not { } date) continue;
            if (!places.TryGetValue(staff.Id, out int held)) continue;
            LocalDate last = RoleDates.Iso(date);
            if (last < _on)
            {
                findings.Add(new Finding(
                    $"staff[{i}].leavesOn",
                    RoleCodes.StaffLeft,
                    FindingSeverity.Warning,
                    "ROL-1",
                    new("member", staff.Id),
                    new("leftOn", RoleDates.Evidence(last)),
                    new("places", held)));
                continue;
            }

            int groups = _owners.TryGetValue(staff.Id, out OwnerLoad? load) ? load.After(last) : 0;
            if (groups > 0 || staff.Id == _roster.HeadOwner) JudgeSuccession(staff, last, groups, $"staff[{i}].successor", findings);
        }
    }

    private void JudgeSuccession(StaffMember staff, LocalDate last, int groups, string path, List<Finding> findings)
    {
        if (staff.Successor.IsUnspecified)
        {
            findings.Add(new Finding(
                path,
                RoleCodes.SuccessorMissing,
                FindingSeverity.Warning,
                "ROL-1",
                new("member", staff.Id),
                new("leavesOn", RoleDates.Evidence(last)),
                new("groups", groups)));
        }
        else if (staff.Successor != staff.Id
            && RosterReading.StaffOf(_roster, staff.Successor)?.LeavesOn is { } date
            && RoleDates.Iso(date) is var end
            && end <= last)
        {
            findings.Add(new Finding(
                path,
                RoleCodes.SuccessorLeaves,
                FindingSeverity.Warning,
                "ROL-1",
                new("member", staff.Id),
                new("successor", staff.Successor),
                new("leavesOn", RoleDates.Evidence(end))));
        }
    }

    /// <summary>How many places in judged groups each person holds; the head owner's is one more.</summary>
    private Dictionary<MemberId, int> Places()
    {
        var places = new Dictionary<MemberId, int>();
        if (!_roster.HeadOwner.IsUnspecified) places[_roster.HeadOwner] = 1;
        var seen = new HashSet<GroupId>();
        foreach (GroupAssignment assignment in _roster.Assignments)
        {
            if (assignment is null || !_judged.Contains(assignment.Group) || !seen.Add(assignment.Group)) continue;
            Add(assignment.Owner);
            for (int i = 0; i < assignment.Administrators.Count; i++)
            {
                MemberId administrator = assignment.Administrators[i];
                if (administrator != assignment.Owner && !assignment.Administrators.AsSpan()[..i].Contains(administrator)) Add(administrator);
            }
        }

        return places;

        void Add(MemberId member)
        {
            if (!member.IsUnspecified) places[member] = places.GetValueOrDefault(member) + 1;
        }
    }
}
