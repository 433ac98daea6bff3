using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

public sealed class RuleAlternativeTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly RuleSet Promotion = new()
    {
        Facts =
        [
            new() { Name = "activeDays", Type = FactType.Integer, Unit = "days" }, new() { Name = "likers", Type = FactType.Integer }, new() { Name = "spent", Type = FactType.Decimal },
            new() { Name = "silence", Type = FactType.Duration }, new() { Name = "role", Type = FactType.Choice, Choices = ["member", "staff"] }, new() { Name = "nickname", Type = FactType.Text, IsNullable = true },
            new() { Name = "tags", Type = FactType.Set, Choices = ["banned", "vip", "new"] },
        ],
        Effects = [new() { Code = "promote", Polarity = EffectPolarity.Grant, Strength = 1 }, new() { Code = "bar", Polarity = EffectPolarity.Forbid, Strength = 1 }],
        Rules =
        [
            new() { Id = new("active"), Effect = "promote", When = Condition.All(Condition.Compare("activeDays", Comparison.AtLeast, 7), Condition.Compare("likers", Comparison.AtLeast, 2)) },
        ],
        Otherwise = Verdict.Refused,
    };

    [Fact]
    public void Alternatives_WhenOneFactIsShort_SayHowMuchIsNeeded()
    {
        Alternatives(Promotion, ("activeDays", 3), ("likers", 5)).Should().Equal("activeDays AtLeast 7 (3)");
        Alternatives(Promotion, ("activeDays", 3), ("likers", 1)).Should().Equal("activeDays AtLeast 7 (3) & likers AtLeast 2 (1)");
        Alternatives(Promotion, ("likers", 2)).Should().Equal("activeDays AtLeast 7 (?)");
        Alternatives(Promotion, ("activeDays", 9), ("likers", 2)).Should().BeEmpty("it is granted");

        RuleEvaluation evaluation = Evaluation(Promotion, out _, ("activeDays", 3), ("likers", 5));
        evaluation.Decide(Now);
        evaluation.Explain().Counterfactual.Should().BeEmpty("it is made only when it is asked for");
        string.Join(' ', evaluation.Explain(withCounterfactual: true).Counterfactual).Should().Be("activeDays=3 activeDays.comparison=comparison.atLeast activeDays.required=7");
    }

    [Fact]
    public void Alternatives_WhenSeveralWouldDo_ComeInTheOrderOfTheFacts()
    {
        RuleSet three = Promotion with
        {
            Rules =
            [
                .. Promotion.Rules,
                new() { Id = new("buyer"), Effect = "promote", When = Condition.Compare("spent", Comparison.Above, 99.90m) },
                new() { Id = new("staff"), Effect = "promote", When = Condition.Compare("role", Comparison.Equal, "staff") },
            ],
        };
        Alternatives(three, ("activeDays", 6), ("likers", 3), ("spent", 10m), ("role", "member"))
            .Should().Equal("activeDays AtLeast 7 (6)", "spent Above 99.9 (10)", "role Equal staff (member)");
        RuleSet fixedRole = three with { Facts = [.. three.Facts.Select(field => field.Name == "role" ? field with { IsFixed = true } : field)] };
        Alternatives(fixedRole, ("activeDays", 6), ("likers", 3), ("spent", 10m), ("role", "member"))
            .Should().Equal(["activeDays AtLeast 7 (6)", "spent Above 99.9 (10)"], "nobody becomes staff by being told so");
    }

    [Fact]
    public void Alternatives_WhenRulesForbid_LeaveTheLeastThatNoneOfThemMeans()
    {
        RuleSet set = Promotion with
        {
            Otherwise = Verdict.Granted,
            Rules =
            [
                new() { Id = new("silent"), Effect = "bar", When = Condition.Compare("silence", Comparison.AtLeast, Duration.FromDays(30)), Unless = Condition.Contains("tags", "vip") },
                new() { Id = new("banned"), Effect = "bar", When = Condition.Contains("tags", "banned", "new") },
                new() { Id = new("nameless"), Effect = "bar", When = Condition.Not(Condition.Has("nickname")) },
            ],
        };
        Alternatives(set, ("silence", Duration.FromDays(40)), ("tags", "banned"), ("nickname", "Ann"))
            .Should().Equal(["tags Equal vip (banned)"], "one fact is enough: no longer banned, and a VIP");
        Alternatives(set, ("silence", Duration.FromDays(40)), ("tags", ""), ("nickname", default))
            .Should().Equal("silence AtMost 719:59:59.999999999 (960:00:00) & nickname Equal other (?)", "nickname Equal other (?) & tags Equal vip ()");
        Alternatives(set, ("silence", Duration.FromDays(1)), ("tags", "new, vip"), ("nickname", "Ann")).Should().Equal("tags Equal vip (vip, new)");
    }

    [Fact]
    public void Alternatives_WhenTooMuchWasCounted_SayHowMuchMayBe()
    {
        RuleSet set = Promotion with
        {
            Otherwise = Verdict.Granted,
            Counters = [new() { Name = "posts", Subject = "member" }, new() { Name = "points", Subject = "member", Amount = "likers" }],
            Rules =
            [
                new() { Id = new("flood"), Effect = "bar", When = Condition.Count("posts", Duration.FromHours(1), Comparison.Above, 5) },
                new() { Id = new("points"), Effect = "bar", When = Condition.Count("points", Duration.FromHours(1), Comparison.AtLeast, 5) },
            ],
        };
        RuleEvaluation evaluation = Evaluation(set, out CompiledRuleSet _, ("likers", 9));
        evaluation.Use("member", RuleWindows.Of(new RuleWindowEntry("posts", Now - Duration.FromMinutes(1), 8)));
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Refused);
        Texts(evaluation.Alternatives()).Should().Equal("likers AtMost 4 (9) & posts in 1:00:00 AtMost 5 (9)");
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Refused, "looking for alternatives changes nothing");
        evaluation.Next("member").Count.Should().Be(3);
    }

    [Fact]
    public void Alternatives_WhenTheBudgetIsSpent_AreNotFoundOut()
    {
        RuleEvaluation evaluation = Evaluation(Promotion, out _, ("activeDays", 3), ("likers", 1));
        evaluation.Decide(Now);
        evaluation.Alternatives(budget: 2).Should().BeNull();
        Texts(evaluation.Alternatives(mostFacts: 1)).Should().BeEmpty();
        ((Action)(() => evaluation.Alternatives(mostFacts: 4))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => evaluation.Alternatives(budget: 0))).Should().Throw<ArgumentOutOfRangeException>();
        evaluation.Clear();
        ((Action)(() => evaluation.Alternatives())).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Alternatives_WhenEveryCaseCanBeTried_AreTheLeast() =>
        Law.Holds(RuleSetAnalysisTests.Sets, set =>
        {
            CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
            var random = new Random(set.Rules.Count);
            for (int n = 0; n < 6; n++)
            {
                Dictionary<string, long?> facts = AnalysisOracle.Names.Where(_ => random.Next(6) > 0).ToDictionary(name => name, _ => random.Next(7) == 0 ? null : (long?)random.Next(-1, 6), StringComparer.Ordinal);
                RuleSet decided = set with { Rules = [.. set.Rules.Select((rule, place) => rule with { OnUnknown = (UnknownPolicy)((place + n) % 3) })], Otherwise = n % 2 == 0 ? Verdict.Granted : Verdict.Refused };
                compiled = decided.Compile(DateTimeZoneProviders.Tzdb);
                RuleCase item = RuleCase.Of(decided, facts, AnalysisOracle.Start);
                RuleEvaluation evaluation = item.Fill(compiled.NewEvaluation(), compiled);
                Verdict verdict = evaluation.Decide(item.Now).Verdict;
                ValueList<ValueList<RuleChange>>? alternatives = evaluation.Alternatives();
                if (verdict == Verdict.Granted)
                {
                    alternatives!.Value.Should().BeEmpty();
                    continue;
                }

                string[][] least = Least(decided, facts);
                alternatives!.Value.Select(changes => string.Join(' ', changes.Select(change => change.Field))).Should().Equal(least.Select(names => string.Join(' ', names)), "{0} {1} {2}", decided.Combining, string.Join("\n", decided.Rules), item);
                foreach (ValueList<RuleChange> changes in alternatives.Value)
                {
                    var changed = new Dictionary<string, EvidenceValue>(item.Facts, StringComparer.Ordinal);
                    foreach (RuleChange change in changes) changed[change.Field] = change.Value;
                    (item with { Facts = changed }).Fill(compiled.NewEvaluation(), compiled).Decide(item.Now).Verdict.Should().Be(Verdict.Granted);
                    foreach (RuleChange change in changes) IsWithin(change).Should().BeTrue("{0}", change);
                }
            }
        }, count: 60);

    private static bool IsWithin(RuleChange change) => change.Comparison switch
    {
        Comparison.Equal => change.Value == change.Required,
        Comparison.AtLeast => change.Value.Number >= change.Required.Number,
        Comparison.AtMost => change.Value.Number <= change.Required.Number,
        _ => false,
    };

    /// <summary>Every least set of facts, by trying all values of all of them.</summary>
    private static string[][] Least(RuleSet set, Dictionary<string, long?> facts)
    {
        string[][] sets = [["a"], ["b"], ["c"], ["a", "b"], ["a", "c"], ["b", "c"], ["a", "b", "c"]];
        for (int size = 1; size <= 3; size++)
        {
            string[][] found = [.. sets.Where(names => names.Length == size && Helps(set, facts, names))];
            if (found.Length > 0) return found;
        }

        return [];
    }

    private static bool Helps(RuleSet set, Dictionary<string, long?> facts, ReadOnlySpan<string> names)
    {
        if (names.IsEmpty) return RuleOracle.Decide(RuleCase.Of(set, facts, AnalysisOracle.Start)).Verdict == Verdict.Granted;
        foreach (long? value in new long?[] { null, -1, 0, 1, 2, 3, 4, 5 })
            if (Helps(set, new Dictionary<string, long?>(facts, StringComparer.Ordinal) { [names[0]] = value }, names[1..])) return true;
        return false;
    }

    private static string[] Alternatives(RuleSet set, params (string Name, EvidenceValue Value)[] facts)
    {
        RuleEvaluation evaluation = Evaluation(set, out _, facts);
        evaluation.Decide(Now);
        return Texts(evaluation.Alternatives());
    }

    private static string[] Texts(ValueList<ValueList<RuleChange>>? alternatives) => [.. alternatives!.Value.Select(changes => string.Join(" & ", changes))];

    private static RuleEvaluation Evaluation(RuleSet set, out CompiledRuleSet compiled, params (string Name, EvidenceValue Value)[] facts)
    {
        compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        return new RuleCase(set, facts.ToDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal), Now).Fill(compiled.NewEvaluation(), compiled);
    }
}
