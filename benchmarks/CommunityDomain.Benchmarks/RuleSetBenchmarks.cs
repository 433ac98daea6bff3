using BenchmarkDotNet.Attributes;
using CommunityDomain.Rules;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// Rules of four comparisons each over eight whole numbers, about one in a hundred of which applies: the compiled rule set against a loop of <c>if</c>s over
/// arrays of thresholds, as somebody would write it by hand for just this case. Both find every rule that applies; the counts are compared first.
/// </summary>
[MemoryDiagnoser]
public class RuleSetBenchmarks
{
    private const int Fields = 8;
    private const int Cases = 256;
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private int[][] _fields = [];
    private long[][] _least = [];
    private long[][] _facts = [];
    private FactSlot[] _slots = [];
    private RuleEvaluation _evaluation = null!;
    private int _next;

    [Params(100, 1_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261123);
        _fields = [.. Enumerable.Range(0, Rules).Select(_ => Enumerable.Range(0, Fields).OrderBy(_ => random.Next()).Take(4).ToArray())];
        _least = [.. _fields.Select(fields => fields.Select(_ => (long)random.Next(600, 760)).ToArray())];
        _facts = [.. Enumerable.Range(0, Cases).Select(_ => Enumerable.Range(0, Fields).Select(_ => (long)random.Next(0, 1_000)).ToArray())];
        RuleSet set = new()
        {
            Facts = [.. Enumerable.Range(0, Fields).Select(field => new FactField { Name = $"f{field}", Type = FactType.Integer })],
            Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 1 }],
            Rules = [.. _fields.Select((fields, rule) => new Rule
            {
                Id = new($"r{rule:0000}"),
                Effect = "mute",
                When = Condition.All([.. fields.Select((field, at) => Condition.Compare($"f{field}", Comparison.AtLeast, _least[rule][at]))]),
            })],
            Otherwise = Verdict.Granted,
        };
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        _slots = [.. Enumerable.Range(0, Fields).Select(field => compiled.Slot($"f{field}"))];
        _evaluation = compiled.NewEvaluation();
        for (int i = 0; i < Cases; i++)
        {
            int expected = Count(_facts[i]);
            Set(_facts[i]);
            RuleOutcome outcome = _evaluation.Decide(Now);
            int actual = outcome.Verdict == Verdict.Refused ? _evaluation.Explain().Reasons.Count : 0;
            if (actual != expected) throw new InvalidOperationException($"{actual} rules apply instead of {expected}.");
        }
    }

    [Benchmark(Baseline = true)]
    public int IfLoop() => Count(_facts[_next++ % Cases]);

    [Benchmark]
    public Verdict RuleSet_Decide()
    {
        Set(_facts[_next++ % Cases]);
        return _evaluation.Decide(Now).Verdict;
    }

    [Benchmark]
    public int RuleSet_DecideAndExplain()
    {
        Set(_facts[_next++ % Cases]);
        return _evaluation.Decide(Now).Verdict == Verdict.Refused ? _evaluation.Explain().Reasons.Count : 0;
    }

    private void Set(long[] facts)
    {
        for (int i = 0; i < Fields; i++) _evaluation.Set(_slots[i], facts[i]);
    }

    private int Count(long[] facts)
    {
        int count = 0;
        for (int rule = 0; rule < _fields.Length; rule++)
        {
            int[] fields = _fields[rule];
            long[] least = _least[rule];
            bool applies = true;
            for (int i = 0; i < fields.Length && applies; i++) applies = facts[fields[i]] >= least[i];
            if (applies) count++;
        }

        return count;
    }
}
