namespace CommunityDomain.Metrics;

public static partial class MetricCodes
{
    /// <summary>Two messages that differ have one id.</summary>
    public const string MessageConflict = "metrics.message.conflict";

    /// <summary>A count of a post is below zero.</summary>
    public const string CountWrong = "metrics.count.wrong";
}
