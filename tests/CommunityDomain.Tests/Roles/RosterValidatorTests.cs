using CommunityDomain.Roles;

namespace CommunityDomain.Tests.Roles;

public sealed class RosterValidatorTests
{
    private static readonly MemberId Li = new("li");
    private static readonly MemberId Wang = new("wang");
    private static readonly MemberId Zhao = new("zhao");
    private static readonly GroupId A = new("a");

    private static readonly Roster Good = new Roster { HeadOwner = new("head"), Staff = [new() { Id = Li, Successor = Wang }, new() { Id = Wang, Successor = Zhao }, new() { Id = Zhao }] }
        .Assign(A, Li, [Wang], [Zhao])
        .Assign(new("b"), new("head"), [Li]);

    [Fact]
    public void Check_WhenNothingContradicts_FindsNothing() => Check(Good).Should().BeEmpty();

    [Fact]
    public void Check_WhenOneThingIsWrong_FindsExactlyThat()
    {
        One(Good with { Staff = [.. Good.Staff, null!] }, "staff[3]", DefinitionCodes.ItemMissing);
        One(Good with { Staff = [.. Good.Staff, new() { Id = default }] }, "staff[3].id", RoleCodes.PersonUnspecified);
        One(Good with { Staff = [.. Good.Staff, new() { Id = Li }] }, "staff[3].id", RoleCodes.StaffTwice);
        One(Good with { Staff = [new() { Id = Li, Successor = Li }] }, "staff[0].successor", RoleCodes.SuccessorOneself);
        One(Good with { Assignments = [.. Good.Assignments, null!] }, "assignments[2]", DefinitionCodes.ItemMissing);
        One(Good with { Assignments = [.. Good.Assignments, new() { Group = default }] }, "assignments[2].group", RoleCodes.GroupUnspecified);
        One(Good with { Assignments = [.. Good.Assignments, Good.Assignments[0]] }, "assignments[2].group", RoleCodes.GroupTwice);
        One(Good.Assign(A, Li, [Wang, Li]), "assignments[0].administrators[1]", RoleCodes.OwnerAlsoAdministrator);
        One(Good.Assign(A, Li, [Wang, new("head")]), "assignments[0].administrators[1]", RoleCodes.HeadOwnerAlsoAdministrator);
        One(Good.Assign(A, Li, [Wang, Wang]), "assignments[0].administrators[1]", RoleCodes.AdministratorTwice);
        One(Good.Assign(A, Li, [Wang, default]), "assignments[0].administrators[1]", RoleCodes.PersonUnspecified);
        One(Good.Assign(A, Li, [Wang], [Zhao, Zhao]), "assignments[0].coreMembers[1]", RoleCodes.CoreMemberTwice);
        One(Good.Assign(A, Li, [Wang], [default]), "assignments[0].coreMembers[0]", RoleCodes.PersonUnspecified);
    }

    [Fact]
    public void Check_WhenSuccessorsGoRound_FindsEachCircleOnceAtItsFirstPerson()
    {
        ValueList<StaffMember> staff =
        [
            new() { Id = new("tail"), Successor = Zhao },
            new() { Id = Li, Successor = Wang },
            new() { Id = Wang, Successor = Zhao },
            new() { Id = Zhao, Successor = Li },
            new() { Id = new("x"), Successor = new("y") },
            new() { Id = new("y"), Successor = new("x") },
        ];
        Check(Roster.Empty with { Staff = staff }).Select(finding => finding.ToString()).Should().Equal(
            "Error staff[1].successor: roles.successor.cycle member=li successor=wang people=3",
            "Error staff[4].successor: roles.successor.cycle member=x successor=y people=2");
    }

    [Fact]
    public void Check_WhenManyThingsAreWrong_FindsAllAtOnce()
    {
        Roster wrong = Good with
        {
            Staff = [new() { Id = Li, Successor = Li }, null!],
            Assignments = [new() { Group = A, Owner = Li, Administrators = [Li, default] }, new() { Group = A }],
        };
        Check(wrong).Select(finding => finding.Path).Should().Equal(
            "staff[0].successor", "staff[1]", "assignments[0].administrators[1]", "assignments[0].administrators[0]", "assignments[1].group");
    }

    [Fact]
    public void Check_OfGarbage_NeverThrows() => Law.Holds(RosterGen.Garbage, roster => Check(roster).Count >= 0);

    private static ValueList<Finding> Check(Roster roster) => new RosterValidator().Check(roster);

    private static void One(Roster roster, string path, string code) =>
        Check(roster).Select(finding => (finding.Path, finding.Code, finding.Severity)).Should().Equal((path, code, FindingSeverity.Error));
}
