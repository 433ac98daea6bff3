using System.Globalization;
using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Conformance.Funnels;

public sealed class ClickHouseTests
{
    /// <summary>
    /// Where ClickHouse does not give the maximum and this library does. The four-step shop repeats its first step, which windowFunnel documents as a limitation;
    /// issue 93789: a repeated first step at the time of the second one overwrites the earlier entry.
    /// </summary>
    private static readonly Dictionary<string, int> Differences = new(StringComparer.Ordinal)
    {
        ["ecom-4-strict_order-u1"] = 4,
        ["ecom-4-strict_order-u3"] = 2,
        ["issue-93789-like"] = 2,
    };

    public static TheoryData<string, int, string, string, string, int, int> Cases => ClickHouseData.Cases;

    private static int LevelOf(FunnelDefinition funnel, string events)
    {
        FunnelAccumulator<string> keeper = funnel.Compile().NewEventKeeper<string>();
        int id = 0;
        foreach (string word in events.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = word.Split('@');
            keeper.Add("user", parts[0], Instant.FromUnixTimeSeconds(int.Parse(parts[1], CultureInfo.InvariantCulture)), id++);
        }

        ValueList<FunnelPath> paths = keeper.Result(Instant.FromUnixTimeSeconds(1_000_000)).PathsOf("user");
        return paths.IsEmpty ? 0 : paths[0].Level;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Level_WithTheSettingsOfWindowFunnel_IsItsAnswerOrTheMaximum(string id, int window, string modes, string steps, string events, int expected, int exact)
    {
        FunnelDefinition funnel = Vendors.ClickHouse(Duration.FromSeconds(window), modes, steps.Split(' '));
        int level = LevelOf(funnel, events);

        level.Should().Be(Differences.GetValueOrDefault(id, expected));
        if (exact >= 0) LevelOf(funnel with { SharesEvents = false }, events).Should().Be(exact, "each event serves one step");
        if (Differences.ContainsKey(id)) level.Should().BeGreaterThan(expected, "what differs is larger: {0}", id);
    }

    [Fact]
    public void Cases_WhenCounted_AreAllThatWereTranscribed() => ClickHouseData.Cases.Should().HaveCount(38);

    /// <summary>The table of ClickHouse pull request 9773.</summary>
    [Theory]
    [InlineData("ABC", 3, 3)]
    [InlineData("ADBC", 3, 1)]
    [InlineData("AABBCC", 3, 3)]
    [InlineData("AAAABBCC", 3, 3)]
    [InlineData("AABBDCC", 3, 2)]
    [InlineData("BBCCAA", 1, 1)]
    public void Level_OfTheStrictOrderTable_IsItsAnswer(string stream, int loose, int strict)
    {
        string events = string.Join(' ', stream.Select((kind, second) => $"{kind}@{second}"));
        LevelOf(Vendors.ClickHouse(Duration.FromHours(1), string.Empty, "A", "B", "C"), events).Should().Be(loose);
        LevelOf(Vendors.ClickHouse(Duration.FromHours(1), "strict_order", "A", "B", "C"), events).Should().Be(strict);
    }
}
