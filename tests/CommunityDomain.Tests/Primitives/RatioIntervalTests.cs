namespace CommunityDomain.Tests.Primitives;

public sealed class RatioIntervalTests
{
    [Theory]
    [InlineData(0.3, 0.2, 0.95)]
    [InlineData(-1.1, 0.2, 0.95)]
    [InlineData(0, 1.1, 0.95)]
    [InlineData(double.NaN, 1, 0.95)]
    [InlineData(0, double.NaN, 0.95)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 1, double.NaN)]
    public void Constructor_WhenNotAnInterval_Throws(double low, double high, double confidence)
    {
        ((Action)(() => _ = new RatioInterval(low, high, confidence))).Should().Throw<ArgumentOutOfRangeException>();
        RatioInterval.TryOf(low, high, confidence, out RatioInterval interval).Should().BeFalse();
        interval.IsUnspecified.Should().BeTrue();
    }

    [Fact]
    public void Contains_WhenAtAnEnd_IsTrue()
    {
        RatioInterval.TryOf(-0.25, 0.5, 0.9, out RatioInterval interval).Should().BeTrue();
        (interval.Contains(-0.25), interval.Contains(0.5), interval.Contains(0), interval.Contains(0.51), interval.Contains(-0.26))
            .Should().Be((true, true, true, false, false));
        interval.Should().Be(new RatioInterval(-0.25, 0.5, 0.9)).And.NotBe(new RatioInterval(-0.25, 0.5, 0.95));
    }

    [Fact]
    public void ToString_WhenNegative_IsInvariant() =>
        new RatioInterval(-0.0381, 0.19256, 0.95).ToString().Should().Be("-3.8–19.3 % at 95 %");
}
