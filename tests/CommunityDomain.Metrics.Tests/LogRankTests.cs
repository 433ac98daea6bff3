using CommunityDomain.Metrics;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

/// <summary>The log-rank test, held to published results: Freireich et al. 1963 as in R's survival package, and cases of its own tests, by way of lifelines (MIT).</summary>
public sealed class LogRankTests
{
    private static readonly (int[] Times, int[] Events) SixMp = ([6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35], [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
    private static readonly (int[] Times, int[] Events) Placebo = ([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);

    public static TheoryData<int[], int[], int[], int[], double, double, double> Published => new()
    {
        { SixMp.Times, SixMp.Events, Placebo.Times, Placebo.Events, 19.25050094803113, 16.79294098921654, 4.168809109334532e-05 },
        { [53, 28, 69, 58, 54, 25, 51, 61, 57, 57, 50], [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], [34, 32, 9, 19, 50, 48], [1, 1, 1, 1, 0, 0], 4.510199849170437, 6.062887815982785, 0.013805175857343773 },
        { [10, 20, 30], [1, 1, 1], [10, 20, 50], [1, 1, 1], 2.5, 0.2542372881355932, 0.6141071500553654 },
        { [10, 20, 30], [1, 0, 1], [10, 20, 50], [1, 0, 1], 1.5, 0.3846153846153846, 0.5351434523977505 },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Test_OfPublishedGroups_IsAsPublished(int[] times, int[] events, int[] otherTimes, int[] otherEvents, double expected, double chiSquare, double p)
    {
        LogRankTest test = LogRankTest.Of(Seen(times, events), Seen(otherTimes, otherEvents))!.Value;
        test.Observed.Should().Be(events.Sum());
        test.Expected.Should().BeApproximately(expected, 1e-12);
        test.ChiSquare.Should().BeApproximately(chiSquare, 1e-11);
        test.PValue.Should().BeApproximately(p, p * 1e-11);
        LogRankTest turned = LogRankTest.Of(Seen(otherTimes, otherEvents), Seen(times, events))!.Value;
        turned.ChiSquare.Should().BeApproximately(chiSquare, 1e-11, "the groups may change places");
    }

    /// <summary>erfc at 0, 0.5, 1, 1.5, 2, 3, 5 and 10: NIST Handbook of Mathematical Functions, chapter 7.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.4795001221869535)]
    [InlineData(1, 0.15729920705028513)]
    [InlineData(1.5, 0.033894853524689274)]
    [InlineData(2, 0.004677734981047266)]
    [InlineData(3, 2.209049699858544e-05)]
    [InlineData(5, 1.5374597944280349e-12)]
    [InlineData(10, 2.088487583762545e-45)]
    public void Tail_OfTheNormalDistribution_IsAsTabled(double z, double tail) =>
        NormalTail.TwoSided(z * Math.Sqrt(2)).Should().BeApproximately(tail, tail * 1e-12);

    [Fact]
    public void Tail_TurnsTheQuantileBack() => Law.Holds(Gen.Choose(1, 9_999_999), part =>
    {
        double confidence = part / 1e7;
        NormalTail.TwoSided(NormalQuantile.TwoSided(confidence)).Should().BeApproximately(1 - confidence, (1 - confidence) * 1e-8);
    });

    [Fact]
    public void LogRankTo_OfTwoFunnels_ComparesHowSoonTheyConvert()
    {
        FunnelDefinition funnel = FunnelDefinition.Ordered("a", "b").Within(Duration.FromMinutes(10_000));
        LogRankTest test = Of(SixMp).LogRankTo(Of(Placebo))!.Value;
        test.ChiSquare.Should().BeApproximately(16.79294098921654, 1e-11);
        test.ToString().Should().Be("9 of 19.3 expected, chi-square 16.79, p 4.17E-05");
        Of(([5], [0])).LogRankTo(Of(([5, 6], [0, 0]))).Should().BeNull("nobody converted");
        Of(([5], [1])).LogRankTo(Of(([4], [0]))).Should().BeNull("nobody else was left then");

        // One who is seen for so long entered so long before the report.
        FunnelReport<int> Of((int[] Times, int[] Events) group)
        {
            FunnelAccumulator<int> board = funnel.Compile().NewAccumulator<int>();
            for (int i = 0; i < group.Times.Length; i++)
            {
                int entry = group.Events[i] == 1 ? 0 : 100 - group.Times[i];
                board.Add(i, "a", FunnelBoard.At(entry));
                if (group.Events[i] == 1) board.Add(i, "b", FunnelBoard.At(group.Times[i]));
            }

            return board.Result(FunnelBoard.At(100));
        }
    }

    [Fact]
    public void Test_OfRandomGroups_IsTheSumOverTimes() => Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var random = new Random(seed);
        (long Time, bool Event)[] first = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => ((long)random.Next(8), random.Next(3) > 0))];
        (long Time, bool Event)[] second = [.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => ((long)random.Next(8), random.Next(3) > 0))];
        double expected = 0;
        double variance = 0;
        for (long time = 0; time < 8; time++)
        {
            double n1 = first.Count(one => one.Time >= time);
            double n = n1 + second.Count(one => one.Time >= time);
            double d = first.Concat(second).Count(one => one.Time == time && one.Event);
            if (d == 0) continue;
            expected += d * n1 / n;
            if (n > 1) variance += d * n1 * (n - n1) * (n - d) / (n * n * (n - 1));
        }

        LogRankTest? test = LogRankTest.Of(first, second);
        (test is null).Should().Be(variance == 0);
        if (test is not { } found) return;
        found.Expected.Should().BeApproximately(expected, 1e-9);
        found.ChiSquare.Should().BeApproximately(Math.Pow(found.Observed - expected, 2) / variance, 1e-9);
    });

    private static (long Time, bool Event)[] Seen(int[] times, int[] events) => [.. times.Select((time, i) => ((long)time, events[i] == 1))];
}
