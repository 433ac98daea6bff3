namespace CommunityDomain.Tests.Conformance.Money;

/// <summary>Medusa's published cases of fixed amounts "across" lines and of percentages that compound.</summary>
public sealed class MedusaTests
{
    [Fact]
    public void Across_WhenOneFixedAmount_FollowsTheLines() =>
        CommunityDomain.Money.AllocateDiscount(Cents.Dollars("200", "600"), Cents.Dollar("400")).Should().Equal(Cents.Dollars("100", "300"));

    [Fact]
    public void Across_WhenTwoFixedAmounts_FollowsWhatIsLeft()
    {
        CommunityDomain.Money[] lines = Cents.Dollars("50", "150");
        ValueList<CommunityDomain.Money> first = CommunityDomain.Money.AllocateDiscount(lines, Cents.Dollar("30"));
        first.Should().Equal(Cents.Dollars("7.5", "22.5"));
        CommunityDomain.Money[] rest = [.. lines.Zip(first, (line, share) => line - share)];
        CommunityDomain.Money.AllocateDiscount(rest, Cents.Dollar("50")).Should().Equal(Cents.Dollars("12.5", "37.5"));
    }

    [Fact]
    public void Percent_WhenTwice_Compounds()
    {
        CommunityDomain.Money[] lines = Cents.Dollars("50", "150");
        CommunityDomain.Money[] first = [.. lines.Select(line => line.Percent(10, MidpointRounding.ToEven))];
        first.Should().Equal(Cents.Dollars("5", "15"));
        lines.Zip(first, (line, off) => (line - off).Percent(10, MidpointRounding.ToEven)).Should().Equal(Cents.Dollars("4.5", "13.5"));
    }

    // Three equal lines and 100: shares that are not rounded (33.333…) do not add up once each is shown in cents.
    [Fact]
    public void Across_WhenTheSharesDoNotDivide_AreWholeCentsThatAddUp() =>
        CommunityDomain.Money.AllocateDiscount(Cents.Dollars("50", "50", "50"), Cents.Dollar("100")).Should().Equal(Cents.Dollars("33.34", "33.33", "33.33"));
}
