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
    [InlineData("spam", TextPatternMode.Anywhere, "*spam*", TextPatternMode.Wildcards, true)]
    [InlineData("广告", TextPatternMode.Whole, "广告", TextPatternMode.Anywhere, true)]
    public void Run_WhenAnAllowedPatternCoversADeniedOne_SaysSo(string denied, TextPatternMode mode, string allowed, TextPatternMode allowedMode, bool hidden)
    {
        RuleSet set = Charter with
        {
            Patterns = [new() { Id = "ads", Patterns = [new() { Text = "coupon" }, new() { Text = denied, Mode = mode }], Allow = [new() { Text = allowed, Mode = allowedMode }] }],
            Rules = [Rule("ads", "mute", Matches("ads"))],
        };
        RuleFinding[] findings = [.. RuleSetAnalysis.Run(set.Compile(DateTimeZoneProviders.Tzdb)).Findings.Where(item => item.Finding.Code == RuleCodes.PatternHidden)];
        findings.Select(item => $"{item.Finding.Path} {item.Rules[0]}").Should().Equal(hidden ? ["patterns[0].patterns[1] ads"] : []);
    }

    private static RuleSetAnalysis Run(params Rule[] rules) => RuleSetAnalysis.Run((Charter with { Rules = [.. rules] }).Compile(DateTimeZoneProviders.Tzdb));

    private static string[] Codes(RuleSetAnalysis analysis) =>
        [.. analysis.Findings.Where(item => item.Finding.Code != RuleCodes.Contradictory).Select(item => $"{item.Finding.Code} {item.Rules[0]}")];

    private static Rule Rule(string id, string effect, Condition when) => new() { Id = new(id), Effect = effect, When = when };

    private static Condition Matches(string set) => Condition.Matches("text", set);
}
