namespace CommunityDomain.Tests.Conformance.Money;

/// <summary>Vendure's published cases of <c>prorate</c>: largest remainder, of equals the first.</summary>
public sealed class VendureTests
{
    public static TheoryData<long[], long, long[]> Cases => new()
    {
        { [4000, 2000, 2000], 300, [150, 75, 75] },
        { [4000, 2000, 2000], -300, [-150, -75, -75] },
        { [4300, 1400, 2300], 299, [161, 52, 86] },
        { [1000, 1000, 1000], 299, [100, 100, 99] },
        { [10, 20, 10, 30, 50, 20, 10, 40], 95, [5, 10, 5, 15, 25, 10, 5, 20] },
        { [10, 20, 10, 30, 50, 20, 10, 40], 93, [5, 10, 5, 15, 24, 10, 5, 19] },
        { [10, 0], 40, [40, 0] },
        { [0, 0], 10, [5, 5] },
        { [0, 0], 0, [0, 0] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Prorate_WhenPublished_IsAllocationByLargestRemainder(long[] weights, long amount, long[] shares) =>
        Cents.Of(amount).Allocate([.. weights.Select(weight => (decimal)weight)]).Should().Equal(Cents.Of(shares));

    // As a discount this would take 0.05 off lines that cost nothing.
    [Fact]
    public void Prorate_WhenTheLinesCostNothing_IsNoDiscount() =>
        CommunityDomain.Money.TryAllocateDiscount(Cents.Of(0, 0), Cents.Of(10), out _).Should().BeFalse();
}
