using BenchmarkDotNet.Attributes;
using CommunityDomain.Members;
using CommunityDomain.Rules;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// Reviews of members of whom some rise, some stay and some fall, by twelve requirements, two of them shares: the compiled ladder against a chain of <c>if</c>s over the
/// fields of a class, as somebody would write it by hand for just this tier, without explanation, grace or counting. Both say who is promoted, kept or below the marks; the answers are compared first.
/// </summary>
[MemoryDiagnoser]
public class CultivationBenchmarks
{
    private const int Members = 1_024;
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private CompiledCultivationLadder _ladder = null!;
    private Numbers[] _numbers = [];
    private Evidence[][] _evidence = [];
    private CultivationFacts[] _facts = [];
    private CultivationStanding[] _standings = [];
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        string[] names = [.. Enumerable.Range(0, 12).Select(index => $"fact{index}"), "topics", "posts"];
        _ladder = new CultivationLadder
        {
            Facts = [.. names.Select(name => new FactField { Name = name, Type = FactType.Integer })],
            Tiers =
            [
                new() { Id = "member" },
                new()
                {
                    Id = "regular",
                    Routes =
                    [
                        new()
                        {
                            Id = "only",
                            Requirements =
                            [
                                CultivationRequirement.Share("fact0", 25, of: "topics", cap: 500), CultivationRequirement.Share("fact1", 25, of: "posts", cap: 20_000),
                                .. Enumerable.Range(2, 8).Select(index => CultivationRequirement.AtLeast($"fact{index}", 10 * index)),
                                CultivationRequirement.AtMost("fact10", 5) with { LowWater = null }, CultivationRequirement.AtMost("fact11", 0) with { LowWater = null },
                            ],
                        },
                    ],
                },
            ],
        }.Compile(DateTimeZoneProviders.Tzdb);
        var random = new Random(20261123);
        _numbers = [.. Enumerable.Range(0, Members).Select(_ => Numbers.Random(random))];
        _evidence = [.. _numbers.Select(numbers => names.Select((name, index) => new Evidence(name, numbers.All[index])).ToArray())];
        _facts = [.. _evidence.Select((evidence, index) => _ladder.Facts(new($"m{index}"), evidence))];
        _standings = [.. Enumerable.Range(0, Members).Select(index => CultivationStanding.At(index % 2 == 0 ? "member" : "regular", Now))];
        for (int i = 0; i < Members; i++)
        {
            CultivationOutcome outcome = _ladder.Review(_facts[i], _standings[i], Now).Outcome;
            if (outcome != ByHand(_numbers[i], i % 2 == 1)) throw new InvalidOperationException($"Member {i} is {outcome}.");
        }

        if (Enumerable.Range(0, Members).Select(i => ByHand(_numbers[i], i % 2 == 1)).Distinct().Count() != 3) throw new InvalidOperationException("Not every outcome occurs.");
    }

    [Benchmark(Baseline = true)]
    public CultivationOutcome HandWrittenIfs()
    {
        int member = _next++ % Members;
        return ByHand(_numbers[member], member % 2 == 1);
    }

    [Benchmark]
    public CultivationOutcome Review()
    {
        int member = _next++ % Members;
        return _ladder.Review(_facts[member], _standings[member], Now).Outcome;
    }

    [Benchmark]
    public CultivationFacts Facts()
    {
        int member = _next++ % Members;
        return _ladder.Facts(new("amy"), _evidence[member]);
    }

    [Benchmark]
    public int ReviewAndExplain()
    {
        int member = _next++ % Members;
        return _ladder.Review(_facts[member], _standings[member], Now).Explain().Reasons.Count;
    }

    [Benchmark(OperationsPerInvoke = Members)]
    public int ReviewAll() => _ladder.ReviewAll(_facts.Zip(_standings), Now).Count;

    private static CultivationOutcome ByHand(Numbers numbers, bool isRegular)
    {
        if (isRegular) return numbers.Keeps() ? CultivationOutcome.Kept : CultivationOutcome.Failing;
        return numbers.Meets() ? CultivationOutcome.Promoted : CultivationOutcome.Kept;
    }

    private sealed class Numbers
    {
        private long _topicsViewed, _postsRead, _f2, _f3, _f4, _f5, _f6, _f7, _f8, _f9, _flags, _penalties, _topics, _posts;

        internal long[] All => [_topicsViewed, _postsRead, _f2, _f3, _f4, _f5, _f6, _f7, _f8, _f9, _flags, _penalties, _topics, _posts];

        // Mostly near the marks, so that all requirements are read.
        internal static Numbers Random(Random random)
        {
            int part = random.Next(3) == 0 ? 95 : 105;
            return new Numbers
            {
                _topicsViewed = random.Next(240, 300),
                _postsRead = random.Next(2_400, 3_000),
                _f2 = 20 * part / 100,
                _f3 = 30 * part / 100,
                _f4 = 40 * part / 100,
                _f5 = 50 * part / 100,
                _f6 = 60 * part / 100,
                _f7 = 70 * part / 100,
                _f8 = 80 * part / 100,
                _f9 = random.Next(75, 120),
                _flags = random.Next(0, 6),
                _penalties = random.Next(10) == 0 ? 1 : 0,
                _topics = 1_000,
                _posts = 10_000,
            };
        }

        internal bool Meets() =>
            _topicsViewed >= Math.Min(((_topics * 25) + 50) / 100, 500) && _postsRead >= Math.Min(((_posts * 25) + 50) / 100, 20_000)
            && _f2 >= 20 && _f3 >= 30 && _f4 >= 40 && _f5 >= 50 && _f6 >= 60 && _f7 >= 70 && _f8 >= 80 && _f9 >= 90 && _flags <= 5 && _penalties <= 0;

        internal bool Keeps() =>
            _topicsViewed * 10 >= Math.Min(((_topics * 25) + 50) / 100, 500) * 9 && _postsRead * 10 >= Math.Min(((_posts * 25) + 50) / 100, 20_000) * 9
            && _f2 >= 18 && _f3 >= 27 && _f4 >= 36 && _f5 >= 45 && _f6 >= 54 && _f7 >= 63 && _f8 >= 72 && _f9 >= 81 && _flags <= 5 && _penalties <= 0;
    }
}
