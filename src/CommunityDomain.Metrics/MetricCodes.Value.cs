namespace CommunityDomain.Metrics;

public static partial class MetricCodes
{
    /// <summary>An amount is below zero.</summary>
    public const string AmountWrong = "metrics.amount.wrong";

    /// <summary>An amount is of another currency.</summary>
    public const string CurrencyDiffers = "metrics.currency.differs";

    /// <summary>The number of bins is not 2 to 9.</summary>
    public const string BinsWrong = "metrics.bins.wrong";

    /// <summary>A segment of scores has no name.</summary>
    public const string SegmentMissing = "metrics.segment.missing";

    /// <summary>A range of scores is empty or beyond the bins.</summary>
    public const string SegmentRange = "metrics.segment.range";
}
