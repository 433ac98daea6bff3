using System.Linq.Expressions;
using BenchmarkDotNet.Attributes;
using CommunityDomain.Rules;

namespace CommunityDomain.Benchmarks;

/// <summary>From a thousand rules as data to the first decision: validated and compiled here, against a delegate compiled for each rule as engines with code generation do.</summary>
[MemoryDiagnoser]
public class RuleSetColdStartBenchmarks
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private readonly RuleSet _set = new RuleSetCase(1_000).Set();
    private readonly long[] _facts = new RuleSetCase(1_000).Facts[0];

    [GlobalSetup]
    public void Setup()
    {
        if (RuleSet_Compile() != ExpressionTrees()) throw new InvalidOperationException("The decisions differ.");
    }

    [Benchmark(Baseline = true)]
    public Verdict ExpressionTrees()
    {
        var verdict = Verdict.Granted;
        foreach (Rule rule in _set.Rules)
        {
            ParameterExpression facts = Expression.Parameter(typeof(long[]));
            Expression body = rule.When.Parts.Select(part => (Expression)Expression.GreaterThanOrEqual(
                Expression.ArrayIndex(facts, Expression.Constant(part.Field[1] - '0')), Expression.Constant((long)part.Values[0].Number))).Aggregate(Expression.AndAlso);
            if (Expression.Lambda<Func<long[], bool>>(body, facts).Compile()(_facts)) verdict = Verdict.Refused;
        }

        return verdict;
    }

    [Benchmark]
    public Verdict RuleSet_Compile()
    {
        CompiledRuleSet compiled = _set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        for (int i = 0; i < _facts.Length; i++) evaluation.Set(compiled.Slot($"f{i}"), _facts[i]);
        return evaluation.Decide(Now).Verdict;
    }
}
