namespace CommunityDomain.Tests.Conformance.Money;

/// <summary>Reported faults of Odoo's loyalty discounts: 100 % off that leaves 0.01, and 0.01 off where no discount applies.</summary>
public sealed class OdooTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(333, 333, 335)]
    [InlineData(1999, 2, 12345)]
    public void Discount_WhenAHundredPercent_LeavesNothingOnAnyLine(long a, long b, long c)
    {
        CommunityDomain.Money[] lines = Cents.Of(a, b, c);
        CommunityDomain.Money discount = lines.Aggregate((x, y) => x + y).Percent(100, MidpointRounding.AwayFromZero);
        foreach (AllocationStrategy strategy in Enum.GetValues<AllocationStrategy>())
            CommunityDomain.Money.AllocateDiscount(lines, discount, strategy).Should().Equal(lines);
    }

    [Fact]
    public void Discount_WhenNone_TakesNothingOffAnyLine()
    {
        foreach (AllocationStrategy strategy in Enum.GetValues<AllocationStrategy>())
            CommunityDomain.Money.AllocateDiscount(Cents.Of(1, 333, 1999), Cents.Of(0), strategy).Should().Equal(Cents.Of(0, 0, 0));
    }
}
