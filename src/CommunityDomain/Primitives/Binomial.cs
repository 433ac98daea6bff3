namespace CommunityDomain;

/// <summary>
/// Binomial probabilities to nearly full double accuracy for any n: the saddle-point form of Loader, <em>Fast and Accurate Computation of Binomial
/// Probabilities</em> (2000), and sums or integrals of positive terms only, so that nothing cancels.
/// </summary>
internal static class Binomial
{
    /// <summary>Above this variance the tail is integrated (a fixed number of steps) instead of summed (as many as standard deviations tell).</summary>
    internal const double SummedUpToVariance = 1e6;

    private const int Steps = 4096;
    private const double ReachInDeviations = 12;

    private static ReadOnlySpan<double> StirlingErrors =>
    [
        0, 0.08106146679532725822, 0.04134069595540929409, 0.02767792568499833915, 0.02079067210376509311, 0.01664469118982119216,
        0.01387612882307074800, 0.01189670994589177010, 0.01041126526197209650, 0.00925546218271273292, 0.00833056343336287126,
        0.00757367548795184079, 0.00694284010720952987, 0.00640899418800420707, 0.00595137011275884774, 0.00555473355196280137,
    ];

    /// <summary>The probability of exactly <paramref name="k"/> of <paramref name="n"/>, 0 ≤ p ≤ 1.</summary>
    internal static double Probability(double k, double n, double p)
    {
        double q = 1 - p;
        if (p <= 0) return k == 0 ? 1 : 0;
        if (q <= 0) return k == n ? 1 : 0;
        if (k == 0) return Math.Exp(n * LogOf1Minus(p));
        if (k == n) return Math.Exp(n * Math.Log(p));
        double exponent = StirlingError(n) - StirlingError(k) - StirlingError(n - k) - Deviance(k, n * p) - Deviance(n - k, n * q);
        return Math.Sqrt(n / (2 * Math.PI * k * (n - k))) * Math.Exp(exponent);
    }

    /// <summary>The probability of <paramref name="k"/> or more, for p up to about k / n, where this is the smaller tail; 0 &lt; k ≤ n.</summary>
    internal static double AtLeast(double k, double n, double p, double summedUpToVariance = SummedUpToVariance) =>
        n * p * (1 - p) <= summedUpToVariance ? Summed(k, n, p) : Integrated(k, n, p);

    /// <summary>The density of the beta distribution with parameters k and n − k + 1: how fast <see cref="AtLeast"/> grows with p.</summary>
    internal static double Density(double k, double n, double p) => n * Probability(k - 1, n - 1, p);

    private static double Summed(double k, double n, double p)
    {
        double odds = p / (1 - p);
        double term = 1;
        double sum = 1;
        for (double i = k; i < n && term > sum * 1e-17; i++)
        {
            term *= (n - i) / (i + 1) * odds;
            sum += term;
        }

        return Probability(k, n, p) * sum;
    }

    // Simpson's rule; the density is a bell of hundreds of deviations' distance from 0 and 1 when this is used.
    private static double Integrated(double k, double n, double p)
    {
        double mean = k / n;
        double from = Math.Max(0, Math.Min(p, mean) - (ReachInDeviations * Math.Sqrt(mean * (1 - mean) / n)));
        double step = (p - from) / Steps;
        double sum = Density(k, n, from) + Density(k, n, p);
        for (int i = 1; i < Steps; i++) sum += Density(k, n, from + (i * step)) * ((i & 1) == 0 ? 2 : 4);
        return sum * step / 3;
    }

    private static double StirlingError(double n)
    {
        if (n <= 15) return StirlingErrors[(int)n];
        double square = n * n;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (((1.0 / 1680) - (1.0 / 1188 / square)) / square)) / square)) / square)) / n;
    }

    // x ln(x / m) + m - x without cancellation.
    private static double Deviance(double x, double m)
    {
        double difference = x - m;
        if (Math.Abs(difference) >= 0.1 * (x + m)) return (x * Math.Log(x / m)) + m - x;
        double v = difference / (x + m);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int j = 1; j < 1000; j++)
        {
            term *= v * v;
            double next = sum + (term / ((2 * j) + 1));
            if (next == sum) return next;
            sum = next;
        }

        return sum;
    }

    // ln(1 - p) for small p too, by Kahan's correction.
    internal static double LogOf1Minus(double p)
    {
        double rest = 1 - p;
        return rest == 1 ? -p : Math.Log(rest) * (-p / (rest - 1));
    }
}
