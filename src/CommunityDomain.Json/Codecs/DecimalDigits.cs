using System.Globalization;
using System.Text;

namespace CommunityDomain.Json.Codecs;

/// <summary>A number as its significant digits and the power of ten of the last one, to see whether two notations are the same number.</summary>
internal readonly record struct DecimalDigits
{
    private DecimalDigits(string digits, long exponent)
    {
        Digits = digits;
        Exponent = exponent;
    }

    /// <summary>Without leading and trailing zeros, and without sign; empty for zero.</summary>
    internal string Digits { get; }

    internal long Exponent { get; }

    internal bool IsZero => Digits.Length == 0;

    /// <summary>Whether the last digit lies beyond the 28 places of a decimal.</summary>
    internal bool IsTooFine => Exponent < -28;

    /// <summary>Whether a decimal cannot hold the number's whole part.</summary>
    internal bool IsTooLarge => Digits.Length > 0 && Digits.Length + Exponent > 29;

    internal static DecimalDigits Of(decimal value) => Of(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    internal static DecimalDigits Of(ReadOnlySpan<byte> number)
    {
        int mark = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> significand = mark < 0 ? number : number[..mark];
        significand = significand.TrimStart((byte)'-');
        int point = significand.IndexOf((byte)'.');
        string digits = Encoding.ASCII.GetString(significand).Replace(".", string.Empty, StringComparison.Ordinal);
        string trimmed = digits.TrimEnd('0');
        if (trimmed.TrimStart('0') is not { Length: > 0 } kept) return new DecimalDigits(string.Empty, 0);
        long exponent = (mark < 0 ? 0 : ExponentOf(number[(mark + 1)..])) + (digits.Length - trimmed.Length);
        return new DecimalDigits(kept, point < 0 ? exponent : exponent - (significand.Length - point - 1));
    }

    /// <summary>An exponent beyond 64 bits is as good as its bound: no decimal comes near either.</summary>
    private static long ExponentOf(ReadOnlySpan<byte> text)
    {
        const long bound = int.MaxValue;
        bool negative = text[0] == (byte)'-';
        ReadOnlySpan<byte> digits = text.TrimStart("+-"u8).TrimStart((byte)'0');
        long magnitude = 0;
        foreach (byte digit in digits)
            magnitude = Math.Min(bound, (magnitude * 10) + (digit - '0'));
        return negative ? -magnitude : magnitude;
    }
}
