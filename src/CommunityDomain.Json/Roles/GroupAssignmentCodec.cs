using CommunityDomain.Json.Codecs;
using CommunityDomain.Roles;

namespace CommunityDomain.Json.Roles;

/// <summary>How <see cref="GroupAssignment"/> stands in a document.</summary>
internal sealed class GroupAssignmentCodec : ObjectCodec<GroupAssignment>
{
    internal static readonly GroupAssignmentCodec Instance = new();

    private readonly Field<GroupAssignment, GroupId> _group;
    private readonly Field<GroupAssignment, MemberId> _owner;
    private readonly Field<GroupAssignment, ValueList<MemberId>> _administrators;
    private readonly Field<GroupAssignment, ValueList<MemberId>> _coreMembers;

    private GroupAssignmentCodec()
        : base("groupAssignment", new GroupAssignment { Group = default })
    {
        _group = Required("group", Values.Id<GroupId>(), item => item.Group);
        _owner = Optional("owner", Values.Id<MemberId>(), item => item.Owner);
        _administrators = Optional("administrators", Values.List(Values.Id<MemberId>()), item => item.Administrators);
        _coreMembers = Optional("coreMembers", Values.List(Values.Id<MemberId>()), item => item.CoreMembers);
    }

    private protected override GroupAssignment Build(Bag members) => new()
    {
        Group = _group.Of(members),
        Owner = _owner.Of(members),
        Administrators = _administrators.Of(members),
        CoreMembers = _coreMembers.Of(members),
    };
}
