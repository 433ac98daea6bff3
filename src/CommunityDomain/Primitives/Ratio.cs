using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// A share of a whole by its parts, such as 61 buyers of 240 members: never a bare percentage, so that it can be pooled and its uncertainty told.
/// Equal by parts: 1/2 is not 2/4, which rests on more. 0/0 is allowed and undefined, which is not zero.
/// There is no order by operator, as a ratio of 1/1 does not outrank 98/100 without a thought: <see cref="CompareValueTo"/> compares the bare values,
/// <see cref="Difference"/> says how sure one may be. <c>default</c> is 0/0. JSON: <c>{"numerator": 61, "denominator": 240}</c>, strict.
/// </summary>
[JsonConverter(typeof(ValueJsonConverter))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct Ratio
{
    /// <summary>Makes the ratio.</summary>
    /// <param name="numerator">How many count; 0 to <paramref name="denominator"/>.</param>
    /// <param name="denominator">Of how many; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Ratio(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>How many count.</summary>
    public long Numerator { get; }

    /// <summary>Of how many.</summary>
    public long Denominator { get; }

    /// <summary>Whether there is anything to take a share of; 0/0 has no value.</summary>
    public bool IsDefined => Denominator != 0;

    /// <summary>The share, 0 to 1; null when undefined.</summary>
    public double? Value => IsDefined ? (double)Numerator / Denominator : null;

    /// <summary>Makes the ratio when 0 ≤ numerator ≤ denominator; never throws.</summary>
    /// <param name="numerator">How many count.</param>
    /// <param name="denominator">Of how many.</param>
    /// <param name="result">The ratio, or <c>default</c> when refused.</param>
    /// <returns>Whether the numbers make a ratio.</returns>
    public static bool TryOf(long numerator, long denominator, out Ratio result)
    {
        bool valid = numerator >= 0 && numerator <= denominator;
        result = valid ? new Ratio(numerator, denominator) : default;
        return valid;
    }

    /// <summary>The ratio over all groups together: sums of the parts, so that a group weighs by its size; never a mean of ratios.</summary>
    /// <param name="ratios">The ratios of groups that do not overlap; undefined ones add nothing.</param>
    /// <returns>The pooled ratio; 0/0 of none.</returns>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public static Ratio Pool(params ReadOnlySpan<Ratio> ratios)
    {
        Ratio pooled = default;
        foreach (Ratio ratio in ratios) pooled += ratio;
        return pooled;
    }

    /// <summary>Compares the bare values exactly, without rounding; an undefined ratio sorts before all others, which is an order and no judgement.</summary>
    /// <param name="other">The other ratio.</param>
    /// <returns>Less than, equal to or more than zero; zero also for 1/2 and 2/4.</returns>
    public int CompareValueTo(Ratio other) =>
        IsDefined && other.IsDefined
            ? ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator)
            : IsDefined.CompareTo(other.IsDefined);

    /// <summary>
    /// The score interval of Wilson (1927), method 3 of Newcombe, Statistics in Medicine 17 (1998) 857–872, without continuity correction:
    /// the one to show beside a rate, good also for small groups and for rates near 0 and 1.
    /// </summary>
    /// <param name="confidence">The confidence, between 0 and 1 exclusive; 0.95 by convention.</param>
    /// <returns>The interval, which contains the value; null when undefined.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public RatioInterval? Wilson(double confidence = 0.95)
    {
        RatioInterval.Require(confidence);
        if (!IsDefined) return null;
        (double low, double high) = RatioStatistics.Wilson(Numerator, Denominator, confidence);
        return new RatioInterval(low, high, confidence);
    }

    /// <summary>
    /// The exact interval of Clopper and Pearson, Biometrika 26 (1934) 404–413: covers at least with the given confidence, at the price of being wider
    /// than Wilson's. For promises that must hold, such as an odds statement. Absolute error of the bounds below 1e-12.
    /// </summary>
    /// <param name="confidence">The confidence, between 0 and 1 exclusive.</param>
    /// <returns>The interval, which contains the value; null when undefined.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public RatioInterval? ClopperPearson(double confidence)
    {
        RatioInterval.Require(confidence);
        if (!IsDefined) return null;
        (double low, double high) = RatioStatistics.ClopperPearson(Numerator, Denominator, confidence);
        return new RatioInterval(low, high, confidence);
    }

    /// <summary>
    /// How much larger <paramref name="a"/> is than <paramref name="b"/>, for independent groups: the hybrid score interval,
    /// method 10 of Newcombe, Statistics in Medicine 17 (1998) 873–890. An interval with 0 inside does not tell which is larger.
    /// </summary>
    /// <param name="a">The one ratio.</param>
    /// <param name="b">The ratio that is taken off.</param>
    /// <param name="confidence">The confidence, between 0 and 1 exclusive; 0.95 by convention.</param>
    /// <returns>The interval of the difference, within −1 to 1; null when either is undefined.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public static RatioInterval? Difference(Ratio a, Ratio b, double confidence = 0.95)
    {
        RatioInterval.Require(confidence);
        if (a.Wilson(confidence) is not { } first || b.Wilson(confidence) is not { } second) return null;
        double p = a.Value!.Value;
        double q = b.Value!.Value;
        double low = p - q - Norm(p - first.Low, second.High - q);
        double high = p - q + Norm(first.High - p, q - second.Low);
        return new RatioInterval(Math.Max(low, -1), Math.Min(high, 1), confidence);
    }

    /// <summary>
    /// As <c>61/240 = 25.4 % (20.3–31.3)</c>, invariant: the parts, the value and Wilson's interval at 0.95, in per cent to one decimal,
    /// halves away from zero; <c>0/0</c> when undefined.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string parts = string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
        if (Wilson() is not { } interval) return parts;
        Int128 tenths = (((Int128)Numerator * 2000) + Denominator) / ((Int128)Denominator * 2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{parts} = {tenths / 10}.{tenths % 10} % ({RatioInterval.PerCent(interval.Low)}–{RatioInterval.PerCent(interval.High)})");
    }

    /// <summary>The ratio over both groups together; see <see cref="Pool"/>.</summary>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public static Ratio operator +(Ratio left, Ratio right) =>
        new(checked(left.Numerator + right.Numerator), checked(left.Denominator + right.Denominator));

    private static double Norm(double x, double y) => Math.Sqrt((x * x) + (y * y));
}
