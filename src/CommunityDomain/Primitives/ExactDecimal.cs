using System.Numerics;

namespace CommunityDomain;

/// <summary>Decimal arithmetic that throws where the framework's would drop digits.</summary>
internal static class ExactDecimal
{
    private const decimal OneWith28Decimals = 1.0000000000000000000000000000m;

    /// <summary>The same number without trailing zeros and without a signed zero.</summary>
    internal static decimal Canonical(decimal value) => IsCanonical(value) ? value : value == 0 ? 0 : value / OneWith28Decimals;

    // Both operands are canonical, so a result with fewer decimals than the longer one has lost a digit.
    internal static decimal Add(decimal left, decimal right) => Checked(left + right, Math.Max(left.Scale, right.Scale));

    internal static decimal Multiply(decimal value, int times) => Checked(value * times, times == 0 ? 0 : value.Scale);

    internal static decimal PercentOf(decimal value, decimal percent, int decimals, MidpointRounding rounding)
    {
        (BigInteger numerator, int scale) = Integer(Canonical(value));
        (BigInteger times, int timesScale) = Integer(Canonical(percent));
        numerator *= times;
        scale += timesScale + 2;
        if (scale <= decimals) return FromUnits(numerator * BigInteger.Pow(10, decimals - scale), decimals);
        return FromUnits(Divide(numerator, BigInteger.Pow(10, scale - decimals), rounding), decimals);
    }

    /// <summary>The digits and how many of them are decimals.</summary>
    internal static (BigInteger Digits, int Scale) Integer(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        BigInteger digits = unchecked((new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0]);
        return (value < 0 ? -digits : digits, value.Scale);
    }

    /// <summary>The value in units of <c>10^-decimals</c>; the value has no more decimals than that.</summary>
    internal static BigInteger Units(decimal value, int decimals)
    {
        (BigInteger digits, int scale) = Integer(value);
        return digits * BigInteger.Pow(10, decimals - scale);
    }

    /// <summary>So many units of <c>10^-decimals</c>.</summary>
    internal static decimal FromUnits(BigInteger units, int decimals)
    {
        (BigInteger whole, BigInteger rest) = (BigInteger.DivRem(units, BigInteger.Pow(10, decimals), out BigInteger remainder), remainder);
        decimal part = (decimal)rest * new decimal(1, 0, 0, false, (byte)decimals);
        return Checked((decimal)whole + part, Canonical(part).Scale);
    }

    // Most amounts come so, and a look at the last digit costs less than a division. Zeros and numbers of more than 64 bits are left to those who ask.
    private static bool IsCanonical(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        ulong digits = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return bits[2] == 0 && digits != 0 && (value.Scale == 0 || digits % 10 != 0);
    }

    private static decimal Checked(decimal result, int scale) =>
        result.Scale >= scale ? result : throw new OverflowException("A decimal cannot hold the result exactly.");

    private static BigInteger Divide(BigInteger numerator, BigInteger divisor, MidpointRounding rounding)
    {
        BigInteger quotient = BigInteger.DivRem(numerator, divisor, out BigInteger rest);
        if (rest.IsZero) return quotient;
        int twice = (BigInteger.Abs(rest) * 2).CompareTo(divisor);
        bool away = rounding switch
        {
            MidpointRounding.ToEven => twice > 0 || (twice == 0 && !quotient.IsEven),
            MidpointRounding.AwayFromZero => twice >= 0,
            MidpointRounding.ToPositiveInfinity => numerator.Sign > 0,
            MidpointRounding.ToNegativeInfinity => numerator.Sign < 0,
            _ => false,
        };
        return away ? quotient + numerator.Sign : quotient;
    }
}
