namespace CommunityDomain.Charters;

/// <summary>The state at the end of a <see cref="PenaltyFold"/>: what is in force, until when, what comes next, what time mends.</summary>
internal ref struct PenaltyOutlook
{
    private Sanction _sanction;
    private Instant _until;
    private Instant _clear;
    private readonly Instant _now;

    private PenaltyOutlook(Instant now)
    {
        _now = now;
        _until = _clear = now;
    }

    internal static PenaltyState Of(in PenaltyFold fold)
    {
        var outlook = new PenaltyOutlook(fold.Now);
        outlook.Consider(Sanction.Remove, fold.RemoveUntil);
        outlook.Consider(Sanction.Mute, fold.MuteUntil);
        int rung = fold.RungOf(fold.Points);
        outlook.ConsiderRungs(in fold, rung);
        outlook.ConsiderStrikes(in fold);
        Instant improves = rung > 0 ? fold.FallsBelow(fold.Ladder.Rungs[rung - 1].AtPoints) : Instant.MaxValue;
        if (outlook._sanction > Sanction.None) improves = Instant.Min(improves, outlook._until);
        return new PenaltyState
        {
            Points = fold.Points,
            Rung = rung,
            Sanction = outlook._sanction,
            Until = outlook._sanction > Sanction.None ? Known(outlook._until) : null,
            Imposed = fold.Imposed,
            Next = rung < fold.Ladder.Rungs.Count ? fold.Ladder.Rungs[rung] : null,
            ImprovesAt = Known(improves),
            ClearAt = outlook._clear > fold.Now ? Known(outlook._clear) : null,
        };
    }

    private static Instant? Known(Instant at) => at == Instant.MaxValue ? null : at;

    /// <summary>The warnings and reviews of the rungs reached stand while the points do, also below a mute that has ended.</summary>
    private void ConsiderRungs(in PenaltyFold fold, int rung)
    {
        if (fold.Points > 0) _clear = Instant.Max(_clear, fold.FallsBelow(1));
        while (rung > 0 && fold.Ladder.Rungs[rung - 1].Sanction >= Sanction.Mute) rung--;
        if (rung == 0) return;
        Sanction standing = fold.Ladder.Rungs[rung - 1].Sanction;
        while (rung > 1 && fold.Ladder.Rungs[rung - 2].Sanction == standing) rung--;
        Consider(standing, fold.FallsBelow(fold.Ladder.Rungs[rung - 1].AtPoints));
    }

    private void ConsiderStrikes(in PenaltyFold fold)
    {
        if (fold.Ladder.WarnFirstUpTo == 0 && fold.Ladder.ReviewFrom is null) return;
        for (int i = fold.Forgotten; i < fold.Seen; i++)
        {
            bool counts = fold.Fates[i] is StrikeFate.Counts && i >= fold.Faded;
            bool warns = fold.Fates[i] is StrikeFate.Warning;
            Instant end = warns ? Instant.Min(fold.WarningEnd(i, _now), fold.ForgivenAt()) : counts ? fold.EndOf(i) : _now;
            if (warns) Consider(Sanction.Warn, end);
            if ((counts || warns) && fold.Awaits(i)) Consider(Sanction.Review, end);
        }
    }

    private void Consider(Sanction sanction, Instant until)
    {
        if (until <= _now && until < Instant.MaxValue) return;
        _clear = Instant.Max(_clear, until);
        if (sanction < _sanction) return;
        _until = sanction > _sanction ? until : Instant.Max(_until, until);
        _sanction = sanction;
    }
}
