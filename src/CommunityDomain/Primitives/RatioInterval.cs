using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// Where a <see cref="Ratio"/>, or the difference of two, may lie: from low to high, ends included, with a confidence.
/// A ratio's ends lie within 0 to 1, those of a difference within −1 to 1. <c>default</c> is unspecified: from 0 to 0 at confidence 0.
/// JSON: <c>{"low": 0.2, "high": 0.3, "confidence": 0.95}</c>, strict; <c>default</c> is written as <c>null</c>.
/// </summary>
[JsonConverter(typeof(ValueJsonConverter))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct RatioInterval
{
    /// <summary>Makes the interval.</summary>
    /// <param name="low">The lower end, −1 to <paramref name="high"/>.</param>
    /// <param name="high">The upper end, to 1.</param>
    /// <param name="confidence">The confidence, between 0 and 1 exclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or not a number.</exception>
    public RatioInterval(double low, double high, double confidence)
    {
        Require(confidence);
        if (!IsOrdered(low, high)) throw new ArgumentOutOfRangeException(nameof(low), "An interval of ratios is -1 <= low <= high <= 1.");
        Low = low + 0.0;
        High = high + 0.0;
        Confidence = confidence;
    }

    /// <summary>The lower end, included.</summary>
    public double Low { get; }

    /// <summary>The upper end, included.</summary>
    public double High { get; }

    /// <summary>The confidence, as 0.95; 0 only for <c>default</c>.</summary>
    public double Confidence { get; }

    /// <summary>Whether this is <c>default</c>.</summary>
    public bool IsUnspecified => Confidence == 0;

    /// <summary>Makes the interval when it is allowed; never throws.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="confidence">The confidence.</param>
    /// <param name="result">The interval, or <c>default</c> when refused.</param>
    /// <returns>Whether the numbers make an interval.</returns>
    public static bool TryOf(double low, double high, double confidence, out RatioInterval result)
    {
        bool valid = IsConfidence(confidence) && IsOrdered(low, high);
        result = valid ? new RatioInterval(low, high, confidence) : default;
        return valid;
    }

    /// <summary>Whether a value lies inside, ends included.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>As <c>20.3–31.3 % at 95 %</c>, invariant; per cent to one decimal, halves away from zero.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{PerCent(Low)}–{PerCent(High)} % at {(decimal)Confidence * 100:0.########} %");

    internal static void Require(double confidence)
    {
        if (!IsConfidence(confidence))
            throw new ArgumentOutOfRangeException(nameof(confidence), "A confidence lies between 0 and 1, both excluded.");
    }

    internal static string PerCent(double value) =>
        (Math.Round(value * 100, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.0", CultureInfo.InvariantCulture);

    private static bool IsConfidence(double confidence) => confidence is > 0 and < 1;

    private static bool IsOrdered(double low, double high) => low >= -1 && low <= high && high <= 1;
}
