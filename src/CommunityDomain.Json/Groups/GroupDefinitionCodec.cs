using CommunityDomain.Groups;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Groups;

/// <summary>How <see cref="GroupDefinition"/> stands in a document.</summary>
internal sealed class GroupDefinitionCodec : ObjectCodec<GroupDefinition>
{
    internal static readonly GroupDefinitionCodec Instance = new();

    private readonly Field<GroupDefinition, GroupId> _id;
    private readonly Field<GroupDefinition, GroupTier> _tier;
    private readonly Field<GroupDefinition, GroupPurpose> _purpose;
    private readonly Field<GroupDefinition, PlatformId> _platform;
    private readonly Field<GroupDefinition, GroupHorizon> _horizon;
    private readonly Field<GroupDefinition, Positioning?> _positioning;
    private readonly Field<GroupDefinition, EntryRequirement> _entry;
    private readonly Field<GroupDefinition, GroupCapacity?> _capacity;
    private readonly Field<GroupDefinition, CharterId> _charter;
    private readonly Field<GroupDefinition, ValueList<SegmentId>> _segments;
    private readonly Field<GroupDefinition, ValueList<GroupGoal>> _goals;
    private readonly Field<GroupDefinition, int?> _plannedMembers;
    private readonly Field<GroupDefinition, LocalDate?> _opensOn;
    private readonly Field<GroupDefinition, LocalDate?> _closesOn;
    private readonly Field<GroupDefinition, bool> _collectsDataOnly;
    private readonly Field<GroupDefinition, bool> _isInternal;

    private GroupDefinitionCodec()
        : base("group", new GroupDefinition { Id = default, Tier = default, Purpose = default, Platform = default })
    {
        _id = Required("id", Values.Id<GroupId>(), item => item.Id);
        _tier = Required("tier", Values.Word<GroupTier>("groupTier"), item => item.Tier);
        _purpose = Required("purpose", Values.Word<GroupPurpose>("groupPurpose"), item => item.Purpose);
        _platform = Required("platform", Values.Id<PlatformId>(), item => item.Platform);
        _horizon = Optional("horizon", Values.Word<GroupHorizon>("groupHorizon"), item => item.Horizon);
        _positioning = Optional("positioning", Values.OrNull(PositioningCodec.Instance), item => item.Positioning);
        _entry = Optional("entry", EntryRequirementCodec.Instance, item => item.Entry);
        _capacity = Optional("capacity", Values.OrNull(GroupCapacityCodec.Instance), item => item.Capacity);
        _charter = Optional("charter", Values.Id<CharterId>(), item => item.Charter);
        _segments = Optional("segments", Values.List(Values.Id<SegmentId>()), item => item.Segments);
        _goals = Optional("goals", Values.List(GroupGoalCodec.Instance), item => item.Goals);
        _plannedMembers = Optional("plannedMembers", Values.Maybe(Values.Integer), item => item.PlannedMembers);
        _opensOn = Optional("opensOn", Values.Maybe(Values.Date), item => item.OpensOn);
        _closesOn = Optional("closesOn", Values.Maybe(Values.Date), item => item.ClosesOn);
        _collectsDataOnly = Optional("collectsDataOnly", Values.Flag, item => item.CollectsDataOnly);
        _isInternal = Optional("isInternal", Values.Flag, item => item.IsInternal);
    }

    private protected override GroupDefinition Build(Bag members) => new()
    {
        Id = _id.Of(members),
        Tier = _tier.Of(members),
        Purpose = _purpose.Of(members),
        Platform = _platform.Of(members),
        Horizon = _horizon.Of(members),
        Positioning = _positioning.Of(members),
        Entry = _entry.Of(members),
        Capacity = _capacity.Of(members),
        Charter = _charter.Of(members),
        Segments = _segments.Of(members),
        Goals = _goals.Of(members),
        PlannedMembers = _plannedMembers.Of(members),
        OpensOn = _opensOn.Of(members),
        ClosesOn = _closesOn.Of(members),
        CollectsDataOnly = _collectsDataOnly.Of(members),
        IsInternal = _isInternal.Of(members),
    };
}
