using BenchmarkDotNet.Attributes;
using CommunityDomain.Charters;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// Where a member with 50 strikes stands: the LINQ that somebody would write by hand for strikes that expire (points, rung and sanction in force; no burst, no appeal, no outlook),
/// the loop of somebody who takes more care, the ladder on the same strikes, and one with every setting and follow-ups on top. The states are to allocate nothing; <see cref="Append"/> copies the ledger.
/// </summary>
[MemoryDiagnoser]
public class PenaltyBenchmarks
{
    private const int Strikes = 50;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Duration Life = Duration.FromDays(90);

    private readonly PenaltyLadder _plain = PenaltyLadder.WarnMuteRemove() with { HeaviestPerInstant = false };
    private StrikeLedger _ledger = StrikeLedger.Empty;
    private StrikeLedger _followed = StrikeLedger.Empty;
    private CompiledPenaltyLadder _ladder = PenaltyLadder.WarnMuteRemove().Compile();
    private CompiledPenaltyLadder _everything = PenaltyLadder.WarnMuteRemove().Compile();
    private Instant _now;

    [GlobalSetup]
    public void Setup()
    {
        RuleId[] rules = [new("no-ads"), new("no-links"), new("be-kind")];
        var strikes = new List<Strike>();
        for (int i = 0; i < Strikes; i++)
            strikes.Add(new Strike("wmEAAAkQ9x7Rz1b0d4-" + i, rules[i % 3], Start + Duration.FromHours(73 * i), 1 + (i % 2), i % 3 == 0 ? "spam" : "conduct", Start + Duration.FromHours((73 * i) - 5)));
        _ledger = StrikeLedger.Of(strikes);
        _followed = StrikeLedger.Of(strikes, strikes.Where((_, i) => i % 5 == 0).Select((strike, i) => new StrikeFollowUp("f" + i, i % 2 == 0 ? StrikeFollowUpKind.AppealUpheld : StrikeFollowUpKind.Noticed, strike.Key, strike.At + Duration.FromHours(2))));
        _now = strikes[^1].At + Duration.FromHours(1);
        _ladder = _plain.Compile();
        _everything = (_plain with
        {
            ForgivenAfter = Duration.FromDays(60),
            MergeWithin = Duration.FromDays(4),
            MergeUntilNoticed = true,
            HeaviestPerInstant = true,
            WarnFirstUpTo = 1,
            WarningExpiresAfter = Life,
            WarnEachCategory = true,
            IgnoreContentOlderThan = Duration.FromDays(30),
            ReviewFrom = 5,
        }).Compile();
        PenaltyState state = _ladder.StateAt(_ledger, _now);
        if (Linq() != (state.Points, state.Rung, state.Sanction) || Loop() != Linq()) throw new InvalidOperationException("Both ways must answer the same.");
    }

    [Benchmark(Baseline = true)]
    public (long Points, int Rung, Sanction Sanction) Linq()
    {
        Strike[] seen = [.. _ledger.Strikes.Where(strike => strike.At <= _now).OrderBy(strike => strike.At)];
        long points = seen.Where(strike => strike.At + Life > _now).Sum(strike => (long)strike.Weight);
        var imposed = seen.Select((strike, i) => (strike.At, Points: seen.Take(i + 1).Where(earlier => earlier.At + Life > strike.At).Sum(earlier => (long)earlier.Weight)))
            .Select(given => (given.At, Rung: _plain.Rungs.LastOrDefault(rung => rung.AtPoints <= given.Points)));
        Sanction inForce = imposed.Where(given => given.Rung is { Sanction: >= Sanction.Mute } && (given.Rung.Lasts is not { } lasts || given.At + lasts > _now))
            .Select(given => given.Rung!.Sanction).Concat(_plain.Rungs.Where(rung => rung.AtPoints <= points && rung.Sanction < Sanction.Mute).Select(rung => rung.Sanction))
            .DefaultIfEmpty().Max();
        return (points, _plain.Rungs.Count(rung => rung.AtPoints <= points), inForce);
    }

    [Benchmark]
    public (long Points, int Rung, Sanction Sanction) Loop()
    {
        long points = 0;
        int oldest = 0, rung = 0;
        Instant mute = Instant.MinValue, remove = Instant.MinValue;
        ReadOnlySpan<Strike> strikes = _ledger.Strikes.AsSpan();
        for (int i = 0; i <= strikes.Length; i++)
        {
            Instant at = i < strikes.Length ? strikes[i].At : _now;
            while (oldest < i && strikes[oldest].At + Life <= at) points -= strikes[oldest++].Weight;
            if (i < strikes.Length) points += strikes[i].Weight;
            for (rung = _plain.Rungs.Count; rung > 0 && _plain.Rungs[rung - 1].AtPoints > points;) rung--;
            if (i == strikes.Length || rung == 0 || _plain.Rungs[rung - 1].Sanction < Sanction.Mute) continue;
            Instant ends = _plain.Rungs[rung - 1].Lasts is { } lasts ? at + lasts : Instant.MaxValue;
            if (_plain.Rungs[rung - 1].Sanction is Sanction.Mute) mute = Instant.Max(mute, ends);
            else remove = Instant.Max(remove, ends);
        }

        return (points, rung, remove > _now ? Sanction.Remove : mute > _now ? Sanction.Mute : rung > 0 ? Sanction.Warn : Sanction.None);
    }

    [Benchmark]
    public PenaltyState StateAt() => _ladder.StateAt(_ledger, _now);

    [Benchmark]
    public PenaltyState StateAt_EverySetting() => _everything.StateAt(_followed, _now);

    [Benchmark]
    public StrikeLedger? Append() => _ledger.Append(new Strike("new", new("no-ads"), _now)).Outcome;

    [Benchmark]
    public Sanction Decide() => _ladder.Decide(_ledger, new Strike("new", new("no-ads"), _now)).Decision.Outcome.Sanction;
}
