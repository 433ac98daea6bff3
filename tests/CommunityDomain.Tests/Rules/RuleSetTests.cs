using CommunityDomain.Calendars;
using CommunityDomain.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Rules;

public sealed class RuleSetTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly string[] Names = ["a", "b", "c"];

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
        Facts = [.. Names.Select(name => new FactField { Name = name, Type = FactType.Integer, IsNullable = true })],
        Effects = [.. Effects],
        Rules = [],
        Otherwise = Verdict.Granted,
        ReviewStrength = 1,
    };

    private static Gen<Condition> Conditions(int depth)
    {
        Gen<Condition> question = Gen.OneOf(
            from field in Gen.Elements(Names) from how in Gen.Elements(Enum.GetValues<Comparison>()) from value in Gen.Choose(0, 3) select Condition.Compare(field, how, value),
            from field in Gen.Elements(Names) from values in Gen.Elements([0, 1], new[] { 2 }) select Condition.In(field, [.. values.Select(value => (EvidenceValue)value)]),
            Gen.Elements(Names).Select(Condition.Has));
        if (depth == 0) return question;
        Gen<Condition[]> parts = Gen.Choose(1, 3).SelectMany(count => Conditions(depth - 1).ArrayOf(count));
        return Gen.Frequency(
            (2, question),
            (2, parts.Select(items => Condition.All(items))),
            (2, parts.Select(items => Condition.Any(items))),
            (1, Conditions(depth - 1).Select(Condition.Not)),
            (1, from items in parts from least in Gen.Choose(1, items.Length) select Condition.AtLeast(least, items)));
    }

    private static Gen<Rule> Rules(int number) =>
        from when in Conditions(3)
        from unless in Gen.Frequency((3, Gen.Constant((Condition?)null)), (1, Conditions(1).Select(condition => (Condition?)condition)))
        from scope in Gen.Frequency((3, Gen.Constant((Condition?)null)), (1, Conditions(1).Select(condition => (Condition?)condition)))
        from effect in Gen.Elements(Effects)
        from unknown in Gen.Elements(Enum.GetValues<UnknownPolicy>())
        select new Rule { Id = new($"r{number}"), When = when, Unless = unless, Scope = scope, Effect = effect.Code, OnUnknown = unknown };

    private static readonly Gen<RuleSet> Sets =
        from count in Gen.Choose(1, 5)
        from rules in Gen.CollectToArray(Enumerable.Range(0, count).Select(Rules))
        from otherwise in Gen.Elements(Verdict.Granted, Verdict.Refused)
        from review in Gen.Choose(0, 3)
        select Empty with { Rules = [.. rules], Otherwise = otherwise, ReviewStrength = review };

    private static readonly Gen<Dictionary<string, long?>> FactsOf =
        from values in Gen.Choose(-2, 3).ArrayOf(3)
        select Names.Zip(values).Where(pair => pair.Second != -2).ToDictionary(pair => pair.First, pair => pair.Second == -1 ? (long?)null : pair.Second, StringComparer.Ordinal);

    [Fact]
    public void Decide_WhenRandom_EqualsTheDescription() =>
        Law.Holds(from set in Sets from facts in FactsOf select (set, facts), item =>
        {
            RuleEvaluation evaluation = Evaluation(item.set, item.facts);
            RuleOutcome outcome = evaluation.Decide(Now);
            (outcome.Verdict, outcome.Effect?.Code).Should().Be(RuleOracle.Decide(RuleCase.Of(item.set, item.facts, Now)), "{0} on {1}", item.set.Rules, string.Join(" ", item.facts));
        }, count: 5_000);

    [Fact]
    public void Decide_WhenEveryCaseIsTried_KeepsWhatMoreFactsCannotChange() =>
        Law.Holds(Conditions(3), condition =>
        {
            // Kleene's promise: once true or false, no further fact changes it. All 125 cases of three facts with three values, null and missing.
            foreach (Dictionary<string, long?> facts in AllCases())
            {
                bool? value = RuleOracle.Value(condition, RuleCase.Of(Empty, facts, Now));
                Rule rule = new() { Id = new("r"), When = condition, Effect = "mute" };
                RuleOutcome outcome = Evaluation(Empty with { Rules = [rule] }, facts).Decide(Now);
                Verdict expected = value switch { true => Verdict.Refused, false => Verdict.Granted, null => Verdict.Review };
                if (outcome.Verdict != expected) return false;
                if (value is null) continue;
                foreach (string missing in Names.Where(name => !facts.ContainsKey(name)))
                    foreach (long? more in new long?[] { null, 0, 1, 2, 3 })
                        if (RuleOracle.Value(condition, RuleCase.Of(Empty, new Dictionary<string, long?>(facts, StringComparer.Ordinal) { [missing] = more }, Now)) != value) return false;
            }

            return true;
        }, count: 60);

    [Fact]
    public void Decide_WhenRulesAreWrittenInAnotherOrder_IsTheSame() =>
        Law.Holds(from set in Sets from facts in FactsOf select (set, facts), item =>
            Evaluation(item.set, item.facts).Decide(Now) == Evaluation(item.set with { Rules = [.. item.set.Rules.Reverse()] }, item.facts).Decide(Now));

    [Fact]
    public void Explain_WhenARuleApplies_CitesFactsThatSufficeAndNoneThatCouldBeSpared() =>
        Law.Holds(from set in Sets from facts in FactsOf select (set, facts), item =>
        {
            RuleEvaluation evaluation = Evaluation(item.set, item.facts);
            evaluation.Decide(Now);
            Decision<RuleEffect> decision = evaluation.Explain();
            foreach (Reason reason in decision.Reasons.Where(reason => reason.Code == RuleCodes.Applies))
            {
                Rule rule = item.set.Rules.Single(rule => rule.Id == reason.Rule);
                string[] cited = [.. reason.Evidence.Select(evidence => evidence.Name).Where(name => Names.Contains(name, StringComparer.Ordinal))];
                var kept = item.facts.Where(fact => cited.Contains(fact.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
                if (RuleOracle.Value(rule, RuleCase.Of(item.set, kept, Now)) != true) return false;
                foreach (string spared in cited)
                    if (RuleOracle.Value(rule, RuleCase.Of(item.set, kept.Where(fact => fact.Key != spared), Now)) == true) return false;
            }

            // Every determining rule is named, and only those.
            string[] named = [.. decision.Reasons.Where(reason => reason.Code == RuleCodes.Applies).Select(reason => reason.Rule.Value)];
            string[] determining = [.. item.set.Rules.Where(rule => rule.Effect == decision.Outcome?.Code && RuleOracle.Value(rule, RuleCase.Of(item.set, item.facts, Now)) == true).Select(rule => rule.Id.Value).Order(StringComparer.Ordinal)];
            string[] undecided = [.. item.set.Rules.Where(rule => RuleOracle.Value(rule, RuleCase.Of(item.set, item.facts, Now)) is null).Select(rule => rule.Id.Value).Order(StringComparer.Ordinal)];
            return named.SequenceEqual(determining) && undecided.SequenceEqual(decision.Reasons.Where(reason => reason.Code == RuleCodes.Undecided).Select(reason => reason.Rule.Value));
        }, count: 2_000);

    [Fact]
    public void Decide_WhenForbiddenAndPermitted_IsForbiddenByTheDeterminingRule()
    {
        // The worked example of Cedar's authorization page: P1 permits, P2 and P4 do not hold, P3 forbids: deny, determined by P3.
        RuleSet set = Empty with
        {
            Otherwise = Verdict.Refused,
            Rules =
            [
                new() { Id = new("P1"), When = Is("a", 1), Effect = "permit" },
                new() { Id = new("P2"), When = Is("b", 1), Effect = "permit" },
                new() { Id = new("P3"), When = Condition.All(Is("c", 1), Condition.Not(Is("b", 2))), Effect = "remove" },
                new() { Id = new("P4"), When = Is("c", 9), Effect = "permit" },
            ],
        };
        RuleEvaluation evaluation = Evaluation(set, new() { ["a"] = 1, ["b"] = 0, ["c"] = 1 });
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Refused);
        evaluation.Explain().Reasons.Should().ContainSingle().Which.ToString().Should().Be("rules.rule.applies (CHA-4) rule=P3 effect=remove weight=1 b=0 b.comparison=comparison.notEqual b.required=2 c=1 c.comparison=comparison.equal c.required=1");

        RuleEvaluation nothing = Evaluation(set, new() { ["a"] = 0, ["b"] = 0, ["c"] = 0 });
        nothing.Decide(Now).Verdict.Should().Be(Verdict.Refused, "what nobody permits is refused");
        nothing.Explain().Reasons.Should().ContainSingle().Which.Code.Should().Be(RuleCodes.NothingGrants);
    }

    [Theory]
    [InlineData("and", 0, null, "False")]
    [InlineData("and", null, 0, "False")]
    [InlineData("and", 1, null, "Unknown")]
    [InlineData("and", null, 1, "Unknown")]
    [InlineData("or", 1, null, "True")]
    [InlineData("or", null, 1, "True")]
    [InlineData("or", 0, null, "Unknown")]
    [InlineData("or", null, 0, "Unknown")]
    public void Decide_WhenOneSideIsMissing_FollowsTheCommutativeTable(string operation, int? left, int? right, string expected)
    {
        // The table of CEL's language definition, an error there being a missing fact here.
        Condition[] sides = [Is("a", 1), Is("b", 1)];
        var facts = new Dictionary<string, long?>(StringComparer.Ordinal);
        if (left is { } a) facts["a"] = a;
        if (right is { } b) facts["b"] = b;
        Rule rule = new() { Id = new("r"), When = operation == "and" ? Condition.All(sides) : Condition.Any(sides), Effect = "mute" };

        Evaluation(Empty with { Rules = [rule] }, facts).Decide(Now).Verdict
            .Should().Be(expected switch { "True" => Verdict.Refused, "False" => Verdict.Granted, _ => Verdict.Review });
    }

    [Fact]
    public void Knobs_WhenTurnedAlone_ChangeTheDecision()
    {
        Rule mute = new() { Id = new("m"), When = Is("a", 1), Effect = "mute" };
        Verdict Of(RuleSet set, Instant? now = null, params (string, long?)[] facts) => Evaluation(set, facts.ToDictionary(fact => fact.Item1, fact => fact.Item2, StringComparer.Ordinal)).Decide(now ?? Now).Verdict;
        RuleSet plain = Empty with { Rules = [mute] };

        Of(plain, null, ("a", 1)).Should().Be(Verdict.Refused);
        Of(plain with { Rules = [mute with { Unless = Is("b", 1) }] }, null, ("a", 1), ("b", 1)).Should().Be(Verdict.Granted);
        Of(plain with { Rules = [mute with { Unless = Is("b", 1) }] }, null, ("a", 1)).Should().Be(Verdict.Refused, "an exemption that is unknown does not exempt");
        Of(plain with { Rules = [mute with { Scope = Is("b", 1) }] }, null, ("a", 1), ("b", 0)).Should().Be(Verdict.Granted);
        Of(plain with { Rules = [mute with { From = Now + Duration.Epsilon }] }, null, ("a", 1)).Should().Be(Verdict.Granted);
        Of(plain with { Rules = [mute with { From = Now }] }, null, ("a", 1)).Should().Be(Verdict.Refused, "from is inclusive");
        Of(plain with { Rules = [mute with { Until = Now }] }, null, ("a", 1)).Should().Be(Verdict.Granted, "until is exclusive");
        Of(plain with { Otherwise = Verdict.Refused }, null, ("a", 0)).Should().Be(Verdict.Refused);
        Of(plain).Should().Be(Verdict.Review);
        Of(plain with { Rules = [mute with { OnUnknown = UnknownPolicy.Skip }] }).Should().Be(Verdict.Granted);
        Rule grant = new() { Id = new("g"), When = Is("a", 1), Effect = "promote" };
        Of(Empty with { Otherwise = Verdict.Refused, Rules = [grant] }).Should().Be(Verdict.Refused, "what is unknown does not grant");
        Of(Empty with { Otherwise = Verdict.Refused, Rules = [grant with { OnUnknown = UnknownPolicy.Review }] }).Should().Be(Verdict.Review);

        Rule warn = new() { Id = new("w"), When = Is("b", 1), Effect = "warn" };
        RuleSet both = Empty with { Rules = [warn, mute] };
        Of(both, null, ("b", 1)).Should().Be(Verdict.Review, "review outweighs a warning, and the mute is open");
        Of(both with { ReviewStrength = 0 }, null, ("b", 1)).Should().Be(Verdict.Refused);
        Evaluation(both with { Combining = Combining.FirstMatch, Rules = [warn with { Priority = 1 }, mute] }, new() { ["a"] = 1, ["b"] = 1 }).Decide(Now).Effect!.Code.Should().Be("mute");
        Evaluation(both with { Combining = Combining.FirstMatch, Rules = [warn with { Priority = -1 }, mute] }, new() { ["a"] = 1, ["b"] = 1 }).Decide(Now).Effect!.Code.Should().Be("warn");
    }

    [Fact]
    public void Decide_WhenFactsAreOfEveryType_AsksEachRight()
    {
        RuleSet set = Empty with
        {
            Facts =
            [
                new() { Name = "price", Type = FactType.Decimal, Unit = "CNY" }, new() { Name = "isNew", Type = FactType.Flag }, new() { Name = "joined", Type = FactType.Instant },
                new() { Name = "silence", Type = FactType.Duration }, new() { Name = "at", Type = FactType.TimeOfDay }, new() { Name = "text", Type = FactType.Text },
                new() { Name = "role", Type = FactType.Choice, Choices = ["member", "owner"] },
                new() { Name = "tags", Type = FactType.Set, Choices = ["vip", "new"] },
            ],
            Rules =
            [
                new()
                {
                    Id = new("all"),
                    Effect = "mute",
                    When = Condition.All(
                        Condition.Compare("price", Comparison.AtMost, 9.90m, unit: "CNY"),
                        Condition.Compare("isNew", Comparison.Equal, true),
                        Condition.Within("joined", new TimeWindow(new(22, 0), new(8, 0)), "Asia/Shanghai"),
                        Condition.Compare("joined", Comparison.Below, Now),
                        Condition.Compare("silence", Comparison.Above, Duration.FromDays(1)),
                        Condition.Compare("at", Comparison.AtLeast, new LocalTime(8, 30)),
                        Condition.In("text", "a", "b"),
                        Condition.Compare("role", Comparison.NotEqual, "owner"),
                        Condition.Contains("tags", "new")),
                },
            ],
        };
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        evaluation.Set(compiled.Slot("price"), 9.9m);
        evaluation.Set(compiled.Slot("isNew"), true);
        evaluation.Set(compiled.Slot("joined"), Instant.FromUtc(2026, 3, 1, 15, 0));
        evaluation.Set(compiled.Slot("silence"), Duration.FromHours(25));
        evaluation.Set(compiled.Slot("at"), new LocalTime(8, 30));
        evaluation.Set(compiled.Slot("text"), "b");
        evaluation.Set(compiled.Slot("role"), "member");
        evaluation.Set(compiled.Slot("tags"), ["new", "vip"]);
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Refused);

        evaluation.Set(compiled.Slot("tags"), ["vip"]);
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Granted);
        evaluation.Set(compiled.Slot("tags"), []);
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Granted);
        evaluation.Set(compiled.Slot("tags"), ["vip", "new"]);
        evaluation.Set(compiled.Slot("price"), 9.91m);
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Granted);
        evaluation.Set(compiled.Slot("price"), 9.9m);
        evaluation.Set(compiled.Slot("joined"), Instant.FromUtc(2026, 3, 1, 0, 0));
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Granted, "08:00 in Shanghai is no longer in the window");

        ((Action)(() => evaluation.Set(compiled.Slot("price"), 3L))).Should().Throw<ArgumentException>();
        ((Action)(() => evaluation.Set(compiled.Slot("role"), "guest"))).Should().Throw<ArgumentException>();
        ((Action)(() => evaluation.Set(compiled.Slot("tags"), ["gone"]))).Should().Throw<ArgumentException>();
        ((Action)(() => evaluation.Set(compiled.Slot("tags"), "vip"))).Should().Throw<ArgumentException>();
        ((Action)(() => evaluation.Set(compiled.Slot("role"), ["member"]))).Should().Throw<ArgumentException>();
        ((Action)(() => evaluation.SetNull(compiled.Slot("text")))).Should().Throw<ArgumentException>();
        ((Action)(() => evaluation.Set(default, 1L))).Should().Throw<ArgumentException>();
        ((Action)(() => compiled.Slot("nobody"))).Should().Throw<ArgumentException>();
        evaluation.Explain().Verdict.Should().Be(Verdict.Granted, "what is refused changes nothing");
        evaluation.Set(compiled.Slot("at"), new LocalTime(8, 30));
        ((Action)(() => evaluation.Explain())).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Decide_WhenAskedAgain_AllocatesNothing()
    {
        RuleSet set = Empty with { Rules = [.. Enumerable.Range(0, 100).Select(i => new Rule { Id = new($"r{i}"), When = Condition.All(Is("a", i), Is("b", i), Condition.Any(Is("c", 1), Is("a", 5))), Effect = "mute" })] };
        RuleEvaluation evaluation = Evaluation(set, new() { ["a"] = 7, ["b"] = 7 });
        evaluation.Decide(Now);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) evaluation.Decide(Now);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void Decide_WhenManyThreadsShareTheRules_DecidesAsOneDoes()
    {
        CompiledRuleSet compiled = (Empty with { Rules = [new() { Id = new("r"), When = Condition.AtLeast(2, Is("a", 1), Is("b", 1), Is("c", 1)), Effect = "mute" }] }).Compile(DateTimeZoneProviders.Tzdb);
        Dictionary<string, long?>[] cases = [.. AllCases()];
        RuleOutcome[] alone = [.. cases.Select(facts => Fill(compiled, facts).Decide(Now))];
        var together = new RuleOutcome[32][];
        Parallel.For(0, 32, thread => together[thread] = [.. cases.Select(facts => Fill(compiled, facts).Decide(Now))]);
        together.Should().OnlyContain(outcomes => outcomes.SequenceEqual(alone));
    }

    [Fact]
    public void Judge_WhenEverythingIsWrong_FindsAllWithPaths()
    {
        RuleSet wrong = new()
        {
            Facts = [new() { Name = "n", Type = FactType.Integer, Unit = "messages" }, new() { Name = "n", Type = (FactType)9 }, new() { Name = "t", Type = FactType.Text, IsPromised = false }, new() { Name = "c", Type = FactType.Choice }, null!],
            Effects = [new() { Code = "x", Polarity = EffectPolarity.Forbid, Strength = 0 }, new() { Code = "x", Polarity = (EffectPolarity)5, Strength = 2 }, new() { Code = "", Polarity = EffectPolarity.Grant, Strength = 3 }],
            Rules =
            [
                new()
                {
                    Id = new("r"),
                    Effect = "nobody",
                    From = Now,
                    Until = Now,
                    When = Condition.All(
                        Condition.Any(),
                        Condition.Compare("ghost", Comparison.Equal, 1),
                        Condition.Compare("n", Comparison.Equal, "three"),
                        Condition.Compare("n", Comparison.Equal, 1.5m),
                        Condition.Compare("n", Comparison.Equal, 1, unit: "days"),
                        Condition.Compare("t", Comparison.Below, "x"),
                        Condition.In("n"),
                        Condition.AtLeast(3, Condition.Has("n")),
                        Condition.Within("n", default, "Mars/Olympus")),
                },
                new() { Id = new("r"), Effect = "x", When = null! },
                null!,
            ],
            Otherwise = Verdict.Review,
            Combining = (Combining)7,
            ReviewStrength = -1,
        };

        ValueList<Finding> findings = new RuleSetValidator(DateTimeZoneProviders.Tzdb).Check(wrong);
        findings.Select(finding => $"{finding.Path} {finding.Code}").Should().Equal(
            "facts[1].name rules.name.twice",
            "facts[1].type rules.term.unknown",
            "facts[3].choices rules.choices.wrong",
            "facts[4] definition.item.missing",
            "effects[0].strength rules.strength.wrong",
            "effects[1].code rules.name.twice",
            "effects[1].polarity rules.term.unknown",
            "effects[2].code rules.name.missing",
            "rules[0].effect rules.effect.unknown",
            "rules[0].until rules.times.reversed",
            "rules[0].when.parts[0] rules.parts.missing",
            "rules[0].when.parts[1].field rules.field.unknown",
            "rules[0].when.parts[2].value rules.value.typeWrong",
            "rules[0].when.parts[3].value rules.value.typeWrong",
            "rules[0].when.parts[4].unit rules.value.unitWrong",
            "rules[0].when.parts[5].field rules.field.notPromised",
            "rules[0].when.parts[5].comparison rules.comparison.orderMissing",
            "rules[0].when.parts[6].values rules.parts.missing",
            "rules[0].when.parts[7].least rules.least.wrong",
            "rules[0].when.parts[8] rules.value.typeWrong",
            "rules[0].when.parts[8].window rules.window.missing",
            "rules[0].when.parts[8].zone calendars.zone.unknown",
            "rules[1].id rules.name.twice",
            "rules[1].when definition.item.missing",
            "rules[2] definition.item.missing",
            "otherwise rules.otherwise.wrong",
            "combining rules.term.unknown",
            "reviewStrength rules.strength.wrong");
        ((Action)(() => wrong.Compile(DateTimeZoneProviders.Tzdb))).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().Equal(findings);
    }

    [Fact]
    public void Judge_WhenSetsCountersAndExamplesAreWrong_FindsAllWithPaths()
    {
        RuleSet wrong = Empty with
        {
            Facts =
            [
                new() { Name = "n", Type = FactType.Integer }, new() { Name = "s", Type = FactType.Set, Choices = [.. Enumerable.Range(0, 65).Select(i => $"w{i}")] },
                new() { Name = "t", Type = FactType.Set, Choices = ["a,b"] }, new() { Name = "u", Type = FactType.Set, Choices = ["x", "y"] },
                new() { Name = "d.e", Type = FactType.Flag }, new() { Name = "weight", Type = FactType.Flag }, new() { Name = "b", Type = FactType.Flag, IsPromised = false },
            ],
            Counters =
            [
                new() { Name = "n", Subject = "" }, new() { Name = "c", Subject = "member", When = Condition.Count("c", Duration.FromDays(1), Comparison.AtLeast, 1), Amount = "ghost" },
                new() { Name = "c", Subject = "member", Amount = "u" }, null!, new() { Name = "", Subject = "member", Amount = "b" },
            ],
            Rules =
            [
                new()
                {
                    Id = new("r"),
                    Effect = "mute",
                    Weight = 1_001,
                    When = Condition.Any(
                        Condition.Contains("u", "z", "x"),
                        Condition.Contains("u"),
                        Condition.Contains("n", "x"),
                        Condition.Compare("u", Comparison.Equal, "x"),
                        Condition.In("u", "x"),
                        Condition.Has("u"),
                        Condition.Count("ghost", Duration.Zero, (Comparison)6, 1),
                        Condition.Count("c", Duration.FromDays(RuleCounter.MaxSpanDays) + Duration.Epsilon, Comparison.AtLeast, 1)),
                    Examples =
                    [
                        new() { Applies = true, Facts = [new("n", 1), new("n", 2), new("ghost", 1), new("u", "x,z"), default, new("u2", "x")] },
                        null!,
                        new() { Applies = false, Facts = [new("n", default), new("u", "x, y")] },
                    ],
                },
            ],
            Revision = 0,
        };

        new RuleSetValidator(DateTimeZoneProviders.Tzdb).Check(wrong).Select(finding => $"{finding.Path} {finding.Code}").Should().Equal(
            "facts[1].choices rules.choices.wrong",
            "facts[2].choices rules.choices.wrong",
            "facts[4].name rules.name.wrong",
            "facts[5].name rules.name.wrong",
            "counters[0].name rules.name.twice",
            "counters[0].subject rules.name.missing",
            "counters[1].when rules.counter.nested",
            "counters[1].amount rules.field.unknown",
            "counters[2].name rules.name.twice",
            "counters[2].amount rules.value.typeWrong",
            "counters[3] definition.item.missing",
            "counters[4].name rules.name.missing",
            "counters[4].amount rules.field.notPromised",
            "counters[4].amount rules.value.typeWrong",
            "rules[0].weight rules.weight.wrong",
            "rules[0].when.parts[0].words[0] rules.value.typeWrong",
            "rules[0].when.parts[1].words rules.parts.missing",
            "rules[0].when.parts[2] rules.value.typeWrong",
            "rules[0].when.parts[3] rules.value.typeWrong",
            "rules[0].when.parts[4] rules.value.typeWrong",
            "rules[0].when.parts[6].counter rules.counter.unknown",
            "rules[0].when.parts[6].span rules.span.wrong",
            "rules[0].when.parts[6].comparison rules.term.unknown",
            "rules[0].when.parts[7].span rules.span.wrong",
            "rules[0].examples[0].facts[1] rules.name.twice",
            "rules[0].examples[0].facts[2] rules.field.unknown",
            "rules[0].examples[0].facts[3] rules.value.typeWrong",
            "rules[0].examples[0].facts[4] rules.name.missing",
            "rules[0].examples[0].facts[5] rules.field.unknown",
            "rules[0].examples[1] definition.item.missing",
            "rules[0].examples[2].facts[0] rules.value.typeWrong",
            "revision rules.revision.wrong");
    }

    [Fact]
    public void Judge_WhenABudgetIsExceeded_SaysWhichAndDoesNoMore()
    {
        Rule rule = new() { Id = new("r"), When = Is("a", 1), Effect = "mute" };
        string Of(RuleSet set) => string.Join("; ", new RuleSetValidator().Check(set));
        Condition large = Condition.Any([.. Enumerable.Repeat(Condition.Any([.. Enumerable.Repeat(Is("a", 1), 98)]), 100)]);

        Of(Empty with { Rules = [.. Enumerable.Repeat(rule, RuleSet.MaxRules + 1)] }).Should().Be("Error rules: rules.budget.exceeded (CHA-4) count=20001 limit=20000");
        Of(Empty with { Facts = [.. Enumerable.Repeat(Empty.Facts[0], RuleSet.MaxDeclarations + 1)], Rules = [null!] }).Should().Be("Error facts: rules.budget.exceeded (CHA-4) count=1001 limit=1000");
        Of(Empty with { Rules = [rule with { Examples = [.. Enumerable.Repeat(new RuleExample { Facts = [], Applies = true }, RuleSet.MaxDeclarations + 1)] }] })
            .Should().Be("Error rules[0].examples: rules.budget.exceeded (CHA-4) count=1001 limit=1000");
        Of(Empty with { Rules = [.. Enumerable.Range(0, 27).Select(i => new Rule { Id = new($"r{i}"), When = large, Effect = "mute" })] }).Should().StartWith("Error rules.budget.exceeded (CHA-4) count=5000").And.EndWith("limit=500000");
    }

    [Fact]
    public void Weight_WhenSeveralRulesDetermine_IsTheLargestAndEachNamesItsOwn()
    {
        Rule mute = new() { Id = new("m"), When = Is("a", 1), Effect = "mute", Weight = 2 };
        RuleSet set = Empty with { Rules = [mute, mute with { Id = new("n"), Weight = 5 }, mute with { Id = new("o"), Effect = "warn", Weight = 9 }, mute with { Id = new("p"), When = Is("a", 2), Weight = 9 }] };
        RuleEvaluation evaluation = Evaluation(set, new() { ["a"] = 1 });

        evaluation.Decide(Now).Weight.Should().Be(5);
        evaluation.Explain().Reasons.Select(reason => reason.Evidence.Single(evidence => evidence.Name == "weight").Value.Number).Should().Equal(2, 5);
        Evaluation(set with { Combining = Combining.FirstMatch }, new() { ["a"] = 1 }).Decide(Now).Weight.Should().Be(2);
        Evaluation(set, new() { ["a"] = 0 }).Decide(Now).Weight.Should().Be(0);
        Evaluation(set, []).Decide(Now).Weight.Should().Be(9, "the rule that waits for review too");
        new Rule { Id = new("x"), When = Is("a", 1), Effect = "mute" }.Weight.Should().Be(1);
    }

    [Fact]
    public void Explain_WhenQuestionsOfEveryKindDecide_StatesWhatHeldInParts()
    {
        RuleSet set = Empty with
        {
            Facts = [.. Empty.Facts, new() { Name = "tags", Type = FactType.Set, Choices = ["vip", "new", "old"] }, new() { Name = "joined", Type = FactType.Instant }],
            Rules =
            [
                new()
                {
                    Id = new("r"),
                    Effect = "mute",
                    When = Condition.All(
                        Condition.Compare("a", Comparison.Above, 2),
                        Condition.Not(Condition.Compare("a", Comparison.AtLeast, 9)),
                        Condition.Not(Condition.In("b", 1, 2)),
                        Condition.Not(Condition.Compare("c", Comparison.AtLeast, 5)),
                        Condition.Contains("tags", "new", "old"),
                        Condition.Not(Condition.Within("joined", new TimeWindow(new(22, 0), new(8, 0)), "Asia/Shanghai"))),
                },
            ],
        };
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = Fill(compiled, new() { ["a"] = 3, ["b"] = 7, ["c"] = null });
        evaluation.Set(compiled.Slot("tags"), ["new", "vip"]);
        evaluation.Set(compiled.Slot("joined"), Now);
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Refused);

        evaluation.Explain().Reasons.Should().ContainSingle().Which.Evidence.Select(evidence => evidence.ToString()).Should().Equal(
            "effect=mute", "weight=1",
            "a=3", "a.comparison=comparison.above", "a.required=2", "a.comparison2=comparison.below", "a.required2=9",
            "b=7", "b.comparison=conditionKind.inSet", "b.required=1, 2", "b.holds=false",
            "c=?", "c.comparison=comparison.atLeast", "c.required=5", "c.holds=false",
            "tags=vip, new", "tags.comparison=conditionKind.contains", "tags.required=new, old",
            "joined=2026-03-02T12:00:00Z", "joined.comparison=conditionKind.inWindow", "joined.required=22:00-08:00", "joined.zone=Asia/Shanghai", "joined.holds=false");
    }

    [Fact]
    public void Condition_WhenTooDeepOrTooLarge_CannotBeMade()
    {
        Condition deep = Condition.Has("a");
        for (int i = 1; i < Condition.MaxDepth; i++) deep = Condition.Not(deep);
        deep.Depth.Should().Be(Condition.MaxDepth);
        ((Action)(() => Condition.Not(deep))).Should().Throw<ArgumentException>();

        Condition hundred = Condition.All([.. Enumerable.Repeat(Condition.Has("a"), 99)]);
        hundred.Size.Should().Be(100);
        ((Action)(() => Condition.Any([.. Enumerable.Repeat(hundred, 100)]))).Should().Throw<ArgumentException>();
        ((Action)(() => Condition.All(null!, deep))).Should().Throw<ArgumentNullException>();
    }

    private static IEnumerable<Dictionary<string, long?>> AllCases() =>
        from a in Enumerable.Range(-2, 5)
        from b in Enumerable.Range(-2, 5)
        from c in Enumerable.Range(-2, 5)
        select Names.Zip([a, b, c]).Where(pair => pair.Second != -2).ToDictionary(pair => pair.First, pair => pair.Second == -1 ? (long?)null : pair.Second, StringComparer.Ordinal);

    private static Condition Is(string field, int value) => Condition.Compare(field, Comparison.Equal, value);

    private static RuleEvaluation Evaluation(RuleSet set, Dictionary<string, long?> facts) => Fill(set.Compile(DateTimeZoneProviders.Tzdb), facts);

    private static RuleEvaluation Fill(CompiledRuleSet compiled, Dictionary<string, long?> facts)
    {
        RuleEvaluation evaluation = compiled.NewEvaluation();
        foreach ((string name, long? value) in facts)
        {
            if (value is { } known) evaluation.Set(compiled.Slot(name), known);
            else evaluation.SetNull(compiled.Slot(name));
        }

        return evaluation;
    }
}
