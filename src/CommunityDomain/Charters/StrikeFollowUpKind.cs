namespace CommunityDomain.Charters;

/// <summary>What happens to a strike after it was given.</summary>
public enum StrikeFollowUpKind
{
    /// <summary>The member asks for it to be looked at again. Changes nothing by itself.</summary>
    AppealFiled = 0,

    /// <summary>The member takes the appeal back. Changes nothing by itself.</summary>
    AppealWithdrawn = 1,

    /// <summary>The appeal is turned down: the strike stands.</summary>
    AppealRejected = 2,

    /// <summary>The appeal is upheld, or the staff takes the strike back by itself: as if the strike had never been given. Final.</summary>
    AppealUpheld = 3,

    /// <summary>The strike weighs some points less, as if it had been given so; by its whole weight it is taken back.</summary>
    Reduced = 4,

    /// <summary>A person looked and agrees: the sanction of a strike that waits for review begins now.</summary>
    Confirmed = 5,

    /// <summary>The member was told: what comes from now on is no longer the same burst (<see cref="PenaltyLadder.MergeUntilNoticed"/>).</summary>
    Noticed = 6,

    /// <summary>The member did the training that goes with a warning (<see cref="PenaltyLadder.WarningNeedsTraining"/>).</summary>
    Trained = 7,
}
