using FsCheck.Fluent;

namespace CommunityDomain.Tests.Primitives;

public sealed class NormalQuantileTests
{
    // Wichura, Applied Statistics 37 (1988) 477–484, and printed tables of the normal distribution to 16 digits (Abramowitz and Stegun, table 26.5 extended).
    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.5, 0)]
    public void Of_WhenTheQuantileIsKnown_AgreesToFullAccuracy(double p, double quantile) =>
        NormalQuantile.Of(p).Should().BeApproximately(quantile, Math.Abs(quantile) * 1e-15);

    [Fact]
    public void Of_Law_InvertsTheDistribution() =>
        Law.Holds(Gen.Choose(1, 1_000_000).Select(i => Math.Pow(10, -8.0 * i / 1_000_000) / 2), p =>
            Math.Abs((LowerTail(-NormalQuantile.Of(p)) / p) - 1) < 1e-12);

    [Fact]
    public void TwoSided_WhenTheConfidenceIsNearOne_KeepsTheTail()
    {
        double nearOne = Math.BitDecrement(1.0);
        NormalQuantile.TwoSided(nearOne).Should().BeApproximately(-NormalQuantile.Of((1 - nearOne) / 2), 1e-14).And.BeInRange(8, 9);
        NormalQuantile.TwoSided(0.95).Should().BeApproximately(1.959963984540054, 1e-15);
    }

    // The tail beyond z >= 0 by two independent ways: Taylor's series of erf for small z, Laplace's continued fraction for large.
    private static double LowerTail(double z)
    {
        double density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (z < 2)
        {
            double term = z;
            double sum = z;
            for (int i = 1; i < 200; i++)
            {
                term *= z * z / ((2 * i) + 1);
                sum += term;
            }

            return 0.5 - (density * sum);
        }

        double fraction = 0;
        for (int i = 400; i > 0; i--) fraction = i / (z + fraction);
        return density / (z + fraction);
    }
}
