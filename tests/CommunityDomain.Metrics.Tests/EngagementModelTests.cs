using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

/// <summary>The worked example of the Orbit Model: orbit-love/orbit-model README.CN.md at b86022eb (MIT), as of 2020-02-20.</summary>
public sealed class EngagementModelTests
{
    private static readonly LocalDate AsOf = new(2020, 2, 20);

    [Theory]
    [InlineData("2019-11-14", 1, 0.729)]
    [InlineData("2019-12-21", 1, 0.81)]
    [InlineData("2020-01-14", 3, 2.7)]
    [InlineData("2020-01-20", 3, 2.7)]
    [InlineData("2020-02-11", 3, 3.0)]
    public void Involvement_OfOneAct_IsAsPublished(string day, double weight, double expected) =>
        new EngagementModel().Involvement([(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, weight)], AsOf).Should().BeApproximately(expected, 1e-12);

    [Fact]
    public void Involvement_OfMembersAndGravity_AreAsPublished()
    {
        var model = new EngagementModel();
        model.Involvement([(new(2020, 1, 14), 3), (new(2020, 1, 20), 3)], AsOf).Should().BeApproximately(5.4, 1e-12);
        model.Involvement([(new(2019, 11, 14), 1), (new(2020, 2, 11), 3)], AsOf).Should().BeApproximately(3.729, 1e-12);
        model.Involvement([], AsOf).Should().Be(0);
        EngagementModel.Gravity([(2, 6), (6, 3), (7, 3), (4, 5), (2, 1)]).Should().Be(73);
    }

    [Fact]
    public void Involvement_LosesAtEachThirtiethDayAndKeepsWhatItIsTold()
    {
        var half = new EngagementModel(keptEachMonth: 0.5);
        double At(int days) => half.Involvement([(AsOf.PlusDays(-days), 8)], AsOf);
        (At(0), At(29), At(30), At(59), At(60)).Should().Be((8.0, 8.0, 4.0, 4.0, 2.0));
        new EngagementModel(1).Involvement([(AsOf.PlusDays(-900), 8)], AsOf).Should().Be(8);
    }

    [Fact]
    public void Model_WhenANumberIsOutOfRange_Throws()
    {
        foreach (double kept in (double[])[0, -0.1, 1.1, double.NaN]) ((Action)(() => _ = new EngagementModel(kept))).Should().Throw<ArgumentOutOfRangeException>();
        foreach (double weight in (double[])[-1, double.NaN, double.PositiveInfinity]) ((Action)(() => new EngagementModel().Involvement([(AsOf, weight)], AsOf))).Should().Throw<ArgumentException>();
        ((Action)(() => new EngagementModel().Involvement([(AsOf.PlusDays(1), 1)], AsOf))).Should().Throw<ArgumentException>();
        ((Action)(() => EngagementModel.Gravity([(1, -1)]))).Should().Throw<ArgumentException>();
    }
}
