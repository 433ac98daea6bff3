using BenchmarkDotNet.Attributes;
using CommunityDomain.Rules;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// Rules of four comparisons each over eight whole numbers, about one in a hundred of which applies: the compiled rule set against a loop of <c>if</c>s over
/// arrays of thresholds, as somebody would write it by hand for just this case. Both find every rule that applies; the counts are compared first.
/// There are so many cases that no processor learns them by heart.
/// </summary>
[MemoryDiagnoser]
public class RuleSetBenchmarks
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private RuleSetCase _case = null!;
    private FactSlot[] _slots = [];
    private RuleEvaluation _evaluation = null!;
    private int _next;

    [Params(100, 1_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _case = new RuleSetCase(Rules);
        CompiledRuleSet compiled = _case.Set().Compile(DateTimeZoneProviders.Tzdb);
        _slots = [.. Enumerable.Range(0, RuleSetCase.Fields).Select(field => compiled.Slot($"f{field}"))];
        _evaluation = compiled.NewEvaluation();
        for (int i = 0; i < RuleSetCase.Cases; i += 16)
        {
            int expected = _case.IfLoop(i);
            Set(i);
            RuleOutcome outcome = _evaluation.Decide(Now);
            int actual = outcome.Verdict == Verdict.Refused ? _evaluation.Explain().Reasons.Count : 0;
            if (actual != expected) throw new InvalidOperationException($"{actual} rules apply instead of {expected}.");
        }
    }

    [Benchmark(Baseline = true)]
    public int IfLoop() => _case.IfLoop(_next++ % RuleSetCase.Cases);

    [Benchmark]
    public Verdict RuleSet_Decide()
    {
        Set(_next++ % RuleSetCase.Cases);
        return _evaluation.Decide(Now).Verdict;
    }

    [Benchmark]
    public int RuleSet_DecideAndExplain()
    {
        Set(_next++ % RuleSetCase.Cases);
        return _evaluation.Decide(Now).Verdict == Verdict.Refused ? _evaluation.Explain().Reasons.Count : 0;
    }

    private void Set(int at)
    {
        for (int i = 0; i < RuleSetCase.Fields; i++) _evaluation.Set(_slots[i], _case.Facts[at][i]);
    }
}
