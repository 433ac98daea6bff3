using BenchmarkDotNet.Attributes;
using CommunityDomain.Calendars;
using CommunityDomain.Metrics;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// Orders, five a buyer in a year, to scores by recency, frequency and money: LINQ (group, sort, cut), and a state with its report. The scores of both are compared first.
/// A full run is a million orders: <c>METRIC_ORDERS=1000000</c>.
/// </summary>
[MemoryDiagnoser]
public class ValueBenchmarks
{
    private const int Seed = 20261126;
    private static readonly int Orders = int.TryParse(Environment.GetEnvironmentVariable("METRIC_ORDERS"), System.Globalization.CultureInfo.InvariantCulture, out int orders) ? orders : 50_000;
    private static readonly Currency Yuan = new("CNY");
    private static readonly Instant Start = Instant.FromUtc(2025, 1, 1, 0, 0);
    private static readonly Instant End = Start + Duration.FromDays(366);

    private readonly BusinessDayClock _clock = BusinessDayClock.Open("Asia/Shanghai", default, DateTimeZoneProviders.Tzdb);
    private (long Buyer, Instant At, decimal Amount)[] _orders = [];
    private long[] _buyers = [];
    private long[] _ids = [];
    private Instant[] _times = [];
    private decimal[] _amounts = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        _orders = [.. Enumerable.Range(0, Orders).Select(_ => ((long)random.Next(Math.Max(1, Orders / 5)), Start + Duration.FromSeconds(random.Next(365 * NodaConstants.SecondsPerDay)), random.Next(1, 100_000) / 100m))];
        (_buyers, _times, _amounts) = ([.. _orders.Select(order => order.Buyer)], [.. _orders.Select(order => order.At)], [.. _orders.Select(order => order.Amount)]);
        _ids = [.. Enumerable.Range(0, Orders).Select(id => (long)id)];
        if (Linq() != Sum(Rfm()) || Linq() != Sum(RfmOfColumns())) throw new InvalidOperationException("The scores do not agree.");
    }

    [Benchmark(Baseline = true)]
    public long Linq()
    {
        LocalDate today = End.InZone(_clock.Zone).Date;
        var buyers = _orders.GroupBy(order => order.Buyer)
            .Select(own => (Recency: (decimal)Period.DaysBetween(own.Max(order => order.At).InZone(_clock.Zone).Date, today), Frequency: (decimal)own.Count(), Money: own.Sum(order => order.Amount))).ToList();
        decimal[][] cuts = [Cuts(buyers.Select(buyer => buyer.Recency)), Cuts(buyers.Select(buyer => buyer.Frequency)), Cuts(buyers.Select(buyer => buyer.Money))];
        return buyers.Sum(buyer => ((6 - Bin(buyer.Recency, cuts[0])) * 100L) + (Bin(buyer.Frequency, cuts[1]) * 10) + Bin(buyer.Money, cuts[2]));
    }

    [Benchmark]
    public RfmTable<long> Rfm()
    {
        var state = new ValueAccumulator<long>(Yuan, _clock);
        for (int i = 0; i < _orders.Length; i++) state.Add(_orders[i].Buyer, i, _orders[i].At, new Money(_orders[i].Amount, Yuan));
        return state.Result(End).Rfm(new RfmRule());
    }

    [Benchmark]
    public RfmTable<long> RfmOfColumns()
    {
        var state = new ValueAccumulator<long>(Yuan, _clock);
        state.AddRange(_buyers, _ids, _times, _amounts);
        return state.Result(End).Rfm(new RfmRule());
    }

    private static long Sum(RfmTable<long> table) => table.Buyers.Sum(buyer => table.ScoreOf(buyer)!.Value is var score ? (score.Recency * 100L) + (score.Frequency * 10) + score.Money : 0);

    private static decimal[] Cuts(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values.Order()];
        return [.. Enumerable.Range(1, 4).Select(part =>
        {
            decimal place = (sorted.Length - 1) * part / 5m;
            int low = (int)place;
            return sorted[low] + ((place - low) * (sorted[Math.Min(low + 1, sorted.Length - 1)] - sorted[low]));
        })];
    }

    private static int Bin(decimal value, decimal[] cuts) => 1 + cuts.Count(cut => value > cut);
}
