namespace CommunityDomain.Metrics;

/// <summary>Amounts as whole numbers in the same order, which are quicker to sort: in the smallest part that all are whole in, or, where that does not fit, by rank.</summary>
internal static class MoneyUnits
{
    private const int MostDecimals = 9;

    /// <summary>The whole numbers, and what each means.</summary>
    internal static (long[] Units, Func<long, decimal> ValueOf) Of(decimal[] amounts)
    {
        int decimals = 0;
        foreach (decimal amount in amounts) decimals = Math.Max(decimals, amount.Scale);
        if (decimals > MostDecimals) return ByRank(amounts);
        decimal part = 1;
        for (int i = 0; i < decimals; i++) part *= 10;
        decimal most = long.MaxValue / part;
        long[] units = new long[amounts.Length];
        for (int i = 0; i < amounts.Length; i++)
        {
            if (Math.Abs(amounts[i]) >= most) return ByRank(amounts);
            units[i] = (long)(amounts[i] * part);
        }

        return (units, unit => unit / part);
    }

    private static (long[] Units, Func<long, decimal> ValueOf) ByRank(decimal[] amounts)
    {
        decimal[] sorted = [.. amounts.Distinct().Order()];
        return ([.. amounts.Select(amount => (long)Array.BinarySearch(sorted, amount))], rank => sorted[rank]);
    }
}
