using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

/// <summary>Rule sets made to cost much: each is refused by its budget, or compiled and decided in time that grows as it does.</summary>
public sealed class RuleHostileTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly RuleSet Empty = new()
    {
        Facts = [new() { Name = "n", Type = FactType.Integer }, new() { Name = "word", Type = FactType.Text }],
        Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 1 }],
        Rules = [],
        Otherwise = Verdict.Granted,
    };

    public static TheoryData<string> Shapes => [.. Conditions.Keys];

    // Each holds for n = 7 and word = "w7", and nowhere near every case.
    private static readonly Dictionary<string, Func<Condition>> Conditions = new(StringComparer.Ordinal)
    {
        ["a set of ten thousand numbers"] = () => Condition.In("n", [.. Enumerable.Range(0, 10_000).Select(i => (EvidenceValue)(i * 7))]),
        ["a set of ten thousand words"] = () => Condition.In("word", [.. Enumerable.Range(0, 10_000).Select(i => (EvidenceValue)$"w{i}")]),
        ["half of ten thousand alike"] = () => Condition.AtLeast(4_999, [.. Enumerable.Repeat(Is(7), 9_998)]),
        ["half of a thousand different"] = () => Condition.AtLeast(500, [.. Enumerable.Range(0, 999).Select(i => Condition.Compare("n", Comparison.Above, i < 500 ? -i : i))]),
        ["ten thousand in one term"] = () => Condition.All([.. Enumerable.Range(0, 9_998).Select(i => Condition.Compare("n", Comparison.Above, -i))]),
        ["pairs of pairs"] = () => Condition.All([.. Enumerable.Range(0, 3_000).Select(i => Condition.Any(Is(7), Is(-i)))]),
        ["nots of nots"] = () => Enumerable.Range(0, 62).Aggregate(Is(7), (inner, _) => Condition.Not(inner)),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Compile_WhenAConditionIsMadeToCost_DecidesAsTheProgramDoes(string shape)
    {
        RuleSet set = Empty with { Rules = [new() { Id = new("r"), Effect = "mute", When = Conditions[shape]() }] };
        foreach (int maxTerms in new[] { RuleTerms.MaxTerms, 0 })
        {
            var compiled = new CompiledRuleSet(set, DateTimeZoneProviders.Tzdb, maxTerms);
            RuleEvaluation evaluation = compiled.NewEvaluation();
            evaluation.Set(compiled.Slot("n"), 7);
            evaluation.Set(compiled.Slot("word"), "w7");
            evaluation.Decide(Now).Verdict.Should().Be(Verdict.Refused);
            evaluation.Explain().Reasons.Should().ContainSingle();
            evaluation.Set(compiled.Slot("n"), -1_000_000);
            evaluation.Set(compiled.Slot("word"), "none");
            evaluation.Decide(Now).Verdict.Should().Be(Verdict.Granted);
        }
    }

    [Fact]
    public void Condition_WhenNestedTenThousandDeep_IsRefusedWhereItIsMade()
    {
        Func<Condition> act = () => Enumerable.Range(0, 10_000).Aggregate(Is(7), (inner, _) => Condition.Not(inner));

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Compile_WhenASetIsAsLargeAsMayBe_Decides()
    {
        // 20,000 rules over one fact, each with values of its own: 100,000 points and 80 chunks.
        RuleSet set = Empty with
        {
            Rules =
            [
                .. Enumerable.Range(0, RuleSet.MaxRules).Select(i => new Rule
                {
                    Id = new($"r{i:00000}"),
                    Effect = "mute",
                    When = Condition.All(Condition.Compare("n", Comparison.AtLeast, i * 10), Condition.Compare("n", Comparison.Below, (i * 10) + 5), Condition.Not(Condition.In("n", (i * 10) + 1, (i * 10) + 2))),
                }),
            ],
        };
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        for (int n = 0; n < 200_000; n += 997)
        {
            evaluation.Set(compiled.Slot("n"), n);
            RuleOutcome outcome = evaluation.Decide(Now);
            outcome.Rule.Value.Should().Be(n % 10 is 0 or 3 or 4 ? $"r{n / 10:00000}" : string.Empty);
        }
    }

    [Fact]
    public void Decide_WhenThirtyTwoThreadsShareTheRules_DecidesAsOneDoes()
    {
        var random = new RandomRules(7, matches: true);
        RuleSet set = random.Set(rules: 120);
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleCase[] cases = [.. Enumerable.Range(0, 60).Select(i => new RuleCase(set, random.Facts(), RandomRules.Start + Duration.FromMinutes(i)) { Windows = random.Windows(RandomRules.Start + Duration.FromMinutes(i)) })];
        string[] alone = Run(compiled, cases);

        string[][] together = new string[32][];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = together.Length }, thread => together[thread] = Run(compiled, cases));

        together.Should().OnlyContain(run => run.SequenceEqual(alone));
        alone.Distinct(StringComparer.Ordinal).Count().Should().BeGreaterThan(5, "the cases differ");
    }

    private static string[] Run(CompiledRuleSet compiled, RuleCase[] cases)
    {
        RuleEvaluation evaluation = compiled.NewEvaluation();
        return
        [
            .. cases.Select(item =>
            {
                RuleOutcome outcome = item.Fill(evaluation, compiled).Decide(item.Now);
                string next = string.Join(' ', item.Windows.Keys.Select(evaluation.Next));
                return $"{outcome} {evaluation.Explain()} {next} {compiled.Hash}";
            }),
        ];
    }

    private static Condition Is(int value) => Condition.Compare("n", Comparison.Equal, value);
}
