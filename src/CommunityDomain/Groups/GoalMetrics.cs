namespace CommunityDomain.Groups;

/// <summary>What kind of number a metric is.</summary>
internal static class GoalMetrics
{
    internal static bool IsPercent(GoalMetric metric) =>
        metric is GoalMetric.ActivityRate or GoalMetric.CheckInRate or GoalMetric.ConversionRate or GoalMetric.RepeatPurchaseRate;

    /// <summary>Whether it measures talk, by which a selling group is not judged (GRP-10).</summary>
    internal static bool IsTalk(GoalMetric metric) =>
        metric is GoalMetric.MessagesPerDay or GoalMetric.SpeakersPerWeek or GoalMetric.ActivityRate;
}
