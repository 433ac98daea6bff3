using CommunityDomain.Patterns;
using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

public sealed class RuleMatchTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly RuleSet Ads = new()
    {
        Facts = [new() { Name = "text", Type = FactType.Text, IsNullable = true }, new() { Name = "name", Type = FactType.Text }],
        Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 1 }],
        Patterns =
        [
            new() { Id = "ads", Patterns = [new() { Text = "广告" }, new() { Text = "free money" }] },
            new() { Id = "abuse", Patterns = [new() { Text = "idiot" }] },
        ],
        Rules = [new() { Id = new("no-ads"), Effect = "mute", When = Condition.Matches("text", "ads") }],
        Otherwise = Verdict.Granted,
    };

    [Theory]
    [InlineData("看广告吧", Verdict.Refused)]
    [InlineData("FREE  money!", Verdict.Refused)]
    [InlineData("you idiot", Verdict.Granted)]
    [InlineData("", Verdict.Granted)]
    public void Decide_WhenATextIsAskedForPatterns_KnowsWhetherItMatches(string text, Verdict verdict) => Of(Ads, text).Verdict.Should().Be(verdict);

    [Fact]
    public void Knobs_WhenTurnedAlone_ChangeTheDecision()
    {
        RuleSet Asking(Condition condition) => Ads with { Rules = [Ads.Rules[0] with { When = condition }] };

        Of(Ads, "you idiot").Verdict.Should().Be(Verdict.Granted);
        Of(Asking(Condition.Matches("text", "abuse")), "you idiot").Verdict.Should().Be(Verdict.Refused);
        Of(Asking(Condition.Matches("name", "ads")), "看广告吧").Verdict.Should().Be(Verdict.Granted, "the name is another text");
        Of(Ads with { Patterns = [Ads.Patterns[0] with { Allow = [new() { Text = "看广告" }] }, Ads.Patterns[1]] }, "看广告吧").Verdict.Should().Be(Verdict.Granted);
    }

    [Fact]
    public void Decide_WhenTheTextIsMissingOrAbsent_IsUnknownOrFalse()
    {
        CompiledRuleSet compiled = Ads.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Review);
        evaluation.Set(compiled.Slot("text"), "看广告吧");
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Refused);
        evaluation.SetNull(compiled.Slot("text"));
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Granted, "what was read before is of no meaning");
        evaluation.Clear();
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Review);
        evaluation.Set(compiled.Slot("text"), "hello");
        evaluation.Decide(Now).Verdict.Should().Be(Verdict.Granted);
    }

    [Fact]
    public void Explain_WhenATextMatches_NamesPatternTextAndPlaceAsItWasWritten()
    {
        // Full-width letters and a run of spaces: the pattern is found folded, and cited as written.
        Of(Ads, "get ＦＲＥＥ  money").Reasons.Should().ContainSingle().Which.Evidence.Select(evidence => evidence.ToString()).Should().Equal(
            "effect=mute", "weight=1", "text=get ＦＲＥＥ  money", "text.comparison=conditionKind.matches", "text.required=ads",
            "text.pattern=free money", "text.found=ＦＲＥＥ  money", "text.start=4", "text.length=11");

        RuleSet clean = Ads with { Rules = [Ads.Rules[0] with { When = Condition.Not(Condition.Matches("text", "ads")) }] };
        Of(clean, "hello").Reasons.Should().ContainSingle().Which.Evidence.Select(evidence => evidence.ToString()).Should().Equal(
            "effect=mute", "weight=1", "text=hello", "text.comparison=conditionKind.matches", "text.required=ads", "text.holds=false");
    }

    [Fact]
    public void Decide_WhenACounterAsksForPatterns_CountsWhatMatches()
    {
        RuleSet set = Ads with
        {
            Counters = [new() { Name = "adsSent", Subject = "member", When = Condition.Matches("text", "ads") }],
            Rules = [Ads.Rules[0] with { When = Condition.Count("adsSent", Duration.FromHours(1), Comparison.AtLeast, 2) }],
        };
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        RuleWindows windows = RuleWindows.Empty;
        var verdicts = new List<Verdict>();
        foreach (string text in new[] { "广告", "hello", "广告" })
        {
            evaluation.Use("member", windows);
            evaluation.Set(compiled.Slot("text"), text);
            verdicts.Add(evaluation.Decide(Now).Verdict);
            windows = evaluation.Next("member");
        }

        verdicts.Should().Equal(Verdict.Granted, Verdict.Granted, Verdict.Refused);
    }

    [Fact]
    public void Examples_WhenTheyHoldTexts_AreReadEachForItself()
    {
        RuleExample Case(string text, bool applies) => new() { Facts = [new("text", text)], Applies = applies };
        RuleSet set = Ads with { Rules = [Ads.Rules[0] with { Examples = [Case("看广告吧", true), Case("hello", false), Case("hello", true)] }] };

        set.Compile(DateTimeZoneProviders.Tzdb).Test().Select(finding => $"{finding.Path} {finding.Code}").Should().Equal($"rules[0].examples[2] {RuleCodes.ExampleWrong}");
    }

    [Fact]
    public void Decide_WhenTextsAreReadAgain_AllocatesNothing()
    {
        CompiledRuleSet compiled = Ads.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        string[] texts = ["看广告吧", "hello, how are you", "free money here"];
        void Run()
        {
            foreach (string text in texts)
            {
                evaluation.Set(compiled.Slot("text"), text);
                evaluation.Decide(Now);
            }
        }

        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50; i++) Run();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void Judge_WhenPatternsAreWrong_FindsAllWithPaths()
    {
        RuleSet wrong = Ads with
        {
            Facts = [.. Ads.Facts, new() { Name = "n", Type = FactType.Integer }],
            Patterns = [Ads.Patterns[0], Ads.Patterns[0], null!, new() { Id = "", Patterns = [new() { Text = "" }] }],
            Rules = [Ads.Rules[0] with { When = Condition.All(Condition.Matches("text", "ghost"), Condition.Matches("n", "ads"), Condition.Matches("ghost", "ads")) }],
        };

        new RuleSetValidator().Check(wrong).Select(finding => $"{finding.Path} {finding.Code}").Should().Equal(
            "patterns[1].id patterns.id.twice",
            "patterns[2] definition.item.missing",
            "patterns[3].id patterns.id.missing",
            "patterns[3].patterns[0].text patterns.text.missing",
            "rules[0].when.parts[0].patternSet rules.patternSet.unknown",
            "rules[0].when.parts[1] rules.value.typeWrong",
            "rules[0].when.parts[2].field rules.field.unknown");
        ((Action)(() => Condition.Matches("text", ""))).Should().Throw<ArgumentException>();

        var large = new TextPatternSet { Id = "x", Patterns = [.. Enumerable.Repeat(new TextPattern { Text = "a" }, TextPatternSet.MaxPatterns)] };
        new RuleSetValidator().Check(Ads with { Patterns = [.. Enumerable.Repeat(large, 5)] }).Should().ContainSingle().Which.ToString()
            .Should().Be("Error patterns: rules.budget.exceeded (CHA-4) count=250000 limit=200000");
    }

    private static Decision<RuleEffect> Of(RuleSet set, string text)
    {
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        evaluation.Set(compiled.Slot("text"), text);
        evaluation.Set(compiled.Slot("name"), "amy");
        evaluation.Decide(Now);
        return evaluation.Explain();
    }
}
