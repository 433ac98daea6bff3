using CommunityDomain.Groups;

namespace CommunityDomain.Planning;

/// <summary>Judges the planned activities of a plan: theme, group, and a day within the group's life.</summary>
internal sealed class ActivityJudge(CommunityPlan plan, PlanIndex index)
{
    private readonly UnknownNames<GroupId> _unknown = new(index.Groups);
    private readonly Dictionary<(string Code, GroupId Group), int> _positions = [];
    private readonly List<(string Code, int Activity, GroupDefinition Group, int Places)> _outside = [];

    internal void Judge(List<Finding> findings)
    {
        for (int k = 0; k < plan.Activities.Count; k++)
        {
            string path = $"activities[{k}]";
            if (plan.Activities[k] is not { } activity)
            {
                findings.Add(Error(path, DefinitionCodes.ItemMissing, string.Empty));
                continue;
            }

            if (activity.Group.IsUnspecified) findings.Add(Error($"{path}.group", PlanCodes.ActivityGroupMissing, "GRP-6"));
            if (string.IsNullOrWhiteSpace(activity.Theme)) findings.Add(Error($"{path}.theme", PlanCodes.ActivityThemeMissing, "PLN-4"));
            _unknown.Meet(activity.Group, $"{path}.group");
            if (CommunityPlanValidator.JudgeDate($"{path}.on", activity.On, findings)) JudgeDay(k, activity);
        }

        _unknown.Report("group", PlanCodes.ActivityGroupUnknown, "GRP-6", findings);
        foreach ((string code, int activity, GroupDefinition group, int places) in _outside) findings.Add(Outside(code, activity, group, places));
    }

    /// <summary>Which code an activity breaks by its day, or null: when it lies within the group's life, or nobody can say what that life is.</summary>
    internal static string? CodeOf(CommunityPlan plan, GroupDefinition group, LocalDate on, PlanIndex index)
    {
        if (index.FirstDayOf(group) is null) return null;
        if (on < plan.StartsOn) return PlanCodes.ActivityBeforePlan;
        if (on < group.OpensOn) return PlanCodes.ActivityBeforeOpening;
        return on > group.ClosesOn ? PlanCodes.ActivityAfterClosing : null;
    }

    private void JudgeDay(int k, PlannedActivity activity)
    {
        if (index.GroupOf(activity.Group) is not { } group || CodeOf(plan, group, activity.On, index) is not { } code) return;
        (string, GroupId) key = (code, code == PlanCodes.ActivityBeforePlan ? default : group.Id);
        if (_positions.TryAdd(key, _outside.Count))
        {
            _outside.Add((code, k, group, 1));
            return;
        }

        int position = _positions[key];
        _outside[position] = _outside[position] with { Places = _outside[position].Places + 1 };
    }

    private Finding Outside(string code, int activity, GroupDefinition group, int places)
    {
        string path = $"activities[{activity}].on";
        var on = new Evidence("on", plan.Activities[activity].On);
        var count = new Evidence("places", places);
        return code switch
        {
            PlanCodes.ActivityBeforePlan => Error(path, code, "GRP-6", on, new("startsOn", plan.StartsOn), count),
            PlanCodes.ActivityBeforeOpening => Error(path, code, "GRP-6", new("group", group.Id), on, new("opensOn", group.OpensOn!.Value), count),
            _ => Error(path, code, "GRP-6", new("group", group.Id), on, new("closesOn", group.ClosesOn!.Value), count),
        };
    }

    private static Finding Error(string path, string code, string fact, params ReadOnlySpan<Evidence> evidence) =>
        new(path, code, FindingSeverity.Error, fact, evidence);
}
