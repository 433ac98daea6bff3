using CommunityDomain.Calendars;
using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

/// <summary>A small book of orders with many ties, and the numbers that definitions give when they are read aloud.</summary>
internal sealed class ValueBook
{
    private static readonly Currency Yuan = new("CNY");
    internal static readonly BusinessDayClock Clock = BusinessDayClock.Open("Asia/Shanghai", new LocalTime(4, 0), DateTimeZoneProviders.Tzdb);
    internal static readonly Instant End = Instant.FromUtc(2026, 6, 1, 0, 0);

    private readonly List<Order> _orders = [];
    private readonly List<Refund> _refunds = [];

    internal ValueBook(Random random)
    {
        // Cents; parts too small, and sums too large, for a whole number of 64 bits.
        decimal unit = random.Next(6) switch { 0 => 0.000_000_000_001m, 1 => 1_000_000_000_000_000_000m, _ => 0.01m };
        int buyers = random.Next(5) == 0 ? 1 : random.Next(1, 14);
        int days = random.Next(1, 30);
        int amounts = random.Next(1, 60);
        for (int id = 0; id < random.Next(1, 60); id++)
        {
            int buyer = random.Next(buyers);
            Instant at = End - Duration.FromDays(random.Next(days)) - Duration.FromHours(random.Next(4));
            _orders.Add(new Order(buyer, id, at, random.Next(amounts) * unit));
            while (random.Next(5) == 0) _refunds.Add(new Refund(buyer, random.Next(8) == 0 ? 900 : id, _refunds.Count, at, random.Next(amounts) * unit));
        }
    }

    internal IReadOnlyList<Order> Orders => _orders;

    internal IEnumerable<IGrouping<int, Order>> ByBuyer => _orders.GroupBy(order => order.Buyer);

    internal ValueReport<int> Report()
    {
        var state = new ValueAccumulator<int>(Yuan, Clock);
        foreach (Refund refund in _refunds) state.Refund(refund.Buyer, refund.Of, refund.Id, refund.At, new Money(refund.Amount, Yuan));
        foreach (Order order in _orders) state.Add(order.Buyer, order.Id, order.At, new Money(order.Amount, Yuan));
        return state.Result(End);
    }

    internal static LocalDate DayOf(Order order) => Clock.DayOf(order.At);

    internal decimal Net(Order order) => order.Amount - Math.Min(order.Amount, _refunds.Where(refund => refund.Buyer == order.Buyer && refund.Of == order.Id).Sum(refund => refund.Amount));

    internal decimal Money(IEnumerable<Order> orders, bool isGross) => orders.Sum(order => isGross ? order.Amount : Net(order));

    internal static int Recency(IEnumerable<Order> orders) => Period.DaysBetween(orders.Max(DayOf), Clock.DayOf(End));

    /// <summary>The score of a value among values, the least is 1; written out from what the policy says, in fractions.</summary>
    internal static int Score(decimal value, decimal[] values, RfmRule rule)
    {
        if (rule.Ties == RfmTies.MiddleRank) return 1 + RankBin(value, values, rule.Bins);
        int score = 1;
        for (int part = 1; part < rule.Bins; part++)
        {
            // Both sides times the number of bins: no division, no rounding.
            decimal cut = QuantileTimesBins(values, part, rule.Bins) + (rule.Ties == RfmTies.BelowCutPlusOne ? rule.Bins : 0);
            bool isAbove = rule.Ties == RfmTies.UpToCut ? value * rule.Bins > cut : value * rule.Bins >= cut;
            score += isAbove ? 1 : 0;
        }

        return score;
    }

    /// <summary>The cut point after a bin.</summary>
    internal static decimal Cut(decimal[] values, int part, RfmRule rule) => rule.Ties switch
    {
        RfmTies.MiddleRank => values.Where(value => RankBin(value, values, rule.Bins) >= part).DefaultIfEmpty(values.Max() + 1).Min(),
        RfmTies.BelowCutPlusOne => (QuantileTimesBins(values, part, rule.Bins) / rule.Bins) + 1,
        _ => QuantileTimesBins(values, part, rule.Bins) / rule.Bins,
    };

    // Type 7: at (n − 1)p from the first, between neighbours in proportion.
    private static decimal QuantileTimesBins(decimal[] values, int part, int bins)
    {
        decimal[] sorted = [.. values.Order()];
        int place = (sorted.Length - 1) * part;
        decimal below = sorted[place / bins];
        decimal above = sorted[Math.Min((place / bins) + 1, sorted.Length - 1)];
        return (below * (bins - (place % bins))) + (above * (place % bins));
    }

    // Ranks 0 to n − 1 in equal parts, a value at the middle of its rank; equal values share the mean of their ranks.
    private static int RankBin(decimal value, decimal[] values, int bins)
    {
        int[] ranks = [.. values.Order().Select((one, rank) => (one, rank)).Where(pair => pair.one == value).Select(pair => pair.rank)];
        decimal middle = (decimal)(ranks[0] + ranks[^1]) / 2;
        return (int)decimal.Floor((middle + 0.5m) * bins / values.Length);
    }

    internal sealed record Order(int Buyer, long Id, Instant At, decimal Amount);

    internal sealed record Refund(int Buyer, long Of, long Id, Instant At, decimal Amount);
}
