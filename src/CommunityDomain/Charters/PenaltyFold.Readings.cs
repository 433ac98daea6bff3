namespace CommunityDomain.Charters;

/// <content>What a walk says of a strike or of the points, without changing anything.</content>
internal ref partial struct PenaltyFold
{
    /// <summary>The points of a strike, less what was taken off it by now; 0 when it was taken back.</summary>
    internal readonly int WeightOf(int strike)
    {
        int weight = Strikes[strike].Weight;
        if (_marks.IsEmpty) return weight;
        ref readonly StrikeMarks marks = ref _marks[strike];
        if (marks.Upheld <= Now) return 0;
        return marks.Reductions == 0 ? weight : (int)Math.Max(0, weight - Ledger.ReducedBy(strike, Now));
    }

    /// <summary>The highest rung that so many points reach; 0 for none.</summary>
    internal readonly int RungOf(long points)
    {
        int rung = Ladder.Rungs.Count;
        while (rung > 0 && Ladder.Rungs[rung - 1].AtPoints > points) rung--;
        return rung;
    }

    /// <summary>Whether a person has to look at a strike and has not done so by now.</summary>
    internal readonly bool Awaits(int strike) => NeedsReview(strike) && Confirmed(strike) is null;

    /// <summary>When a warning ends by itself, as known at an instant.</summary>
    internal readonly Instant WarningEnd(int warning, Instant asOf)
    {
        if (_links[warning] >= 0 || Ladder.WarningExpiresAfter is not { } span) return Instant.MaxValue;
        if (!Ladder.WarningNeedsTraining) return Later(Strikes[warning].At, span);
        return IsTrained(warning, asOf) ? Later(Instant.Max(Strikes[warning].At, _marks[warning].Trained!.Value), span) : Instant.MaxValue;
    }

    /// <summary>The first instant, after now, at which fewer points count; at least 1 and no more than count now.</summary>
    internal readonly Instant FallsBelow(long points)
    {
        if (Fades) return Instant.Min(_fading.FallsBelow(points), ForgivenAt());
        long left = Points;
        for (int i = _oldest; i < Seen && Ladder.ExpiresAfter is { } span; i++)
        {
            if (_fates[i] is not StrikeFate.Counts) continue;
            left -= WeightOf(i);
            if (left < points) return Instant.Min(Later(Strikes[i].At, span), ForgivenAt());
        }

        return ForgivenAt();
    }

    /// <summary>When a counted strike no longer counts.</summary>
    internal readonly Instant EndOf(int strike)
    {
        Instant end = Ladder.ExpiresAfter is { } span ? Later(Strikes[strike].At, span) : Fades ? _fading.Empties() : Instant.MaxValue;
        return Instant.Min(end, ForgivenAt());
    }

    /// <summary>When everything is forgotten.</summary>
    internal readonly Instant ForgivenAt() =>
        Ladder.ForgivenAfter is { } span && _last is { } last ? Later(last, span) : Instant.MaxValue;

    private readonly bool IsSameScope(int warning, int strike) =>
        !Ladder.WarnEachCategory || Strikes[warning].CategoryText.Equals(Strikes[strike].CategoryText);

    private readonly bool IsTrained(int warning, Instant asOf) => !_marks.IsEmpty && _marks[warning].Trained <= asOf;

    private readonly bool IsTooOld(int strike) =>
        Ladder.IgnoreContentOlderThan is { } span && Strikes[strike].ContentAt is { } made && Strikes[strike].At - made > span;

    private readonly bool NeedsReview(int strike) => Ladder.ReviewFrom is { } from && WeightOf(strike) >= from;

    private readonly Instant? Confirmed(int strike) => !_marks.IsEmpty && _marks[strike].Confirmed is { } at && at <= Now ? at : null;
}
