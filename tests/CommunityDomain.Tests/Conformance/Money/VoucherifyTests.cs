namespace CommunityDomain.Tests.Conformance.Money;

/// <summary>Voucherify's published cases, in cents.</summary>
public sealed class VoucherifyTests
{
    // 200000, gift card 100, then 20 % of the rest, then 8000 off.
    [Fact]
    public void Stacking_WhenGiftPercentAndAmount_GivesThePublishedTotals()
    {
        CommunityDomain.Money order = Cents.Of(200_000);
        CommunityDomain.Money afterGift = order - Cents.Of(100);
        CommunityDomain.Money percent = afterGift.Percent(20, MidpointRounding.AwayFromZero);
        CommunityDomain.Money afterPercent = afterGift - percent;
        CommunityDomain.Money payable = afterPercent - Cents.Of(8000);
        new[] { afterGift, percent, afterPercent, payable, order - payable }.Should().Equal(Cents.Of(199_900, 39_980, 159_920, 151_920, 48_080));
    }

    [Fact]
    public void Proportionally_WhenOverTwoItems_FollowsTheirAmounts() =>
        CommunityDomain.Money.AllocateDiscount(Cents.Of(2000, 8000), Cents.Of(1000)).Should().Equal(Cents.Of(200, 800));

    [Fact]
    public void Percent_WhenOnTheOrder_IsOfTheWhole() =>
        Cents.Of(20_050).Percent(10, MidpointRounding.AwayFromZero).Should().Be(Cents.Of(2005));
}
