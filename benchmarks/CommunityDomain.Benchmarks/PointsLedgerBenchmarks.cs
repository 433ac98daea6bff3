using BenchmarkDotNet.Attributes;
using CommunityDomain.Calendars;
using CommunityDomain.Incentives;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// A million entries of 20,000 members, as a table of check-ins and redemptions gives them (in time, every hundredth sent twice, keys of 60 characters), folded to what is owed to everybody:
/// the LINQ that somebody would write by hand (each key once, by member, in time, first expired first out; no holds, no reversals, no debts), and the ledger with all its rules, loaded and folded, and folded alone.
/// The fold is to allocate nothing for each entry. Below, one member with 50 entries: a statement, and an append with its checks.
/// </summary>
[MemoryDiagnoser]
public class PointsLedgerBenchmarks
{
    private const int Members = 20_000;
    private const int EntriesEach = 50;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 30);

    private readonly BusinessDayClock _clock = new(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);
    private readonly PointsLedger _empty = PointsLedger.Open(PointsPolicy.OneYear("Asia/Shanghai"), DateTimeZoneProviders.Tzdb);
    private readonly Instant _now = Start + Duration.FromDays(60);
    private PointsEntry[] _entries = [];
    private PointsLedger _loaded = PointsLedger.Open(PointsPolicy.OneYear("Asia/Shanghai"), DateTimeZoneProviders.Tzdb);
    private MemberId _one;
    private PointsEntry _next;

    [GlobalSetup]
    public void Setup()
    {
        MemberId[] members = [.. Enumerable.Range(0, Members).Select(i => new MemberId("wmEAAAkQ9x7Rz1b0d4-" + i))];
        var entries = new List<PointsEntry>(Members * EntriesEach);
        for (int i = 0; entries.Count < Members * EntriesEach; i++)
        {
            foreach (MemberId member in members)
            {
                Instant at = Start + Duration.FromHours(25 * i);
                LocalDate day = _clock.DayOf(at);
                entries.Add(i % 5 == 4
                    ? PointsEntry.Burn($"mall:2026:{member}:order-{i}", member, new(20 + (i % 7)), at)
                    : PointsEntry.Earn($"checkin:spring-2026:{member}:{day.Year}-{day.Month}-{day.Day}:base", member, new(10), at, "spring-2026", lastDay: day.PlusDays(14 + (i % 4))));
                if (entries.Count % 100 == 0) entries.Add(entries[^7]);
            }
        }

        _entries = [.. entries.Take(Members * EntriesEach)];
        _one = members[7];
        _next = PointsEntry.Burn("mall:2026:last", _one, new(10), Start + Duration.FromHours(25 * 49));
        _loaded = _empty.Load(_entries);
        if (Linq() != Load() || Load() != Fold()) throw new InvalidOperationException("All ways must answer the same.");
    }

    [Benchmark(Baseline = true)]
    public long Linq() => _entries.DistinctBy(entry => (entry.Member, entry.Key)).Where(entry => entry.At <= _now).GroupBy(entry => entry.Member).Sum(Available);

    [Benchmark]
    public long Load() => _empty.Load(_entries).TotalAt(_now).Available.Value;

    [Benchmark]
    public long Fold() => _loaded.TotalAt(_now).Available.Value;

    [Benchmark]
    public PointsStatement Statement() => _loaded.StatementOf(_one, _now);

    [Benchmark]
    public Decision<PointsLedger> Append() => _loaded.Append(_next);

    private long Available(IEnumerable<PointsEntry> entries)
    {
        var lots = new List<(Instant Ends, long Left)>();
        foreach (PointsEntry entry in entries.OrderBy(entry => entry.At))
        {
            if (entry.Kind is PointsEntryKind.Earn)
            {
                lots.Add((entry.LastDay is { } last ? _clock.End(last) : Instant.MaxValue, entry.Points.Value));
                continue;
            }

            long wanted = entry.Points.Value;
            foreach (int lot in Enumerable.Range(0, lots.Count).Where(i => lots[i].Left > 0 && lots[i].Ends > entry.At).OrderBy(i => lots[i].Ends).ToList())
            {
                long taken = Math.Min(wanted, lots[lot].Left);
                lots[lot] = (lots[lot].Ends, lots[lot].Left - taken);
                wanted -= taken;
                if (wanted == 0) break;
            }
        }

        return lots.Where(lot => lot.Ends > _now).Sum(lot => lot.Left);
    }
}
