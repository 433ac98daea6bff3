namespace CommunityDomain.Metrics;

/// <summary>
/// How buyers are scored by recency, frequency and money, from 1 (poor) to the number of bins (good). Recency is dates since the last purchase day, frequency the number of orders.
/// May be wrong: <see cref="CreateValidator"/> judges it.
/// </summary>
public sealed record RfmRule
{
    /// <summary>How many bins, 2 to 9; 5 by default. Cut points are at equal shares of the buyers.</summary>
    public int Bins { get; init; } = 5;

    /// <summary>Where a value that equals a cut point goes.</summary>
    public RfmTies Ties { get; init; }

    /// <summary>Whether money is gross; by default it is what remains after refunds.</summary>
    public bool IsGross { get; init; }

    /// <summary>Named ranges of scores, the first that holds counts; none by default.</summary>
    public ValueList<RfmSegment> Segments { get; init; }

    /// <summary>The validator of rules.</summary>
    /// <returns>A validator that serves any number of rules.</returns>
    public static DefinitionValidator<RfmRule> CreateValidator() => new RfmRuleValidator();
}
