using System.Globalization;
using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>How unequally something is shared out, such as messages among speakers: a lively group that a few carry is a fragile one (WHY-5, ROL-5). <c>default</c> is nothing shared among nobody.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Concentration
{
    private Concentration(long parts, Ratio topTenth, double? gini, double? herfindahl)
    {
        Parts = parts;
        TopTenth = topTenth;
        Gini = gini;
        Herfindahl = herfindahl;
    }

    /// <summary>Among how many it is shared, those with nothing included where they were given.</summary>
    public long Parts { get; }

    /// <summary>What the most active tenth has, of all; a tenth is rounded up, so of one to ten it is the first. 0/0 when there is nothing.</summary>
    public Ratio TopTenth { get; }

    /// <summary>The coefficient of Gini: 0 where all have the same, up to 1 − 1/n where one has all; null when there is nothing.</summary>
    public double? Gini { get; }

    /// <summary>The index of Herfindahl and Hirschman: the sum of squared shares, from 1/n where all have the same to 1 where one has all; null when there is nothing.</summary>
    public double? Herfindahl { get; }

    /// <summary>How many equal parts would be as concentrated: one over <see cref="Herfindahl"/>; null when there is nothing.</summary>
    public double? EffectiveParts => 1 / Herfindahl;

    /// <summary>Measures counts.</summary>
    /// <param name="counts">What each has, zero or more; in any order.</param>
    /// <returns>The measures.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below zero.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Concentration Of(IEnumerable<long> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        long[] sorted = [.. counts.Order()];
        if (sorted.Length > 0) ArgumentOutOfRangeException.ThrowIfNegative(sorted[0], nameof(counts));
        long sum = 0;
        Int128 ranked = 0;
        Int128 squares = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            sum += sorted[i];
            ranked += (Int128)((2L * i) + 1 - sorted.Length) * sorted[i];
            squares += (Int128)sorted[i] * sorted[i];
        }

        if (sum == 0) return new Concentration(sorted.Length, default, null, null);
        int tenth = (sorted.Length + 9) / 10;
        long top = 0;
        for (int i = sorted.Length - tenth; i < sorted.Length; i++) top += sorted[i];
        return new Concentration(sorted.Length, new Ratio(top, sum), (double)ranked / ((double)sorted.Length * sum), (double)squares / ((double)sum * sum));
    }

    /// <summary>As <c>gini=0.62 hhi=0.19 top=31/60 parts=12</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"gini={Gini:0.00} hhi={Herfindahl:0.00} top={TopTenth.Numerator}/{TopTenth.Denominator} parts={Parts}");
}
