namespace CommunityDomain.Tests.Conformance.Money;

/// <summary>Saleor's published cases of percentage vouchers, and the wrong answers of its rule that the last line takes the remainder.</summary>
public sealed class SaleorTests
{
    [Theory]
    [InlineData("1.06", "0.11")]
    [InlineData("2.06", "0.21")]
    [InlineData("3.06", "0.31")]
    [InlineData("4.06", "0.41")]
    [InlineData("1.04", "0.10")]
    [InlineData("2.04", "0.20")]
    [InlineData("3.04", "0.30")]
    [InlineData("4.04", "0.40")]
    public void Percentage_WhenPerLine_RoundsEachLine(string line, string discount) =>
        Cents.Dollar(line).Percent(10, MidpointRounding.AwayFromZero).Should().Be(Cents.Dollar(discount));

    // The sum of the rounded lines is 1.04, the rounded sum 1.02: which is meant has a name, and shares of the latter add up to it.
    [Fact]
    public void Percentage_WhenOnTheTotal_AddsUpToTheTotal()
    {
        CommunityDomain.Money[] lines = Cents.Dollars("1.06", "2.06", "3.06", "4.06");
        lines.Select(line => line.Percent(10, MidpointRounding.AwayFromZero)).Aggregate((a, b) => a + b).Should().Be(Cents.Dollar("1.04"));
        CommunityDomain.Money total = lines.Aggregate((a, b) => a + b).Percent(10, MidpointRounding.AwayFromZero);
        total.Should().Be(Cents.Dollar("1.02"));
        CommunityDomain.Money.AllocateDiscount(lines, total).Aggregate((a, b) => a + b).Should().Be(total);
    }

    // Ten items at 0.01 less 10 %: 0.09 for the line. Rounding the unit's discount first would give nothing off.
    [Fact]
    public void Percentage_WhenTheUnitIsACent_IsTakenOffTheLine()
    {
        CommunityDomain.Money line = Cents.Dollar("0.01") * 10;
        (line - line.Percent(10, MidpointRounding.AwayFromZero)).Should().Be(Cents.Dollar("0.09"));
        (Cents.Dollar("0.01").Percent(10, MidpointRounding.AwayFromZero) * 10).Should().Be(Cents.Dollar("0.00"));
    }

    // There the last line takes what is left: of 0.27 only 0.26 are given, and at 0.28 the last line rises from 0.01 to 0.03.
    [Theory]
    [InlineData("0.27")]
    [InlineData("0.28")]
    public void Remainder_WhenTheLastLineIsACent_NeitherVanishesNorRaisesIt(string discount)
    {
        CommunityDomain.Money[] lines = Cents.Dollars("10", "10", "10", "10", "10", "0.01");
        foreach (AllocationStrategy strategy in Enum.GetValues<AllocationStrategy>())
        {
            ValueList<CommunityDomain.Money> shares = CommunityDomain.Money.AllocateDiscount(lines, Cents.Dollar(discount), strategy);
            shares.Aggregate((a, b) => a + b).Should().Be(Cents.Dollar(discount));
            (lines[5] - shares[5]).Should().BeInRange(Cents.Dollar("0"), Cents.Dollar("0.01"));
        }
    }
}
