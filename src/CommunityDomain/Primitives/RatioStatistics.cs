namespace CommunityDomain;

/// <summary>The intervals of a proportion.</summary>
internal static class RatioStatistics
{
    private const int MaxIterations = 200;

    internal static (double Low, double High) Wilson(long x, long n, double confidence)
    {
        double z = NormalQuantile.TwoSided(confidence);
        (double low, double high) = x <= n - x ? WilsonOfLower(x, n, z) : Mirror(WilsonOfLower(n - x, n, z));
        return Around((double)x / n, low, high);
    }

    internal static (double Low, double High) ClopperPearson(long x, long n, double confidence)
    {
        double tail = (1 - confidence) / 2;
        double low = x == 0 ? 0 : LowerExact(x, n, tail);
        double high = x == n ? 1 : 1 - LowerExact(n - x, n, tail);
        return Around((double)x / n, low, high);
    }

    // For x <= n / 2. The lower end from the product of both roots, x² / (n (n + z²)), as their sum would cancel.
    private static (double Low, double High) WilsonOfLower(double x, double n, double z)
    {
        double square = z * z;
        double sum = x + (square / 2) + (z * Math.Sqrt((x * ((n - x) / n)) + (square / 4)));
        return (x == 0 ? 0 : x / n * (x / sum), sum / (n + square));
    }

    private static (double Low, double High) Mirror((double Low, double High) ends) => (1 - ends.High, 1 - ends.Low);

    private static (double Low, double High) Around(double value, double low, double high) =>
        (Math.Clamp(low, 0, value), Math.Clamp(high, value, 1));

    // The p at which k or more of n has the probability tail: the quantile of the beta distribution with k and n - k + 1.
    // Newton on ln p and ln tail, where the function is concave and nearly straight, kept inside a shrinking bracket.
    private static double LowerExact(double k, double n, double tail)
    {
        double target = Math.Log(tail);
        if (k == n) return Math.Exp(target / n);
        double from = double.NegativeInfinity;
        double to = Math.Log(k / n);
        double at = to - Math.Min(1, 1 / Math.Sqrt(k));
        for (int i = 0; i < MaxIterations; i++)
        {
            double p = Math.Exp(at);
            double probability = Binomial.AtLeast(k, n, p);
            double above = Math.Log(probability) - target;
            if (above > 0) to = at;
            else from = at;
            double next = at - (above * probability / (p * Binomial.Density(k, n, p)));
            if (!(next > from && next < to)) next = double.IsInfinity(from) ? to - (2 * (to - at)) - 1 : (from + to) / 2;
            if (Math.Abs(next - at) <= 1e-15 * Math.Max(1, Math.Abs(at))) return Math.Exp(next);
            at = next;
        }

        return Math.Exp(at);
    }
}
