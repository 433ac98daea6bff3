namespace CommunityDomain.Roles;

/// <summary>離職繼承: the changes behind <see cref="Roster.Succeed"/> and <see cref="Roster.HandOver"/>.</summary>
internal static class Handover
{
    internal static Decision<Roster> Succeed(Roster roster, MemberId leaver, LocalDate on, StaffingPolicy policy)
    {
        var places = roster.HeadOwner == leaver ? 1 : 0;
        int owned = 0;
        foreach (GroupAssignment item in roster.Assignments)
        {
            if (item is null) continue;
            if (item.Owner == leaver) owned++;
            if (item.Owner == leaver || item.Administrators.AsSpan().Contains(leaver)) places++;
        }

        var who = new Evidence("member", leaver);
        if (places == 0) return Decision.Granted(roster, new Reason(RoleCodes.HandoverNothing, "ROL-1", who));
        MemberId successor = RosterReading.StaffOf(roster, leaver)?.Successor ?? default;
        if (successor.IsUnspecified || successor == leaver)
            return Decision.Refused<Roster>([new Reason(RoleCodes.HandoverNoSuccessor, "ROL-1", who)], [new Evidence("successorNamed", true)]);
        if (Refusal(roster, successor, owned, on, policy) is { } refusal) return refusal;
        var next = new List<GroupAssignment>(roster.Assignments.Count);
        foreach (GroupAssignment item in roster.Assignments)
        {
            bool isHead = roster.HeadOwner == leaver || roster.HeadOwner == successor;
            next.Add(item is null ? item! : Replaced(item, leaver, successor, isHead));
        }

        Roster result = roster with { HeadOwner = roster.HeadOwner == leaver ? successor : roster.HeadOwner, Assignments = next.ToValueList() };
        return Decision.Granted(result, new Reason(RoleCodes.HandoverDone, "ROL-1", who, new Evidence("successor", successor), new Evidence("places", places)));
    }

    internal static Decision<Roster> HandOver(Roster roster, GroupId group, MemberId to, LocalDate on, StaffingPolicy policy)
    {
        int at = 0;
        while (at < roster.Assignments.Count && roster.Assignments[at]?.Group != group) at++;
        var where = new Evidence("group", group);
        if (at == roster.Assignments.Count) return Decision.Refused<Roster>([new Reason(RoleCodes.HandoverGroupUnknown, "ROL-1", where)]);
        GroupAssignment before = roster.Assignments[at];
        var who = new Evidence("successor", to);
        if (before.Owner == to) return Decision.Granted(roster, new Reason(RoleCodes.HandoverAlreadyOwner, "ROL-1", who, where));
        if (Refusal(roster, to, 1, on, policy) is { } refusal) return refusal;
        GroupAssignment after = before with { Owner = to, Administrators = Without(before.Administrators, to), CoreMembers = Without(before.CoreMembers, to) };
        GroupAssignment[] next = [.. roster.Assignments];
        next[at] = after;
        Reason reason = new(RoleCodes.HandoverDone, "ROL-1", new Evidence("member", EvidenceValue.Id(before.Owner)), who, new Evidence("places", 1));
        return Decision.Granted(roster with { Assignments = new(next.AsSpan()) }, reason);
    }

    /// <summary>Why somebody cannot take over so many groups more; null when they can.</summary>
    private static Decision<Roster>? Refusal(Roster roster, MemberId successor, int more, LocalDate on, StaffingPolicy policy)
    {
        var reasons = new List<Reason>(2);
        ValueList<Evidence> counterfactual = default;
        StaffMember? staff = RosterReading.StaffOf(roster, successor);
        var who = new Evidence("successor", successor);
        if (staff?.LeavesOn is { } last && RoleDates.Iso(last) <= RoleDates.Iso(on))
        {
            reasons.Add(new Reason(RoleCodes.HandoverSuccessorLeaves, "ROL-1", who, new Evidence("leavesOn", RoleDates.Evidence(last))));
            counterfactual = counterfactual.Add(new Evidence("staysAfter", RoleDates.Evidence(on)));
        }

        int groups = more;
        foreach (GroupAssignment item in roster.Assignments)
        {
            if (item?.Owner == successor) groups++;
        }

        int most = staff?.IsFullTime ?? true ? policy.MostGroupsPerOwner : policy.MostGroupsPerPartTimeOwner;
        if (more > 0 && groups > most)
        {
            reasons.Add(new Reason(RoleCodes.HandoverOverloaded, "ROL-2", who, new Evidence("groups", groups), new Evidence("most", most)));
            counterfactual = counterfactual.Add(new Evidence("groupsFewer", groups - most));
        }

        return reasons.Count == 0 ? null : Decision.Refused<Roster>(reasons.ToValueList(), counterfactual);
    }

    private static GroupAssignment Replaced(GroupAssignment item, MemberId leaver, MemberId successor, bool isHead)
    {
        MemberId owner = item.Owner == leaver ? successor : item.Owner;
        bool wasAdministrator = item.Administrators.AsSpan().Contains(leaver);
        ValueList<MemberId> administrators = Without(item.Administrators, leaver);
        if (owner == successor || isHead)
            administrators = Without(administrators, successor);
        else if (wasAdministrator && !administrators.AsSpan().Contains(successor))
            administrators = administrators.Add(successor);
        bool isStaff = owner == successor || isHead || administrators.AsSpan().Contains(successor);
        ValueList<MemberId> coreMembers = Without(item.CoreMembers, leaver);
        return item with { Owner = owner, Administrators = administrators, CoreMembers = isStaff ? Without(coreMembers, successor) : coreMembers };
    }

    private static ValueList<MemberId> Without(ValueList<MemberId> people, MemberId member)
    {
        if (!people.AsSpan().Contains(member)) return people;
        var rest = new List<MemberId>(people.Count);
        foreach (MemberId person in people)
        {
            if (person != member) rest.Add(person);
        }

        return rest.ToValueList();
    }
}
