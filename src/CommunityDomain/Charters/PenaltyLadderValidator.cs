namespace CommunityDomain.Charters;

/// <summary>Judges a <see cref="PenaltyLadder"/>: rungs that rise in points and never get milder, spans that are positive, settings that go together (CHA-4).</summary>
internal sealed class PenaltyLadderValidator : DefinitionValidator<PenaltyLadder>
{
    /// <summary>A validator without settings; it holds no state and may be shared.</summary>
    public PenaltyLadderValidator()
    {
        Require("rungs", CharterCodes.RungsMissing, "CHA-4", ladder => !ladder.Rungs.IsEmpty);
        Judge(JudgeRungs);
        Positive("expiresAfter", ladder => ladder.ExpiresAfter);
        Positive("forgivenAfter", ladder => ladder.ForgivenAfter);
        Require("fadePoints", CharterCodes.LadderPointsWrong, "CHA-4", ladder => ladder.FadePoints >= 0, ladder => [new Evidence("points", ladder.FadePoints)]);
        Positive("fadeEvery", ladder => ladder.FadeEvery);
        Judge(JudgeFading);
        Positive("mergeWithin", ladder => ladder.MergeWithin);
        Require("warnFirstUpTo", CharterCodes.LadderPointsWrong, "CHA-4", ladder => ladder.WarnFirstUpTo >= 0, ladder => [new Evidence("points", ladder.WarnFirstUpTo)]);
        Positive("warningExpiresAfter", ladder => ladder.WarningExpiresAfter);
        Judge(JudgeWarnings);
        Positive("ignoreContentOlderThan", ladder => ladder.IgnoreContentOlderThan);
        Require("reviewFrom", CharterCodes.LadderPointsWrong, "CHA-4", ladder => ladder.ReviewFrom is not <= 0, ladder => [new Evidence("points", ladder.ReviewFrom ?? 0)]);
    }

    private void Positive(string path, Func<PenaltyLadder, Duration?> span) =>
        Require(path, CharterCodes.LadderSpanNotPositive, "CHA-4", ladder => span(ladder) is not { } given || given > Duration.Zero, ladder => [new Evidence("span", span(ladder)!.Value)]);

    private static void JudgeFading(PenaltyLadder ladder, List<Finding> findings)
    {
        if (ladder.FadePoints > 0 != ladder.FadeEvery is not null && ladder.FadePoints >= 0)
            findings.Add(Error(ladder.FadePoints > 0 ? "fadeEvery" : "fadePoints", CharterCodes.LadderFadeIncomplete));
        if (ladder.FadePoints > 0 && ladder.ExpiresAfter is not null) findings.Add(Error("expiresAfter", CharterCodes.LadderDecaysTwice));
        if (!Enum.IsDefined(ladder.FadeRounding))
            findings.Add(Error("fadeRounding", CharterCodes.LadderRoundingUnknown, new Evidence("value", (int)ladder.FadeRounding)));
    }

    private static void JudgeWarnings(PenaltyLadder ladder, List<Finding> findings)
    {
        if (ladder.WarnFirstUpTo != 0) return;
        if (ladder.WarningExpiresAfter is not null) findings.Add(Warning("warningExpiresAfter", CharterCodes.LadderWarningUnused));
        if (ladder.WarningNeedsTraining) findings.Add(Warning("warningNeedsTraining", CharterCodes.LadderWarningUnused));
        if (ladder.WarnEachCategory) findings.Add(Warning("warnEachCategory", CharterCodes.LadderWarningUnused));
    }

    private static void JudgeRungs(PenaltyLadder ladder, List<Finding> findings)
    {
        int highest = 0;
        int strongest = -1;
        for (int i = 0; i < ladder.Rungs.Count; i++)
        {
            string path = Paths.At("rungs", i);
            if (ladder.Rungs[i] is not { } rung)
            {
                findings.Add(Error(path, DefinitionCodes.ItemMissing));
                continue;
            }

            if (rung.AtPoints < 1)
                findings.Add(Error(path + ".atPoints", CharterCodes.RungPointsNotPositive, new Evidence("points", rung.AtPoints)));
            else if (rung.AtPoints <= highest)
                findings.Add(Error(path + ".atPoints", CharterCodes.RungNotRising, new Evidence("points", rung.AtPoints), new Evidence("before", highest)));
            if (!JudgeSanction(path, rung, findings)) continue;
            if (strongest >= 0) JudgeStep(ladder, strongest, i, rung.AtPoints > highest, findings);
            if (strongest < 0 || Strength(rung).CompareTo(Strength(ladder.Rungs[strongest])) >= 0) strongest = i;
            highest = Math.Max(highest, rung.AtPoints);
        }
    }

    /// <summary>Whether the sanction and its duration are usable by themselves.</summary>
    private static bool JudgeSanction(string path, PenaltyRung rung, List<Finding> findings)
    {
        if (rung.Sanction is Sanction.None || !Enum.IsDefined(rung.Sanction))
        {
            findings.Add(Error(path + ".sanction", CharterCodes.RungSanctionUnknown, new Evidence("value", (int)rung.Sanction)));
            return false;
        }

        if (rung.Lasts is not { } lasts) return true;
        if (rung.Sanction < Sanction.Mute)
        {
            findings.Add(Error(path + ".lasts", CharterCodes.RungLastsUnused, new Evidence("sanction", EvidenceValue.Term(rung.Sanction))));
            return false;
        }

        if (lasts > Duration.Zero) return true;
        findings.Add(Error(path + ".lasts", CharterCodes.RungLastsNotPositive, new Evidence("lasts", lasts)));
        return false;
    }

    /// <summary>Holds a rung against the strongest one before it.</summary>
    private static void JudgeStep(PenaltyLadder ladder, int before, int at, bool rises, List<Finding> findings)
    {
        PenaltyRung lower = ladder.Rungs[before];
        PenaltyRung rung = ladder.Rungs[at];
        var sanction = new Evidence("sanction", EvidenceValue.Term(rung.Sanction));
        int order = Strength(rung).CompareTo(Strength(lower));
        if (order < 0) findings.Add(Error(Paths.At("rungs", at) + (rung.Sanction < lower.Sanction ? ".sanction" : ".lasts"), CharterCodes.RungMilder, sanction, new Evidence("than", before + 1)));
        else if (order == 0) findings.Add(Warning(Paths.At("rungs", at), CharterCodes.RungRepeats, sanction));
        else if (rises && lower.Lasts is { } lasts && PointsAfter(ladder, rung.AtPoints - 1, lasts) == 0)
            findings.Add(Warning(Paths.At("rungs", at), CharterCodes.RungOutOfReach, new Evidence("sanction", EvidenceValue.Term(lower.Sanction)), new Evidence("lasts", lasts), new Evidence("points", rung.AtPoints)));
    }

    private static (Sanction Sanction, Duration Lasts) Strength(PenaltyRung rung) => (rung.Sanction, rung.Lasts ?? Duration.MaxValue);

    /// <summary>The most of so many points that can still count once a sanction given with them has ended; all of them where what takes points away is wrong itself.</summary>
    private static long PointsAfter(PenaltyLadder ladder, long points, Duration lasts)
    {
        if (ladder.ExpiresAfter <= Duration.Zero || ladder.ForgivenAfter <= Duration.Zero) return points;
        if (ladder.FadePoints == 0) return ladder.ExpiresAfter <= lasts || ladder.ForgivenAfter <= lasts ? 0 : points;
        bool fades = ladder.FadePoints > 0 && ladder.FadeEvery > Duration.Zero && ladder.ExpiresAfter is null && Enum.IsDefined(ladder.FadeRounding);
        if (!fades) return points;
        if (ladder.ForgivenAfter <= lasts) return 0;
        var fading = new FadingPoints(ladder.FadePoints, ladder.FadeEvery!.Value, ladder.FadeRounding);
        fading.Add((int)points);
        fading.FadeTo(NodaConstants.UnixEpoch + Duration.Min(lasts, Duration.FromDays(1_000_000)));
        return fading.Points;
    }

    private static Finding Error(string path, string code, params ReadOnlySpan<Evidence> evidence) => new(path, code, FindingSeverity.Error, code == DefinitionCodes.ItemMissing ? string.Empty : "CHA-4", evidence);

    private static Finding Warning(string path, string code, params ReadOnlySpan<Evidence> evidence) => new(path, code, FindingSeverity.Warning, "CHA-4", evidence);
}
