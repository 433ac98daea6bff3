using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Primitives;

public sealed class MoneyTests
{
    private static readonly Currency Cny = new("CNY");
    private static readonly Currency Usd = new("USD");

    private static readonly Gen<Money> Amounts =
        from units in Gen.Choose(-1_000_000, 1_000_000)
        from decimals in Gen.Choose(0, 6)
        select new Money(new decimal(Math.Abs(units), 0, 0, units < 0, (byte)decimals), Cny);

    [Fact]
    public void Equals_WhenTheAmountsDifferInZerosOnly_IsTrueAndHashesAlike()
    {
        Money[] same = [new(1m, Cny), new(1.0m, Cny), new(1.00m, Cny), new(1.0000000000000000000000000000m, Cny)];
        same.Distinct().Should().ContainSingle();
        same.Select(money => money.GetHashCode()).Distinct().Should().ContainSingle();
        same.Select(money => money.ToString()).Distinct(StringComparer.Ordinal).Should().Equal("1.00 CNY");
        same.Select(money => JsonSerializer.Serialize(money)).Distinct(StringComparer.Ordinal).Should().Equal("""{"amount":1.00,"currency":"CNY"}""");
        new Money(-0.0m, Cny).ToString().Should().Be("0.00 CNY");
        new Money(1, Cny).Should().NotBe(new Money(1, Usd)).And.NotBe(new Money(1.01m, Cny));
    }

    [Fact]
    public void Default_Always_IsZeroOfNoCurrency()
    {
        Money none = default;
        (none.Amount, none.IsUnspecified, none.ToString()).Should().Be((0m, true, "0"));
        (none + none, none - none, -none, none * 3).Should().Be((none, none, none, none));
        none.Round(MidpointRounding.ToEven).Should().Be(none);
        none.Percent(10, MidpointRounding.ToEven).Should().Be(none);
        none.Should().NotBe(Money.Zero(Cny));
        ((Action)(() => _ = new Money(1, default))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = Money.Zero(default))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = none + Money.Zero(Cny))).Should().Throw<ArgumentException>().WithMessage("*no currency and CNY*");
        ((Action)(() => none.Allocate([1]))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Operators_WhenCurrenciesDiffer_ThrowWithBothNamed()
    {
        (Money yuan, Money dollar) = (new(1, Cny), new(1, Usd));
        foreach (Action act in new Action[]
        {
            () => _ = yuan + dollar, () => _ = yuan - dollar, () => _ = yuan < dollar, () => _ = yuan > dollar,
            () => _ = yuan <= dollar, () => _ = yuan >= dollar, () => yuan.CompareTo(dollar),
        })
        {
            act.Should().Throw<ArgumentException>().WithMessage("*CNY and USD*");
        }
    }

    [Fact]
    public void Operators_Law_AreThoseOfNumbers() =>
        Law.Holds(Amounts.Zip(Amounts).Zip(Gen.Choose(-1000, 1000)), row =>
        {
            ((Money a, Money b), int times) = row;
            return a + b == b + a && a - b == a + -b && a + b - b == a && a + -a == Money.Zero(Cny)
                && (a + b) * times == (a * times) + (b * times) && times * a == a * times
                && a < b == a.Amount < b.Amount && a > b == b < a && a <= b == !(a > b) && a >= b == !(a < b);
        });

    [Fact]
    public void Operators_WhenADecimalCannotHoldTheResultExactly_Throw()
    {
        var huge = new Money(decimal.MaxValue, Cny);
        foreach (Func<Money> act in new Func<Money>[]
        {
            () => huge + new Money(0.01m, Cny),
            () => huge - new Money(0.01m, Cny),
            () => huge + huge,
            () => huge * 2,
            () => new Money(7.1234567890123456789012345671m, Cny) * 11,
            () => huge.Percent(200, MidpointRounding.ToEven),
        })
        {
            act.Should().Throw<OverflowException>();
        }

        (huge * 1).Should().Be(huge);
        (huge * 0).Should().Be(Money.Zero(Cny));
        huge.ToString().Should().StartWith("79228162514264337593543950335");
    }

    [Theory]
    [InlineData("12.3", "CNY", "12.30 CNY")]
    [InlineData("12.345", "CNY", "12.345 CNY")]
    [InlineData("-0.5", "CNY", "-0.50 CNY")]
    [InlineData("1200", "JPY", "1200 JPY")]
    [InlineData("0.5", "KWD", "0.500 KWD")]
    public void ToString_WhenTheCultureWritesCommas_IsInvariant(string amount, string currency, string text)
    {
        var money = new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), new(currency));
        ForeignCulture.Run(() => money.ToString().Should().Be(text));
    }

    [Theory]
    [InlineData(MidpointRounding.ToEven, "2.34", "-2.34", "2.36")]
    [InlineData(MidpointRounding.AwayFromZero, "2.35", "-2.35", "2.36")]
    [InlineData(MidpointRounding.ToZero, "2.34", "-2.34", "2.35")]
    [InlineData(MidpointRounding.ToNegativeInfinity, "2.34", "-2.35", "2.35")]
    [InlineData(MidpointRounding.ToPositiveInfinity, "2.35", "-2.34", "2.36")]
    public void Round_WhenHalfway_FollowsTheNamedRounding(MidpointRounding rounding, string up, string down, string next)
    {
        decimal[] expected = [.. new[] { up, down, next }.Select(text => decimal.Parse(text, CultureInfo.InvariantCulture))];
        new[] { 2.345m, -2.345m, 2.355m }.Select(amount => new Money(amount, Cny).Round(rounding).Amount).Should().Equal(expected);
        new[] { 234.5m, -234.5m, 235.5m }.Select(amount => new Money(amount, Cny).Percent(1, rounding).Amount).Should().Equal(expected);
    }

    [Fact]
    public void Round_WhenTheRoundingIsNotDefined_Throws()
    {
        ((Action)(() => new Money(1, Cny).Round((MidpointRounding)9))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => new Money(1, Cny).Percent(1, (MidpointRounding)9))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => new Money(1, Cny).Allocate([1], (AllocationStrategy)9))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Money.AllocateDiscount([new(1, Cny)], new(1, Cny), (AllocationStrategy)9))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Round_WhenTheCurrencyHasNoMinorUnit_GoesToWholeUnits() =>
        new Money(1234.5m, new("JPY")).Round(MidpointRounding.AwayFromZero).Should().Be(new Money(1235, new("JPY")));

    // A product of 29 and more digits must not be rounded twice: 0.05 less a hair is under half a fen.
    [Fact]
    public void Percent_WhenTheDigitsAreMany_RoundsOnce()
    {
        new Money(0.5m, Cny).Percent(0.9999999999999999999999999999m, MidpointRounding.AwayFromZero).Should().Be(Money.Zero(Cny));
        new Money(0.5m, Cny).Percent(1, MidpointRounding.AwayFromZero).Should().Be(new Money(0.01m, Cny));
        new Money(12.30m, Cny).Percent(100m / 3, MidpointRounding.ToEven).Should().Be(new Money(4.10m, Cny));
        new Money(80, Cny).Percent(-150, MidpointRounding.ToEven).Should().Be(new Money(-120, Cny));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("12.30")]
    [InlineData("\"12.30 CNY\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"amount":1}""")]
    [InlineData("""{"currency":"CNY"}""")]
    [InlineData("""{"amount":1,"currency":"CNY","note":1}""")]
    [InlineData("""{"amount":1,"amount":1,"currency":"CNY"}""")]
    [InlineData("""{"amount":1,"currency":"CNY","currency":"USD"}""")]
    [InlineData("""{"Amount":1,"Currency":"CNY"}""")]
    [InlineData("""{"amount":"1","currency":"CNY"}""")]
    [InlineData("""{"amount":null,"currency":"CNY"}""")]
    [InlineData("""{"amount":1,"currency":null}""")]
    [InlineData("""{"amount":1,"currency":"RMB"}""")]
    [InlineData("""{"amount":1,"currency":"\ud800"}""")]
    [InlineData("""{"amount":79228162514264337593543950336,"currency":"CNY"}""")]
    [InlineData("""{"amount":1e300,"currency":"CNY"}""")]
    [InlineData("""{"amount":0.12345678901234567890123456789012,"currency":"CNY"}""")]
    [InlineData("""{"amount":1e-40,"currency":"CNY"}""")]
    public void Deserialize_WhenPresentAndNotExactlyMoney_Throws(string json) =>
        ((Action)(() => JsonSerializer.Deserialize<Money>(json, JsonSerializerOptions.Web))).Should().Throw<JsonException>();

    [Theory]
    [InlineData("""{"amount":12.30,"currency":"CNY"}""", "12.30 CNY")]
    [InlineData("""{"currency":"JPY","amount":-1.2e3}""", "-1200 JPY")]
    [InlineData("""{"amount":0.100,"currency":"KWD"}""", "0.100 KWD")]
    [InlineData("""{"amount":100.00000000000000000000000000000000000,"currency":"CNY"}""", "100.00 CNY")]
    [InlineData("""{"amount":0.0000000000000000000000000001,"currency":"CNY"}""", "0.0000000000000000000000000001 CNY")]
    public void Deserialize_WhenMoney_KeepsEveryDigit(string json, string text) =>
        JsonSerializer.Deserialize<Money>(json).ToString().Should().Be(text);

    [Fact]
    public void Serialize_WhenDefault_WritesNull() => JsonSerializer.Serialize(default(Money)).Should().Be("null");

    [Fact]
    public void Serialize_Law_RoundTrips() =>
        Law.Holds(Amounts, money => JsonSerializer.Deserialize<Money>(JsonSerializer.Serialize(money)) == money);
}
