using BenchmarkDotNet.Attributes;
using CommunityDomain.Metrics;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// A funnel of seven steps and seven days over synthetic events, 20 a member in 30 days, per event: LINQ (group, order, walk), and accumulators with their report.
/// The counts of all are compared first. In order of time and clustered by member go to the in-order state, shuffled ones to the event-keeping state.
/// A full run is 10 million events of 500,000 members: <c>FUNNEL_EVENTS=10000000</c>.
/// </summary>
[MemoryDiagnoser]
public class FunnelBenchmarks
{
    private const int Seed = 20261125;
    private static readonly int Events = int.TryParse(Environment.GetEnvironmentVariable("FUNNEL_EVENTS"), System.Globalization.CultureInfo.InvariantCulture, out int events) ? events : 200_000;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant End = Start + Duration.FromDays(31);

    private readonly Funnel _funnel = FunnelDefinition.Ordered("k1", "k2", "k3", "k4", "k5", "k6", "k7").Within(Duration.FromDays(7)).Compile();
    private Columns _ordered = null!;
    private Columns _clustered = null!;
    private Columns _shuffled = null!;
    private FunnelAccumulator<long>[] _parts = [];
    private FunnelAccumulator<long> _warm = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        int members = Math.Max(1, Events / 20);
        _ordered = new Columns(Events);
        for (int i = 0; i < Events; i++)
        {
            _ordered.Members[i] = random.Next(members);
            _ordered.Kinds[i] = 1 + Math.Min(6, (int)(7 * Math.Pow(random.NextDouble(), 1.2)));
            _ordered.Times[i] = Start + Duration.FromMilliseconds((long)(30.0 * NodaConstants.MillisecondsPerDay * i / Events));
            _ordered.Ids[i] = i;
        }

        int[] positions = [.. Enumerable.Range(0, Events)];
        _clustered = _ordered.Take([.. positions.OrderBy(i => _ordered.Members[i]).ThenBy(i => i)]);
        random.Shuffle(positions);
        _shuffled = _ordered.Take(positions);
        _parts = [.. Enumerable.Range(0, 64).Select(_ => _funnel.NewAccumulator<long>())];
        for (int i = 0; i < Events; i++) _parts[_ordered.Members[i] % 64].Add(_ordered.Members[i], _ordered.Kinds[i], _ordered.Times[i]);
        _warm = _funnel.NewAccumulator<long>(members);
        foreach (long member in _ordered.Members.Distinct()) _warm.Add(member, 1, Start - Duration.Epsilon);

        long[] expected = Count(_shuffled);
        foreach (FunnelReport<long> report in (FunnelReport<long>[])[Ordered(), OrderedColumns(), Clustered(), ClusteredColumns(), Shuffled(), ShuffledColumns(), Merged().Result(End)])
        {
            if (!report.Steps.Select(step => step.Reached).SequenceEqual(expected)) throw new InvalidOperationException("The ways do not agree.");
        }
    }

    [Benchmark(Baseline = true)]
    public long Linq() => Count(_shuffled)[^1];

    [Benchmark]
    public long InOrder_Clustered() => Clustered().Converted;

    [Benchmark]
    public long InOrder_ClusteredColumns() => ClusteredColumns().Converted;

    [Benchmark]
    public long InOrder_TimeOrdered() => Ordered().Converted;

    [Benchmark]
    public long InOrder_TimeOrderedColumns() => OrderedColumns().Converted;

    [Benchmark]
    public long EventKeeping_Shuffled() => Shuffled().Converted;

    [Benchmark]
    public long EventKeeping_ShuffledColumns() => ShuffledColumns().Converted;

    [Benchmark]
    public FunnelAccumulator<long> Merge_64DisjointStates() => Merged();

    /// <summary>Events of members who are known, of a kind that every one of them has taken: bytes are to be none.</summary>
    [Benchmark]
    public void Add_SteadyState()
    {
        for (int i = 0; i < Events; i++) _warm.Add(_clustered.Members[i], 1, End);
    }

    // The clean way: each member's events in order, the latest entry of each step reached.
    private static long[] Count(Columns columns)
    {
        Duration window = Duration.FromDays(7);
        int[] levels = [.. Enumerable.Range(0, columns.Members.Length)
            .GroupBy(i => columns.Members[i])
            .Select(member => member.OrderBy(i => columns.Times[i]).ThenBy(i => columns.Ids[i]).Aggregate(new Instant?[7], (entries, i) =>
            {
                int step = columns.Kinds[i] - 1;
                if (step == 0) entries[0] = columns.Times[i];
                else if (entries[step - 1] is { } entry && columns.Times[i] - entry <= window) entries[step] = entry;
                return entries;
            }))
            .Select(entries => entries.Count(entry => entry is not null))];
        return [.. Enumerable.Range(1, 7).Select(level => levels.LongCount(reached => reached >= level))];
    }

    private FunnelReport<long> Ordered() => OneByOne(_ordered);

    private FunnelReport<long> Clustered() => OneByOne(_clustered);

    private FunnelReport<long> OrderedColumns() => InColumns(_ordered);

    private FunnelReport<long> ClusteredColumns() => InColumns(_clustered);

    private FunnelReport<long> OneByOne(Columns columns)
    {
        FunnelAccumulator<long> board = _funnel.NewAccumulator<long>();
        for (int i = 0; i < columns.Members.Length; i++) board.Add(columns.Members[i], columns.Kinds[i], columns.Times[i]);
        return board.Result(End);
    }

    private FunnelReport<long> InColumns(Columns columns)
    {
        FunnelAccumulator<long> board = _funnel.NewAccumulator<long>();
        board.AddRange(columns.Members, columns.Kinds, columns.Times);
        return board.Result(End);
    }

    private FunnelReport<long> Shuffled()
    {
        FunnelAccumulator<long> keeper = _funnel.NewEventKeeper<long>();
        for (int i = 0; i < _shuffled.Members.Length; i++) keeper.Add(_shuffled.Members[i], _shuffled.Kinds[i], _shuffled.Times[i], _shuffled.Ids[i]);
        return keeper.Result(End);
    }

    private FunnelReport<long> ShuffledColumns()
    {
        FunnelAccumulator<long> keeper = _funnel.NewEventKeeper<long>();
        keeper.AddRange(_shuffled.Members, _shuffled.Kinds, _shuffled.Times, _shuffled.Ids);
        return keeper.Result(End);
    }

    private FunnelAccumulator<long> Merged()
    {
        FunnelAccumulator<long> whole = _funnel.NewAccumulator<long>();
        foreach (FunnelAccumulator<long> part in _parts) whole.Merge(part);
        return whole;
    }

    private sealed class Columns(int count)
    {
        internal long[] Members { get; private init; } = new long[count];

        internal int[] Kinds { get; private init; } = new int[count];

        internal Instant[] Times { get; private init; } = new Instant[count];

        internal long[] Ids { get; private init; } = new long[count];

        internal Columns Take(int[] positions) => new(0)
        {
            Members = [.. positions.Select(i => Members[i])],
            Kinds = [.. positions.Select(i => Kinds[i])],
            Times = [.. positions.Select(i => Times[i])],
            Ids = [.. positions.Select(i => Ids[i])],
        };
    }
}
