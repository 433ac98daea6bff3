namespace CommunityDomain.Metrics;

/// <summary>Sorts values into bins, the least value into bin 1. Values are whole numbers, of days, of orders, or of a part of the currency that all amounts are whole in.</summary>
internal static class RfmScores
{
    /// <summary>The bins of values, and the cut points between them.</summary>
    /// <param name="values">The values, whole numbers in the order of what they mean.</param>
    /// <param name="valueOf">What a whole number means.</param>
    /// <param name="rule">How many bins, and where a value goes that equals a cut point.</param>
    internal static (byte[] Bins, ValueList<decimal> Cuts) Of(long[] values, Func<long, decimal> valueOf, RfmRule rule)
    {
        if (values.Length == 0) return ([], []);
        long[] sorted = [.. values];
        Array.Sort(sorted);
        decimal[] cuts = new decimal[rule.Bins - 1];
        if (rule.Ties == RfmTies.MiddleRank)
        {
            CutByRank(sorted, valueOf, cuts);
        }
        else
        {
            for (int i = 0; i < cuts.Length; i++) cuts[i] = Quantiles.At(sorted, valueOf, i + 1, rule.Bins) + (rule.Ties == RfmTies.BelowCutPlusOne ? 1 : 0);
        }

        return (Bins(values, Above(sorted, valueOf, cuts, rule.Ties)), new ValueList<decimal>(cuts));
    }

    private static byte[] Bins(long[] values, ReadOnlySpan<long> above)
    {
        byte[] bins = new byte[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int bin = 1;
            foreach (long least in above) bin += values[i] >= least ? 1 : 0;
            bins[i] = (byte)bin;
        }

        return bins;
    }

    // The least value above each cut, so that no value is compared with a fraction.
    private static long[] Above(long[] sorted, Func<long, decimal> valueOf, decimal[] cuts, RfmTies ties)
    {
        var above = new List<long>(cuts.Length);
        foreach (decimal cut in cuts)
        {
            int low = 0;
            int high = sorted.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                decimal value = valueOf(sorted[middle]);
                if (ties == RfmTies.UpToCut ? value > cut : value >= cut) high = middle;
                else low = middle + 1;
            }

            if (low < sorted.Length) above.Add(sorted[low]);
        }

        return [.. above];
    }

    // Equal values stand at the middle m of their zero-based ranks; bin ⌊(2m + 1) · bins / 2n⌋ from 0. Where a bin is empty, its cut is that of the next, and the last is beyond all.
    private static void CutByRank(long[] sorted, Func<long, decimal> valueOf, decimal[] cuts)
    {
        int filled = 0;
        for (int i = 0; i < sorted.Length;)
        {
            int end = i;
            while (end < sorted.Length && sorted[end] == sorted[i]) end++;
            int bin = (int)(((long)i + end) * (cuts.Length + 1) / (2L * sorted.Length));
            while (filled < bin) cuts[filled++] = valueOf(sorted[i]);
            i = end;
        }

        while (filled < cuts.Length) cuts[filled++] = valueOf(sorted[^1]) + 1;
    }
}
