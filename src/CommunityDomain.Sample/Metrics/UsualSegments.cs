using CommunityDomain.Metrics;

namespace CommunityDomain.Sample.Metrics;

/// <summary>The scores and segments that the R package rfm prints by default: quintiles plus one, the first segment that holds counts.</summary>
internal static class UsualSegments
{
    internal static RfmRule Rule { get; } = new()
    {
        Ties = RfmTies.BelowCutPlusOne,
        Segments =
        [
            Of("Champions", (4, 5), (4, 5), (4, 5)),
            Of("Loyal Customers", (2, 5), (3, 5), (3, 5)),
            Of("Potential Loyalist", (3, 5), (1, 3), (1, 3)),
            Of("New Customers", (4, 5), (1, 1), (1, 1)),
            Of("Promising", (3, 4), (1, 1), (1, 1)),
            Of("Need Attention", (2, 3), (2, 3), (2, 3)),
            Of("About To Sleep", (2, 3), (1, 2), (1, 2)),
            Of("At Risk", (1, 2), (2, 5), (2, 5)),
            Of("Can't Lose Them", (1, 1), (4, 5), (4, 5)),
            Of("Lost", (1, 2), (1, 2), (1, 2)),
        ],
    };

    private static RfmSegment Of(string name, (int Min, int Max) recency, (int Min, int Max) frequency, (int Min, int Max) money) => new()
    {
        Id = new(name),
        MinRecency = recency.Min,
        MaxRecency = recency.Max,
        MinFrequency = frequency.Min,
        MaxFrequency = frequency.Max,
        MinMoney = money.Min,
        MaxMoney = money.Max,
    };
}
