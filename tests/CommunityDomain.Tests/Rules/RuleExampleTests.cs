using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

public sealed class RuleExampleTests
{
    private static readonly RuleSet Charter = new()
    {
        Facts = [new() { Name = "links", Type = FactType.Integer }, new() { Name = "role", Type = FactType.Choice, Choices = ["member", "owner"] }, new() { Name = "tags", Type = FactType.Set, Choices = ["vip", "new"], IsNullable = true }],
        Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 1 }],
        Counters = [new() { Name = "posts", Subject = "member" }],
        Rules =
        [
            new()
            {
                Id = new("links"),
                Effect = "mute",
                When = Condition.All(Condition.Compare("links", Comparison.AtLeast, 3), Condition.Not(Condition.Contains("tags", "vip"))),
                Unless = Condition.Compare("role", Comparison.Equal, "owner"),
                Scope = Condition.Has("tags"),
                Examples =
                [
                    Of(true, ("links", 3), ("tags", ""), ("role", "member")),
                    Of(false, ("links", 9), ("tags", "new"), ("role", "owner")),
                    Of(false, ("links", 2)),
                ],
            },
        ],
        Otherwise = Verdict.Granted,
    };

    [Fact]
    public void Test_WhenExamplesHold_SaysWhatNoneOfThemTries()
    {
        Charter.Compile(DateTimeZoneProviders.Tzdb).Test().Select(finding => finding.ToString()).Should().Equal(
            "Note rules[0].scope: rules.example.neverFailed (CHA-4) condition=Has tags",
            "Note rules[0].when.parts[1].part: rules.example.neverHeld (CHA-4) condition=tags contains [vip]");
    }

    [Fact]
    public void Test_WhenExamplesGoWrongOrStayOpen_FindsThemByPath()
    {
        RuleSet set = Charter with
        {
            Rules =
            [
                Charter.Rules[0] with { Examples = [Of(true, ("links", 2), ("tags", default), ("role", "member")), Of(true, ("links", 5), ("role", "member")), Of(true, ("links", 5), ("tags", "new"))] },
                new() { Id = new("none"), Effect = "mute", When = Condition.Has("links") },
                new()
                {
                    Id = new("counts"), Effect = "mute", When = Condition.All(Condition.Count("posts", Duration.FromHours(1), Comparison.AtLeast, 5), Condition.Compare("links", Comparison.AtLeast, 1)),
                    From = Instant.FromUtc(2026, 3, 2, 0, 0), Until = Instant.FromUtc(2026, 3, 3, 0, 0), Examples = [Of(true, ("links", 1)), Of(false, ("links", 0))],
                },
            ],
        };
        ValueList<Finding> findings = set.Compile(DateTimeZoneProviders.Tzdb).Test();
        findings.Where(finding => finding.Severity > FindingSeverity.Note).Select(finding => finding.ToString()).Should().Equal(
            "Error rules[0].examples[0]: rules.example.wrong (CHA-4) rule=links case=links=2, tags=?, role=member expected=true",
            "Warning rules[0].examples[1]: rules.example.undecided (CHA-4) rule=links case=links=5, role=member expected=true missing=tags",
            "Warning rules[2].examples[0]: rules.example.undecided (CHA-4) rule=counts case=links=1 expected=true missing=posts");
        findings.Should().Contain(finding => finding.Code == RuleCodes.ExampleMissing && finding.Path == "rules[1]");
        findings.Should().Contain(finding => finding.Code == RuleCodes.ConditionUntried && finding.Path == "rules[2].when.parts[0]", "what was counted before is no part of an example");
    }

    [Fact]
    public void Test_WhenEachConditionIsSeenBothWays_FindsNothing()
    {
        Rule rule = Charter.Rules[0];
        RuleSet set = Charter with
        {
            Rules = [rule with { Examples = [.. rule.Examples, Of(false, ("links", 3), ("tags", "vip"), ("role", "member")), Of(false, ("links", 3), ("tags", default), ("role", "member"))] }],
        };
        set.Compile(DateTimeZoneProviders.Tzdb).Test().Should().BeEmpty();
    }

    private static RuleExample Of(bool applies, params (string Name, EvidenceValue Value)[] facts) => new() { Facts = [.. facts.Select(fact => new Evidence(fact.Name, fact.Value))], Applies = applies };
}
