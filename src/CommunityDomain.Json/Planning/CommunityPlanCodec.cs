using CommunityDomain.Charters;
using CommunityDomain.CheckIns;
using CommunityDomain.Groups;
using CommunityDomain.Json.Charters;
using CommunityDomain.Json.CheckIns;
using CommunityDomain.Json.Codecs;
using CommunityDomain.Json.Groups;
using CommunityDomain.Json.Roles;
using CommunityDomain.Planning;
using CommunityDomain.Roles;

namespace CommunityDomain.Json.Planning;

/// <summary>How <see cref="CommunityPlan"/> is a document: its own members after the version.</summary>
internal sealed class CommunityPlanCodec : ObjectCodec<CommunityPlan>
{
    internal static readonly CommunityPlanCodec Instance = new();

    private readonly Field<CommunityPlan, string> _name;
    private readonly Field<CommunityPlan, string> _zone;
    private readonly Field<CommunityPlan, LocalDate> _startsOn;
    private readonly Field<CommunityPlan, LocalTime> _dayStart;
    private readonly Field<CommunityPlan, ValueList<SegmentDefinition>> _segments;
    private readonly Field<CommunityPlan, ValueList<GroupDefinition>> _groups;
    private readonly Field<CommunityPlan, Roster> _roster;
    private readonly Field<CommunityPlan, ValueList<CharterDefinition>> _charters;
    private readonly Field<CommunityPlan, ValueList<PlannedActivity>> _activities;
    private readonly Field<CommunityPlan, ValueList<CheckInProgram>> _checkIns;

    private CommunityPlanCodec()
        : base("communityPlan", new CommunityPlan { Name = string.Empty, Zone = string.Empty, StartsOn = default })
    {
        BeginDocument(DocumentVersions.Plan);
        _name = Required("name", Values.Text, item => item.Name);
        _zone = Required("zone", Values.Text, item => item.Zone);
        _startsOn = Required("startsOn", Values.Date, item => item.StartsOn);
        _dayStart = Optional("dayStart", Values.Time, item => item.DayStart);
        _segments = Optional("segments", Values.List(SegmentDefinitionCodec.Instance), item => item.Segments);
        _groups = Optional("groups", Values.List(GroupDefinitionCodec.Instance), item => item.Groups);
        _roster = Optional("roster", RosterCodec.Instance, item => item.Roster);
        _charters = Optional("charters", Values.List(CharterDefinitionCodec.Instance), item => item.Charters);
        _activities = Optional("activities", Values.List(PlannedActivityCodec.Instance), item => item.Activities);
        _checkIns = Optional("checkIns", Values.List(CheckInProgramCodec.Instance), item => item.CheckIns);
    }

    private protected override CommunityPlan Build(Bag members) => new()
    {
        Name = _name.Of(members),
        Zone = _zone.Of(members),
        StartsOn = _startsOn.Of(members),
        DayStart = _dayStart.Of(members),
        Segments = _segments.Of(members),
        Groups = _groups.Of(members),
        Roster = _roster.Of(members),
        Charters = _charters.Of(members),
        Activities = _activities.Of(members),
        CheckIns = _checkIns.Of(members),
    };
}
