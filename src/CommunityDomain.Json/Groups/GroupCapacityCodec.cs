using CommunityDomain.Groups;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Groups;

/// <summary>How <see cref="GroupCapacity"/> stands in a document.</summary>
internal sealed class GroupCapacityCodec : ObjectCodec<GroupCapacity>
{
    internal static readonly GroupCapacityCodec Instance = new();

    private readonly Field<GroupCapacity, int> _hard;
    private readonly Field<GroupCapacity, int?> _joinByCode;
    private readonly Field<GroupCapacity, int?> _soft;

    private GroupCapacityCodec()
        : base("groupCapacity", new GroupCapacity { Hard = 0 })
    {
        _hard = Required("hard", Values.Integer, item => item.Hard);
        _joinByCode = Optional("joinByCode", Values.Maybe(Values.Integer), item => item.JoinByCode);
        _soft = Optional("soft", Values.Maybe(Values.Integer), item => item.Soft);
    }

    private protected override GroupCapacity Build(Bag members) => new()
    {
        Hard = _hard.Of(members),
        JoinByCode = _joinByCode.Of(members),
        Soft = _soft.Of(members),
    };
}
