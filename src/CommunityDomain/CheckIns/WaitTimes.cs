namespace CommunityDomain.CheckIns;

/// <summary>How long people waited, those included who wait still: each counts for as long as it has waited (<see cref="ProductLimit{TTime}"/>).</summary>
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
        var steps = new ProductLimit<Duration>(_seen);
        while (steps.MoveNext())
        {
            if (steps.Survival <= 1 - share + Tolerance) return steps.Time;
        }

        return null;
    }
}
