namespace CommunityDomain.Tests.Primitives;

public sealed class CurrencyTests
{
    // ISO 4217 list one.
    [Theory]
    [InlineData("CNY", 2)]
    [InlineData("TWD", 2)]
    [InlineData("HKD", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KRW", 0)]
    [InlineData("VND", 0)]
    [InlineData("EUR", 2)]
    [InlineData("KWD", 3)]
    [InlineData("BHD", 3)]
    [InlineData("CLF", 4)]
    [InlineData("UYW", 4)]
    [InlineData("UYI", 0)]
    [InlineData("CHE", 2)]
    [InlineData("MRU", 2)]
    [InlineData("UGX", 0)]
    [InlineData("ZWG", 2)]
    [InlineData("XCG", 2)]
    public void MinorUnits_WhenTheCodeIsActive_FollowsTheStandard(string code, int minorUnits)
    {
        Currency.TryOf(code, out Currency currency).Should().BeTrue();
        (currency.Value, currency.MinorUnits, currency.IsUnspecified).Should().Be((code, minorUnits, false));
        currency.Should().Be(new Currency(code));
        currency.ToString().Should().Be(code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cny")]
    [InlineData("CNY ")]
    [InlineData("RMB")]
    [InlineData("NTD")]
    [InlineData("XAU")]
    [InlineData("XXX")]
    [InlineData("HRK")]
    [InlineData("BGN")]
    [InlineData("ANG")]
    public void TryOf_WhenNotAKnownCode_Refuses(string? code)
    {
        Currency.TryOf(code, out Currency currency).Should().BeFalse();
        currency.Should().Be(default(Currency));
        (currency.Value, currency.MinorUnits, currency.IsUnspecified).Should().Be((string.Empty, 0, true));
        ((Action)(() => _ = new Currency(code!))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Table_Always_HoldsEachCodeOnceInThreeCapitals()
    {
        CurrencyData.All.Select(entry => entry.Code).Should().OnlyHaveUniqueItems()
            .And.OnlyContain(code => code.Length == 3 && code.All(char.IsAsciiLetterUpper))
            .And.HaveCountLessThanOrEqualTo(byte.MaxValue);
        CurrencyData.All.Should().OnlyContain(entry => new Currency(entry.Code).Value == entry.Code);
    }

    [Fact]
    public void CompareTo_WhenSorted_FollowsTheCode() =>
        new[] { new Currency("USD"), new Currency("CNY"), default, new Currency("BHD") }.Order()
            .Select(currency => currency.Value).Should().Equal(string.Empty, "BHD", "CNY", "USD");
}
