using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

/// <summary>
/// Freireich et al. 1963 / Gehan 1965 (6-MP and placebo, remission in weeks) and the g3 set of R's survival tests, as in lifelines (MIT) datasets gehan.dat and g3.csv;
/// survival, Greenwood errors and log-log intervals recomputed with an independent program.
/// </summary>
public sealed class KaplanMeierTests
{
    private static readonly int[] MercaptopurineTimes = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
    private static readonly int[] MercaptopurineEvents = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
    private static readonly int[] PlaceboTimes = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

    private static ValueList<SurvivalPoint> Curve(int[] times, int[] events) =>
        KaplanMeier.Curve(times.Zip(events, (time, happened) => (Duration.FromDays(time).ToInt64Nanoseconds(), happened == 1)).ToArray());

    [Theory]
    [InlineData(0, 6, 21, 3, 0.8571428571428572, 0.07636035483212125, 0.6197179552659837, 0.9515517476469971)]
    [InlineData(1, 7, 17, 1, 0.8067226890756303, 0.0869352851800572, 0.5631465646222333, 0.9228090192028805)]
    [InlineData(2, 10, 15, 1, 0.7529411764705882, 0.09634965299432051, 0.5031995107999564, 0.8893618351692656)]
    [InlineData(3, 13, 12, 1, 0.6901960784313725, 0.10681470777500983, 0.431610222486184, 0.8490659633494508)]
    [InlineData(4, 16, 11, 1, 0.6274509803921569, 0.11405386525675254, 0.36751085598750205, 0.8049121894718413)]
    [InlineData(5, 22, 7, 1, 0.5378151260504203, 0.12823375169303403, 0.267778936767135, 0.7467907176353947)]
    [InlineData(6, 23, 6, 1, 0.44817927170868355, 0.13459145675576048, 0.1880520059592324, 0.6801426284952415)]
    public void Curve_OfMercaptopurine_IsThePublishedOne(int point, int day, int atRisk, int events, double survival, double error, double low, double high)
    {
        SurvivalPoint found = Curve(MercaptopurineTimes, MercaptopurineEvents)[point];
        (found.Time, found.AtRisk, found.Events).Should().Be((Duration.FromDays(day), atRisk, events));
        found.Survival.Should().BeApproximately(survival, 1e-12);
        found.StandardError.Should().BeApproximately(error, 1e-12);
        found.Interval.Low.Should().BeApproximately(low, 1e-8);
        found.Interval.High.Should().BeApproximately(high, 1e-8);
    }

    [Fact]
    public void Curve_OfPlacebo_EndsAtZero()
    {
        ValueList<SurvivalPoint> curve = Curve(PlaceboTimes, [.. Enumerable.Repeat(1, 21)]);
        curve.Count.Should().Be(12);
        curve.First(point => point.Survival <= 0.5).Time.Should().Be(Duration.FromDays(8));
        curve[5].StandardError.Should().BeApproximately(0.10597116957413083, 1e-12);
        curve[5].Interval.Low.Should().BeApproximately(0.18306654882039433, 1e-8);
        curve[10].Survival.Should().BeApproximately(0.04761904761904764, 1e-12);
        (curve[11].Survival, curve[11].StandardError, curve[11].Interval.Low, curve[11].Interval.High, curve[11].AtRisk).Should().Be((0, 0, 0, 0, 1));
    }

    [Fact]
    public void Curve_OfTheG3Set_IsThatOfR()
    {
        ValueList<SurvivalPoint> treated = Curve([53, 28, 69, 58, 54, 25, 51, 61, 57, 57, 50], [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
        treated.Select(point => Math.Round(point.Survival, 3)).Should().Equal(0.909, 0.779);
        ValueList<SurvivalPoint> control = Curve([34, 32, 9, 19, 50, 48], [1, 1, 1, 1, 0, 0]);
        control.Select(point => Math.Round(point.Survival, 3)).Should().Equal(0.833, 0.667, 0.5, 0.333);
        control.Select(point => Math.Round(point.Interval.Low, 4)).Should().Equal(0.2731, 0.1946, 0.1109, 0.0461);
        control.Select(point => Math.Round(point.Interval.High, 3)).Should().Equal(0.975, 0.904, 0.804, 0.676);
    }

    [Fact]
    public void Curve_OfNobody_IsEmpty() => Curve([], []).Should().BeEmpty();
}
