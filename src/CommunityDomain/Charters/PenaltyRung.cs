namespace CommunityDomain.Charters;

/// <summary>One rung of a <see cref="PenaltyLadder"/>: from so many points on, this sanction. May be wrong: <see cref="PenaltyLadder.CreateValidator"/> judges it.</summary>
public sealed record PenaltyRung
{
    /// <summary>The points from which the rung holds, inclusive; at least 1 and more than those of the rung before.</summary>
    public required int AtPoints { get; init; }

    /// <summary>What each strike does that leaves a member at this rung; never <see cref="Sanction.None"/>.</summary>
    public required Sanction Sanction { get; init; }

    /// <summary>How long a mute or a removal lasts, from the strike on; null for good. A warning and a review have no duration: they stand while the points do.</summary>
    public Duration? Lasts { get; init; }

    /// <summary>A warning.</summary>
    /// <param name="atPoints">The points from which it holds, inclusive.</param>
    /// <returns>The rung.</returns>
    public static PenaltyRung Warn(int atPoints) => new() { AtPoints = atPoints, Sanction = Sanction.Warn };

    /// <summary>A person has to look.</summary>
    /// <param name="atPoints">The points from which it holds, inclusive.</param>
    /// <returns>The rung.</returns>
    public static PenaltyRung Review(int atPoints) => new() { AtPoints = atPoints, Sanction = Sanction.Review };

    /// <summary>A mute.</summary>
    /// <param name="atPoints">The points from which it holds, inclusive.</param>
    /// <param name="lasts">How long; null for good.</param>
    /// <returns>The rung.</returns>
    public static PenaltyRung Mute(int atPoints, Duration? lasts) => new() { AtPoints = atPoints, Sanction = Sanction.Mute, Lasts = lasts };

    /// <summary>A removal.</summary>
    /// <param name="atPoints">The points from which it holds, inclusive.</param>
    /// <param name="lasts">How long until the member may come back; null for good.</param>
    /// <returns>The rung.</returns>
    public static PenaltyRung Remove(int atPoints, Duration? lasts = null) => new() { AtPoints = atPoints, Sanction = Sanction.Remove, Lasts = lasts };

    /// <summary>As <c>3 points: Mute 1:00:00:00</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string lasts = Lasts is { } span ? $" {InvariantText.Of(span)}" : Sanction >= Sanction.Mute ? " for good" : string.Empty;
        return $"{InvariantText.Of(AtPoints)} points: {Sanction}{lasts}";
    }
}
