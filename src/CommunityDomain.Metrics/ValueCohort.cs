namespace CommunityDomain.Metrics;

/// <summary>The buyers whose first order fell into one period, and what they brought in each period since.</summary>
public sealed record ValueCohort
{
    /// <summary>The period of the first orders, end exclusive.</summary>
    public required Interval Interval { get; init; }

    /// <summary>How many buyers.</summary>
    public required long Buyers { get; init; }

    /// <summary>What remained (gross less refunds) of their orders, by periods since the first; the last one is that of the report, which may not be over.</summary>
    public required ValueList<Money> Net { get; init; }

    /// <summary>What a buyer of the cohort brought through a period, by exact sums, divided and rounded at the end.</summary>
    /// <param name="period">How many periods after the first, inclusive; 0 for the first alone.</param>
    /// <param name="rounding">How to round to the minor unit.</param>
    /// <returns>The amount; null when there is no buyer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period has not begun.</exception>
    public Money? PerBuyer(int period, MidpointRounding rounding)
    {
        Money sum = Net[period];
        for (int i = 0; i < period; i++) sum += Net[i];
        return Buyers == 0 ? null : new Money(sum.Amount / Buyers, sum.Currency).Round(rounding);
    }
}
