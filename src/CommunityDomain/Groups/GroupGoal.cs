namespace CommunityDomain.Groups;

/// <summary>A concrete goal of a group (GRP-7): a metric and the number it should reach.</summary>
public sealed record GroupGoal
{
    /// <summary>What is measured.</summary>
    public required GoalMetric Metric { get; init; }

    /// <summary>The number to reach, in the metric's unit; above zero, and at most 100 where the unit is percent.</summary>
    public required decimal Target { get; init; }
}
