using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>
/// What buyers brought, up to an instant: gross transaction value and what remains of it, repurchase, time between purchases, cohorts, scores, and what buyers have in common (FUN-4, FUN-5).
/// Exact money; each rate with both its sides. Immutable and thread-safe.
/// </summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
public sealed class ValueReport<TKey>
    where TKey : notnull
{
    private readonly BusinessDayClock _clock;
    private readonly Ledger<TKey> _ledger;
    private readonly int _today;
    private readonly Lazy<int[]> _gaps;

    internal ValueReport(Instant asOf, Currency currency, BusinessDayClock clock, Ledger<TKey> ledger, ExclusionTally notCounted)
    {
        AsOf = asOf;
        NotCounted = notCounted;
        (_clock, _ledger, _today, _gaps) = (clock, ledger, Civil.DayNumber(clock.DayOf(asOf)), new(MakeGaps));
        decimal gross = 0;
        decimal back = 0;
        foreach (ref readonly Ledger<TKey>.Customer customer in ledger.Customers)
        {
            gross = ExactDecimal.Add(gross, customer.Gross);
            back = ExactDecimal.Add(back, customer.Back);
        }

        (Gross, Refunds, UnmatchedRefunds) = (new Money(gross, currency), new Money(back, currency), new Money(ledger.Unmatched, currency));
        ReturnRate = new Ratio(ledger.Returned, ledger.Orders.Length);
    }

    /// <summary>The instant the report was made for.</summary>
    public Instant AsOf { get; }

    /// <summary>What was kept out, by which policy.</summary>
    public ExclusionTally NotCounted { get; }

    /// <summary>How many orders, those given back included.</summary>
    public long Orders => _ledger.Orders.Length;

    /// <summary>How many different buyers.</summary>
    public long Buyers => _ledger.Customers.Length;

    /// <summary>Gross transaction value: what was paid.</summary>
    public Money Gross { get; }

    /// <summary>What was given back of it.</summary>
    public Money Refunds { get; }

    /// <summary>What remains: gross less refunds.</summary>
    public Money Net => Gross - Refunds;

    /// <summary>What was given back for orders that the state does not know, or beyond what was paid: not in <see cref="Refunds"/>, and worth a look.</summary>
    public Money UnmatchedRefunds { get; }

    /// <summary>The share of orders of which something was given back so far (ACT-4).</summary>
    public Ratio ReturnRate { get; }

    /// <summary>The average order: gross over orders.</summary>
    /// <param name="rounding">How to round to the minor unit.</param>
    /// <returns>The amount; null when there is no order.</returns>
    public Money? AverageOrder(MidpointRounding rounding) => Orders == 0 ? null : new Money(Gross.Amount / Orders, Gross.Currency).Round(rounding);

    /// <summary>
    /// Of the buyers whose first order is at least a horizon ago, the share that bought again within it, on a later business day. Buyers of less than a horizon ago are in neither number.
    /// </summary>
    /// <param name="horizon">The time from the first order to the next, end included; above zero.</param>
    /// <returns>The share; undefined while the horizon is over for nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is not above zero, or longer than 36,500 days.</exception>
    public Ratio RepurchaseRate(Duration horizon)
    {
        if (horizon <= Duration.Zero || horizon > Duration.FromDays(36_500)) throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "A horizon is above zero, up to 36,500 days.");
        long now = FunnelTime.Of(AsOf - NodaConstants.UnixEpoch);
        long span = FunnelTime.Of(horizon);
        long again = 0;
        long matured = 0;
        foreach (ref readonly Ledger<TKey>.Customer customer in _ledger.Customers)
        {
            ReadOnlySpan<LedgerOrder> orders = _ledger.OrdersOf(customer);
            long until = FunnelTime.Plus(orders[0].At, span);
            if (until > now) continue;
            matured++;
            int next = 1;
            while (next < orders.Length && orders[next].Day == orders[0].Day) next++;
            if (next < orders.Length && orders[next].At <= until) again++;
        }

        return new Ratio(again, matured);
    }

    /// <summary>The time between purchases: a quantile of the dates from one purchase day of a buyer to the next, over all buyers; by linear interpolation (type 7 of Hyndman and Fan, The American Statistician 50 (1996) 361–365).</summary>
    /// <param name="share">The share below, 0 to 1: 0.5 for the median.</param>
    /// <returns>The number of days; null when nobody bought on two days.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not 0 to 1.</exception>
    public decimal? DaysBetweenPurchases(decimal share)
    {
        if (share is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        return _gaps.Value.Length == 0 ? null : Quantiles.At(_gaps.Value, share);
    }

    /// <summary>Every buyer, in the order they came.</summary>
    /// <returns>The buyers; made anew at each call.</returns>
    public IEnumerable<CustomerValue<TKey>> Customers()
    {
        for (int i = 0; i < _ledger.Customers.Length; i++) yield return ToValue(_ledger.Customers[i]);
    }

    /// <summary>Buyers by the period of their first order, and what they brought since.</summary>
    /// <param name="length">How long a period is.</param>
    /// <returns>The cohorts, one for each period from the first order to the report, those of nobody included.</returns>
    public ValueList<ValueCohort> Cohorts(PeriodLength length)
    {
        if (_ledger.Orders.IsEmpty) return [];
        int firstDay = int.MaxValue;
        foreach (ref readonly LedgerOrder order in _ledger.Orders) firstDay = Math.Min(firstDay, order.Day);
        var line = new PeriodLine(new DayLine(_clock, firstDay, firstDay, _today), length);
        int last = line.Of(FunnelTime.Of(AsOf - NodaConstants.UnixEpoch));
        var sums = new SortedDictionary<int, (long Buyers, decimal[] Net)>();
        int first = last;
        foreach (ref readonly Ledger<TKey>.Customer customer in _ledger.Customers)
        {
            ReadOnlySpan<LedgerOrder> orders = _ledger.OrdersOf(customer);
            int cohort = line.Of(orders[0].At);
            first = Math.Min(first, cohort);
            if (!sums.TryGetValue(cohort, out (long Buyers, decimal[] Net) sum)) sum = (0, new decimal[last - cohort + 1]);
            foreach (ref readonly LedgerOrder order in orders)
            {
                ref decimal net = ref sum.Net[line.Of(order.At) - cohort];
                net = ExactDecimal.Add(net, order.Amount - order.Back);
            }

            sums[cohort] = (sum.Buyers + 1, sum.Net);
        }

        return new ValueList<ValueCohort>(Enumerable.Range(first, last - first + 1).Select(cohort => new ValueCohort
        {
            Interval = line.IntervalOf(cohort),
            Buyers = sums.TryGetValue(cohort, out (long Buyers, decimal[] Net) sum) ? sum.Buyers : 0,
            Net = new ValueList<Money>((sum.Net ?? new decimal[last - cohort + 1]).Select(net => new Money(net, Gross.Currency))),
        }));
    }

    /// <summary>Scores every buyer by recency, frequency and money, relative to all buyers.</summary>
    /// <param name="rule">How.</param>
    /// <returns>The scores, and where the cuts are.</returns>
    /// <exception cref="InvalidDefinitionException">Something is wrong with the rule; carries all findings.</exception>
    public RfmTable<TKey> Rfm(RfmRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ValueList<Finding> findings = RfmRule.CreateValidator().Check(rule);
        return findings.IsEmpty ? new RfmTable<TKey>(rule, _ledger, _today) : throw new InvalidDefinitionException(findings);
    }

    /// <summary>
    /// Which tags or segments are over-represented among buyers, by how much, and with what certainty (FUN-4). Looking at many tags at once finds some by chance:
    /// each interval is so much wider that all of them hold together with the confidence asked for (Bonferroni).
    /// </summary>
    /// <param name="everyone">Everybody who could have bought, buyers included; given twice counts once. Buyers who are not among them are left out.</param>
    /// <param name="tagsOf">The tags or segments of each; one given twice counts once.</param>
    /// <param name="confidence">The confidence for all intervals together, between 0 and 1 exclusive.</param>
    /// <returns>Every tag, the largest lower end first; equal ones by ordinal.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public ValueList<TagLift> Lifts(IEnumerable<TKey> everyone, Func<TKey, IEnumerable<string>> tagsOf, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(everyone);
        ArgumentNullException.ThrowIfNull(tagsOf);
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1, both excluded.");
        var buyers = new HashSet<TKey>();
        foreach (ref readonly Ledger<TKey>.Customer customer in _ledger.Customers) buyers.Add(customer.Member);
        var tags = new Dictionary<string, (long Buyers, long Others)>(StringComparer.Ordinal);
        long bought = 0;
        var seen = new HashSet<TKey>();
        foreach (TKey member in everyone)
        {
            if (!seen.Add(member)) continue;
            bool buys = buyers.Contains(member);
            if (buys) bought++;
            foreach (string tag in tagsOf(member).Distinct(StringComparer.Ordinal))
            {
                (long with, long without) = tags.GetValueOrDefault(tag);
                tags[tag] = buys ? (with + 1, without) : (with, without + 1);
            }
        }

        double each = 1 - ((1 - confidence) / Math.Max(1, tags.Count));
        long rest = seen.Count - bought;
        return new ValueList<TagLift>(tags
            .Select(tag => new TagLift(tag.Key, new Ratio(tag.Value.Buyers, bought), new Ratio(tag.Value.Others, rest), each))
            .OrderByDescending(lift => lift.Difference?.Low ?? double.NegativeInfinity).ThenBy(lift => lift.Tag, StringComparer.Ordinal));
    }

    private CustomerValue<TKey> ToValue(in Ledger<TKey>.Customer customer)
    {
        ReadOnlySpan<LedgerOrder> orders = _ledger.OrdersOf(customer);
        return new CustomerValue<TKey>
        {
            Member = customer.Member,
            Orders = customer.Orders,
            Gross = new Money(customer.Gross, Gross.Currency),
            Refunds = new Money(customer.Back, Gross.Currency),
            FirstDay = Civil.Date(orders[0].Day),
            LastDay = Civil.Date(orders[^1].Day),
            Frequency = customer.Days - 1,
            RecencyDays = orders[^1].Day - orders[0].Day,
            AgeDays = _today - orders[0].Day,
            RepeatNet = new Money(customer.RepeatNet, Gross.Currency),
        };
    }

    private int[] MakeGaps()
    {
        var gaps = new List<int>();
        foreach (ref readonly Ledger<TKey>.Customer customer in _ledger.Customers)
        {
            ReadOnlySpan<LedgerOrder> orders = _ledger.OrdersOf(customer);
            for (int i = 1; i < orders.Length; i++)
            {
                if (orders[i].Day != orders[i - 1].Day) gaps.Add(orders[i].Day - orders[i - 1].Day);
            }
        }

        gaps.Sort();
        return [.. gaps];
    }
}
