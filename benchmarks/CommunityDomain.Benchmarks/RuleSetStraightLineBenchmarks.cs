using BenchmarkDotNet.Attributes;
using CommunityDomain.Rules;

namespace CommunityDomain.Benchmarks;

/// <summary>A hundred rules against the fastest that can be written by hand: a hundred <c>if</c>s with their thresholds in the code, which no host can configure.</summary>
[MemoryDiagnoser]
public class RuleSetStraightLineBenchmarks
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private readonly RuleSetCase _case = new(100);
    private FactSlot[] _slots = [];
    private RuleEvaluation _evaluation = null!;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        CompiledRuleSet compiled = _case.Set().Compile(DateTimeZoneProviders.Tzdb);
        _slots = [.. Enumerable.Range(0, RuleSetCase.Fields).Select(field => compiled.Slot($"f{field}"))];
        _evaluation = compiled.NewEvaluation();
        for (int i = 0; i < RuleSetCase.Cases; i++)
        {
            int expected = _case.StraightLine(i);
            if (_case.IfLoop(i) != expected) throw new InvalidOperationException("The ifs are not the rules.");
            Set(i);
            if ((_evaluation.Decide(Now).Verdict == Verdict.Refused) != (expected > 0)) throw new InvalidOperationException("The rule set decides otherwise.");
        }
    }

    [Benchmark(Baseline = true)]
    public int StraightLine() => _case.StraightLine(_next++ % RuleSetCase.Cases);

    [Benchmark]
    public Verdict RuleSet_Decide()
    {
        Set(_next++ % RuleSetCase.Cases);
        return _evaluation.Decide(Now).Verdict;
    }

    private void Set(int at)
    {
        for (int i = 0; i < RuleSetCase.Fields; i++) _evaluation.Set(_slots[i], _case.Facts[at][i]);
    }
}
