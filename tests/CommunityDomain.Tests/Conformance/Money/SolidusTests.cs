namespace CommunityDomain.Tests.Conformance.Money;

/// <summary>Solidus' published cases of distributed amounts.</summary>
public sealed class SolidusTests
{
    [Fact]
    public void DistributedAmounts_WhenFifteenGoOverThreeEqualLines_AreFiveEach() =>
        Cents.Dollar("15").Allocate([50, 50, 50]).Should().Equal(Cents.Dollars("5", "5", "5"));

    [Fact]
    public void DistributedAmounts_WhenTenGoOverThreeEqualLines_AreTheseInSomeOrder()
    {
        foreach (AllocationStrategy strategy in Enum.GetValues<AllocationStrategy>())
            Cents.Dollar("10").Allocate([50, 50, 50], strategy).Should().BeEquivalentTo(Cents.Dollars("3.33", "3.33", "3.34"));
    }

    [Theory]
    [InlineData(150, 50, 100, "7.5", "2.5", "5")]
    [InlineData(20, 30, 100, "2", "3", "10")]
    public void DistributedAmounts_WhenFifteenGoOverUnequalLines_FollowThem(int a, int b, int c, string first, string second, string third) =>
        Cents.Dollar("15").Allocate([a, b, c]).Should().Equal(Cents.Dollars(first, second, third));

    // 15 % of 650 capped at 50: the published shares are those of handing the cent to the first line; by largest remainder the last line gets it.
    [Fact]
    public void PercentWithCap_WhenCapped_IsFirstToLast()
    {
        CommunityDomain.Money[] lines = Cents.Dollars("120", "230", "300");
        CommunityDomain.Money cap = Cents.Dollar("50");
        CommunityDomain.Money percent = Cents.Dollar("650").Percent(15, MidpointRounding.AwayFromZero);
        percent.Should().BeGreaterThan(cap);
        CommunityDomain.Money.AllocateDiscount(lines, cap, AllocationStrategy.FirstToLast).Should().Equal(Cents.Dollars("9.24", "17.69", "23.07"));
        CommunityDomain.Money.AllocateDiscount(lines, cap).Should().Equal(Cents.Dollars("9.23", "17.69", "23.08"));
    }

    // First item 1.13, each further 2.11.
    [Theory]
    [InlineData(2, "3.24")]
    [InlineData(10, "20.12")]
    public void FlexiRate_WhenSeveral_IsExact(int quantity, string total) =>
        (Cents.Dollar("1.13") + (Cents.Dollar("2.11") * (quantity - 1))).Should().Be(Cents.Dollar(total));
}
