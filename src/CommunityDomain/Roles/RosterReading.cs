namespace CommunityDomain.Roles;

/// <summary>Reads a roster that may be wrong: the first of what is there twice counts.</summary>
internal static class RosterReading
{
    internal static StaffMember? StaffOf(Roster roster, MemberId member)
    {
        foreach (StaffMember staff in roster.Staff)
        {
            if (staff is not null && staff.Id == member && !member.IsUnspecified) return staff;
        }

        return null;
    }
}
