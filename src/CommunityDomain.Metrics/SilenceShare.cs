namespace CommunityDomain.Metrics;

/// <summary>Who of the people present said nothing within a span: a rate with both its sides (潛水者, lurkers).</summary>
/// <typeparam name="TKey">Who a person is.</typeparam>
public sealed class SilenceShare<TKey>
    where TKey : notnull
{
    internal SilenceShare(ValueList<TKey> silent, int present, Interval window)
    {
        Silent = silent;
        Present = present;
        Window = window;
    }

    /// <summary>The people present who said nothing, in the order they were given.</summary>
    public ValueList<TKey> Silent { get; }

    /// <summary>How many different people were present: the denominator, the silent ones included.</summary>
    public int Present { get; }

    /// <summary>The span looked at: of an activity report from its start (exclusive) to its end (inclusive), the instant asked for; of a board's period from its start (inclusive) to its end (exclusive, but for the instant of the report).</summary>
    public Interval Window { get; }

    /// <summary>Silent people over people present, 0 to 1, by decimal division; null when nobody was present: undefined, not zero.</summary>
    public decimal? Rate => Present == 0 ? null : (decimal)Silent.Count / Present;
}
