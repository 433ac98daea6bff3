using System.Globalization;
using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>
/// Whether one group gets there sooner than another, those whose time is not over taken into account: the log-rank test of Mantel, Cancer Chemotherapy Reports 50 (1966) 163–170, with the variance of
/// the hypergeometric distribution and without weights, as R's <c>survdiff</c>.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LogRankTest
{
    private LogRankTest(long observed, double expected, double variance)
    {
        Observed = observed;
        Expected = expected;
        ChiSquare = (observed - expected) * (observed - expected) / variance;
        PValue = NormalTail.TwoSided(Math.Sqrt(ChiSquare));
    }

    /// <summary>How many of the first group got there.</summary>
    public long Observed { get; }

    /// <summary>How many would have, did both groups get there at the same pace.</summary>
    public double Expected { get; }

    /// <summary>The statistic: chi-square with one degree of freedom.</summary>
    public double ChiSquare { get; }

    /// <summary>The chance of a statistic at least as large when both groups have one pace, 0 to 1.</summary>
    public double PValue { get; }

    /// <summary>As <c>9 of 19.3 expected, chi-square 16.79, p 4.2E-05</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Observed} of {Expected:0.0} expected, chi-square {ChiSquare:0.00}, p {PValue:0.##E-00}");

    /// <summary>Makes the test; null when there is nothing to compare: nobody is left beside those who got there at each time.</summary>
    /// <param name="first">For each of the first group: how long it was seen, and whether that ended with the event. Sorted in place.</param>
    /// <param name="second">For each of the second.</param>
    internal static LogRankTest? Of(Span<(long Time, bool Event)> first, Span<(long Time, bool Event)> second)
    {
        first.Sort();
        second.Sort();
        long observed = 0;
        double expected = 0;
        double variance = 0;
        int i = 0;
        int j = 0;
        while (i < first.Length || j < second.Length)
        {
            long time = j == second.Length || (i < first.Length && first[i].Time <= second[j].Time) ? first[i].Time : second[j].Time;
            double here = first.Length - i;
            double all = here + (second.Length - j);
            long mine = EventsAt(first, time, ref i);
            double events = mine + EventsAt(second, time, ref j);
            observed += mine;
            expected += events * here / all;
            if (all > 1) variance += events * (here / all) * (1 - (here / all)) * (all - events) / (all - 1);
        }

        return variance > 0 ? new LogRankTest(observed, expected, variance) : null;
    }

    private static long EventsAt(ReadOnlySpan<(long Time, bool Event)> seen, long time, ref int next)
    {
        long events = 0;
        for (; next < seen.Length && seen[next].Time == time; next++) events += seen[next].Event ? 1 : 0;
        return events;
    }
}
