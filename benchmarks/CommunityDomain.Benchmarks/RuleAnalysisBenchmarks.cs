using BenchmarkDotNet.Attributes;
using CommunityDomain.Rules;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// What can be said of a rule set without a case: the analysis against trying every case that the thresholds tell apart, as somebody would who trusts nothing else.
/// Both find the rules that never apply, always apply, stand twice or are shadowed; the findings are compared first. Every case can be tried of twelve rules over
/// three facts; of a hundred rules over eight facts there are too many, and the analysis is measured alone.
/// </summary>
[MemoryDiagnoser]
public class RuleAnalysisBenchmarks
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly string[] Codes = [RuleCodes.NeverApplies, RuleCodes.AlwaysApplies, RuleCodes.Duplicate, RuleCodes.Shadowed];

    private CompiledRuleSet _small = null!;
    private CompiledRuleSet _large = null!;
    private RuleEvaluation _refusal = null!;

    [GlobalSetup]
    public void Setup()
    {
        _small = Make(rules: 12, fields: 3, values: 12);
        _large = Make(rules: 100, fields: 8, values: 1_000);
        string[] expected = EveryCase();
        string[] actual = [.. RuleSetAnalysis.Run(_small).Findings.Where(item => Codes.Contains(item.Finding.Code)).Select(item => $"{item.Finding.Code} {item.Rules[0]}").Order(StringComparer.Ordinal)];
        if (!expected.SequenceEqual(actual)) throw new InvalidOperationException($"[{string.Join("; ", actual)}] was found instead of [{string.Join("; ", expected)}].");
        if (!RuleSetAnalysis.Run(_large).NotAnalysed.IsEmpty) throw new InvalidOperationException("Some rules were not analysed.");
        _refusal = Refusal();
    }

    [Benchmark(Baseline = true)]
    public string[] EveryCase()
    {
        Rule[] rules = [.. _small.Definition.Rules.OrderBy(rule => rule.Id)];
        var strength = _small.Definition.Effects.ToDictionary(effect => effect.Code, effect => effect.Strength, StringComparer.Ordinal);
        List<bool>[] applies = [.. rules.Select(_ => new List<bool>())];
        RuleEvaluation[] alone = [.. rules.Select(rule => (_small.Definition with { Rules = [rule] }).Compile(DateTimeZoneProviders.Tzdb).NewEvaluation())];
        FactSlot[] slots = [.. _small.Definition.Facts.Select(field => _small.Slot(field.Name))];
        for (int a = -1; a <= 12; a++)
            for (int b = -1; b <= 12; b++)
                for (int c = -1; c <= 12; c++)
                    for (int i = 0; i < rules.Length; i++)
                    {
                        alone[i].Set(slots[0], a);
                        alone[i].Set(slots[1], b);
                        alone[i].Set(slots[2], c);
                        applies[i].Add(alone[i].Decide(Now).Effect is not null);
                    }

        var found = new List<string>();
        for (int i = 0; i < rules.Length; i++)
        {
            if (!applies[i].Contains(true))
            {
                found.Add($"{RuleCodes.NeverApplies} {rules[i].Id}");
                continue;
            }

            if (!applies[i].Contains(false)) found.Add($"{RuleCodes.AlwaysApplies} {rules[i].Id}");
            if (Enumerable.Range(0, i).Any(other => rules[other].Effect == rules[i].Effect && applies[other].SequenceEqual(applies[i]))) found.Add($"{RuleCodes.Duplicate} {rules[i].Id}");
            else if (Enumerable.Range(0, applies[i].Count).All(at => !applies[i][at] || Enumerable.Range(0, rules.Length).Any(other => strength[rules[other].Effect] > strength[rules[i].Effect] && applies[other][at])))
                found.Add($"{RuleCodes.Shadowed} {rules[i].Id}");
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    [Benchmark]
    public int Analysis() => RuleSetAnalysis.Run(_small).Findings.Count;

    [Benchmark]
    public int Analysis_HundredRules() => RuleSetAnalysis.Run(_large).Findings.Count;

    [Benchmark]
    public int Alternatives_HundredRules() => _refusal.Alternatives()?.Count ?? -1;

    private static CompiledRuleSet Make(int rules, int fields, int values)
    {
        var random = new Random(20261125);
        Condition Question()
        {
            string field = $"f{random.Next(fields)}";
            int value = random.Next(values);
            return random.Next(10) switch
            {
                0 => Condition.Compare(field, Comparison.Equal, value),
                1 => Condition.In(field, value, value / 2, value / 3),
                2 or 3 or 4 => Condition.Compare(field, Comparison.Below, value),
                _ => Condition.Compare(field, Comparison.AtLeast, value),
            };
        }

        RuleSet set = new()
        {
            Facts = [.. Enumerable.Range(0, fields).Select(field => new FactField { Name = $"f{field}", Type = FactType.Integer })],
            Effects = [.. Enumerable.Range(1, 3).Select(strength => new RuleEffect { Code = $"e{strength}", Polarity = EffectPolarity.Forbid, Strength = strength })],
            Rules = [.. Enumerable.Range(0, rules).Select(rule => new Rule
            {
                Id = new($"r{rule:000}"),
                Effect = $"e{random.Next(1, 4)}",
                When = random.Next(4) == 0 ? Condition.Any(Condition.All(Question(), Question()), Condition.All(Question(), Question())) : Condition.All(Question(), Question(), Question(), Question()),
            })],
            Otherwise = Verdict.Granted,
        };
        return set.Compile(DateTimeZoneProviders.Tzdb);
    }

    /// <summary>A case that some of a hundred rules refuse, each of which asks four of eight facts to be high: to lower few facts is an alternative.</summary>
    private static RuleEvaluation Refusal()
    {
        var random = new Random(7);
        RuleSet set = Make(rules: 1, fields: 8, values: 10).Definition with
        {
            Rules = [.. Enumerable.Range(0, 100).Select(rule => new Rule
            {
                Id = new($"r{rule:000}"),
                Effect = "e1",
                When = Condition.All([.. Enumerable.Range(0, 8).OrderBy(_ => random.Next()).Take(4).Select(field => Condition.Compare($"f{field}", Comparison.AtLeast, random.Next(600, 760)))]),
            })],
        };
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        for (int tries = 0; tries < 10_000; tries++)
        {
            foreach (FactField field in set.Facts) evaluation.Set(compiled.Slot(field.Name), random.Next(1_000));
            if (evaluation.Decide(Now).Verdict == Verdict.Refused && evaluation.Alternatives() is { IsEmpty: false }) return evaluation;
        }

        throw new InvalidOperationException("No case was refused that has an alternative.");
    }
}
