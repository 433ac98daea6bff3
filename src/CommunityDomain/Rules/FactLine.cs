namespace CommunityDomain.Rules;

/// <summary>The facts of one type that has an order, as a line from the least value to the greatest.</summary>
internal static class FactLine
{
    // Where a witness need not be extreme, it is as near to this as it can be; any settled day would do.
    private static readonly Instant Anchor = Instant.FromUtc(2026, 1, 1, 0, 0);

    internal static bool IsOrdered(FactType type) => type is not (FactType.Text or FactType.Choice or FactType.Set);

    internal static Fact Least(FactType type) => type switch
    {
        FactType.Integer => Number(long.MinValue),
        FactType.Decimal => Of(decimal.MinValue),
        FactType.Instant => Of(Instant.MinValue),
        FactType.Duration => Of(Duration.MinValue),
        _ => Number(0),
    };

    internal static Fact Greatest(FactType type) => type switch
    {
        FactType.Integer => Number(long.MaxValue),
        FactType.Decimal => Of(decimal.MaxValue),
        FactType.Instant => Of(Instant.MaxValue),
        FactType.Duration => Of(Duration.MaxValue),
        FactType.Flag => Number(1),
        _ => Number(NodaConstants.NanosecondsPerDay - 1),
    };

    /// <summary>The value that is most ordinary: zero, no, midnight, a settled day.</summary>
    internal static Fact Ordinary(FactType type) => type switch
    {
        FactType.Decimal => Of(0m),
        FactType.Instant => Of(Anchor),
        FactType.Duration => Of(Duration.Zero),
        _ => Number(0),
    };

    /// <summary>The value strictly between two others that is nearest to the lower or to the upper one; decimals, which are dense, keep a hundredth apart where there is room. Null when there is none.</summary>
    internal static Fact? Between(FactType type, in Fact low, in Fact high, bool nearLow)
    {
        if (FactValues.Order(type, in low, in high) >= 0) return null;
        if (type == FactType.Decimal) return Between(low.Decimal, high.Decimal, nearLow) is { } value ? Of(value) : null;
        Fact next = nearLow ? Step(type, in low, 1) : Step(type, in high, -1);
        return FactValues.Order(type, in low, in next) < 0 && FactValues.Order(type, in next, in high) < 0 ? next : null;
    }

    internal static Fact Of(Instant value) => new() { State = FactState.Known, Instant = value };

    private static Fact Of(decimal value) => new() { State = FactState.Known, Decimal = value };

    private static Fact Of(Duration value) => new() { State = FactState.Known, Duration = value };

    /// <summary>A whole number, or a count that is known exactly.</summary>
    internal static Fact Number(long value) => new() { State = FactState.Known, Number = value, Most = value };

    private static Fact Step(FactType type, in Fact from, int by) => type switch
    {
        FactType.Instant => Of(from.Instant + (by * Duration.Epsilon)),
        FactType.Duration => Of(from.Duration + (by * Duration.Epsilon)),
        _ => Number(from.Number + by),
    };

    private static decimal? Between(decimal low, decimal high, bool nearLow)
    {
        const decimal Hundredth = 0.01m;
        if (nearLow && low < decimal.MaxValue - 1 && low + Hundredth is var above && above > low && above < high) return above;
        if (!nearLow && high > decimal.MinValue + 1 && high - Hundredth is var below && below > low && below < high) return below;
        if (low < 0 && high > 0) return 0;
        decimal middle = low + ((high - low) / 2);
        return middle > low && middle < high ? middle : null;
    }
}
