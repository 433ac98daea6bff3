namespace CommunityDomain.Roles;

/// <summary>Reads a roster that may be wrong: the first of what is there twice counts.</summary>
internal static class RosterReading
{
    internal static Dictionary<MemberId, StaffMember> StaffById(Roster roster)
    {
        var staff = new Dictionary<MemberId, StaffMember>();
        foreach (StaffMember person in roster.Staff)
        {
            if (person is not null && !person.Id.IsUnspecified) staff.TryAdd(person.Id, person);
        }

        return staff;
    }

    internal static StaffMember? StaffOf(Roster roster, MemberId member)
    {
        foreach (StaffMember staff in roster.Staff)
        {
            if (staff is not null && staff.Id == member && !member.IsUnspecified) return staff;
        }

        return null;
    }
}
