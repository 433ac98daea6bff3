namespace CommunityDomain.Metrics;

/// <summary>The scores of every buyer, and the cut points they rest on. Immutable and thread-safe.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
public sealed class RfmTable<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _places;
    private readonly byte[] _recency;
    private readonly byte[] _frequency;
    private readonly byte[] _money;

    internal RfmTable(RfmRule rule, Ledger<TKey> ledger, int today)
    {
        Rule = rule;
        ReadOnlySpan<Ledger<TKey>.Customer> customers = ledger.Customers;
        _places = new Dictionary<TKey, int>(customers.Length);
        long[] recency = new long[customers.Length];
        long[] frequency = new long[customers.Length];
        decimal[] money = new decimal[customers.Length];
        for (int i = 0; i < customers.Length; i++)
        {
            ref readonly Ledger<TKey>.Customer customer = ref customers[i];
            _places.Add(customer.Member, i);
            recency[i] = today - ledger.OrdersOf(customer)[^1].Day;
            frequency[i] = customer.Orders;
            money[i] = rule.IsGross ? customer.Gross : customer.Gross - customer.Back;
        }

        (_recency, RecencyCuts) = RfmScores.Of(recency, days => days, rule);
        (_frequency, FrequencyCuts) = RfmScores.Of(frequency, orders => orders, rule);
        (long[] units, Func<long, decimal> valueOf) = MoneyUnits.Of(money);
        (_money, MoneyCuts) = RfmScores.Of(units, valueOf, rule);
        for (int i = 0; i < _recency.Length; i++) _recency[i] = (byte)(rule.Bins + 1 - _recency[i]); // The fewer days, the better.
    }

    /// <summary>How the scores were made.</summary>
    public RfmRule Rule { get; }

    /// <summary>The cut points of recency, in days, rising: one fewer than bins. Empty when there is no buyer.</summary>
    public ValueList<decimal> RecencyCuts { get; }

    /// <summary>The cut points of frequency, in orders, rising.</summary>
    public ValueList<decimal> FrequencyCuts { get; }

    /// <summary>The cut points of money, in the currency's main unit, rising.</summary>
    public ValueList<decimal> MoneyCuts { get; }

    /// <summary>The buyers, in the order they came.</summary>
    public IReadOnlyCollection<TKey> Buyers => _places.Keys;

    /// <summary>The scores of a buyer, 1 to the number of bins each.</summary>
    /// <param name="buyer">Who.</param>
    /// <returns>The scores; null for who is no buyer.</returns>
    public (int Recency, int Frequency, int Money)? ScoreOf(TKey buyer) =>
        _places.TryGetValue(buyer, out int i) ? (_recency[i], _frequency[i], _money[i]) : null;

    /// <summary>The first segment of the rule that holds the scores of a buyer.</summary>
    /// <param name="buyer">Who.</param>
    /// <returns>The segment; null for who is in none, or no buyer.</returns>
    public SegmentId? SegmentOf(TKey buyer)
    {
        if (ScoreOf(buyer) is not { } score) return null;
        foreach (RfmSegment segment in Rule.Segments)
        {
            if (segment.Holds(score.Recency, score.Frequency, score.Money)) return segment.Id;
        }

        return null;
    }
}
