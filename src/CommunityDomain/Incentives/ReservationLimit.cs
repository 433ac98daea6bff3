namespace CommunityDomain.Incentives;

/// <summary>
/// How much of something there is: a campaign, a day, a member, an identity, an article, a store. The dimension is a name of the host's own, such as <c>campaign:spring</c> or <c>day:2026-03-02/amy</c>, compared by ordinal.
/// <c>default</c> names nothing and is refused at entry points.
/// </summary>
public readonly record struct ReservationLimit
{
    /// <summary>Limits a dimension.</summary>
    /// <param name="dimension">The name; not blank.</param>
    /// <param name="limit">The most of it that may be held and committed together; 0 or more, in the unit of the book.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public ReservationLimit(string dimension, decimal limit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dimension);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        Dimension = dimension;
        Limit = limit;
    }

    /// <summary>The name; null only for <c>default</c>.</summary>
    public string Dimension { get; }

    /// <summary>The most of it that may be held and committed together.</summary>
    public decimal Limit { get; }

    /// <summary>As <c>campaign:spring ≤ 1000</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Dimension} ≤ {InvariantText.Of(Limit)}";
}
