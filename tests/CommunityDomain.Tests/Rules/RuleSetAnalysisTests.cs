using CommunityDomain.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Rules;

public sealed class RuleSetAnalysisTests
{
    private static readonly RuleEffect[] Effects =
    [
        new() { Code = "warn", Polarity = EffectPolarity.Forbid, Strength = 1 },
        new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 2 },
        new() { Code = "remove", Polarity = EffectPolarity.Forbid, Strength = 3 },
        new() { Code = "permit", Polarity = EffectPolarity.Grant, Strength = 1 },
        new() { Code = "promote", Polarity = EffectPolarity.Grant, Strength = 2 },
    ];

    private static readonly RuleSet Empty = new()
    {
        Facts = [.. AnalysisOracle.Names.Select(name => new FactField { Name = name, Type = FactType.Integer, IsNullable = true })],
        Effects = [.. Effects],
        Rules = [],
        Otherwise = Verdict.Granted,
    };

    private static Gen<Condition> Conditions(int depth)
    {
        Gen<string> names = Gen.Elements(AnalysisOracle.Names);
        Gen<Condition> question = Gen.Frequency(
            (6, from field in names from how in Gen.Elements(Enum.GetValues<Comparison>()) from value in Gen.Choose(0, 4) select Condition.Compare(field, how, value)),
            (2, from field in names from value in Gen.Choose(1, 4) select Condition.Compare(field, Comparison.AtLeast, value)),
            (1, from field in names from values in Gen.Elements([0, 1], new[] { 2, 4 }) select Condition.In(field, [.. values.Select(value => (EvidenceValue)value)])),
            (1, names.Select(Condition.Has)));
        if (depth == 0) return question;
        Gen<Condition[]> parts = Gen.Choose(1, 3).SelectMany(count => Conditions(depth - 1).ArrayOf(count));
        return Gen.Frequency(
            (3, question),
            (4, parts.Select(items => Condition.All(items))),
            (1, parts.Select(items => Condition.Any(items))),
            (1, Conditions(depth - 1).Select(Condition.Not)),
            (1, from items in parts from least in Gen.Choose(1, items.Length) select Condition.AtLeast(least, items)));
    }

    private static Gen<Rule> Rules(int number) =>
        from when in Conditions(2)
        from unless in Gen.Frequency((4, Gen.Constant((Condition?)null)), (1, Conditions(1).Select(condition => (Condition?)condition)))
        from scope in Gen.Frequency((4, Gen.Constant((Condition?)null)), (1, Conditions(0).Select(condition => (Condition?)condition)))
        from effect in Gen.Elements(Effects)
        from hours in Gen.Frequency((6, Gen.Constant((-1, -1))), (1, Gen.Elements((0, 1), (1, 2), (1, -1), (-1, 2))))
        from priority in Gen.Choose(0, 2)
        select new Rule
        {
            Id = new($"r{number}"),
            When = when,
            Unless = unless,
            Scope = scope,
            Effect = effect.Code,
            Priority = priority,
            From = hours.Item1 < 0 ? null : AnalysisOracle.Start + Duration.FromHours(hours.Item1),
            Until = hours.Item2 < 0 ? null : AnalysisOracle.Start + Duration.FromHours(hours.Item2),
        };

    internal static readonly Gen<RuleSet> Sets =
        from count in Gen.Choose(1, 6)
        from rules in Gen.CollectToArray(Enumerable.Range(0, count).Select(Rules))
        from twin in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from combining in Gen.Elements(Combining.StrongestWins, Combining.StrongestWins, Combining.FirstMatch)
        select Empty with { Rules = twin ? [.. rules, rules[0] with { Id = new("twin"), When = Condition.Not(Condition.Not(rules[0].When)) }] : [.. rules], Combining = combining };

    [Fact]
    [Trait("Speed", "Slow")]
    public void Run_WhenEveryCaseCanBeTried_FindsJustWhatIsThere()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        int sets = 0;
        int unknown = 0;
        Law.Holds(Sets, set =>
        {
            var oracle = new AnalysisOracle(set);
            RuleSetAnalysis analysis = RuleSetAnalysis.Run(set.Compile(DateTimeZoneProviders.Tzdb));
            string[] expected = [.. oracle.Findings().Order(StringComparer.Ordinal)];
            string[] actual = [.. analysis.Findings.Select(Short).Order(StringComparer.Ordinal)];
            actual.Should().Equal(expected, "{0} {1}", set.Combining, string.Join("\n", set.Rules));
            sets++;
            unknown += analysis.NotAnalysed.Count;
            foreach (RuleFinding finding in analysis.Findings)
            {
                found[finding.Finding.Code] = found.GetValueOrDefault(finding.Finding.Code) + 1;
                Confirm(set, finding);
                if (finding.Finding.Code == RuleCodes.Shadowed) oracle.IsLeastCover(finding.Rules[0], [.. finding.Rules.Skip(1)]).Should().BeTrue("{0}", finding.Finding);
            }
        }, count: 200);
        sets.Should().Be(200);
        unknown.Should().Be(0);
        found.Keys.Should().BeEquivalentTo([RuleCodes.NeverApplies, RuleCodes.AlwaysApplies, RuleCodes.Shadowed, RuleCodes.Duplicate, RuleCodes.Contradictory, RuleCodes.ExemptionSwallows, RuleCodes.LadderFalls], "otherwise a kind was never tried: {0}", string.Join(", ", found));
    }

    [Fact]
    public void Run_WhenFactsOfEveryTypeAreAsked_ClaimsNothingThatACaseRefutes()
    {
        int claims = 0;
        int counted = 0;
        for (int seed = 0; seed < 24; seed++)
        {
            var random = new RandomRules(seed);
            RuleSet set = random.Set(rules: 6, depth: 2);
            RuleSetAnalysis analysis = RuleSetAnalysis.Run(set.Compile(DateTimeZoneProviders.Tzdb));
            analysis.NotAnalysed.Should().BeEmpty("{0}: {1}", seed, string.Join("\n", set.Rules));
            foreach (RuleFinding finding in analysis.Findings)
            {
                Confirm(set, finding);
                if (finding.Witnesses.Any(witness => witness.Windows.Count > 0)) counted++;
            }

            RuleCase[] cases = [.. Enumerable.Range(0, 120).Select(_ => RandomCase(random, set))];
            foreach (RuleFinding finding in analysis.Findings)
            {
                Rule[] rules = [.. finding.Rules.Select(id => set.Rules.Single(rule => rule.Id == id))];
                foreach (RuleCase item in cases)
                {
                    bool?[] values = [.. rules.Select(rule => RuleOracle.Value(rule, item))];
                    if (values.Contains(null)) continue;
                    claims++;
                    bool holds = finding.Finding.Code switch
                    {
                        RuleCodes.NeverApplies or RuleCodes.ExemptionSwallows => values[0] == false,
                        RuleCodes.AlwaysApplies => values[0] == true || (rules[0].From is { } from && item.Now < from) || (rules[0].Until is { } until && item.Now >= until),
                        RuleCodes.Shadowed => values[0] == false || values.Skip(1).Contains(true),
                        RuleCodes.Duplicate => values[0] == values[1],
                        _ => true,
                    };
                    holds.Should().BeTrue("{0} on {1}", finding.Finding, item);
                }
            }
        }

        claims.Should().BeGreaterThan(3_000);
        counted.Should().BeGreaterThan(3, "otherwise no witness had a past");
    }

    private static RuleCase RandomCase(RandomRules random, RuleSet set)
    {
        Instant now = random.After(RandomRules.Start);
        return new RuleCase(set, random.Facts(int.MaxValue), now)
        {
            Windows = set.Counters.Select(counter => counter.Subject).Distinct(StringComparer.Ordinal).ToDictionary(
                subject => subject,
                subject => (IReadOnlyList<RuleWindowEntry>)[.. set.Counters.Where(counter => counter.Subject == subject).SelectMany(counter => Enumerable.Range(0, 4).Where(_ => random.Maybe(2)).Select(_ => new RuleWindowEntry(counter.Name, now - (random.After(now) - now), 1)))],
                StringComparer.Ordinal),
        };
    }

    internal static string Short(RuleFinding item)
    {
        string text = $"{item.Finding.Code} {item.Rules[0]}";
        return item.Finding.Code switch
        {
            RuleCodes.Duplicate or RuleCodes.Contradictory => $"{text}: {string.Join(", ", item.Rules.Skip(1).Select(rule => rule.Value).Order(StringComparer.Ordinal))}",
            RuleCodes.LadderFalls => $"{text}: {item.Finding.Evidence.Single(evidence => evidence.Name == "field").Value}",
            _ => text,
        };
    }

    /// <summary>The witness shows what the finding says, by the description of the rules and by the evaluation itself.</summary>
    private static void Confirm(RuleSet set, RuleFinding finding)
    {
        Rule rule = set.Rules.Single(rule => rule.Id == finding.Rules[0]);
        if (finding.Finding.Code == RuleCodes.NeverApplies) return;
        finding.Witnesses.Should().HaveCount(finding.Finding.Code == RuleCodes.LadderFalls ? 2 : 1);
        RuleWitness witness = finding.Witnesses[0];
        RuleCase item = Case(set, witness);
        bool Applies(Rule asked) => AnalysisOracle.Applies(asked, item);
        Applies(rule).Should().Be(finding.Finding.Code != RuleCodes.ExemptionSwallows);
        if (finding.Finding.Code == RuleCodes.ExemptionSwallows) Applies(rule with { Unless = null }).Should().BeTrue();
        if (finding.Finding.Code is RuleCodes.Duplicate or RuleCodes.Contradictory) Applies(set.Rules.Single(other => other.Id == finding.Rules[1])).Should().BeTrue();
        if (finding.Finding.Code == RuleCodes.Shadowed) Decide(set, witness).Effect!.Code.Should().Match(code => set.Combining == Combining.FirstMatch || code != rule.Effect);
        if (finding.Finding.Code != RuleCodes.LadderFalls) return;
        Decide(set, witness).Effect!.Code.Should().Be(rule.Effect);
        Decide(set, finding.Witnesses[1]).Effect?.Code.Should().NotBe(rule.Effect);
        if (set.Counters.IsEmpty) Case(set, finding.Witnesses[1]).Facts.Where(fact => item.Facts[fact.Key] != fact.Value).Should().ContainSingle("all else is equal");
    }

    private static RuleCase Case(RuleSet set, RuleWitness witness) => new(set, witness.Facts.ToDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal), witness.At)
    {
        Windows = set.Counters.Select(counter => counter.Subject).Distinct(StringComparer.Ordinal).ToDictionary(subject => subject, _ => (IReadOnlyList<RuleWindowEntry>)witness.Windows.ToEntries(), StringComparer.Ordinal),
    };

    private static RuleOutcome Decide(RuleSet set, RuleWitness witness)
    {
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        return Case(set, witness).Fill(compiled.NewEvaluation(), compiled).Decide(witness.At);
    }
}
