using CommunityDomain.Rules;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Rules;

/// <summary>The grounds of a decision over facts of every kind: texts for patterns, words of sets, counts in windows, times of day.</summary>
public sealed class RuleGroundsTests
{
    [Fact]
    public void Explain_WhenRulesAskEveryKindOfQuestion_CitesWhatSufficesAndNothingThatCouldBeSpared() =>
        Cite(seeds: 150).Values.Should().OnlyContain(times => times > 2);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Explain_WhenManyRulesAskEveryKindOfQuestion_CitesWhatSufficesAndNothingThatCouldBeSpared() =>
        Cite(seeds: 3_000).Should().HaveCount(7).And.OnlyContain(kind => kind.Value > 100);

    private static Dictionary<ConditionKind, int> Cite(int seeds)
    {
        var cited = new Dictionary<ConditionKind, int>();
        Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            var random = new RandomRules(seed, matches: true);
            RuleSet set = random.Set(rules: 4, depth: 1 + (seed % 4));
            CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
            RuleEvaluation evaluation = compiled.NewEvaluation();
            for (int i = 0; i < 10; i++)
            {
                Instant now = RandomRules.Start + Duration.FromMinutes(i * 4);
                var item = new RuleCase(set, random.Facts(missingOneIn: i < 5 ? 4 : 1_000), now) { Windows = random.Windows(now) };
                item.Fill(evaluation, compiled).Decide(now);
                foreach (Reason reason in evaluation.Explain().Reasons.Where(reason => reason.Code == RuleCodes.Applies))
                {
                    Rule rule = set.Rules.Single(rule => rule.Id == reason.Rule);
                    Condition[] asked = [.. Leaves(rule).Distinct().Where(leaf => IsCited(leaf, reason))];
                    RuleOracle.Value(rule, item, asked.Contains).Should().BeTrue("{0} of seed {1} follows from {2}", rule, seed, reason);
                    foreach (Condition spared in asked)
                    {
                        // The same said the other way round is known or unknown together with it.
                        RuleOracle.Value(rule, item, leaf => asked.Contains(leaf) && Said(leaf) != Said(spared)).Should().NotBe(true, "{0} of seed {1} needs {2} of {3}", rule, seed, spared, reason);
                        cited[spared.Kind] = cited.GetValueOrDefault(spared.Kind) + 1;
                    }
                }
            }
        }, count: seeds);
        return cited;
    }

    private static IEnumerable<Condition> Leaves(Rule rule) => new[] { rule.When, rule.Unless, rule.Scope }.OfType<Condition>().SelectMany(Leaves);

    private static IEnumerable<Condition> Leaves(Condition condition) => condition.Parts.IsEmpty ? [condition] : condition.Parts.SelectMany(Leaves);

    /// <summary>Whether one of the questions that a reason cites about a name is this one, the number behind its members being whatever it is.</summary>
    private static bool IsCited(Condition leaf, Reason reason) =>
        Enumerable.Range(1, reason.Evidence.Count).Any(number =>
        {
            string suffix = number == 1 ? string.Empty : $"{number}";
            EvidenceValue? Of(string member) => reason.Evidence.Where(given => given.Name == $"{leaf.Field}.{member}{suffix}").Select(given => (EvidenceValue?)given.Value).FirstOrDefault();
            if (Of("comparison") is not { } comparison || !Terms(leaf).Contains(comparison)) return false;
            return leaf.Kind switch
            {
                ConditionKind.Has => true,
                ConditionKind.InWindow => Of("required") == leaf.Window.Value && Of("zone") == leaf.Zone,
                ConditionKind.Count => Of("required") == leaf.Values[0] && Of("span") == leaf.Span,
                _ => Of("required") == (leaf.Values.Count == 1 ? leaf.Values[0] : string.Join(", ", leaf.Values)),
            };
        });

    private static EvidenceValue[] Terms(Condition leaf) => leaf.Kind is ConditionKind.Compare or ConditionKind.Count
        ? [EvidenceValue.Term(leaf.Comparison), EvidenceValue.Term(Opposite(leaf.Comparison))]
        : [EvidenceValue.Term(leaf.Kind)];

    private static string Said(Condition leaf) => leaf.Kind is ConditionKind.Compare or ConditionKind.Count
        ? $"{leaf.Kind} {leaf.Field} {leaf.Span} {leaf.Values} {(leaf.Comparison < Opposite(leaf.Comparison) ? leaf.Comparison : Opposite(leaf.Comparison))}"
        : leaf.ToString();

    private static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Below => Comparison.AtLeast,
        Comparison.AtLeast => Comparison.Below,
        Comparison.Above => Comparison.AtMost,
        _ => Comparison.Above,
    };
}
