using CommunityDomain.Json.Codecs;
using CommunityDomain.Roles;

namespace CommunityDomain.Json.Roles;

/// <summary>How <see cref="StaffMember"/> stands in a document.</summary>
internal sealed class StaffMemberCodec : ObjectCodec<StaffMember>
{
    internal static readonly StaffMemberCodec Instance = new();

    private readonly Field<StaffMember, MemberId> _id;
    private readonly Field<StaffMember, bool> _isFullTime;
    private readonly Field<StaffMember, LocalDate?> _leavesOn;
    private readonly Field<StaffMember, MemberId> _successor;

    private StaffMemberCodec()
        : base("staffMember", new StaffMember { Id = default })
    {
        _id = Required("id", Values.Id<MemberId>(), item => item.Id);
        _isFullTime = Optional("isFullTime", Values.Flag, item => item.IsFullTime);
        _leavesOn = Optional("leavesOn", Values.Maybe(Values.Date), item => item.LeavesOn);
        _successor = Optional("successor", Values.Id<MemberId>(), item => item.Successor);
    }

    private protected override StaffMember Build(Bag members) => new()
    {
        Id = _id.Of(members),
        IsFullTime = _isFullTime.Of(members),
        LeavesOn = _leavesOn.Of(members),
        Successor = _successor.Of(members),
    };
}
