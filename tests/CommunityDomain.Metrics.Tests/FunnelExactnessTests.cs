using CommunityDomain.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

/// <summary>The level is the maximum over all admissible paths: held to an oracle that writes them all down, with repeated steps, equal times and every choice in play.</summary>
public sealed class FunnelExactnessTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);

    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);

    internal static Instant At(int minute) => Start + Duration.FromMinutes(minute);

    private static int? MinuteOf(Instant? at) => at is { } given ? (int)(given - Start).TotalMinutes : null;

    internal static FunnelDefinition RandomFunnel(Random random)
    {
        while (true)
        {
            int steps = random.Next(1, 5);
            bool distinct = random.Next(2) == 0;
            string[] kinds = distinct ? [.. "abcd".Select(c => c.ToString()).OrderBy(_ => random.Next()).Take(steps)] : [.. Enumerable.Range(0, steps).Select(_ => "abc"[random.Next(3)].ToString())];
            TiePolicy ties = (TiePolicy)random.Next(4);
            var funnel = new FunnelDefinition
            {
                Steps = [.. kinds.Select((kind, i) => new FunnelStep
                {
                    Kind = kind,
                    Within = i > 0 && random.Next(4) == 0 ? Duration.FromMinutes(random.Next(1, 4)) : null,
                    IsOptional = random.Next(5) == 0,
                })],
                Window = random.Next(4) == 0 ? null : Duration.FromMinutes(random.Next(1, 8)),
                Order = (FunnelOrder)Math.Max(0, random.Next(8) - 4),
                Entry = (FunnelEntry)random.Next(3),
                Ties = ties,
                Grace = ties == TiePolicy.Grace ? Duration.FromMinutes(random.Next(1, 3)) : Duration.Zero,
                SharesEvents = random.Next(4) == 0,
                CountsAttempts = random.Next(4) == 0,
                Exclusions = [.. Enumerable.Range(0, Math.Max(0, random.Next(5) - 2)).Select(_ => new FunnelExclusion { Kind = "xabc"[random.Next(4)].ToString(), From = random.Next(3), To = random.Next(1, 4), Erases = random.Next(2) == 0 })],
            };
            if (new FunnelDefinitionValidator().Check(funnel).IsEmpty) return funnel;
        }
    }

    internal static Happened[] RandomEvents(Random random)
    {
        int span = random.Next(1, 12);
        return [.. Enumerable.Range(0, random.Next(0, 9)).Select(id => new Happened(random.Next(span), id, "aaabbbcccdxz"[random.Next(12)].ToString()))];
    }

    [Fact]
    public void Paths_WhenEventsAreKept_AreTheOnesThatCountAmongAllThatTheDefinitionAdmits() => HoldKept(count: 800);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Paths_WhenEventsAreKept_AreTheOnesThatCountInManyMoreCases() => HoldKept(count: 40_000);

    [Fact]
    public void Paths_WhenTheStateIsInOrder_AgreeWithTheOracle() => HoldInOrder(count: 800);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Paths_WhenTheStateIsInOrder_AgreeWithTheOracleInManyMoreCases() => HoldInOrder(count: 40_000);

    private static void HoldKept(int count) =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            FunnelDefinition funnel = RandomFunnel(random);
            Happened[] events = RandomEvents(random);
            FunnelAccumulator<string> keeper = funnel.Compile().NewEventKeeper<string>();
            foreach (Happened one in events.OrderBy(_ => random.Next())) keeper.Add("amy", one.Kind, At(one.At), one.Id);
            int now = events.Length == 0 ? 0 : events.Max(one => one.At);
            FunnelReport<string> report = keeper.Result(At(now));

            var oracle = new FunnelOracle(funnel, events);
            List<OraclePath> expected = oracle.Solve();
            ValueList<FunnelPath> actual = report.PathsOf("amy");
            string because = $"{funnel} of {string.Join(' ', events.OrderBy(one => one.At).ThenBy(one => one.Id).Select(one => $"{one.Kind}{one.At}"))} (seed {seed})";
            if (actual.IsEmpty)
            {
                expected.Should().ContainSingle().Which.Level.Should().Be(0, because);
                return;
            }

            actual.Select(path => path.Level).Should().Equal(expected.Select(path => path.Level), because);
            actual.Select(path => path.Outcome == FunnelOutcome.Excluded).Should().Equal(expected.Select(path => path.Erased), because);
            actual.SelectMany(path => path.Times.Select(MinuteOf)).Should().Equal(expected.SelectMany(path => path.Times), because);
            foreach (FunnelPath path in actual) path.Why.Code.Should().NotBeEmpty(because);
            if (funnel is { CountsAttempts: false, Window: not null }) MinuteOf(actual[0].OpenUntil).Should().Be(oracle.OpenUntil() is { } open && open >= now ? open : null, because);
        }, count);

    private static void HoldInOrder(int count) =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            FunnelDefinition funnel = RandomFunnel(random) with { CountsAttempts = false, Exclusions = [] };
            funnel = funnel with
            {
                Steps = [.. funnel.Steps.Select(step => new FunnelStep { Kind = step.Kind })],
                Order = funnel.Order == FunnelOrder.Any ? FunnelOrder.Ordered : funnel.Order,
                Entry = (FunnelEntry)random.Next(2),
                Ties = TiePolicy.InputOrder,
                Grace = Duration.Zero,
                SharesEvents = funnel.SharesEvents && funnel.Order != FunnelOrder.StrictRestart,
            };
            Happened[] events = [.. RandomEvents(random).OrderBy(one => one.At).ThenBy(one => one.Id)];
            FunnelAccumulator<string> board = funnel.Compile().NewAccumulator<string>();
            foreach (Happened one in events) board.Add("amy", one.Kind, At(one.At));
            int now = events.Length == 0 ? 0 : events[^1].At;
            FunnelReport<string> report = board.Result(At(now));

            var oracle = new FunnelOracle(funnel, events);
            OraclePath expected = oracle.Solve()[0];
            string because = $"{funnel} of {string.Join(' ', events.Select(one => $"{one.Kind}{one.At}"))} (seed {seed})";
            ValueList<FunnelPath> paths = report.PathsOf("amy");
            FunnelPath? actual = paths.IsEmpty ? null : paths[0];
            (actual?.Level ?? 0).Should().Be(expected.Level, because);
            if (actual is null || actual.Level == 0) return;
            MinuteOf(actual.Entered).Should().Be(expected.Entry, because);
            MinuteOf(actual.Times[^1]).Should().Be(expected.Reached, because);
            if (funnel.Entry == FunnelEntry.First) actual.Times.Select(MinuteOf).Should().Equal(expected.Times, because);
            if (funnel.Window is not null) MinuteOf(actual.OpenUntil).Should().Be(oracle.OpenUntil() is { } open && open >= now ? open : null, because);
            actual.Why.Code.Should().NotBeEmpty(because);
        }, count);
}
