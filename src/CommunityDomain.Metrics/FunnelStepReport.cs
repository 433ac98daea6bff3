namespace CommunityDomain.Metrics;

/// <summary>One step of a funnel in a report: how many took it, and of how many. Counts members, or attempts where the funnel does.</summary>
public sealed class FunnelStepReport
{
    private readonly Lazy<(Duration? Mean, Duration? Median)> _times;

    internal FunnelStepReport(Func<(Duration? Mean, Duration? Median)> times) => _times = new(times);

    /// <summary>The kind of event that takes the step.</summary>
    public required string Kind { get; init; }

    /// <summary>How many took the step; for <see cref="FunnelOrder.Any"/>, how many took at least so many steps.</summary>
    public required long Reached { get; init; }

    /// <summary>Of those who entered, the share that took this step so far; those who still may are in the denominator.</summary>
    public required Ratio Rate { get; init; }

    /// <summary>Of those who took the last step before that is not optional, the share that took this one so far.</summary>
    public required Ratio FromPrevious { get; init; }

    /// <summary>The share of those whose window was over before the instant of the report: the rate without those who still may. Undefined while no window is over, or without a window.</summary>
    public required Ratio Matured { get; init; }

    /// <summary>How many got no further than this step and still may.</summary>
    public required long Pending { get; init; }

    /// <summary>How many got no further than this step and no longer can.</summary>
    public required long Dropped { get; init; }

    /// <summary>
    /// The mean time since the step taken before, by those who took this one, rounded to the nanosecond towards zero; a step that a grace lets come first counts as no time.
    /// Null for the first step, when nobody took it, and when the state does not know the times: an in-order one of more than two steps knows them with <see cref="FunnelEntry.First"/>.
    /// </summary>
    public Duration? MeanTime => _times.Value.Mean;

    /// <summary>The median of the same times: of an even number, halfway between the two in the middle.</summary>
    public Duration? MedianTime => _times.Value.Median;

    /// <summary>As <c>join 61/240 = 25.4 % (20.3–31.3)</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Kind} {Rate}";
}
