namespace CommunityDomain.Metrics;

/// <summary>A named range of scores of a <see cref="RfmRule"/>, both ends inclusive.</summary>
public sealed record RfmSegment
{
    /// <summary>Its name.</summary>
    public required SegmentId Id { get; init; }

    /// <summary>The least score for recency.</summary>
    public required int MinRecency { get; init; }

    /// <summary>The largest score for recency.</summary>
    public required int MaxRecency { get; init; }

    /// <summary>The least score for frequency.</summary>
    public required int MinFrequency { get; init; }

    /// <summary>The largest score for frequency.</summary>
    public required int MaxFrequency { get; init; }

    /// <summary>The least score for money.</summary>
    public required int MinMoney { get; init; }

    /// <summary>The largest score for money.</summary>
    public required int MaxMoney { get; init; }

    internal bool Holds(int recency, int frequency, int money) =>
        recency >= MinRecency && recency <= MaxRecency && frequency >= MinFrequency && frequency <= MaxFrequency && money >= MinMoney && money <= MaxMoney;
}
