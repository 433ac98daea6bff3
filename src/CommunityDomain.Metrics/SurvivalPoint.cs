using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>
/// One step down of a curve of Kaplan and Meier, Journal of the American Statistical Association 53 (1958) 457–481: how many have not converted after a time,
/// where those whose time is not over yet count for as long as they were seen. <c>default</c> is nobody at no time.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SurvivalPoint
{
    internal SurvivalPoint(Duration time, long atRisk, long events, double survival, double standardError, RatioInterval interval)
    {
        Time = time;
        AtRisk = atRisk;
        Events = events;
        Survival = survival;
        StandardError = standardError;
        Interval = interval;
    }

    /// <summary>The time since the entry.</summary>
    public Duration Time { get; }

    /// <summary>How many had neither converted nor gone out of sight before.</summary>
    public long AtRisk { get; }

    /// <summary>How many converted at this time.</summary>
    public long Events { get; }

    /// <summary>The share that has not converted after this time, 0 to 1.</summary>
    public double Survival { get; }

    /// <summary>Its standard error by Greenwood's formula; 0 when nobody is left.</summary>
    public double StandardError { get; }

    /// <summary>Where the share may lie at 0.95: Greenwood's variance on the log-log scale, as R's <c>survfit</c> with <c>conf.type = "log-log"</c>.</summary>
    public RatioInterval Interval { get; }

    /// <summary>As <c>23 d: 0.448 of 6 at risk</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{InvariantText.Of(Time)}: {Survival:0.###} of {AtRisk} at risk");
}
