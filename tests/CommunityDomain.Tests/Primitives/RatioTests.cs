using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Primitives;

public sealed class RatioTests
{
    private const double Tolerance = 1e-9;

    private static readonly Gen<Ratio> Ratios =
        from n in Gen.Choose(1, 400)
        from x in Gen.Choose(0, n)
        select new Ratio(x, n);

    private static readonly Gen<double> Confidences = Gen.Choose(1, 9999).Select(i => i / 10000.0);

    public static TheoryData<int> SingleRows => [.. Enumerable.Range(0, RatioVectorsData.Single.Length)];

    public static TheoryData<int> PublishedRows => [.. Enumerable.Range(0, RatioVectorsData.Published.Length)];

    public static TheoryData<int> DifferenceRows => [.. Enumerable.Range(0, RatioVectorsData.Differences.Length)];

    [Theory]
    [MemberData(nameof(SingleRows))]
    public void Intervals_WhenComputedElsewhere_Agree(int row)
    {
        (long x, long n, double confidence, double wilsonLow, double wilsonHigh, double exactLow, double exactHigh) = RatioVectorsData.Single[row];
        Near(new Ratio(x, n).Wilson(confidence), wilsonLow, wilsonHigh, Tolerance);
        Near(new Ratio(x, n).ClopperPearson(confidence), exactLow, exactHigh, Tolerance);
    }

    [Theory]
    [MemberData(nameof(PublishedRows))]
    public void Intervals_WhenPublished_AgreeToTheirDecimals(int row)
    {
        (long x, long n, double wilsonLow, double wilsonHigh, double exactLow, double exactHigh) = RatioVectorsData.Published[row];
        Near(new Ratio(x, n).Wilson(), wilsonLow, wilsonHigh, 0.51e-4);
        Near(new Ratio(x, n).ClopperPearson(0.95), exactLow, exactHigh, 0.51e-4);
    }

    [Theory]
    [MemberData(nameof(DifferenceRows))]
    public void Difference_WhenPublished_Agrees(int row)
    {
        var (x1, n1, x2, n2, low, high, publishedLow, publishedHigh) = RatioVectorsData.Differences[row];
        RatioInterval? difference = Ratio.Difference(new(x1, n1), new(x2, n2));
        Near(difference, low, high, Tolerance);
        Near(difference, publishedLow, publishedHigh, 0.51e-4);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    [InlineData(0, -1)]
    [InlineData(-2, -1)]
    public void Constructor_WhenNotARatio_Throws(long numerator, long denominator)
    {
        ((Action)(() => _ = new Ratio(numerator, denominator))).Should().Throw<ArgumentOutOfRangeException>();
        Ratio.TryOf(numerator, denominator, out Ratio ratio).Should().BeFalse();
        ratio.Should().Be(default(Ratio));
    }

    [Fact]
    public void Value_WhenNothingWasCounted_IsUndefinedAndNotZero()
    {
        Ratio none = default;
        (none.IsDefined, none.Value, none.Wilson(), none.ClopperPearson(0.95)).Should().Be((false, null, null, null));
        Ratio.Difference(none, new(1, 2)).Should().BeNull();
        Ratio.Difference(new(1, 2), none).Should().BeNull();
        none.ToString().Should().Be("0/0");
        new Ratio(0, 5).Value.Should().Be(0);
        none.Should().NotBe(new Ratio(0, 5)).And.Be(new Ratio(0, 0));
    }

    [Fact]
    public void Equals_WhenTheValueIsTheSameButThePartsAreNot_IsFalse()
    {
        new Ratio(1, 2).Should().NotBe(new Ratio(2, 4));
        new Ratio(1, 2).CompareValueTo(new Ratio(2, 4)).Should().Be(0);
        new Ratio(1, 3).CompareValueTo(new Ratio(1, 2)).Should().BeNegative();
        new Ratio(long.MaxValue - 1, long.MaxValue).CompareValueTo(new Ratio(1, 1)).Should().BeNegative();
        default(Ratio).CompareValueTo(new Ratio(0, 1)).Should().BeNegative();
        new Ratio(0, 1).CompareValueTo(default).Should().BePositive();
        default(Ratio).CompareValueTo(default).Should().Be(0);
    }

    [Fact]
    public void Pool_WhenGroupsDiffer_WeighsBySize()
    {
        // The mean of the ratios would be 50.5 %.
        Ratio.Pool(new(1, 1), new(1, 100), default).Should().Be(new Ratio(2, 101));
        Ratio.Pool().Should().Be(default(Ratio));
        ((Action)(() => _ = new Ratio(0, long.MaxValue) + new Ratio(0, 1))).Should().Throw<OverflowException>();
    }

    [Theory]
    [InlineData(61, 240, "61/240 = 25.4 % (20.3–31.3)")]
    [InlineData(0, 20, "0/20 = 0.0 % (0.0–16.1)")]
    [InlineData(20, 20, "20/20 = 100.0 % (83.9–100.0)")]
    [InlineData(1, 2000, "1/2000 = 0.1 % (0.0–0.3)")]
    public void ToString_WhenDefined_ShowsPartsValueAndInterval(long numerator, long denominator, string text) =>
        ForeignCulture.Run(() => new Ratio(numerator, denominator).ToString().Should().Be(text));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Intervals_WhenTheConfidenceIsNone_Throw(double confidence)
    {
        foreach (Ratio ratio in new[] { default, new Ratio(1, 2) })
        {
            ((Action)(() => ratio.Wilson(confidence))).Should().Throw<ArgumentOutOfRangeException>();
            ((Action)(() => ratio.ClopperPearson(confidence))).Should().Throw<ArgumentOutOfRangeException>();
            ((Action)(() => Ratio.Difference(ratio, ratio, confidence))).Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void Intervals_Law_ContainTheValueAndStayWithinZeroAndOne() =>
        Law.Holds(Ratios.Zip(Confidences), pair => Both(pair.Item1, pair.Item2).All(interval =>
            interval.Contains(pair.Item1.Value!.Value) && interval.Low >= 0 && interval.High <= 1));

    [Fact]
    public void Intervals_Law_GrowWithConfidence() =>
        Law.Holds(Ratios.Zip(Confidences.Zip(Confidences)), row =>
        {
            double less = Math.Min(row.Item2.Item1, row.Item2.Item2);
            double more = Math.Max(row.Item2.Item1, row.Item2.Item2);
            return Both(row.Item1, less).Zip(Both(row.Item1, more)).All(pair =>
                pair.Second.Low <= pair.First.Low + 1e-13 && pair.Second.High >= pair.First.High - 1e-13);
        });

    [Fact]
    public void Intervals_Law_MirrorTheComplement() =>
        Law.Holds(Ratios.Zip(Confidences), pair =>
        {
            var complement = new Ratio(pair.Item1.Denominator - pair.Item1.Numerator, pair.Item1.Denominator);
            return Both(pair.Item1, pair.Item2).Zip(Both(complement, pair.Item2)).All(two =>
                Math.Abs(two.First.Low + two.Second.High - 1) < 1e-13 && Math.Abs(two.First.High + two.Second.Low - 1) < 1e-13);
        });

    [Fact]
    public void Wilson_Law_SolvesTheScoreEquation() =>
        Law.Holds(Ratios.Zip(Confidences), pair =>
        {
            // The ends are where the distance to the value is z standard errors under the end itself.
            double z = NormalQuantile.TwoSided(pair.Item2);
            double p = pair.Item1.Value!.Value;
            RatioInterval interval = pair.Item1.Wilson(pair.Item2)!.Value;
            return new[] { interval.Low, interval.High }.All(end =>
                Math.Abs(Math.Abs(p - end) - (z * Math.Sqrt(end * (1 - end) / pair.Item1.Denominator))) < 1e-7);
        });

    // The exact ends by definition: the tail sums of the binomial distribution, in exact rational arithmetic.
    [Fact]
    public void ClopperPearson_Law_LeavesExactlyTheTailBeyondEachEnd() =>
        Law.Holds(
            from n in Gen.Choose(1, 40) from x in Gen.Choose(0, n) from c in Confidences select (Ratio: new Ratio(x, n), Confidence: c),
            row =>
            {
                double tail = (1 - row.Confidence) / 2;
                RatioInterval interval = row.Ratio.ClopperPearson(row.Confidence)!.Value;
                (long x, long n) = (row.Ratio.Numerator, row.Ratio.Denominator);
                if (x > 0) ExactTail(x, n, n, interval.Low).Should().BeApproximately(tail, 1e-12);
                else interval.Low.Should().Be(0);
                if (x < n) ExactTail(0, x, n, interval.High).Should().BeApproximately(tail, 1e-12);
                else interval.High.Should().Be(1);
            },
            count: 200);

    // Coverage, the promise of the exact interval, at every small n and many rates.
    [Fact]
    public void ClopperPearson_ForEverySmallGroup_CoversAtLeastItsConfidence()
    {
        for (int n = 1; n <= 12; n++)
        {
            RatioInterval[] intervals = [.. Enumerable.Range(0, n + 1).Select(x => new Ratio(x, n).ClopperPearson(0.9)!.Value)];
            for (int i = 1; i < 50; i++)
            {
                double p = i / 50.0;
                double covered = Enumerable.Range(0, n + 1).Where(x => intervals[x].Contains(p)).Sum(x => Binomial.Probability(x, n, p));
                covered.Should().BeGreaterThanOrEqualTo(0.9 - 1e-12, "n = {0}, p = {1}", n, p);
            }
        }
    }

    [Fact]
    public void Difference_Law_SwapsSignsAndContainsThePoint() =>
        Law.Holds(Ratios.Zip(Ratios).Zip(Confidences), row =>
        {
            (Ratio a, Ratio b) = row.Item1;
            RatioInterval one = Ratio.Difference(a, b, row.Item2)!.Value;
            RatioInterval other = Ratio.Difference(b, a, row.Item2)!.Value;
            return Math.Abs(one.Low + other.High) < 1e-13 && one.Contains(a.Value!.Value - b.Value!.Value) && one.Low >= -1 && one.High <= 1;
        });

    // Closed forms: all or none of n, at any size.
    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(1_000_000_000)]
    [InlineData(1_000_000_000_000_000_000)]
    public void ClopperPearson_WhenAllOrNone_HasItsClosedForm(long n)
    {
        double root = Math.Exp(Math.Log(0.025) / n);
        Near(new Ratio(n, n).ClopperPearson(0.95), root, 1, 1e-15);
        Near(new Ratio(0, n).ClopperPearson(0.95), 0, 1 - root, 1e-15);
    }

    // For large n the exact ends lie half an observation beyond Wilson's, to the first order (continuity correction).
    [Theory]
    [InlineData(1_000_000, 400_000)]
    [InlineData(300_000_000, 1_000_000_000)]
    [InlineData(500_000_000, 1_000_000_000)]
    [InlineData(999_000_000, 1_000_000_000)]
    [InlineData(3_000_000_000_000_000, 9_000_000_000_000_000)]
    public void ClopperPearson_WhenTheGroupIsHuge_LiesHalfAnObservationBeyondWilson(long a, long b)
    {
        var ratio = new Ratio(Math.Min(a, b), Math.Max(a, b));
        RatioInterval exact = ratio.ClopperPearson(0.95)!.Value;
        RatioInterval wilson = ratio.Wilson()!.Value;
        double half = 0.5 / ratio.Denominator;
        exact.Low.Should().BeApproximately(wilson.Low - half, (2 * half) + 1e-15);
        exact.High.Should().BeApproximately(wilson.High + half, (2 * half) + 1e-15);
    }

    [Theory]
    [InlineData(3, 50, 0.01)]
    [InlineData(4_000, 10_000, 0.39)]
    [InlineData(2_000_000, 4_000_000, 0.4995)]
    [InlineData(300_000_000, 1_000_000_000, 0.29997)]
    public void AtLeast_WhenSummedOrIntegrated_IsTheSame(double k, double n, double p)
    {
        double summed = Binomial.AtLeast(k, n, p, double.PositiveInfinity);
        if (n > 1000) Binomial.AtLeast(k, n, p, 0).Should().BeApproximately(summed, summed * 1e-8);
        summed.Should().BeInRange(double.Epsilon, 0.5);
    }

    [Theory]
    [InlineData(0.5, 1_000_000_000)]
    [InlineData(0.95, 1_000)]
    [InlineData(1e-300, 10)]
    [InlineData(0.9999999999999999, 10)]
    [InlineData(0.9999999999999999, 1_000_000_000)]
    public void Intervals_WhenTheConfidenceIsExtreme_StayValid(double confidence, long n)
    {
        foreach (long x in new[] { 0, 1, n / 2, n - 1, n })
        {
            var ratio = new Ratio(x, n);
            foreach (RatioInterval interval in Both(ratio, confidence)) interval.Contains(ratio.Value!.Value).Should().BeTrue();
        }
    }

    internal static double ExactTail(long from, long to, long n, double p)
    {
        // p as the exact fraction a / 2^60 nearest to it: an error of 1e-18.
        BigInteger unit = BigInteger.One << 60;
        BigInteger a = new(Math.Round(p * Math.Pow(2, 60)));
        BigInteger sum = 0;
        BigInteger choose = 1;
        for (long k = 0; k <= n; k++)
        {
            if (k >= from && k <= to) sum += choose * BigInteger.Pow(a, (int)k) * BigInteger.Pow(unit - a, (int)(n - k));
            choose = choose * (n - k) / (k + 1);
        }

        return (double)((sum << 80) / BigInteger.Pow(unit, (int)n)) / Math.Pow(2, 80);
    }

    private static RatioInterval[] Both(Ratio ratio, double confidence) =>
        [ratio.Wilson(confidence)!.Value, ratio.ClopperPearson(confidence)!.Value];

    private static void Near(RatioInterval? interval, double low, double high, double tolerance)
    {
        interval.Should().NotBeNull();
        interval!.Value.Low.Should().BeApproximately(low, tolerance);
        interval.Value.High.Should().BeApproximately(high, tolerance);
    }
}
