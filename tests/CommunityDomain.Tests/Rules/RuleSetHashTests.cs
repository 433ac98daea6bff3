using CommunityDomain.Calendars;
using CommunityDomain.Patterns;
using CommunityDomain.Rules;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Rules;

public sealed class RuleSetHashTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly RuleSet Set = new()
    {
        Facts =
        [
            new() { Name = "links", Type = FactType.Integer, Unit = "links" }, new() { Name = "price", Type = FactType.Decimal }, new() { Name = "text", Type = FactType.Text, IsNullable = true },
            new() { Name = "tags", Type = FactType.Set, Choices = ["vip", "new"] }, new() { Name = "sent", Type = FactType.Instant },
        ],
        Effects = [new() { Code = "warn", Polarity = EffectPolarity.Forbid, Strength = 1 }, new() { Code = "permit", Polarity = EffectPolarity.Grant, Strength = 1 }],
        Patterns = [new() { Id = "ads", Patterns = [new() { Text = "广告" }, new() { Text = "free" }] }],
        Counters = [new() { Name = "posts", Subject = "member", When = Condition.Has("text"), Amount = "links" }],
        Rules =
        [
            new()
            {
                Id = new("a"),
                Effect = "warn",
                When = Condition.All(Condition.Compare("links", Comparison.AtLeast, 3, unit: "links"), Condition.Compare("price", Comparison.Below, 1.5m), Condition.Matches("text", "ads")),
                Unless = Condition.Contains("tags", "vip", "new"),
                Scope = Condition.Within("sent", new TimeWindow(new(9, 0), new(18, 0)), "Asia/Shanghai"),
            },
            new() { Id = new("b"), Effect = "permit", When = Condition.AtLeast(1, Condition.In("links", 1, 2), Condition.Count("posts", Duration.FromHours(1), Comparison.Below, 5)), Weight = 2 },
        ],
        Otherwise = Verdict.Granted,
    };

    [Fact]
    public void Hash_OfOneSet_IsTheSameForEver() =>
        Of(Set).Should().Be("c15c330ef3468565e81330b7d4991a09a25daf89c81e1cd73fac49168116ad14", "a hash that was stored must be found again");

    [Fact]
    public void Hash_WhenOnlyTheOrderDiffers_IsTheSame()
    {
        RuleSet other = Set with
        {
            Facts = [.. Set.Facts.Reverse().Select(field => field with { Choices = [.. field.Choices.Reverse()] })],
            Effects = [.. Set.Effects.Reverse()],
            Patterns = [Set.Patterns[0] with { Patterns = [.. Set.Patterns[0].Patterns.Reverse()] }],
            Rules =
            [
                Set.Rules[1] with { When = Condition.AtLeast(1, [.. Set.Rules[1].When.Parts.Reverse().Select(part => part.Kind == ConditionKind.InSet ? Condition.In("links", 2, 1) : part)]) },
                Set.Rules[0] with { When = Condition.All([.. Set.Rules[0].When.Parts.Reverse()]), Unless = Condition.Contains("tags", "new", "vip") },
            ],
        };

        Of(other).Should().Be(Of(Set));
    }

    [Fact]
    public void Hash_WhenNothingIsDecidedOtherwise_IsTheSame()
    {
        RuleSet other = Set with
        {
            Revision = 7,
            From = Now,
            Rules = [Set.Rules[0] with { Examples = [new() { Facts = [], Applies = false }] }, Set.Rules[1]],
        };

        Of(other).Should().Be(Of(Set));
        RuleSet digits = Set with { Rules = [Set.Rules[0] with { When = Condition.All([.. Set.Rules[0].When.Parts.Select(part => part.Field == "price" ? Condition.Compare("price", Comparison.Below, 1.500m) : part)]) }, Set.Rules[1]] };
        Of(digits).Should().Be(Of(Set), "1.5 and 1.500 are one number");
    }

    [Fact]
    public void Hash_WhenAnythingDecidesOtherwise_IsAnother()
    {
        RuleSet With(int rule, Func<Rule, Rule> change) => Set with { Rules = [.. Set.Rules.Select((item, at) => at == rule ? change(item) : item)] };
        RuleSet WithFact(int fact, Func<FactField, FactField> change) => Set with { Facts = [.. Set.Facts.Select((item, at) => at == fact ? change(item) : item)] };
        RuleSet WithPatterns(Func<TextPatternSet, TextPatternSet> change) => Set with { Patterns = [change(Set.Patterns[0])] };
        RuleSet WithCounter(Func<RuleCounter, RuleCounter> change) => Set with { Counters = [change(Set.Counters[0])] };
        RuleSet Counting(Duration span, Comparison comparison, long number) => With(1, rule => rule with { When = Condition.Count("posts", span, comparison, number) });
        RuleSet[] others =
        [
            Set,
            Set with { Otherwise = Verdict.Refused },
            Set with { Combining = Combining.FirstMatch },
            Set with { ReviewStrength = 1 },
            Set with { Effects = [Set.Effects[0] with { Strength = 2 }, Set.Effects[1]] },
            Set with { Effects = [.. Set.Effects, new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 2 }] },
            Set with { Effects = [.. Set.Effects, new() { Code = "mute", Polarity = EffectPolarity.Grant, Strength = 2 }] },
            WithFact(3, field => field with { Choices = ["vip", "new", "old"] }),
            WithFact(1, field => field with { IsNullable = true }),
            WithFact(4, field => field with { IsFixed = true }),
            WithFact(1, field => field with { Unit = "CNY" }),
            Set with { Facts = [.. Set.Facts, new() { Name = "more", Type = FactType.Flag }] },
            Set with { Facts = [.. Set.Facts, new() { Name = "more", Type = FactType.Flag, IsPromised = false }] },
            WithPatterns(patterns => patterns with { Allow = [new() { Text = "free" }] }),
            WithPatterns(patterns => patterns with { Boundary = TextBoundary.Whitespace }),
            WithPatterns(patterns => patterns with { Folding = TextFolding.None }),
            WithPatterns(patterns => patterns with { RegexAllowed = true }),
            WithPatterns(patterns => patterns with { Patterns = [new() { Text = "广告", Mode = TextPatternMode.Prefix }, new() { Text = "free" }] }),
            WithCounter(counter => counter with { Subject = "group" }),
            WithCounter(counter => counter with { When = null }),
            WithCounter(counter => counter with { Amount = null }),
            With(0, rule => rule with { Id = new("c") }),
            With(0, rule => rule with { Effect = "permit" }),
            With(0, rule => rule with { Unless = null }),
            With(0, rule => rule with { Unless = null, Scope = rule.Unless }),
            With(0, rule => rule with { Scope = null }),
            With(0, rule => rule with { Scope = Condition.Within("sent", TimeWindow.WholeDay, "Asia/Shanghai") }),
            With(0, rule => rule with { Scope = Condition.Within("sent", new TimeWindow(new(9, 0), new(18, 0)), "Asia/Tokyo") }),
            With(0, rule => rule with { OnUnknown = UnknownPolicy.Skip }),
            With(0, rule => rule with { Priority = -1 }),
            With(0, rule => rule with { Weight = 0 }),
            With(0, rule => rule with { From = Now }),
            With(0, rule => rule with { Until = Now }),
            With(0, rule => rule with { When = rule.When.Parts[0] }),
            With(0, rule => rule with { When = Condition.Not(rule.When.Parts[0]) }),
            With(0, rule => rule with { When = Condition.Any([.. rule.When.Parts]) }),
            With(0, rule => rule with { When = Condition.AtLeast(2, [.. rule.When.Parts]) }),
            With(0, rule => rule with { When = Condition.Compare("links", Comparison.AtLeast, 3) }),
            With(0, rule => rule with { When = Condition.Compare("links", Comparison.AtLeast, 4) }),
            With(0, rule => rule with { When = Condition.Compare("links", Comparison.Above, 3) }),
            With(0, rule => rule with { When = Condition.Has("links") }),
            Counting(Duration.FromHours(1), Comparison.Below, 5),
            Counting(Duration.FromHours(2), Comparison.Below, 5),
            Counting(Duration.FromHours(1), Comparison.AtMost, 5),
            Counting(Duration.FromHours(1), Comparison.Below, 6),
        ];

        others.Select(Of).Should().OnlyHaveUniqueItems().And.AllSatisfy(hash => hash.Should().MatchRegex("^[0-9a-f]{64}$"));
    }

    [Fact]
    public void Hash_WhenRandomSetsAreShuffled_StaysAndSoDoTheDecisions() =>
        Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            var random = new RandomRules(seed, matches: true);
            RuleSet set = random.Set(rules: 6);
            var shuffle = new Random(seed);
            RuleSet other = set with
            {
                Rules = [.. set.Rules.OrderBy(_ => shuffle.Next())],
                Facts = [.. set.Facts.OrderBy(_ => shuffle.Next())],
                Effects = [.. set.Effects.OrderBy(_ => shuffle.Next())],
            };
            CompiledRuleSet one = set.Compile(DateTimeZoneProviders.Tzdb);
            CompiledRuleSet two = other.Compile(DateTimeZoneProviders.Tzdb);
            two.Hash.Should().Be(one.Hash);
            for (int i = 0; i < 5; i++)
            {
                var item = new RuleCase(set, random.Facts(), RandomRules.Start) { Windows = random.Windows(RandomRules.Start) };
                item.Fill(two.NewEvaluation(), two).Decide(item.Now).Should().Be(item.Fill(one.NewEvaluation(), one).Decide(item.Now), "seed {0}", seed);
            }
        }, count: 40);

    private static string Of(RuleSet set) => set.Compile(DateTimeZoneProviders.Tzdb).Hash;
}
