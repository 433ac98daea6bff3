using CommunityDomain.Json.Codecs;
using CommunityDomain.Roles;

namespace CommunityDomain.Json.Roles;

/// <summary>How <see cref="Roster"/> stands in a document.</summary>
internal sealed class RosterCodec : ObjectCodec<Roster>
{
    internal static readonly RosterCodec Instance = new();

    private readonly Field<Roster, MemberId> _headOwner;
    private readonly Field<Roster, ValueList<StaffMember>> _staff;
    private readonly Field<Roster, ValueList<GroupAssignment>> _assignments;

    private RosterCodec()
        : base("roster", new Roster())
    {
        _headOwner = Optional("headOwner", Values.Id<MemberId>(), item => item.HeadOwner);
        _staff = Optional("staff", Values.List(StaffMemberCodec.Instance), item => item.Staff);
        _assignments = Optional("assignments", Values.List(GroupAssignmentCodec.Instance), item => item.Assignments);
    }

    private protected override Roster Build(Bag members) => new()
    {
        HeadOwner = _headOwner.Of(members),
        Staff = _staff.Of(members),
        Assignments = _assignments.Of(members),
    };
}
