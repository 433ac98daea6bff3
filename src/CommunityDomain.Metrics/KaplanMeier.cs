namespace CommunityDomain.Metrics;

/// <summary>The product-limit estimate with Greenwood's variance.</summary>
internal static class KaplanMeier
{
    private const double Confidence = 0.95;

    /// <summary>Makes the curve.</summary>
    /// <param name="seen">For each: how long it was seen, in nanoseconds, and whether that ended with the event. Sorted in place.</param>
    internal static ValueList<SurvivalPoint> Curve(Span<(long Time, bool Event)> seen)
    {
        seen.Sort();
        double z = NormalQuantile.TwoSided(Confidence);
        var points = new List<SurvivalPoint>();
        double sum = 0;
        var steps = new ProductLimit<long>(seen);
        while (steps.MoveNext())
        {
            (long atRisk, long events, double survival) = (steps.AtRisk, steps.Events, steps.Survival);
            if (events < atRisk) sum += (double)events / ((double)atRisk * (atRisk - events));
            points.Add(events == atRisk
                ? new SurvivalPoint(Duration.FromNanoseconds(steps.Time), atRisk, events, 0, 0, new RatioInterval(0, 0, Confidence))
                : new SurvivalPoint(Duration.FromNanoseconds(steps.Time), atRisk, events, survival, survival * Math.Sqrt(sum), LogLog(survival, sum, z)));
        }

        return points.ToValueList();
    }

    private static RatioInterval LogLog(double survival, double sum, double z)
    {
        double spread = z * Math.Sqrt(sum) / Math.Abs(Math.Log(survival));
        return new RatioInterval(Math.Pow(survival, Math.Exp(spread)), Math.Pow(survival, Math.Exp(-spread)), Confidence);
    }
}
