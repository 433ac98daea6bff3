using CommunityDomain.Calendars;
using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

/// <summary>Faults planted in a charter, one at a time.</summary>
public sealed class RuleFindingTests
{
    private static readonly Instant Spring = Instant.FromUtc(2026, 3, 1, 0, 0);

    private static readonly RuleSet Charter = new()
    {
        Facts =
        [
            new() { Name = "links", Type = FactType.Integer }, new() { Name = "price", Type = FactType.Decimal }, new() { Name = "silence", Type = FactType.Duration },
            new() { Name = "invites", Type = FactType.Flag }, new() { Name = "role", Type = FactType.Choice, Choices = ["member", "admin", "owner"] },
            new() { Name = "sentAt", Type = FactType.Instant }, new() { Name = "clock", Type = FactType.TimeOfDay }, new() { Name = "text", Type = FactType.Text, IsNullable = true },
            new() { Name = "days", Type = FactType.Integer },
        ],
        Effects =
        [
            new() { Code = "warn", Polarity = EffectPolarity.Forbid, Strength = 1 }, new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 2 },
            new() { Code = "remove", Polarity = EffectPolarity.Forbid, Strength = 3 }, new() { Code = "coupon", Polarity = EffectPolarity.Grant, Strength = 1 },
            new() { Code = "promote", Polarity = EffectPolarity.Grant, Strength = 2 },
        ],
        Rules =
        [
            Rule("links-mute", "mute", Links(3)) with { Unless = In("role", "admin", "owner") },
            Rule("links-remove", "remove", Links(10)) with { Unless = In("role", "admin", "owner") },
            Rule("invites", "remove", Condition.Compare("invites", Comparison.Equal, true)) with { Unless = In("role", "owner") },
            Rule("night", "warn", Condition.Within("sentAt", new TimeWindow(new(22, 0), new(8, 0)), "Asia/Shanghai")),
        ],
        Otherwise = Verdict.Granted,
    };

    [Fact]
    public void Run_WhenALadderIsOrdinary_FindsNothing() =>
        Findings().Should().BeEmpty("muting at 3 links and removing at 10, invitations and quiet hours are no fault");

    [Fact]
    public void Run_WhenConditionsExcludeEachOther_NamesThose() =>
        Findings(Rule("planted", "mute", Condition.All(In("role", "member"), Links(5), Condition.Compare("days", Comparison.AtLeast, 1), Condition.Compare("links", Comparison.Below, 3))))
            .Should().Equal("Warning rules.rule.neverApplies planted conflict=links AtLeast 5; links Below 3");

    [Theory]
    [InlineData("2026-03-01T10:00:00Z", "2026-03-01T13:59:59Z", true)]
    [InlineData("2026-03-01T10:00:00Z", "2026-03-01T14:00:00Z", false)]
    public void Run_WhenAWindowLiesOutsideOfTheTimesAskedFor_KnowsTheClocks(string from, string to, bool never)
    {
        // 18:00 to 21:59:59 or to 22:00 in Shanghai.
        Instant Of(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;
        Rule planted = Rule("planted", "mute", Condition.All(
            Condition.Compare("sentAt", Comparison.AtLeast, Of(from)),
            Condition.Compare("sentAt", Comparison.AtMost, Of(to)),
            Condition.Within("sentAt", new TimeWindow(new(22, 0), new(8, 0)), "Asia/Shanghai")));
        Findings(planted).Any(finding => finding.Contains("neverApplies", StringComparison.Ordinal)).Should().Be(never);
    }

    [Fact]
    public void Run_WhenARuleAppliesToEveryCase_SaysSo()
    {
        Rule all = Rule("planted", "warn", Condition.Any(In("role", "member"), In("role", "admin", "owner")));
        Findings(all).Should().Contain("Warning rules.rule.alwaysApplies planted case=role=member").And.Contain(finding => finding.Contains("shadowed night", StringComparison.Ordinal) == false);
        Findings(all with { Effect = "coupon" }).Should().Contain("Note rules.rule.alwaysApplies planted case=role=member");
        Findings(Rule("planted", "warn", Condition.Any(Condition.Has("text"), Condition.Not(Condition.Has("text")))) with { From = Spring, Until = Spring + Duration.FromDays(1) })
            .Should().Contain("Warning rules.rule.alwaysApplies planted case=text=other, @2026-03-01T00:00:00Z", "it does so while it holds");

        RuleSet first = Charter with { Combining = Combining.FirstMatch, Rules = [Rule("a", "mute", Links(3)), all with { Priority = 1 }] };
        Findings(first).Should().BeEmpty("the last of first matches may take all the rest");
    }

    [Fact]
    public void Run_WhenAStrongerRuleAppliesWhereverItDoes_NamesTheOnesItNeeds()
    {
        Findings(Rule("planted", "warn", Condition.All(Links(12), In("role", "member"))))
            .Should().Equal("Warning rules.rule.shadowed planted by=links-remove case=links=12, role=member");
        Findings(Rule("planted", "warn", Condition.Any(Condition.All(Links(12), In("role", "member")), Condition.All(Condition.Compare("invites", Comparison.Equal, true), In("role", "admin")))))
            .Should().ContainSingle().Which.Should().StartWith("Warning rules.rule.shadowed planted by=invites, links-remove", "only both together cover it");
        Findings(Rule("planted", "coupon", Condition.All(Links(4), In("role", "member"))))
            .Should().Equal("Warning rules.rule.shadowed planted by=links-mute case=links=4, role=member");
        Findings(Charter with { Combining = Combining.FirstMatch, Rules = [Rule("a", "warn", Links(3)), Rule("b", "remove", Links(10)) with { Priority = 1 }] })
            .Should().Equal("Warning rules.rule.shadowed b by=a case=links=10");
    }

    [Fact]
    public void Run_WhenARuleStandsTwiceInOtherWords_SaysSo() =>
        Findings(Rule("planted", "mute", Condition.All(Condition.Compare("links", Comparison.Above, 2), Condition.Not(Condition.Compare("role", Comparison.NotEqual, "member")))))
            .Should().Equal("Warning rules.rule.duplicate planted by=links-mute case=links=3, role=member");

    [Fact]
    public void Run_WhenAnExemptionTakesEveryCase_ShowsOne() =>
        Findings(Rule("planted", "mute", Condition.All(Links(5), In("role", "admin"))) with { Unless = Condition.Compare("links", Comparison.Above, 4) })
            .Should().Equal("Warning rules.exemption.swallows planted case=links=5, role=admin");

    [Fact]
    public void Run_WhenAForbiddingAndAGrantingRuleMeet_NotesIt() =>
        Findings(Rule("planted", "coupon", Condition.Compare("days", Comparison.AtLeast, 7)))
            .Should().Equal("Note rules.outcome.contradictory planted effect=coupon by=invites, links-remove, links-mute, night byEffect=remove case=links=0, invites=true, role=member, sentAt=2026-01-01T00:00:00Z, days=7");

    [Fact]
    public void Run_WhenIdsAloneSayWhichRuleIsFirst_Warns() =>
        Findings(Charter with { Combining = Combining.FirstMatch, Rules = [Rule("a", "warn", Links(3)), Rule("b", "remove", Condition.Compare("days", Comparison.Below, 2))] })
            .Should().Equal("Warning rules.outcome.contradictory b effect=remove by=a byEffect=warn case=links=3, days=0");

    [Fact]
    public void Run_WhenALadderFalls_ShowsBothSteps()
    {
        Rule Band(string fact, int from) => Rule("planted", "remove", Condition.All(Condition.Compare(fact, Comparison.AtLeast, from), Condition.Compare(fact, Comparison.AtMost, 20), In("role", "member")));
        Findings(Charter with { Rules = [Charter.Rules[0], Band("links", 10)] })
            .Should().Equal("Warning rules.ladder.falls planted field=links effect=remove otherEffect=mute case=links=20, role=member otherCase=links=21, role=member");
        Findings(Charter with { Rules = [Charter.Rules[0], Band("days", 10)] }).Should().BeEmpty("a single band over a fact is no ladder");
    }

    [Fact]
    public void Run_WhenALadderGoesDown_MayFallUpwards()
    {
        Rule few = Rule("few", "warn", Condition.Compare("days", Comparison.Below, 7));
        Rule none = Rule("none", "mute", Condition.Compare("days", Comparison.AtMost, 2));
        Findings(Charter with { Rules = [few, none] }).Should().BeEmpty();
        Findings(Charter with { Rules = [few, none with { When = Condition.All(none.When, Condition.Not(Condition.Compare("days", Comparison.Below, 1))) }] })
            .Should().BeEmpty("with a bound on either side it is a band");
        Findings(Charter with { Rules = [few with { When = Condition.All(few.When, Condition.Compare("days", Comparison.NotEqual, 1)) }, none with { When = Condition.All(none.When, Condition.Compare("days", Comparison.NotEqual, 1)) }] })
            .Should().Equal("Warning rules.ladder.falls none field=days effect=mute otherEffect=verdict.granted case=days=2 otherCase=days=1");
    }

    [Fact]
    public void Run_WhenTheBudgetIsSmall_NamesTheRulesInsteadOfGuessing()
    {
        CompiledRuleSet compiled = Charter.Compile(DateTimeZoneProviders.Tzdb);
        RuleSetAnalysis analysis = RuleSetAnalysis.Run(compiled, 1);
        analysis.NotAnalysed.Should().NotBeEmpty();
        analysis.Findings[^1].Finding.Code.Should().Be(RuleCodes.NotAnalysed);
        RuleSetAnalysis full = RuleSetAnalysis.Run(compiled);
        full.NotAnalysed.Should().BeEmpty();
        full.Steps.Should().Be(RuleSetAnalysis.Run(compiled).Steps);
        ((Action)(() => RuleSetAnalysis.Run(compiled, 0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => RuleSetAnalysis.Run(null!))).Should().Throw<ArgumentNullException>();
    }

    private static Rule Rule(string id, string effect, Condition when) => new() { Id = new(id), Effect = effect, When = when };

    private static Condition Links(int least) => Condition.Compare("links", Comparison.AtLeast, least);

    private static Condition In(string field, params string[] words) => Condition.In(field, [.. words.Select(word => (EvidenceValue)word)]);

    private static string[] Findings(params Rule[] planted) => Findings(Charter with { Rules = [.. Charter.Rules, .. planted] });

    private static string[] Findings(RuleSet set)
    {
        RuleSetAnalysis analysis = RuleSetAnalysis.Run(set.Compile(DateTimeZoneProviders.Tzdb));
        analysis.NotAnalysed.Should().BeEmpty();
        return [.. analysis.Findings.Select(item => $"{item.Finding.Severity} {item.Finding.Code} {item.Rules[0]} {string.Join(' ', item.Finding.Evidence.Skip(1))}")];
    }
}
