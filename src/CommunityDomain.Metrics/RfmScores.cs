namespace CommunityDomain.Metrics;

/// <summary>Sorts values into bins, the least value into bin 1.</summary>
internal static class RfmScores
{
    internal static (byte[] Bins, ValueList<decimal> Cuts) Of(decimal[] values, RfmRule rule)
    {
        if (values.Length == 0) return ([], []);
        decimal[] sorted = [.. values];
        Array.Sort(sorted);
        decimal[] cuts = new decimal[rule.Bins - 1];
        if (rule.Ties == RfmTies.MiddleRank)
        {
            CutByRank(sorted, cuts);
        }
        else
        {
            for (int i = 0; i < cuts.Length; i++) cuts[i] = Quantiles.At(sorted, i + 1, rule.Bins) + (rule.Ties == RfmTies.BelowCutPlusOne ? 1 : 0);
        }

        byte[] bins = new byte[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int bin = 1;
            while (bin <= cuts.Length && (rule.Ties == RfmTies.UpToCut ? values[i] > cuts[bin - 1] : values[i] >= cuts[bin - 1])) bin++;
            bins[i] = (byte)bin;
        }

        return (bins, new ValueList<decimal>(cuts));
    }

    // Equal values stand at the middle m of their zero-based ranks; bin ⌊(2m + 1) · bins / 2n⌋ from 0. Where a bin is empty, its cut is that of the next, and the last is beyond all.
    private static void CutByRank(decimal[] sorted, decimal[] cuts)
    {
        int filled = 0;
        for (int i = 0; i < sorted.Length;)
        {
            int end = i;
            while (end < sorted.Length && sorted[end] == sorted[i]) end++;
            int bin = (int)(((long)i + end) * (cuts.Length + 1) / (2L * sorted.Length));
            while (filled < bin) cuts[filled++] = sorted[i];
            i = end;
        }

        while (filled < cuts.Length) cuts[filled++] = sorted[^1] + 1;
    }
}
