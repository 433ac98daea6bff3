using System.Runtime.InteropServices;

namespace CommunityDomain.Charters;

/// <summary>
/// Where a member stands on a <see cref="PenaltyLadder"/> at one instant: derived from the ledger, never stored. Later instants in it hold if nothing more happens.
/// <c>default</c> is a member without points or sanction.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PenaltyState
{
    /// <summary>The points that count.</summary>
    public long Points { get; internal init; }

    /// <summary>The rung that the points reach: 1 for the first, 0 for none.</summary>
    public int Rung { get; internal init; }

    /// <summary>The strongest sanction in force: a mute or removal that has not ended, a warning or review whose points still count.</summary>
    public Sanction Sanction { get; internal init; }

    /// <summary>The first instant at which <see cref="Sanction"/> is no longer in force; null when time does not end it, or nothing is in force.</summary>
    public Instant? Until { get; internal init; }

    /// <summary>The strongest sanction that begins at this very instant: what there is to do now. None for a strike that does not count.</summary>
    public Sanction Imposed { get; internal init; }

    /// <summary>The rung that comes next; null at the top.</summary>
    public PenaltyRung? Next { get; internal init; }

    /// <summary>The points that are missing to <see cref="Next"/>, at least 1; null at the top.</summary>
    public long? PointsToNext => Next is { } next ? next.AtPoints - Points : null;

    /// <summary>The first instant at which the rung or the sanction in force is lower; null when neither gets lower by time.</summary>
    public Instant? ImprovesAt { get; internal init; }

    /// <summary>The first instant at which no points and no sanction are left; null when time does not bring it, or nothing is left already.</summary>
    public Instant? ClearAt { get; internal init; }

    /// <summary>Whether no points count and no sanction is in force.</summary>
    public bool IsClear => Points == 0 && Sanction is Sanction.None;

    /// <summary>As <c>3 points, rung 2, Mute until 2026-03-02T08:00:00Z</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string until = Until is { } end ? $" until {InvariantText.Of(end)}" : string.Empty;
        return $"{InvariantText.Of(Points)} points, rung {InvariantText.Of(Rung)}, {Sanction}{until}";
    }
}
