namespace CommunityDomain.Charters;

/// <summary>The reasons of a state: points and sanction, then what became of each strike, then the outlook.</summary>
internal static class PenaltyGrounds
{
    internal static ValueList<Reason> Of(in PenaltyFold fold, PenaltyState state)
    {
        var reasons = new List<Reason>(fold.Seen + 5)
        {
            Because(CharterCodes.PenaltyPoints, new("points", state.Points), new("rung", state.Rung), new("rungs", fold.Ladder.Rungs.Count)),
        };
        if (state.Sanction > Sanction.None) reasons.Add(InForce(state));
        for (int i = 0; i < fold.Seen; i++)
        {
            reasons.Add(OfStrike(in fold, i) with { Rule = fold.Strikes[i].Rule });
            if (fold.Ledger.AppealOf(fold.Strikes[i].Key, fold.Now) is { Kind: StrikeFollowUpKind.AppealFiled } appeal)
                reasons.Add(Because(CharterCodes.StrikeAppealed, new("strike", appeal.Strike), new("since", appeal.At)) with { Rule = fold.Strikes[i].Rule });
        }

        AddOutlook(state, fold.Now, reasons);
        return ValueList<Reason>.Around([.. reasons]);
    }

    private static Reason InForce(PenaltyState state)
    {
        var sanction = new Evidence("sanction", EvidenceValue.Term(state.Sanction));
        return state.Until is { } end ? Because(CharterCodes.PenaltyInForce, sanction, new("until", end)) : Because(CharterCodes.PenaltyForGood, sanction);
    }

    private static Reason OfStrike(in PenaltyFold fold, int strike)
    {
        ref readonly Strike given = ref fold.Strikes[strike];
        var key = new Evidence("strike", given.Key);
        switch (fold.Fates[strike])
        {
            case StrikeFate.Reversed: return Because(CharterCodes.StrikeReversed, key);
            case StrikeFate.TooOld: return Because(CharterCodes.StrikeTooOld, key, new("made", given.ContentAt!.Value));
            case StrikeFate.Merged: return Because(CharterCodes.StrikeMerged, key, new("into", fold.Strikes[fold.Links[strike]].Key));
            case StrikeFate.Expired: return Because(CharterCodes.StrikeExpired, key, new("at", PenaltyFold.Later(given.At, fold.Ladder.ExpiresAfter!.Value)));
            default: break;
        }

        bool warns = fold.Fates[strike] is StrikeFate.Warning;
        if (strike < fold.Forgotten) return Because(CharterCodes.StrikeForgiven, key);
        if (warns && fold.WarningEnd(strike, fold.Now) is var end && end <= fold.Now) return Because(CharterCodes.StrikeExpired, key, new("at", end));
        if (!warns && strike < fold.Faded) return Because(CharterCodes.StrikeFaded, key);
        if (fold.Awaits(strike)) return Because(CharterCodes.StrikeAwaitsReview, key, new("points", warns ? 0 : fold.WeightOf(strike)));
        if (warns) return Because(CharterCodes.StrikeWarns, key);
        var points = new Evidence("points", fold.WeightOf(strike));
        return fold.WeightOf(strike) < given.Weight
            ? Because(CharterCodes.StrikeReduced, key, points, new("given", given.Weight))
            : Because(CharterCodes.StrikeCounts, key, points);
    }

    private static void AddOutlook(PenaltyState state, Instant now, List<Reason> reasons)
    {
        if (state.Next is { } next)
        {
            var missing = new Evidence("missing", state.PointsToNext!.Value);
            var sanction = new Evidence("sanction", EvidenceValue.Term(next.Sanction));
            reasons.Add(next.Lasts is { } lasts
                ? Because(CharterCodes.PenaltyNextTimed, missing, sanction, new("lasts", lasts))
                : Because(CharterCodes.PenaltyNext, missing, sanction));
        }

        if (state.ImprovesAt is { } improves && improves != state.ClearAt)
            reasons.Add(Because(CharterCodes.PenaltyImproves, new("at", improves), new("after", improves - now)));
        if (state.ClearAt is { } clear) reasons.Add(Because(CharterCodes.PenaltyClears, new("at", clear), new("after", clear - now)));
        else if (!state.IsClear) reasons.Add(Because(CharterCodes.PenaltyStays));
    }

    private static Reason Because(string code, params ReadOnlySpan<Evidence> evidence) => new(code, "CHA-4", evidence);
}
