namespace CommunityDomain.CheckIns;

/// <summary>Codes of findings and reasons about check-in cycles.</summary>
public static partial class CheckInCodes
{
    /// <summary>Error. A member is not named.</summary>
    public const string MemberMissing = "checkIns.member.missing";

    /// <summary>The member is not in the cycle. Values: <c>member</c>.</summary>
    public const string MemberUnknown = "checkIns.member.unknown";

    /// <summary>Error. Two different scores are given for one member, who is not ranked. Values: <c>member</c>.</summary>
    public const string ScoreConflict = "checkIns.score.conflict";

    /// <summary>Error (CHK-3). It is not said until when a comment is due.</summary>
    public const string FeedbackTimeMissing = "checkIns.feedback.timeMissing";

    /// <summary>Error. The time for a comment is not above zero (after a day's end: is negative), or too long. Values: <c>time</c>, <c>longest</c>.</summary>
    public const string FeedbackTimeWrong = "checkIns.feedback.timeWrong";

    /// <summary>Warning. There are working hours, but the due time is not counted in them.</summary>
    public const string FeedbackHoursUnused = "checkIns.feedback.hoursUnused";

    /// <summary>Error. A teacher writes less than one comment a day. Values: <c>capacity</c>.</summary>
    public const string FeedbackCapacityWrong = "checkIns.feedback.capacityWrong";

    /// <summary>Error. A share is out of its range. Values: <c>share</c>.</summary>
    public const string FeedbackShareWrong = "checkIns.feedback.shareWrong";

    /// <summary>Warning (CHK-3). Comments may come later than a day after the check-in, so not every day. Values: <c>time</c>.</summary>
    public const string FeedbackSlow = "checkIns.feedback.slow";

    /// <summary>Error (CHK-3). A comment on a check-in that is not there, or not valid. Values: <c>member</c>, <c>day</c>, <c>teacher</c>.</summary>
    public const string CommentOrphan = "checkIns.comment.orphan";

    /// <summary>Error (CHK-3). A comment on one's own check-in. Values: <c>member</c>, <c>day</c>, <c>teacher</c>.</summary>
    public const string CommentOwn = "checkIns.comment.own";

    /// <summary>Error (CHK-3). A comment from before the check-in. Values: <c>member</c>, <c>day</c>, <c>teacher</c>.</summary>
    public const string CommentEarly = "checkIns.comment.early";

    /// <summary>Reason (CHK-3). A comment is past its time. Values: <c>member</c>, <c>day</c>, <c>due</c>.</summary>
    public const string CommentOverdue = "checkIns.comment.overdue";

    /// <summary>Reason (CHK-3). A check-in waits for a comment. Values: <c>member</c>, <c>day</c>, <c>since</c>.</summary>
    public const string CommentWaiting = "checkIns.comment.waiting";

    /// <summary>Reason (CHK-3). A member has not got a single comment so far. Values: <c>member</c>.</summary>
    public const string CommentNever = "checkIns.comment.never";

    /// <summary>Warning (CHK-3). More comments repeat another one's text than the duty allows. Values: <c>copied</c>, <c>comments</c>, <c>limit</c> (per cent).</summary>
    public const string CommentsCopied = "checkIns.comments.copied";

    /// <summary>Reason (CHK-3). How many teachers are needed, and why. Values: <c>teachers</c>, <c>members</c>, <c>attendance</c> (per cent of them a day), <c>checkIns</c> (a day), <c>capacity</c> (comments a teacher and day).</summary>
    public const string TeachersNeeded = "checkIns.teachers.needed";

    /// <summary>Error (CHK-4). A round offers nothing.</summary>
    public const string RoundOfferMissing = "checkIns.round.offerMissing";

    /// <summary>Error. A number of a round is out of its range. Values: <c>number</c>, <c>least</c>, <c>most</c>.</summary>
    public const string RoundNumberWrong = "checkIns.round.numberWrong";

    /// <summary>Error. A discount is not 0 to below 1. Values: <c>discount</c>.</summary>
    public const string RoundDiscountWrong = "checkIns.round.discountWrong";

    /// <summary>Error. An attendance is not defined, or stands twice. Values: <c>position</c> (from 1).</summary>
    public const string RoundPatternWrong = "checkIns.round.patternWrong";

    /// <summary>Error. There are more rounds than allowed. Values: <c>rounds</c>, <c>most</c>.</summary>
    public const string RoundsTooMany = "checkIns.rounds.tooMany";

    /// <summary>
    /// Warning (WEL-4). A round gives a deeper discount than the last one for the same people: that teaches waiting.
    /// Values: <c>round</c>, <c>discount</c> (per cent), <c>earlier</c> (the round before), <c>before</c> (its discount, per cent).
    /// </summary>
    public const string RoundsDeeper = "checkIns.rounds.deeper";

    /// <summary>Warning (CHK-4). A message outside of every round. Values: <c>member</c>, <c>at</c>.</summary>
    public const string ContactOutside = "checkIns.contact.outside";

    /// <summary>Warning (PLN-7). A message to a member for whom the round is not, or not any more. Values: <c>member</c>, <c>at</c>.</summary>
    public const string ContactExcluded = "checkIns.contact.excluded";

    /// <summary>Warning (PLN-7). A message more than the round allows. Values: <c>member</c>, <c>at</c>, <c>contacts</c>, <c>most</c>.</summary>
    public const string ContactTooMany = "checkIns.contact.tooMany";

    /// <summary>Error. A refund of what was not paid. Values: <c>member</c>, <c>at</c>.</summary>
    public const string RefundUnpaid = "checkIns.refund.unpaid";

    /// <summary>Reason (ROL-1). The account is no customer. Values: <c>member</c>, <c>kind</c>.</summary>
    public const string AudienceStaff = "checkIns.audience.staff";

    /// <summary>Reason (CHK-4). The round is for members of another attendance. Values: <c>member</c>, <c>pattern</c>.</summary>
    public const string AudiencePattern = "checkIns.audience.pattern";

    /// <summary>Reason (CHK-4). The member has converted and leaves all later rounds. Values: <c>member</c>, <c>at</c>.</summary>
    public const string AudienceConverted = "checkIns.audience.converted";

    /// <summary>Reason (CHK-4). The member has bought and given back, and is left alone. Values: <c>member</c>, <c>at</c>.</summary>
    public const string AudienceRefunded = "checkIns.audience.refunded";

    /// <summary>Reason (PLN-7). The member wants no more offers. Values: <c>member</c>, <c>at</c>.</summary>
    public const string AudienceOptedOut = "checkIns.audience.optedOut";

    /// <summary>Reason (PLN-7). The last message could not be delivered. Values: <c>member</c>, <c>at</c>.</summary>
    public const string AudienceUnreachable = "checkIns.audience.unreachable";

    /// <summary>Reason (CHK-4). The round takes no more members than it has room for. Values: <c>member</c>, <c>round</c>, <c>capacity</c>.</summary>
    public const string AudienceFull = "checkIns.audience.full";

    /// <summary>Reason (PLN-7). The member has got all messages of the round. Values: <c>member</c>, <c>contacts</c>, <c>most</c>.</summary>
    public const string AudienceCapped = "checkIns.audience.capped";

    /// <summary>Reason (CHK-4). No round runs. Values: <c>next</c> (when the next starts; unknown when none does).</summary>
    public const string AudienceNoRound = "checkIns.audience.noRound";
}
