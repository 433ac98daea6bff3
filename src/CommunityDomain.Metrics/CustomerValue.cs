namespace CommunityDomain.Metrics;

/// <summary>
/// What one buyer is worth so far; and the summary that models of repeat buying ask for, in days: <see cref="Frequency"/>, <see cref="RecencyDays"/>, <see cref="AgeDays"/>
/// (x, t_x and T of Fader, Hardie and Lee, Marketing Science 24 (2005) 275–284; in weeks when divided by 7). Several orders of one business day are one purchase.
/// </summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
public sealed record CustomerValue<TKey>
    where TKey : notnull
{
    /// <summary>Who.</summary>
    public required TKey Member { get; init; }

    /// <summary>How many orders, those given back included.</summary>
    public required int Orders { get; init; }

    /// <summary>What was paid.</summary>
    public required Money Gross { get; init; }

    /// <summary>What was given back of it.</summary>
    public required Money Refunds { get; init; }

    /// <summary>The first purchase day.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The last purchase day.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>How many purchase days after the first: x.</summary>
    public required int Frequency { get; init; }

    /// <summary>Dates from the first purchase day to the last: t_x; zero for who bought on one day alone.</summary>
    public required int RecencyDays { get; init; }

    /// <summary>Dates from the first purchase day to the day of the report: T.</summary>
    public required int AgeDays { get; init; }

    /// <summary>What remained of the purchases after the first day; over <see cref="Frequency"/>, the mean value of a repeat purchase that models of spending ask for.</summary>
    public required Money RepeatNet { get; init; }

    /// <summary>What remains: gross less refunds.</summary>
    public Money Net => Gross - Refunds;
}
