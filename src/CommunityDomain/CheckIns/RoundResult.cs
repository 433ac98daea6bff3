using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>
/// What came of a round, or of a part of its audience. Each number is of members, each once, and holds the ones after it: who ordered counts as having viewed, even where the view was not seen.
/// Rates carry their parts; <see cref="Ratio.Wilson"/> gives their interval. <c>default</c> is nobody.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RoundResult
{
    /// <summary>How many the round was for when it started, after all exclusions; before its start, how many it would be for.</summary>
    public int Audience { get; internal init; }

    /// <summary>Of the audience, how many got a message in the round.</summary>
    public int Reached { get; internal init; }

    /// <summary>Of the reached, how many looked at the offer.</summary>
    public int Viewed { get; internal init; }

    /// <summary>Of the reached, how many ordered.</summary>
    public int Ordered { get; internal init; }

    /// <summary>Of the reached, how many paid.</summary>
    public int Paid { get; internal init; }

    /// <summary>Of those who paid, how many kept what they bought past <see cref="ConversionRound.RefundDays"/>.</summary>
    public int Kept { get; internal init; }

    /// <summary>Of those who paid, how many got everything back.</summary>
    public int Refunded { get; internal init; }

    /// <summary>Of those who paid, how many may still give it back: neither kept nor refunded yet.</summary>
    public int KeepPending => Paid - Kept - Refunded;

    /// <summary>Reached of the audience.</summary>
    public Ratio ReachRate => new(Reached, Audience);

    /// <summary>Viewed of the reached.</summary>
    public Ratio ViewRate => new(Viewed, Reached);

    /// <summary>Ordered of those who viewed.</summary>
    public Ratio OrderRate => new(Ordered, Viewed);

    /// <summary>Paid of those who ordered.</summary>
    public Ratio PayRate => new(Paid, Ordered);

    /// <summary>Kept of those who paid and whose time to give back is over or who gave back.</summary>
    public Ratio KeepRate => new(Kept, Kept + Refunded);

    /// <summary>Paid of the reached: the rate of the round.</summary>
    public Ratio Conversion => new(Paid, Reached);
}
