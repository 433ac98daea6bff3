using System.Globalization;
using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Conformance.Funnels;

public sealed class PostHogTests
{
    public static TheoryData<string> Ids => new(PostHogData.Cases.Select(one => one.Id));

    private static FunnelReport<string> Report(PostHogData.Case one)
    {
        FunnelExclusion[] exclusions = [.. Words(one.Exclusions).Select(word => word.Split(':', '-')).Select(parts => new FunnelExclusion { Kind = parts[0], From = Number(parts[1]), To = Number(parts[2]), Erases = true })];
        FunnelAccumulator<string> keeper = Vendors.PostHog(one.Order, Duration.FromSeconds(one.WindowSeconds), Words(one.Steps), exclusions).Compile().NewEventKeeper<string>();
        int id = 0;
        foreach (string person in one.Persons.Split(" | "))
        {
            string[] parts = person.Split(": ");
            foreach (string[] happened in Words(parts[1]).Select(word => word.Split('/'))) keeper.Add(parts[0], happened[0], Instant.FromUnixTimeSeconds(Number(happened[1])), id++);
        }

        return keeper.Result(Instant.FromUnixTimeSeconds(100_000_000));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Report_WithTheSettingsOfAFunnel_GivesItsCountsAndTimes(string id)
    {
        PostHogData.Case one = PostHogData.Cases.Single(candidate => candidate.Id == id);
        FunnelReport<string> report = Report(one);
        string[] counts = Words(one.Counts);
        for (int step = 0; step < counts.Length; step++)
        {
            if (counts[step] != "?") report.Steps[step].Reached.Should().Be(Number(counts[step]), "step {0}", step);
        }

        string[] means = Words(one.Means);
        for (int step = 1; step < means.Length; step++) report.Steps[step].MeanTime.Should().Be(Duration.FromSeconds(Number(means[step])));
        string[] medians = Words(one.Medians);
        for (int step = 1; step < medians.Length; step++) report.Steps[step].MedianTime.Should().Be(Duration.FromSeconds(Number(medians[step])));
        if (one.Entered == "?") return;
        FunnelOutcome[] entered = [FunnelOutcome.Converted, FunnelOutcome.Pending, FunnelOutcome.Dropped];
        entered.SelectMany(report.MembersThat).Should().BeEquivalentTo(Words(one.Entered));
    }

    [Fact]
    public void Cases_WhenCounted_AreAllThatWereTranscribed() => PostHogData.Cases.Should().HaveCount(15);

    /// <summary>test_funnel_exclusions_invalid_params: these raise a validation error on two steps.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(0, 2)]
    public void Exclusion_WhenItsRangeIsNoneOfTwoSteps_IsRefused(int from, int to) =>
        new FunnelDefinitionValidator().Check(Vendors.PostHog("ordered", Duration.FromDays(14), ["a", "b"], new FunnelExclusion { Kind = "x", From = from, To = to, Erases = true }))
            .Should().ContainSingle().Which.Code.Should().Be(MetricCodes.ExclusionRange);
}
