namespace CommunityDomain.Charters;

/// <summary>Codes about strikes and the penalty ladder. All rest on CHA-4 but those about platforms, which rest on GRP-9.</summary>
public static partial class CharterCodes
{
    /// <summary>Error, and reason of a refusal. The key of a strike or follow-up already stands for something else. Values: <c>key</c>.</summary>
    public const string StrikeKeyTaken = "charters.strike.keyTaken";

    /// <summary>Reason. A strike counts. Values: <c>strike</c> (its key), <c>points</c>.</summary>
    public const string StrikeCounts = "charters.strike.counts";

    /// <summary>Reason. A strike counts for less than it was given for. Values: <c>strike</c>, <c>points</c>, <c>given</c> (its own weight).</summary>
    public const string StrikeReduced = "charters.strike.reduced";

    /// <summary>Reason, beside what became of the strike. An appeal against it is open. Values: <c>strike</c>, <c>since</c>.</summary>
    public const string StrikeAppealed = "charters.strike.appealed";

    /// <summary>Reason. A strike is a warning and adds no points. Values: <c>strike</c>.</summary>
    public const string StrikeWarns = "charters.strike.warns";

    /// <summary>Reason. A strike counts, and its sanction waits for a person. Values: <c>strike</c>, <c>points</c>.</summary>
    public const string StrikeAwaitsReview = "charters.strike.awaitsReview";

    /// <summary>Reason. A strike does not count beside another one of its burst. Values: <c>strike</c>, <c>into</c> (the key of the one that counts).</summary>
    public const string StrikeMerged = "charters.strike.merged";

    /// <summary>Reason. A strike or warning has expired. Values: <c>strike</c>, <c>at</c> (the first instant without it).</summary>
    public const string StrikeExpired = "charters.strike.expired";

    /// <summary>Reason. A strike was forgotten after a clean span. Values: <c>strike</c>.</summary>
    public const string StrikeForgiven = "charters.strike.forgiven";

    /// <summary>Reason. The points of a strike have faded. Values: <c>strike</c>.</summary>
    public const string StrikeFaded = "charters.strike.faded";

    /// <summary>Reason. A strike was taken back. Values: <c>strike</c>.</summary>
    public const string StrikeReversed = "charters.strike.reversed";

    /// <summary>Reason. A strike was for content too old to count. Values: <c>strike</c>, <c>made</c> (when the content was made).</summary>
    public const string StrikeTooOld = "charters.strike.tooOld";

    /// <summary>Reason. The points and the rung. Values: <c>points</c>, <c>rung</c> (0 for none), <c>rungs</c> (how many there are).</summary>
    public const string PenaltyPoints = "charters.penalty.points";

    /// <summary>Reason. A sanction is in force that ends. Values: <c>sanction</c>, <c>until</c> (exclusive).</summary>
    public const string PenaltyInForce = "charters.penalty.inForce";

    /// <summary>Reason. A sanction is in force that time does not end. Values: <c>sanction</c>.</summary>
    public const string PenaltyForGood = "charters.penalty.forGood";

    /// <summary>Reason. What so many more points lead to. Values: <c>missing</c>, <c>sanction</c>.</summary>
    public const string PenaltyNext = "charters.penalty.next";

    /// <summary>Reason. What so many more points lead to, for a time. Values: <c>missing</c>, <c>sanction</c>, <c>lasts</c>.</summary>
    public const string PenaltyNextTimed = "charters.penalty.nextTimed";

    /// <summary>Reason. When the rung or the sanction gets lower by time. Values: <c>at</c>, <c>after</c>.</summary>
    public const string PenaltyImproves = "charters.penalty.improves";

    /// <summary>Reason. When nothing is left by time. Values: <c>at</c>, <c>after</c>.</summary>
    public const string PenaltyClears = "charters.penalty.clears";

    /// <summary>Reason. Time alone never brings the member back to nothing.</summary>
    public const string PenaltyStays = "charters.penalty.stays";

    /// <summary>Error. The ladder has no rung.</summary>
    public const string RungsMissing = "charters.rungs.missing";

    /// <summary>Error. A rung begins at less than one point. Values: <c>points</c>.</summary>
    public const string RungPointsNotPositive = "charters.rung.pointsNotPositive";

    /// <summary>Error. A rung begins at no more points than an earlier one. Values: <c>points</c>, <c>before</c> (the most points before it).</summary>
    public const string RungNotRising = "charters.rung.notRising";

    /// <summary>Error. The sanction of a rung is none of the defined ones, or nothing. Values: <c>value</c> (the number given).</summary>
    public const string RungSanctionUnknown = "charters.rung.sanctionUnknown";

    /// <summary>Error. A rung's sanction is milder than that of an earlier rung, or the same for a shorter time. Values: <c>sanction</c>, <c>than</c> (the position of the stronger rung, from 1).</summary>
    public const string RungMilder = "charters.rung.milder";

    /// <summary>Error. A mute or removal lasts no time. Values: <c>lasts</c>.</summary>
    public const string RungLastsNotPositive = "charters.rung.lastsNotPositive";

    /// <summary>Error. A warning or review has a duration; only a mute and a removal can. Values: <c>sanction</c>.</summary>
    public const string RungLastsUnused = "charters.rung.lastsUnused";

    /// <summary>Warning. A rung does what the rung before it does already. Values: <c>sanction</c>.</summary>
    public const string RungRepeats = "charters.rung.repeats";

    /// <summary>
    /// Warning. The rung before lasts until nothing counts any more, so that strikes given one after another never add up to this one.
    /// Values: <c>sanction</c> and <c>lasts</c> (of the rung before), <c>points</c> (that one strike must weigh to reach the rung).
    /// </summary>
    public const string RungOutOfReach = "charters.rung.outOfReach";

    /// <summary>Error. A span of time is not positive. Values: <c>span</c>.</summary>
    public const string LadderSpanNotPositive = "charters.ladder.spanNotPositive";

    /// <summary>Error. A number of points is negative, or zero where none may be. Values: <c>points</c>.</summary>
    public const string LadderPointsWrong = "charters.ladder.pointsWrong";

    /// <summary>Error. Fading needs both points and the time in which they fade; only one is given.</summary>
    public const string LadderFadeIncomplete = "charters.ladder.fadeIncomplete";

    /// <summary>Error. Strikes both fade and expire, which together have no one meaning.</summary>
    public const string LadderDecaysTwice = "charters.ladder.decaysTwice";

    /// <summary>Error. The rounding is none of the defined ones. Values: <c>value</c> (the number given).</summary>
    public const string LadderRoundingUnknown = "charters.ladder.roundingUnknown";

    /// <summary>Warning. A setting of first warnings is given, but no strike is a first warning.</summary>
    public const string LadderWarningUnused = "charters.ladder.warningUnused";

    /// <summary>Warning (GRP-9). The platform has no way to mute one member. Values: <c>platform</c>, <c>source</c>.</summary>
    public const string MuteNotNative = "charters.fit.muteNotNative";

    /// <summary>Warning (GRP-9). The platform refuses so long a mute. Values: <c>platform</c>, <c>sanction</c>, <c>lasts</c> (unless for good), <c>limit</c>, <c>source</c>.</summary>
    public const string MuteTooLong = "charters.fit.muteTooLong";

    /// <summary>Warning (GRP-9). On the platform so short a mute or removal lasts for good. Values: <c>platform</c>, <c>sanction</c>, <c>lasts</c>, <c>limit</c>, <c>source</c>.</summary>
    public const string RestrictionTooShort = "charters.fit.restrictionTooShort";

    /// <summary>Warning (GRP-9). On the platform so long a mute or removal lasts for good. Values: <c>platform</c>, <c>sanction</c>, <c>lasts</c>, <c>limit</c>, <c>source</c>.</summary>
    public const string RestrictionTooLong = "charters.fit.restrictionTooLong";
}
