namespace CommunityDomain.CheckIns;

/// <summary>
/// How long people waited, those included who wait still: the product-limit estimate of Kaplan and Meier, Journal of the American Statistical Association 53 (1958) 457–481,
/// in which each counts for as long as it has waited.
/// </summary>
internal sealed class WaitTimes
{
    // Products of fractions that should be 0.5 or 0.1 exactly may miss it by a few units of the last place.
    private const double Tolerance = 1e-12;

    private readonly (Duration Wait, bool Came)[] _seen;

    internal WaitTimes((Duration Wait, bool Came)[] seen)
    {
        _seen = seen;
        Array.Sort(_seen);
    }

    /// <summary>The smallest time within which at least a share came; null when so many have not come.</summary>
    internal Duration? Quantile(double share)
    {
        double left = 1;
        for (int i = 0; i < _seen.Length;)
        {
            Duration wait = _seen[i].Wait;
            int atRisk = _seen.Length - i;
            int came = 0;
            for (; i < _seen.Length && _seen[i].Wait == wait; i++) came += _seen[i].Came ? 1 : 0;
            left *= (double)(atRisk - came) / atRisk;
            if (came > 0 && left <= 1 - share + Tolerance) return wait;
        }

        return null;
    }
}
