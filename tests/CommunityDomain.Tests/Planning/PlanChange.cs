using CommunityDomain.Charters;
using CommunityDomain.Groups;
using CommunityDomain.Planning;
using CommunityDomain.Roles;

namespace CommunityDomain.Tests.Planning;

/// <summary>Changes one place of a plan.</summary>
internal static class PlanChange
{
    internal static CommunityPlan Group(this CommunityPlan plan, int at, Func<GroupDefinition, GroupDefinition> change) =>
        plan with { Groups = plan.Groups.At(at, change) };

    internal static CommunityPlan Segment(this CommunityPlan plan, int at, Func<SegmentDefinition, SegmentDefinition> change) =>
        plan with { Segments = plan.Segments.At(at, change) };

    internal static CommunityPlan Charter(this CommunityPlan plan, int at, Func<CharterDefinition, CharterDefinition> change) =>
        plan with { Charters = plan.Charters.At(at, change) };

    internal static CommunityPlan Activity(this CommunityPlan plan, int at, Func<PlannedActivity, PlannedActivity> change) =>
        plan with { Activities = plan.Activities.At(at, change) };

    internal static CommunityPlan Roster(this CommunityPlan plan, Func<Roster, Roster> change) => plan with { Roster = change(plan.Roster) };

    internal static CommunityPlan Assignment(this CommunityPlan plan, int at, Func<GroupAssignment, GroupAssignment> change) =>
        plan.Roster(roster => roster with { Assignments = roster.Assignments.At(at, change) });

    internal static CommunityPlan Staff(this CommunityPlan plan, int at, Func<StaffMember, StaffMember> change) =>
        plan.Roster(roster => roster with { Staff = roster.Staff.At(at, change) });

    internal static ValueList<T> At<T>(this ValueList<T> list, int at, Func<T, T> change) => list.Select((item, i) => i == at ? change(item) : item).ToValueList();

    internal static ValueList<T> Without<T>(this ValueList<T> list, int at) => list.Where((_, i) => i != at).ToValueList();
}
