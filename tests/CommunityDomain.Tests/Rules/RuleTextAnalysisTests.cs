using CommunityDomain.Patterns;
using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

/// <summary>What the analysis says of rules that ask texts for pattern sets.</summary>
public sealed class RuleTextAnalysisTests
{
    private static readonly TextPattern Advert = new() { Text = "广告", Mode = TextPatternMode.Anywhere };

    private static readonly RuleSet Charter = new()
    {
        Facts = [new() { Name = "text", Type = FactType.Text }, new() { Name = "role", Type = FactType.Choice, Choices = ["member", "owner"] }],
        Effects = [new() { Code = "warn", Polarity = EffectPolarity.Forbid, Strength = 1 }, new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 2 }],
        Patterns =
        [
            new() { Id = "ads", Patterns = [Advert, new() { Text = "free coupon" }] },
            new() { Id = "abuse", Patterns = [new() { Text = "idiot*", Mode = TextPatternMode.Wildcards }] },
            new() { Id = "wide", Patterns = [new() { Text = "广", Mode = TextPatternMode.Anywhere }, new() { Text = "FREE  coupon", Mode = TextPatternMode.Prefix }] },
        ],
        Rules = [],
        Otherwise = Verdict.Granted,
    };

    [Fact]
    public void Run_WhenSetsAreIndependent_ShowsATextForEachCombination()
    {
        RuleSetAnalysis analysis = Run(
            Rule("always", "warn", Condition.Any(Matches("ads"), Condition.Not(Matches("ads")))),
            Rule("both", "mute", Condition.All(Matches("ads"), Matches("abuse"))),
            Rule("first", "mute", Condition.All(Matches("abuse"), Condition.Not(Matches("ads")))),
            Rule("none", "mute", Condition.All(Matches("ads"), Condition.Not(Matches("ads")))));
        analysis.NotAnalysed.Should().BeEmpty();
        Codes(analysis).Should().Equal("rules.rule.alwaysApplies always", "rules.rule.neverApplies none");
    }

    [Fact]
    public void Run_WhenOneSetFindsAllThatAnotherDoes_Knows()
    {
        RuleSetAnalysis analysis = Run(
            Rule("narrow", "warn", Matches("ads")),
            Rule("wide", "mute", Matches("wide")),
            Rule("between", "mute", Condition.All(Matches("ads"), Condition.Not(Matches("wide")))));
        analysis.NotAnalysed.Should().BeEmpty();
        Codes(analysis).Should().Equal("rules.rule.shadowed narrow", "rules.rule.neverApplies between");
        RuleFinding shadowed = analysis.Findings[0];
        shadowed.Witnesses[0].Facts[0].Value.Text.Should().Be("广告");

        RuleSet allowing = Charter with { Patterns = [Charter.Patterns[0], Charter.Patterns[1], Charter.Patterns[2] with { Allow = [new() { Text = "广告牌", Mode = TextPatternMode.Anywhere }] }] };
        RuleSetAnalysis.Run((allowing with { Rules = analysis.Findings[0].Rules.Count > 0 ? [Rule("narrow", "warn", Matches("ads")), Rule("wide", "mute", Matches("wide"))] : [] }).Compile(DateTimeZoneProviders.Tzdb))
            .Findings.Should().NotContain(item => item.Finding.Code == RuleCodes.Shadowed, "a billboard is allowed by the wider set only");
    }

    [Fact]
    public void Run_WhenWordsAreAskedForToo_ReadsThem()
    {
        RuleSetAnalysis analysis = Run(
            Rule("word", "warn", Condition.Compare("text", Comparison.Equal, "大广告")),
            Rule("ads", "mute", Matches("ads")),
            Rule("never", "warn", Condition.All(Condition.In("text", "hello", "bye"), Matches("ads"))));
        analysis.NotAnalysed.Should().BeEmpty();
        Codes(analysis).Should().Equal("rules.rule.shadowed word", "rules.rule.neverApplies never");
    }

    [Fact]
    public void Run_WhenNoTextCanBeMadeUp_NamesTheRule()
    {
        RuleSet set = Charter with { Patterns = [new() { Id = "regex", RegexAllowed = true, Patterns = [new() { Text = "[0-9]{11}", Mode = TextPatternMode.Regex }] }], Rules = [Rule("phone", "mute", Matches("regex")), Rule("never", "mute", Condition.All(Matches("regex"), Condition.Not(Matches("regex"))))] };
        RuleSetAnalysis analysis = RuleSetAnalysis.Run(set.Compile(DateTimeZoneProviders.Tzdb));
        analysis.NotAnalysed.Select(rule => rule.Value).Should().Equal("phone");
        Codes(analysis).Should().Equal("rules.rule.neverApplies never", "rules.analysis.incomplete phone");
    }

    [Theory]
    [InlineData("spam", TextPatternMode.Whole, "spam", TextPatternMode.Anywhere, true)]
    [InlineData("spam", TextPatternMode.Whole, "SPAM", TextPatternMode.Prefix, true)]
    [InlineData("spam", TextPatternMode.Prefix, "spam", TextPatternMode.Whole, false)]
    [InlineData("spam", TextPatternMode.Anywhere, "spam", TextPatternMode.Suffix, false)]
    [InlineData("spam", TextPatternMode.Whole, "spam mail", TextPatternMode.Anywhere, false)]
    [InlineData("spam mail", TextPatternMode.Whole, "spam", TextPatternMode.Anywhere, false)]
    [InlineData("spam", TextPatternMode.Whole, "sp?m", TextPatternMode.Wildcards, true)]
    [InlineData("spam", TextPatternMode.Anywhere, "sp?m", TextPatternMode.Wildcards, false)]
    [InlineData("spam", TextPatternMode.Prefix, "*spam*", TextPatternMode.Wildcards, true)]
    [InlineData("spam", TextPatternMode.Anywhere, "*spam*", TextPatternMode.Wildcards, false)] // After a mark that belongs to no letter it is found.
    [InlineData("广告", TextPatternMode.Whole, "广告", TextPatternMode.Anywhere, true)]
    [InlineData("广告广", TextPatternMode.Anywhere, "广?广", TextPatternMode.Wildcards, false)] // 广告广告广: the allowed one goes on from its end.
    [InlineData("b a b", TextPatternMode.Whole, "*b a b", TextPatternMode.Wildcards, false)] // b a b a b: likewise.
    [InlineData("bb", TextPatternMode.Prefix, "*b?", TextPatternMode.Wildcards, false)] // bbxx
    [InlineData("abc", TextPatternMode.Whole, "a*c", TextPatternMode.Wildcards, true)]
    [InlineData("abc", TextPatternMode.Whole, "a*c", TextPatternMode.Wildcards, false, TextFolding.Separators)] // a bc: no star reaches over the space.
    public void Run_WhenAnAllowedPatternCoversADeniedOne_SaysSo(string denied, TextPatternMode mode, string allowed, TextPatternMode allowedMode, bool hidden, TextFolding more = TextFolding.None)
    {
        RuleSet set = Charter with
        {
            Patterns = [new() { Id = "ads", Patterns = [new() { Text = "coupon" }, new() { Text = denied, Mode = mode }], Allow = [new() { Text = allowed, Mode = allowedMode }], Folding = TextFolding.Default | more }],
            Rules = [Rule("ads", "mute", Matches("ads"))],
        };
        RuleFinding[] findings = [.. RuleSetAnalysis.Run(set.Compile(DateTimeZoneProviders.Tzdb)).Findings.Where(item => item.Finding.Code == RuleCodes.PatternHidden)];
        findings.Select(item => $"{item.Finding.Path} {item.Rules[0]}").Should().Equal(hidden ? ["patterns[0].patterns[1] ads"] : []);
        findings.SelectMany(item => item.Witnesses).Should().HaveCount(findings.Length);
        foreach (RuleWitness witness in findings.SelectMany(item => item.Witnesses))
        {
            Found(set, witness).Should().BeFalse();
            Found(set with { Patterns = [set.Patterns[0] with { Allow = [] }] }, witness).Should().BeTrue("nothing else keeps it from being found");
        }
    }

    public static TheoryData<TextPatternSet, TextPatternSet, bool> Containments
    {
        get
        {
            static TextPatternSet Of(string text, TextPatternMode mode, TextFolding folding = TextFolding.Default, TextBoundary boundary = TextBoundary.ScriptAware, params TextPattern[] allow) =>
                new() { Id = "s", Patterns = [new() { Text = text, Mode = mode }], Folding = folding, Boundary = boundary, Allow = [.. allow] };
            static TextPattern Allowed(string text, TextPatternMode mode) => new() { Text = text, Mode = mode };
            const TextFolding separators = TextFolding.Default | TextFolding.Separators;
            return new()
            {
                { Of("abc", TextPatternMode.Whole), Of("b", TextPatternMode.Anywhere), true },
                { Of("abc", TextPatternMode.Whole), Of("b", TextPatternMode.Anywhere, TextFolding.None), false }, // ABC
                { Of("abc", TextPatternMode.Whole), Of("ABC", TextPatternMode.Suffix), true },
                { Of("abc", TextPatternMode.Prefix), Of("abc", TextPatternMode.Suffix), false },
                { Of("abc", TextPatternMode.Whole, boundary: TextBoundary.Whitespace), Of("abc", TextPatternMode.Whole), true },
                { Of("abc", TextPatternMode.Whole), Of("abc", TextPatternMode.Whole, boundary: TextBoundary.Whitespace), false }, // abc.
                { Of("广", TextPatternMode.Anywhere), Of("广", TextPatternMode.Whole), true },
                { Of("广", TextPatternMode.Anywhere), Of("广", TextPatternMode.Whole, boundary: TextBoundary.NonWord), false }, // 广a
                { Of("a b", TextPatternMode.Suffix), Of("a*", TextPatternMode.Wildcards), false }, // xa b
                { Of("a b", TextPatternMode.Prefix), Of("a*", TextPatternMode.Wildcards), true },
                { Of("abc", TextPatternMode.Whole), Of("a*c", TextPatternMode.Wildcards), true },
                { Of("abc", TextPatternMode.Whole, separators), Of("a*c", TextPatternMode.Wildcards, separators), false }, // a bc
                { Of("abb", TextPatternMode.Prefix), Of("a*b?", TextPatternMode.Wildcards), false }, // abbxx
                { Of("abc", TextPatternMode.Whole), Of("abc", TextPatternMode.Whole, allow: Allowed("xabcx", TextPatternMode.Anywhere)), false },
                { Of("abc", TextPatternMode.Whole), Of("abc", TextPatternMode.Whole, allow: Allowed("bc", TextPatternMode.Anywhere)), true },
                { Of("abc", TextPatternMode.Whole), Of("abc", TextPatternMode.Whole, allow: Allowed("*c", TextPatternMode.Wildcards)), false },
                { Of("abc", TextPatternMode.Whole), Of("a*", TextPatternMode.Wildcards, allow: Allowed("abc", TextPatternMode.Anywhere)), false },
                { Of("abc", TextPatternMode.Whole), Of("a?c", TextPatternMode.Wildcards), true },
                { Of("a*c", TextPatternMode.Wildcards), Of("a*c", TextPatternMode.Wildcards), true },
                { Of("a*c", TextPatternMode.Wildcards), Of("a*c", TextPatternMode.Wildcards, boundary: TextBoundary.Whitespace), false },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Containments))]
    public void Containment_OfTwoSets_IsKnownWhereEachPatternShowsIt(TextPatternSet inner, TextPatternSet outer, bool isWithin) =>
        new TextContainment(TextMatcher.Compile([inner with { Id = "inner" }, outer with { Id = "outer" }])).Find().Contains((0, 1)).Should().Be(isWithin);

    [Fact]
    public void Run_WhenAnExampleShowsWhatNoPatternDoes_ReadsIt()
    {
        RuleSet set = Charter with
        {
            Patterns = [new() { Id = "regex", RegexAllowed = true, Patterns = [new() { Text = "[0-9]{11}", Mode = TextPatternMode.Regex }] }],
            Rules = [Rule("phone", "mute", Matches("regex")) with { Examples = [new() { Facts = [new("text", "13812345678")], Applies = true }] }, Rule("every", "warn", Condition.Any(Matches("regex"), Condition.Not(Matches("regex"))))],
        };
        RuleSetAnalysis analysis = RuleSetAnalysis.Run(set.Compile(DateTimeZoneProviders.Tzdb));
        analysis.NotAnalysed.Should().BeEmpty();
        Codes(analysis).Should().Equal("rules.rule.alwaysApplies every");
    }

    [Fact]
    public void Run_WhenASetFindsNothing_KnowsIt()
    {
        RuleSet set = Charter with
        {
            Patterns = [new() { Id = "empty", Patterns = [] }, new() { Id = "hidden", Patterns = [new() { Text = "spam" }], Allow = [new() { Text = "spam", Mode = TextPatternMode.Anywhere }] }],
            Rules = [Rule("empty", "warn", Matches("empty")), Rule("hidden", "mute", Matches("hidden"))],
        };
        RuleSetAnalysis analysis = RuleSetAnalysis.Run(set.Compile(DateTimeZoneProviders.Tzdb));
        analysis.NotAnalysed.Should().BeEmpty();
        Codes(analysis).Should().Equal("rules.pattern.hidden hidden", "rules.rule.neverApplies empty", "rules.rule.neverApplies hidden");
    }

    /// <summary>A case that nobody knows to exist refutes nothing: whether the weaker rule ever decides hangs on a text that could not be made up.</summary>
    [Fact]
    public void Run_WhenOnlyAnUnseenTextTellsRulesApart_NamesTheRule()
    {
        Condition member = Condition.Compare("role", Comparison.Equal, "member");
        RuleSet set = Charter with
        {
            Patterns = [new() { Id = "regex", RegexAllowed = true, Patterns = [new() { Text = "[0-9]{11}", Mode = TextPatternMode.Regex }] }],
            Rules = [Rule("wide", "warn", Condition.Any(member, Matches("regex"))), Rule("narrow", "mute", Condition.All(member, Condition.Not(Matches("regex"))))],
        };
        RuleSetAnalysis.Run(set.Compile(DateTimeZoneProviders.Tzdb)).NotAnalysed.Select(rule => rule.Value).Should().Equal("wide");
    }

    [Fact]
    public void Alternatives_WhenATextIsAskedForTooManySets_SayNothing()
    {
        TextPatternSet[] sets = [.. Enumerable.Range(0, 13).Select(number => new TextPatternSet { Id = $"s{number}", Patterns = [new() { Text = $"word{number}x" }] })];
        RuleSet set = Charter with
        {
            Effects = [new() { Code = "permit", Polarity = EffectPolarity.Grant, Strength = 1 }],
            Otherwise = Verdict.Refused,
            Patterns = [.. sets],
            Rules = [Rule("all", "permit", Condition.All([.. sets.Select(set => Matches(set.Id))]))],
        };
        Decided(set, "hello").Alternatives().Should().BeNull();
    }

    [Fact]
    public void Run_WhenATextIsAskedForTooManySets_NamesTheRules()
    {
        TextPatternSet[] sets = [.. Enumerable.Range(0, 13).Select(number => new TextPatternSet { Id = $"s{number}", Patterns = [new() { Text = $"word{number}x" }] })];
        RuleSet Asking(int count) => Charter with { Patterns = [.. sets], Rules = [Rule("none", "warn", Condition.Compare("role", Comparison.Equal, "member")), .. sets.Take(count).Select(set => Rule(set.Id, "mute", Matches(set.Id)))] };

        RuleSetAnalysis.Run(Asking(12).Compile(DateTimeZoneProviders.Tzdb)).NotAnalysed.Should().BeEmpty();
        RuleSetAnalysis many = RuleSetAnalysis.Run(Asking(13).Compile(DateTimeZoneProviders.Tzdb));
        many.NotAnalysed.Should().HaveCount(13);
        many.Findings.Should().ContainSingle().Which.Finding.Code.Should().Be(RuleCodes.NotAnalysed);
    }

    [Fact]
    public void Alternatives_WhenATextMatches_TakeAwayWhatIsFound()
    {
        RuleSet set = Charter with { Rules = [Rule("ads", "mute", Matches("ads")), Rule("abuse", "warn", Matches("abuse"))] };
        RuleEvaluation both = Decided(set, "you idiots, FREE  coupon 广告 here");
        RuleChange change = both.Alternatives()!.Value.Should().ContainSingle().Which.Should().ContainSingle().Which;
        change.ToString().Should().Be("text NotEqual you idiots, FREE  coupon 广告 here (you idiots, FREE  coupon 广告 here)");
        change.Value.Text.Should().Be("you    here");
        both.Explain(withCounterfactual: true).Counterfactual.Should().Contain(new Evidence("text.instead", "you    here"));
        Decided(set, change.Value.Text).Explain().Verdict.Should().Be(Verdict.Granted);

        // What is left joins to a new hit, which is taken away too.
        Decided(set, "广广告告!").Alternatives()!.Value[0][0].Value.Text.Should().Be("!");
    }

    [Fact]
    public void Alternatives_WhenATextWouldHaveToMatch_ShowOneOrSayNothing()
    {
        RuleSet set = Charter with
        {
            Effects = [new() { Code = "permit", Polarity = EffectPolarity.Grant, Strength = 1 }],
            Otherwise = Verdict.Refused,
            Rules = [Rule("greets", "permit", Matches("ads"))],
        };
        Decided(set, "hello").Alternatives()!.Value[0][0].Value.Text.Should().Be("广告");

        // No text can be made up for a regular expression: that there is no alternative would be a guess.
        RuleSet opaque = set with { Patterns = [new() { Id = "ads", RegexAllowed = true, Patterns = [new() { Text = "[0-9]{11}", Mode = TextPatternMode.Regex }] }] };
        Decided(opaque, "hello").Alternatives().Should().BeNull();
    }

    [Fact]
    public void Alternatives_WhenAnotherSetHasToMatchStill_LeaveWhatItFinds()
    {
        RuleSet set = Charter with
        {
            Effects = [.. Charter.Effects, new() { Code = "permit", Polarity = EffectPolarity.Grant, Strength = 1 }],
            Otherwise = Verdict.Refused,
            Rules = [Rule("ads", "mute", Matches("ads")), Rule("rough", "permit", Matches("abuse"))],
        };
        Decided(set, "you idiot 广告").Alternatives()!.Value.Should().ContainSingle().Which[0].Value.Text.Should().Be("you idiot ");
    }

    [Fact]
    public void Alternatives_WhenSomeHangOnUnseenTexts_ShowTheOthers()
    {
        RuleSet set = Charter with
        {
            Patterns = [new() { Id = "regex", RegexAllowed = true, Patterns = [new() { Text = "[0-9]{11}", Mode = TextPatternMode.Regex }] }],
            Rules = [Rule("silent", "mute", Condition.All(Condition.Compare("role", Comparison.Equal, "member"), Condition.Not(Matches("regex"))))],
        };
        Decided(set, "hello").Alternatives()!.Value.Should().ContainSingle().Which[0].Field.Should().Be("role");
    }

    private static RuleEvaluation Decided(RuleSet set, string text)
    {
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        evaluation.Set(compiled.Slot("text"), text);
        evaluation.Set(compiled.Slot("role"), "member");
        evaluation.Decide(Instant.FromUtc(2026, 3, 2, 0, 0));
        return evaluation;
    }

    private static bool Found(RuleSet set, RuleWitness witness) => Decided(set, witness.Facts.Single(fact => fact.Name == "text").Value.Text).ValueOf(0) == Kleene.True;

    private static RuleSetAnalysis Run(params Rule[] rules) => RuleSetAnalysis.Run((Charter with { Rules = [.. rules] }).Compile(DateTimeZoneProviders.Tzdb));

    private static string[] Codes(RuleSetAnalysis analysis) =>
        [.. analysis.Findings.Where(item => item.Finding.Code != RuleCodes.Contradictory).Select(item => $"{item.Finding.Code} {item.Rules[0]}")];

    private static Rule Rule(string id, string effect, Condition when) => new() { Id = new(id), Effect = effect, When = when };

    private static Condition Matches(string set) => Condition.Matches("text", set);
}
