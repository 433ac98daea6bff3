using CommunityDomain.Rules;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Rules;

/// <summary>Windows changed in place answer as the values do.</summary>
public sealed class RuleWindowAccumulatorTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly CompiledRuleSet Flood = new RuleSet
    {
        Facts = [new() { Name = "links", Type = FactType.Integer, IsNullable = true }],
        Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 1 }],
        Counters =
        [
            new() { Name = "posts", Subject = "member" },
            new() { Name = "linksSent", Subject = "member", Amount = "links" },
            new() { Name = "shared", Subject = "group", When = Condition.Compare("links", Comparison.AtLeast, 2) },
            new() { Name = "unused", Subject = "group" },
        ],
        Rules =
        [
            Rule("a", Condition.Count("posts", Duration.FromSeconds(10), Comparison.AtLeast, 5)),
            Rule("b", Condition.Count("posts", Duration.FromSeconds(40), Comparison.AtLeast, 12)),
            Rule("c", Condition.Count("linksSent", Duration.FromSeconds(25), Comparison.Above, 9)),
            Rule("d", Condition.Count("shared", Duration.FromSeconds(15), Comparison.AtLeast, 3)),
        ],
        Otherwise = Verdict.Granted,
    }.Compile(DateTimeZoneProviders.Tzdb);

    [Fact]
    public void Keep_WhateverComes_IsWhatNextGives() =>
        Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            var random = new Random(seed);
            RuleEvaluation byValue = Flood.NewEvaluation();
            RuleEvaluation inPlace = Flood.NewEvaluation();
            (RuleWindows member, RuleWindows group) = (RuleWindows.Empty, RuleWindows.Empty);
            (RuleWindowAccumulator keptMember, RuleWindowAccumulator keptGroup) = (new(), new());
            Instant now = Noon;
            for (int i = 0; i < 80; i++)
            {
                // Mostly on, sometimes late, sometimes a long silence, at times at the very ends of time.
                now += Duration.FromSeconds(random.Next(20) == 0 ? random.Next(-60, 120) : random.Next(0, 4));
                Instant at = random.Next(40) == 0 ? (random.Next(2) == 0 ? Instant.MinValue : Noon - Duration.FromDays(1)) : now;
                int? links = random.Next(5) == 0 ? null : random.Next(0, 5);
                RuleOutcome expected = Decide(byValue, links, at, member, group);
                RuleOutcome actual = Decide(inPlace, links, at, keptMember, keptGroup);
                actual.Should().Be(expected);
                inPlace.Explain().Reasons.Should().Equal(byValue.Explain().Reasons);
                if (random.Next(6) == 0) continue; // Only tried out.
                (member, group) = (byValue.Next("member"), byValue.Next("group"));
                inPlace.Keep();
                keptMember.Snapshot().Should().Be(member);
                keptGroup.Snapshot().Should().Be(group);
                (keptMember.Count, keptGroup.Count).Should().Be((member.Count, group.Count));
                if (random.Next(10) == 0) (keptMember, keptGroup) = (new(member), new(keptGroup.Snapshot()));
            }
        }, count: 200);

    [Fact]
    public void Ring_WhateverIsAskedOfIt_CountsAsTheLogDoes() =>
        Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            var random = new Random(seed);
            var span = Duration.FromSeconds(random.Next(5, 60));
            CountLog log = default;
            CountRing ring = new();
            for (int i = 0; i < 120; i++)
            {
                Instant at = Noon + Duration.FromSeconds(random.Next(4) == 0 ? random.Next(i + 1) : i);
                long amount = random.Next(1, 5);
                log = log.Add(at, amount, span);
                ring.Add(at, amount, span);
                Instant after = Noon + Duration.FromSeconds(random.Next(-5, 130));
                Instant until = after + Duration.FromSeconds(random.Next(-5, 60));
                ring.Sum(after, until).Should().Be(log.Sum(after, until));
                ring.Count.Should().Be(log.Count);
            }

            CountRing copy = ring.Copy();
            ring.Add(Noon + Duration.FromDays(1), 1, span);
            Plain(copy.ToLog()).Should().Equal(Plain(log));
            Plain(CountRing.Of(in log).ToLog()).Should().Equal(Plain(log));
        }, count: 200);

    [Fact]
    public void Use_WhenRuleSetsDiffer_KeepsWhatEachCounts()
    {
        RuleSet other = new()
        {
            Facts = [],
            Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 1 }],
            Counters = [new() { Name = "old", Subject = "member" }, new() { Name = "posts", Subject = "member" }],
            Rules = [Rule("r", Condition.Count("old", Duration.FromDays(1), Comparison.AtLeast, 2)), Rule("s", Condition.Count("posts", Duration.FromDays(1), Comparison.AtLeast, 9))],
            Otherwise = Verdict.Granted,
        };
        RuleEvaluation first = other.Compile(DateTimeZoneProviders.Tzdb).NewEvaluation();
        RuleEvaluation second = Flood.NewEvaluation();
        var kept = new RuleWindowAccumulator();
        first.Use("member", kept);
        second.Use("member", kept);
        for (int i = 0; i < 3; i++)
        {
            first.Decide(Noon);
            first.Keep();
            second.Decide(Noon);
            second.Keep();
        }

        kept.Snapshot().ToEntries().GroupBy(entry => entry.Counter).Select(group => (group.Key, group.Count())).Should().BeEquivalentTo([("old", 3), ("posts", 6)]);
        first.Decide(Noon).Verdict.Should().Be(Verdict.Refused);
    }

    [Fact]
    public void Keep_WhenItIsNotItsTime_IsRefused()
    {
        RuleEvaluation evaluation = Flood.NewEvaluation();
        var kept = new RuleWindowAccumulator();
        evaluation.Use("member", kept);

        FluentActions.Invoking(evaluation.Keep).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => evaluation.Use("group", kept)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => evaluation.Use("nobody", new RuleWindowAccumulator())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new RuleWindowAccumulator(null!)).Should().Throw<ArgumentNullException>();
        evaluation.Decide(Noon);
        FluentActions.Invoking(() => evaluation.Next("member")).Should().Throw<InvalidOperationException>("its windows are no value");
        evaluation.Keep();
        FluentActions.Invoking(evaluation.Keep).Should().Throw<InvalidOperationException>("the case is over");
        FluentActions.Invoking(() => evaluation.Explain()).Should().Throw<InvalidOperationException>("the case is over");
        evaluation.Use("member", RuleWindows.Empty);
        evaluation.Decide(Noon);
        evaluation.Keep();
        kept.Count.Should().Be(1, "it is in use no longer");
    }

    [Fact]
    public void Keep_OnceItHasGrown_AllocatesNothing()
    {
        RuleEvaluation evaluation = Flood.NewEvaluation();
        var kept = new RuleWindowAccumulator();
        evaluation.Use("member", kept);
        Instant now = Noon;
        for (int i = 0; i < 200; i++) Step();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++) Step();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Step()
        {
            now += Duration.FromSeconds(2);
            evaluation.Decide(now);
            evaluation.Keep();
        }
    }

    private static RuleOutcome Decide(RuleEvaluation evaluation, int? links, Instant at, RuleWindows member, RuleWindows group)
    {
        State(evaluation, links);
        evaluation.Use("member", member);
        evaluation.Use("group", group);
        return evaluation.Decide(at);
    }

    private static RuleOutcome Decide(RuleEvaluation evaluation, int? links, Instant at, RuleWindowAccumulator member, RuleWindowAccumulator group)
    {
        State(evaluation, links);
        evaluation.Use("member", member);
        evaluation.Use("group", group);
        return evaluation.Decide(at);
    }

    private static void State(RuleEvaluation evaluation, int? links)
    {
        evaluation.Clear();
        if (links is { } number) evaluation.Set(Flood.Slot("links"), number);
    }

    private static IEnumerable<(Instant, long)> Plain(CountLog log) => [.. Enumerable.Range(0, log.Count).Select(index => (log.Entries[index].At, log.Amount(index)))];

    private static Rule Rule(string id, Condition when) => new() { Id = new(id), Effect = "mute", When = when };
}
