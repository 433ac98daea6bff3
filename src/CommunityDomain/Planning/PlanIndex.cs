using CommunityDomain.Groups;

namespace CommunityDomain.Planning;

/// <summary>What a plan defines, looked up once: names and the days of each group. Bears a plan that is wrong in any way.</summary>
internal sealed class PlanIndex
{
    private readonly CommunityPlan _plan;

    internal PlanIndex(CommunityPlan plan)
    {
        _plan = plan;
        Segments = NameIndex<SegmentId>.Of(plan.Segments, segment => segment.Id);
        Groups = NameIndex<GroupId>.Of(plan.Groups, group => group.Id);
        Charters = NameIndex<CharterId>.Of(plan.Charters, charter => charter.Id);
    }

    internal NameIndex<SegmentId> Segments { get; }

    internal NameIndex<GroupId> Groups { get; }

    internal NameIndex<CharterId> Charters { get; }

    /// <summary>The group of an id when exactly one has it.</summary>
    internal GroupDefinition? GroupOf(GroupId id) => Groups.HasOnce(id) ? _plan.Groups[Groups.PositionOf(id)!.Value] : null;

    /// <summary>
    /// The first day of a group in this plan: the later of its opening and the plan's start. Null when the dates contradict each other or a date cannot be used, which the validators report.
    /// </summary>
    internal LocalDate? FirstDayOf(GroupDefinition group)
    {
        if (!Dates.IsUsable(_plan.StartsOn) || !Dates.IsUsable(group.OpensOn) || !Dates.IsUsable(group.ClosesOn)) return null;
        LocalDate first = group.OpensOn is { } opensOn && opensOn > _plan.StartsOn ? opensOn : _plan.StartsOn;
        return group.ClosesOn < first ? null : first;
    }
}
