using BenchmarkDotNet.Attributes;
using CommunityDomain.CheckIns;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// One member's card of a 21-day cycle: the LINQ that somebody would write by hand for the cells, runs, slack and strength of a plain program, the card on the same facts in time and shuffled,
/// and one with every knob in use. A card is to allocate itself and its cells alone. Then whole communities, to show that the time per member does not grow.
/// </summary>
[MemoryDiagnoser]
public class CheckInBenchmarks
{
    private static readonly MemberId Amy = new("wmEAAAkQ9x7Rz1b0d4");
    private static readonly LocalDate Start = new(2026, 3, 2);

    private readonly CheckInProgram _program = CheckInProgram.Days21(Start, "Asia/Shanghai") with { DayStart = new(4, 0) };
    private CheckInCycle _cycle = null!;
    private CheckInCycle _everything = null!;
    private CheckInFact[] _sorted = [];
    private CheckInFact[] _shuffled = [];
    private CheckInFact[] _rich = [];
    private CheckInFact[][] _community = [];
    private Instant _asOf;

    [GlobalSetup]
    public void Setup()
    {
        _cycle = CheckInCycle.Open(_program, DateTimeZoneProviders.Tzdb);
        _asOf = At(18, 12);
        _sorted = Log(Amy, 7);
        var random = new Random(7);
        _shuffled = [.. _sorted];
        random.Shuffle(_shuffled);
        _rich =
        [
            .. _sorted, CheckInFact.Enrolled("e", Amy, At(1, 1)), CheckInFact.FreezeBought("z", Amy, At(2, 1)), CheckInFact.Excused("x", Amy, Start.PlusDays(10), At(9, 1)),
            CheckInFact.Submitted("o", Amy, At(12, 20), receivedAt: At(13, 2)), CheckInFact.Submitted("w", Amy, At(14, 20)), CheckInFact.Retracted("r", Amy, "w", At(14, 21)),
        ];
        _everything = CheckInCycle.Open(
            _program with
            {
                Window = new(new(6, 0), new(23, 0)),
                Grace = Duration.FromHours(2),
                Format = new() { Needs = CheckInContent.Text },
                Slack = new() { MakeUps = 3, Freezes = 2, Excuses = 2 },
                OfflineTolerance = Duration.FromHours(12),
                Rewards = [new() { Id = "week", Days = 7, InARow = true }, new() { Id = "ten", Days = 10 }],
                StreakNeedsToday = true,
            },
            DateTimeZoneProviders.Tzdb);
        _community = [.. Enumerable.Range(0, 256).Select(i => Log(new MemberId($"wmEAAAkQ9x7Rz1b0d4-{i}"), i))];
        CheckInCard card = Sorted();
        CheckInLinqCard linq = Linq();
        bool same = card.Cells.Select(cell => (cell.Day, cell.Status, cell.Evidence, cell.At)).SequenceEqual(linq.Cells) && card.Streak == (linq.Current, linq.Longest)
            && Math.Abs(card.Strength - linq.Strength) < 1e-12 && card.MakeUpsLeft == linq.MakeUpsLeft && card.OnTime == linq.OnTime && card.MadeUp == linq.MadeUp && card.Missed == linq.Missed
            && card.IsCompleted == linq.IsCompleted && card.CanComplete == linq.CanComplete && card.Best.OnTime == linq.BestOnTime;
        if (!same || !card.Equals(Shuffled())) throw new InvalidOperationException("All ways must answer the same.");
    }

    [Benchmark(Baseline = true)]
    public CheckInLinqCard Linq()
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[_program.Zone];
        LocalDate DayOf(Instant at) => at.InZone(zone).LocalDateTime.PlusHours(-4).Date;
        LocalDate today = DayOf(_asOf);
        List<CheckInFact> facts = [.. _sorted.Where(fact => fact.Member == Amy && fact.ReceivedAt <= _asOf).DistinctBy(fact => fact.Id, StringComparer.Ordinal)];
        HashSet<string?> retracted = [.. facts.Where(fact => fact.Kind == CheckInFactKind.Retraction).Select(fact => fact.Reference)];
        Dictionary<LocalDate, CheckInFact> done = facts.Where(fact => fact.Kind == CheckInFactKind.Submission && !retracted.Contains(fact.Id))
            .GroupBy(fact => DayOf(fact.At)).ToDictionary(day => day.Key, day => day.MinBy(fact => fact.At));
        Dictionary<LocalDate, CheckInFact> madeUp = facts.Where(fact => fact.Kind == CheckInFactKind.MakeUp && !retracted.Contains(fact.Id)).OrderBy(fact => fact.ReceivedAt)
            .Where(fact => !done.ContainsKey(fact.Day!.Value) && DayOf(fact.ReceivedAt) > fact.Day && Period.DaysBetween(fact.Day.Value, DayOf(fact.ReceivedAt)) <= 3)
            .DistinctBy(fact => fact.Day!.Value).Take(3).ToDictionary(fact => fact.Day!.Value);
        (LocalDate Day, CheckInStatus Status, string? Evidence, Instant? At)[] cells = [.. Enumerable.Range(0, 21).Select(i => Start.PlusDays(i)).Select(day =>
            done.TryGetValue(day, out CheckInFact own) ? (day, CheckInStatus.OnTime, own.Id, own.At)
            : madeUp.TryGetValue(day, out CheckInFact late) ? (day, CheckInStatus.MadeUp, late.Id, late.ReceivedAt)
            : (day, day > today ? CheckInStatus.NotOpen : day == today ? CheckInStatus.Pending : CheckInStatus.Missed, (string?)null, (Instant?)null))];
        int run = 0, longest = 0;
        double strength = 0, momentum = Math.Pow(0.5, 1 / 13.0);
        foreach (CheckInStatus cell in cells.Select(cell => cell.Status).Where(status => status > CheckInStatus.Pending))
        {
            run = cell == CheckInStatus.Missed ? 0 : run + 1;
            longest = Math.Max(longest, run);
            strength = (strength * momentum) + ((cell == CheckInStatus.Missed ? 0 : 1) * (1 - momentum));
        }

        int onTime = cells.Count(cell => cell.Status == CheckInStatus.OnTime), made = cells.Count(cell => cell.Status == CheckInStatus.MadeUp);
        int best = onTime + cells.Count(cell => cell.Status is CheckInStatus.NotOpen or CheckInStatus.Pending);
        return new CheckInLinqCard(cells, run, longest, best, onTime, made, cells.Count(cell => cell.Status == CheckInStatus.Missed), onTime >= 18 && made <= 3, best >= 18 && made <= 3, strength, 3 - made);
    }

    [Benchmark]
    public CheckInCard Sorted() => _cycle.Evaluate(Amy, _sorted, _asOf);

    [Benchmark]
    public CheckInCard Shuffled() => _cycle.Evaluate(Amy, _shuffled, _asOf);

    [Benchmark]
    public CheckInCard EveryKnob() => _everything.Evaluate(Amy, _rich, _asOf);

    [Benchmark]
    public int TenThousandMembers() => Community(10_000);

    [Benchmark]
    public int MillionMembers() => Community(1_000_000);

    private static CheckInFact[] Log(MemberId member, int seed)
    {
        var facts = new List<CheckInFact>();
        for (int day = 1; day <= 17; day++)
        {
            if ((day + seed) % 6 == 0) facts.Add(CheckInFact.MadeUp($"m{day}", member, Start.PlusDays(day - 1), At(day + 1, 9)));
            else if ((day + seed) % 11 != 3) facts.Add(CheckInFact.Submitted($"s{day}", member, At(day, 8 + ((day * 7) % 12)), isInGroup: day % 2 == 0));
        }

        return [.. facts.OrderBy(fact => fact.ReceivedAt)];
    }

    private static Instant At(int day, int hour) => Instant.FromUtc(2026, 3, 1, 16, 0) + Duration.FromDays(day - 1) + Duration.FromHours(hour);

    private int Community(int members)
    {
        int completed = 0;
        for (int i = 0; i < members; i++)
        {
            CheckInFact[] facts = _community[i & 255];
            completed += _cycle.Evaluate(facts[0].Member, facts, _asOf).CanComplete ? 1 : 0;
        }

        return completed;
    }
}
