namespace CommunityDomain.Metrics;

/// <summary>What lies beyond so many standard deviations of the standard normal distribution.</summary>
internal static class NormalTail
{
    private const double Turn = 2;

    /// <summary>
    /// The chance to be at least so far from the mean, to either side: 0 to 1, the small ones to about 12 digits. Near the mean the series 7.1.6, farther out the continued fraction 7.1.14
    /// of Abramowitz and Stegun, Handbook of Mathematical Functions (1964).
    /// </summary>
    /// <param name="deviations">How far, zero or more.</param>
    internal static double TwoSided(double deviations)
    {
        double z = deviations / Math.Sqrt(2);
        return z < Turn ? 1 - Series(z) : Fraction(z);
    }

    private static double Series(double z)
    {
        double term = z;
        double sum = z;
        for (int n = 1; term > sum * 1e-17; n++)
        {
            term *= 2 * z * z / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-z * z) * sum;
    }

    // From the inside out; at z = 2 a hundred terms are more than enough.
    private static double Fraction(double z)
    {
        double rest = z;
        for (int n = 100; n > 0; n--) rest = z + (n / 2.0 / rest);
        return Math.Exp(-z * z) / Math.Sqrt(Math.PI) / rest;
    }
}
