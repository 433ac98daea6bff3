using CommunityDomain.Groups;
using CommunityDomain.Roles;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Roles;

/// <summary>Rosters, right and wrong, over a small world so that people meet.</summary>
internal static class RosterGen
{
    internal static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);

    internal static readonly MemberId[] People = [.. Enumerable.Range(0, 8).Select(i => new MemberId($"p{i}"))];

    internal static readonly GroupId[] Groups = [.. Enumerable.Range(0, 4).Select(i => new GroupId($"g{i}"))];

    internal static Gen<MemberId> Person => Gen.Elements(People);

    internal static Gen<GroupId> Group => Gen.Elements(Groups);

    internal static Gen<Permission> AnyPermission => Gen.Elements(Enum.GetValues<Permission>());

    /// <summary>Rosters that validate.</summary>
    internal static Gen<Roster> Valid =>
        from head in Gen.Choose(0, 8)
        from seats in Gen.Choose(0, int.MaxValue).ArrayOf(Groups.Length)
        from successors in Gen.Choose(0, 15).ArrayOf(People.Length)
        select Make(head, seats, successors);

    /// <summary>Anything that can be put into the records.</summary>
    internal static Gen<Roster> Garbage =>
        from head in MaybePerson
        from staff in MaybeStaff.ArrayOf()
        from assignments in MaybeAssignment.ArrayOf()
        select new Roster { HeadOwner = head, Staff = new(staff.AsSpan()!), Assignments = new(assignments.AsSpan()!) };

    internal static Gen<MemberId> MaybePerson => Gen.Frequency((1, Gen.Constant(default(MemberId))), (5, Gen.Elements(People[..4])));

    internal static Gen<GroupId> MaybeGroup => Gen.Frequency((1, Gen.Constant(default(GroupId))), (5, Group));

    internal static Gen<LocalDate?> MaybeDate => Gen.Elements<LocalDate?>(
        null,
        new LocalDate(2026, 3, 1),
        new LocalDate(2026, 4, 1),
        LocalDate.MinIsoValue,
        LocalDate.MaxIsoValue,
        new LocalDate(5786, 1, 1, CalendarSystem.HebrewCivil));

    private static Gen<StaffMember?> MaybeStaff =>
        from isNull in Gen.Choose(0, 9)
        from id in MaybePerson
        from successor in MaybePerson
        from leaves in MaybeDate
        from full in Gen.Elements(true, false)
        select isNull == 0 ? null : new StaffMember { Id = id, Successor = successor, LeavesOn = leaves, IsFullTime = full };

    private static Gen<GroupAssignment?> MaybeAssignment =>
        from isNull in Gen.Choose(0, 9)
        from id in MaybeGroup
        from owner in MaybePerson
        from administrators in MaybePerson.ArrayOf()
        from core in MaybePerson.ArrayOf()
        select isNull == 0 ? null : new GroupAssignment { Group = id, Owner = owner, Administrators = new(administrators.AsSpan()), CoreMembers = new(core.AsSpan()) };

    internal static Gen<GroupDefinition?> MaybeDefinition =>
        from isNull in Gen.Choose(0, 9)
        from id in MaybeGroup
        from opens in MaybeDate
        from closes in MaybeDate
        from heads in Gen.Elements<int?>(null, -1, 0, 150, 300, int.MaxValue)
        from isInternal in Gen.Choose(0, 5)
        select isNull == 0 ? null : GroupDefinition.Regular(id, (GroupPurpose)99, default) with { OpensOn = opens, ClosesOn = closes, PlannedMembers = heads, IsInternal = isInternal == 0 };

    internal static Gen<Delegation> Loan =>
        from lender in Person
        from borrower in Person
        from at in Group
        from permissions in Gen.Elements(Enum.GetValues<Permission>()[..14]).NonEmptyListOf()
        from minutes in Gen.Choose(-2, 2)
        select new Delegation
        {
            Lender = lender,
            Borrower = borrower == lender ? People[(Array.IndexOf(People, lender) + 1) % People.Length] : borrower,
            Group = at,
            Permissions = permissions.ToValueList(),
            Until = Now + Duration.FromMinutes(minutes),
        };

    internal static Gen<ValueList<Delegation>> Loans => Gen.Choose(0, 6).SelectMany(count => Loan.ArrayOf(count)).Select(loans => new ValueList<Delegation>(loans.AsSpan()));

    private static Roster Make(int head, int[] seats, int[] successors)
    {
        MemberId headOwner = head < People.Length ? People[head] : default;
        var roster = new Roster { HeadOwner = headOwner };
        for (int i = 0; i < Groups.Length; i++)
        {
            int seat = seats[i];
            if (seat % 7 == 0) continue;
            MemberId owner = People[seat % People.Length];
            MemberId[] administrators = [.. People.Where((person, at) => ((seat >> (8 + at)) & 3) == 0 && person != owner && person != headOwner)];
            MemberId[] core = [.. People.Where((_, at) => ((seat >> (4 + at)) & 7) == 0)];
            roster = roster.Assign(Groups[i], owner, new(administrators.AsSpan()), new(core.AsSpan()));
        }

        // A successor always stands later in the list, so that there is no circle.
        StaffMember[] staff = [.. People.Select((person, at) => new StaffMember { Id = person, Successor = successors[at] > at && successors[at] < People.Length ? People[successors[at]] : default })];
        return roster with { Staff = new(staff.AsSpan()) };
    }
}
