using System.Globalization;

namespace CommunityDomain.Metrics;

/// <summary>How much more, or less, of buyers than of others carry a tag or stand in a segment (FUN-4), with what certainty.</summary>
public sealed record TagLift
{
    internal TagLift(string tag, Ratio amongBuyers, Ratio amongOthers, double confidence)
    {
        Tag = tag;
        AmongBuyers = amongBuyers;
        AmongOthers = amongOthers;
        Difference = Ratio.Difference(amongBuyers, amongOthers, confidence);
    }

    /// <summary>The tag or segment.</summary>
    public string Tag { get; }

    /// <summary>The share of buyers who have it.</summary>
    public Ratio AmongBuyers { get; }

    /// <summary>The share of those who did not buy who have it.</summary>
    public Ratio AmongOthers { get; }

    /// <summary>How much larger the share among buyers is (<see cref="Ratio.Difference"/>); its confidence is the one asked for, shared among all tags. Null when nobody bought, or everybody.</summary>
    public RatioInterval? Difference { get; }

    /// <summary>How many times as frequent it is among buyers as among everybody; null when nobody bought or nobody has it.</summary>
    public double? Lift => (AmongBuyers + AmongOthers) is { Numerator: > 0 } all && AmongBuyers.Value is { } share ? share / all.Value : null;

    /// <summary>Whether it is over-represented among buyers beyond chance: the whole interval lies above zero.</summary>
    public bool IsOverRepresented => Difference is { Low: > 0 };

    /// <summary>As <c>mums: 12/20 of buyers, 30/100 of others</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Tag}: {AmongBuyers.Numerator}/{AmongBuyers.Denominator} of buyers, {AmongOthers.Numerator}/{AmongOthers.Denominator} of others");
}
