namespace CommunityDomain.Metrics;

/// <summary>Quantiles by linear interpolation between order statistics: type 7 of Hyndman and Fan, The American Statistician 50 (1996) 361–365. In decimals, so exact.</summary>
internal static class Quantiles
{
    /// <summary>The quantile of whole numbers.</summary>
    internal static decimal At(int[] sorted, decimal share)
    {
        decimal place = (sorted.Length - 1) * share;
        int low = (int)decimal.Floor(place);
        return low + 1 >= sorted.Length ? sorted[^1] : sorted[low] + ((place - low) * (sorted[low + 1] - sorted[low]));
    }

    /// <summary>The quantile <paramref name="part"/> of <paramref name="parts"/>, of what whole numbers mean.</summary>
    internal static decimal At(long[] sorted, Func<long, decimal> valueOf, int part, int parts)
    {
        long place = (long)(sorted.Length - 1) * part;
        int low = (int)(place / parts);
        decimal below = valueOf(sorted[low]);
        return low + 1 >= sorted.Length ? below : below + ((place - ((long)low * parts)) * (valueOf(sorted[low + 1]) - below) / parts);
    }
}
