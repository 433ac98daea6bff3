namespace CommunityDomain.Metrics;

public static partial class MetricCodes
{
    /// <summary>Two messages that differ have one id.</summary>
    public const string MessageConflict = "metrics.message.conflict";
}
