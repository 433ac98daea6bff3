using BenchmarkDotNet.Attributes;
using CommunityDomain.Calendars;
using CommunityDomain.Metrics;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// Daily and monthly actives, growth and a retention triangle over synthetic events, 20 a member in 30 days, in order of time, per event: LINQ, and accumulators with their report.
/// The numbers of all are compared first. A full run is 10 million events of 500,000 members: <c>METRIC_EVENTS=10000000</c>.
/// </summary>
[MemoryDiagnoser]
public class PresenceBenchmarks
{
    private const int Seed = 20261126;
    private const int Days = 30;
    private static readonly int Events = int.TryParse(Environment.GetEnvironmentVariable("METRIC_EVENTS"), System.Globalization.CultureInfo.InvariantCulture, out int events) ? events : 200_000;
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant End = Start + Duration.FromDays(Days) - Duration.Epsilon;

    private readonly BusinessDayClock _clock = BusinessDayClock.Open("Asia/Shanghai", default, DateTimeZoneProviders.Tzdb);
    private readonly RetentionDefinition _retention = new() { Zone = "Asia/Shanghai", Cells = RetentionDefinition.Each(28) };
    private long[] _members = [];
    private Instant[] _times = [];
    private int[] _kinds = [];
    private PresenceAccumulator<long> _warm = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        _members = new long[Events];
        _times = new Instant[Events];
        for (int i = 0; i < Events; i++)
        {
            _members[i] = random.Next(Math.Max(1, Events / 20));
            _times[i] = Start + Duration.FromMilliseconds((long)((double)Days * NodaConstants.MillisecondsPerDay * i / Events));
        }

        _warm = new PresenceAccumulator<long>(_clock);
        _warm.AddRange(_members, _times);
        long[] expected = Count();
        foreach (PresenceReport<long> report in (PresenceReport<long>[])[OneByOne(), InColumns()])
        {
            if (!Daily(report).SequenceEqual(expected)) throw new InvalidOperationException("The ways do not agree.");
        }

        _kinds = new int[Events];
        if (Triangle() != LinqTriangle() || Retention_TriangleColumns() != LinqTriangle()) throw new InvalidOperationException("The triangles do not agree.");
    }

    [Benchmark(Baseline = true)]
    public long Linq_Daily() => Count()[^1];

    [Benchmark]
    public long Presence_Daily() => Daily(OneByOne())[^1];

    [Benchmark]
    public long Presence_DailyColumns() => Daily(InColumns())[^1];

    [Benchmark]
    public long Linq_Triangle() => LinqTriangle();

    [Benchmark]
    public long Retention_Triangle() => Triangle();

    [Benchmark]
    public long Retention_TriangleColumns()
    {
        RetentionAccumulator<long> state = _retention.Open<long>(DateTimeZoneProviders.Tzdb);
        state.AddRange(_members, _kinds, _times);
        return Sum(state.Result(End));
    }

    /// <summary>Events of members who are known, on days that have begun: bytes are to be none.</summary>
    [Benchmark]
    public void Add_SteadyState()
    {
        for (int i = 0; i < _members.Length; i++) _warm.Add(_members[i], _times[i]);
    }

    private static long[] Daily(PresenceReport<long> report)
    {
        LocalDate first = report.FirstDay!.Value;
        return [.. Enumerable.Range(0, Days + 1).Select(day => report.Active(first.PlusDays(day)))];
    }

    // The clean way: distinct members of each local date.
    private long[] Count() =>
        [.. Enumerable.Range(0, _members.Length).GroupBy(i => _times[i].InZone(_clock.Zone).Date).OrderBy(day => day.Key).Select(day => (long)day.Select(i => _members[i]).Distinct().Count())];

    private long LinqTriangle()
    {
        Dictionary<LocalDate, HashSet<long>> byDay = Enumerable.Range(0, _members.Length).GroupBy(i => _times[i].InZone(_clock.Zone).Date)
            .ToDictionary(day => day.Key, day => day.Select(i => _members[i]).ToHashSet());
        return byDay.Sum(cohort => Enumerable.Range(1, 28).Sum(k => byDay.TryGetValue(cohort.Key.PlusDays(k), out HashSet<long>? back) ? cohort.Value.LongCount(back.Contains) * k : 0));
    }

    private long Triangle()
    {
        RetentionAccumulator<long> state = _retention.Open<long>(DateTimeZoneProviders.Tzdb);
        for (int i = 0; i < _members.Length; i++) state.Add(_members[i], 0, _times[i]);
        return Sum(state.Result(End));
    }

    private static long Sum(RetentionReport<long> report) => report.Cohorts.Sum(cohort => cohort.Back.Select((back, cell) => back * (cell + 1)).Sum());

    private PresenceReport<long> OneByOne()
    {
        var state = new PresenceAccumulator<long>(_clock);
        for (int i = 0; i < _members.Length; i++) state.Add(_members[i], _times[i]);
        return state.Result(End);
    }

    private PresenceReport<long> InColumns()
    {
        var state = new PresenceAccumulator<long>(_clock);
        state.AddRange(_members, _times);
        return state.Result(End);
    }
}
