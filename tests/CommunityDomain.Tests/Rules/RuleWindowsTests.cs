using CommunityDomain.Rules;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Rules;

public sealed class RuleWindowsTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Fact]
    public void Log_WhenVersionsBranch_KeepsEveryVersionAsItWas() =>
        Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            // A tree of versions: each grows from any earlier one, in order or late, and all are compared with plain lists at the end.
            var random = new Random(seed);
            var span = Duration.FromSeconds(random.Next(5, 60));
            var versions = new List<(CountLog Log, List<(Instant At, long Amount)> Plain)> { (default, []) };
            for (int i = 0; i < 60; i++)
            {
                (CountLog log, List<(Instant At, long Amount)> plain) = versions[random.Next(3) == 0 ? random.Next(versions.Count) : ^1];
                Instant at = Noon + Duration.FromSeconds(random.Next(4) == 0 ? random.Next(i + 1) : i);
                long amount = random.Next(1, 5);
                Instant latest = plain.Select(entry => entry.At).Append(at).Max();
                List<(Instant At, long Amount)> next = [.. plain.Append((at, amount)).OrderBy(entry => entry.Item1).Where(entry => entry.Item1 > latest - span)];
                versions.Add((log.Add(at, amount, span), next));
            }

            foreach ((CountLog log, List<(Instant At, long Amount)> plain) in versions)
            {
                Enumerable.Range(0, log.Count).Select(index => (log.Entries[index].At, log.Amount(index))).Should().Equal(plain);
                Instant after = Noon + Duration.FromSeconds(random.Next(60));
                Instant until = after + Duration.FromSeconds(random.Next(-5, 60));
                log.Sum(after, until).Should().Be(plain.Where(entry => entry.At > after && entry.At <= until).Sum(entry => entry.Amount));
            }
        }, count: 50);

    [Fact]
    public void Log_WhenThreadsGrowOneVersion_GivesEachItsOwn()
    {
        CountLog shared = default(CountLog).Add(Noon, 1);
        var grown = new CountLog[64];
        Parallel.For(0, grown.Length, index => grown[index] = shared.Add(Noon + Duration.FromSeconds(1), index + 1));

        grown.Select(log => (log.Count, log.Amount(0), log.Amount(1))).Should().Equal(Enumerable.Range(1, grown.Length).Select(index => (2, 1L, (long)index)));
        shared.Count.Should().Be(1);
    }

    [Fact]
    public void Of_WhenEntriesCameFromWindows_IsEqual()
    {
        RuleWindowEntry[] entries = [new("posts", Noon, 3), new("links", Noon + Duration.FromSeconds(5), 1), new("posts", Noon - Duration.FromSeconds(5), 2), new("posts", Instant.MinValue, 1)];
        RuleWindows windows = RuleWindows.Of(entries);

        windows.Count.Should().Be(4);
        windows.ToEntries().Should().Equal(entries[1], entries[3], entries[2], entries[0]);
        RuleWindows again = RuleWindows.Of(windows.ToEntries().AsSpan());
        (again == windows).Should().BeTrue();
        again.GetHashCode().Should().Be(windows.GetHashCode());
        (RuleWindows.Of(entries[0]) == windows).Should().BeFalse();
        (RuleWindows.Of() == RuleWindows.Empty).Should().BeTrue();
    }

    [Fact]
    public void Entry_WhenItIsWrong_IsRefused()
    {
        ((Action)(() => RuleWindows.Of(default(RuleWindowEntry)))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new RuleWindowEntry("", Noon, 1))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new RuleWindowEntry("posts", Noon, 0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new RuleWindowEntry("posts", Noon, RuleCounter.MaxAmount + 1))).Should().Throw<ArgumentOutOfRangeException>();
        new RuleWindowEntry("posts", Noon, RuleCounter.MaxAmount).ToString().Should().Be("posts 2026-03-02T12:00:00Z 1000000000");
    }

    [Fact]
    public void Use_WhenWindowsHoldOtherCounters_KeepsThem()
    {
        RuleSet set = new()
        {
            Facts = [],
            Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 1 }],
            Counters = [new() { Name = "b", Subject = "member" }, new() { Name = "a", Subject = "member" }],
            Rules = [new() { Id = new("r"), Effect = "mute", When = Condition.Count("b", Duration.FromDays(1), Comparison.AtLeast, 5) }],
            Otherwise = Verdict.Granted,
        };
        RuleEvaluation evaluation = set.Compile(DateTimeZoneProviders.Tzdb).NewEvaluation();
        evaluation.Use("member", RuleWindows.Of(new RuleWindowEntry("old", Noon, 7), new RuleWindowEntry("b", Noon, 4)));
        evaluation.Decide(Noon).Verdict.Should().Be(Verdict.Refused);

        evaluation.Next("member").ToEntries().Should().Equal(new RuleWindowEntry("b", Noon, 4), new RuleWindowEntry("b", Noon, 1), new RuleWindowEntry("old", Noon, 7));
    }
}
