using System.Globalization;
using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>
/// Where the active members of a period come from and who of the period before went. Its numbers add up, or it cannot be made:
/// active = new + retained + resurrected; active before = retained + churned + not yet back.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GrowthPeriod
{
    /// <summary>Makes the period when its numbers add up.</summary>
    /// <param name="interval">The period on the time line, end exclusive.</param>
    /// <param name="activeBefore">Members active in the period before.</param>
    /// <param name="active">Members active in this one.</param>
    /// <param name="newcomers">Those never seen active before.</param>
    /// <param name="retained">Those active in the period before too.</param>
    /// <param name="resurrected">Those active at some time before, but not in the period before.</param>
    /// <param name="churned">Active in the period before, not in this one, which is over.</param>
    /// <param name="notYetBack">Active in the period before, and not yet in this one, which is not over.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below zero.</exception>
    /// <exception cref="ArgumentException">The numbers do not add up, or members are both churned and not yet back.</exception>
    public GrowthPeriod(Interval interval, long activeBefore, long active, long newcomers, long retained, long resurrected, long churned, long notYetBack = 0)
    {
        foreach (long count in (ReadOnlySpan<long>)[activeBefore, active, newcomers, retained, resurrected, churned, notYetBack]) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(active));
        if (active != newcomers + retained + resurrected) throw new ArgumentException("Active members are new, retained or resurrected.", nameof(active));
        if (activeBefore != retained + churned + notYetBack) throw new ArgumentException("Members active before are retained, churned or not yet back.", nameof(activeBefore));
        if (churned > 0 && notYetBack > 0) throw new ArgumentException("A period is over or it is not.", nameof(notYetBack));
        Interval = interval;
        (ActiveBefore, Active, New, Retained, Resurrected, Churned, NotYetBack) = (activeBefore, active, newcomers, retained, resurrected, churned, notYetBack);
    }

    /// <summary>The period on the time line, start inclusive, end exclusive.</summary>
    public Interval Interval { get; }

    /// <summary>Members active in the period before.</summary>
    public long ActiveBefore { get; }

    /// <summary>Members active in this period.</summary>
    public long Active { get; }

    /// <summary>Those never seen active before: whoever was active before the first event of the state looks new.</summary>
    public long New { get; }

    /// <summary>Those active in the period before too.</summary>
    public long Retained { get; }

    /// <summary>Those active at some time before, but not in the period before.</summary>
    public long Resurrected { get; }

    /// <summary>Active in the period before and not in this one, which is over.</summary>
    public long Churned { get; }

    /// <summary>Active in the period before and not yet in this one: it is not over, and they are not lost.</summary>
    public long NotYetBack { get; }

    /// <summary>Retained of those active before; undefined when there were none. While the period is not over, so far.</summary>
    public Ratio RetentionRate => new(Retained, ActiveBefore);

    /// <summary>How many come for each who goes: (new + resurrected) / churned; null when nobody churned.</summary>
    public double? QuickRatio => Churned == 0 ? null : (double)(New + Resurrected) / Churned;

    /// <summary>As <c>active=12 new=3 retained=8 resurrected=1 churned=2 notYetBack=0</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"active={Active} new={New} retained={Retained} resurrected={Resurrected} churned={Churned} notYetBack={NotYetBack}");
}
