using CommunityDomain.Rules;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Rules;

/// <summary>The index answers as the program does, and both as the description says.</summary>
public sealed class RuleIndexTests
{
    [Fact]
    public void Decide_WhenRandomOfEveryKind_IsTheSameByIndexByProgramAndByDescription() =>
        Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            var random = new RandomRules(seed, matches: true);
            RuleSet set = random.Set(rules: 1 + (seed % 8), depth: 1 + (seed % 4));
            CompiledRuleSet[] ways = [.. new[] { RuleTerms.MaxTerms, 2, 0 }.Select(maxTerms => new CompiledRuleSet(set, DateTimeZoneProviders.Tzdb, maxTerms))];
            RuleEvaluation[] evaluations = [.. ways.Select(way => way.NewEvaluation())];
            for (int i = 0; i < 10; i++)
            {
                Instant now = RandomRules.Start + Duration.FromMinutes(i * 4);
                var item = new RuleCase(set, random.Facts(missingOneIn: i < 5 ? 4 : 1_000), now) { Windows = random.Windows(now) };
                RuleOutcome[] outcomes = [.. ways.Select((way, at) => item.Fill(evaluations[at], way).Decide(now))];
                (outcomes[0].Verdict, outcomes[0].Effect?.Code).Should().Be(RuleOracle.Decide(item), "case {0} of seed {1}", i, seed);
                outcomes.Should().OnlyContain(outcome => outcome == outcomes[0], "case {0} of seed {1}", i, seed);
                Decision<RuleEffect>[] grounds = [.. evaluations.Select(evaluation => evaluation.Explain())];
                grounds.Should().OnlyContain(decision => decision == grounds[0], "case {0} of seed {1}", i, seed);
            }
        }, count: 400);

    [Fact]
    public void Decide_WhenThereAreManyRules_IsTheSameByIndexAndByProgram() =>
        Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            // Enough terms for several chunks, and with the fallback among them.
            var random = new RandomRules(seed, matches: true);
            RuleSet set = random.Set(rules: 400, depth: 3);
            CompiledRuleSet index = set.Compile(DateTimeZoneProviders.Tzdb);
            var program = new CompiledRuleSet(set, DateTimeZoneProviders.Tzdb, maxTerms: 0);
            index.Index.Words.Should().BeGreaterThan(IndexChunk.Words);
            for (int i = 0; i < 20; i++)
            {
                Instant now = RandomRules.Start + Duration.FromMinutes(i);
                var item = new RuleCase(set, random.Facts(missingOneIn: i % 2 == 0 ? 3 : 1_000), now) { Windows = random.Windows(now) };
                RuleEvaluation one = item.Fill(index.NewEvaluation(), index);
                RuleEvaluation other = item.Fill(program.NewEvaluation(), program);
                one.Decide(now).Should().Be(other.Decide(now), "case {0} of seed {1}", i, seed);
                (one.Explain() == other.Explain()).Should().BeTrue("case {0} of seed {1}", i, seed);
            }
        }, count: 8);

    [Fact]
    public void Terms_WhenThereAreTooMany_LeaveTheRuleToTheProgram()
    {
        // Any of 2 in each of 6 pairs: 64 terms.
        Condition Pair(int i) => Condition.Any(Condition.Compare("links", Comparison.Equal, i), Condition.Compare("days", Comparison.Equal, i));
        RuleSet set = new RandomRules(1).Set(rules: 0) with
        {
            Rules =
            [
                new() { Id = new("wide"), Effect = "mute", When = Condition.All([.. Enumerable.Range(0, 6).Select(Pair)]) },
                new() { Id = new("narrow"), Effect = "mute", When = Condition.All([.. Enumerable.Range(0, 5).Select(Pair)]) },
                new() { Id = new("exempt"), Effect = "mute", When = Pair(0), Unless = Condition.All([.. Enumerable.Range(0, 6).Select(Pair)]) },
            ],
        };
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);

        compiled.Index.Flat.Select(rule => compiled.Rules[rule].Rule.Id.Value).Should().BeEquivalentTo("exempt", "wide");
    }

    [Fact]
    public void Column_WhenValuesLieOnAndBesideThePoints_PutsEachInItsClass()
    {
        var field = new FactField { Name = "n", Type = FactType.Integer, IsNullable = true };
        Question[] questions = [.. new[] { long.MinValue, -3, 5, 5, 7, long.MaxValue }.Select(value => new Question(Condition.Compare("n", Comparison.AtLeast, value), field, 0, DateTimeZoneProviders.Tzdb))];
        var column = new OrderedColumn(0, FactType.Integer, questions);

        int Of(long value) => column.ClassOf([new Fact { State = FactState.Known, Number = value }]);
        new[] { long.MinValue, long.MinValue + 1, -4, -3, -2, 5, 6, 7, 8, long.MaxValue - 1, long.MaxValue }.Select(Of).Should().Equal(1, 2, 2, 3, 4, 5, 6, 7, 8, 8, 9);
        column.ClassOf([new Fact { State = FactState.Null }]).Should().Be(11);
        column.ClassOf([default]).Should().Be(IndexColumn.Unknown);
    }
}
