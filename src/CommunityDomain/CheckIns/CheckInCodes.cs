namespace CommunityDomain.CheckIns;

/// <summary>Codes of findings and reasons about check-in cycles.</summary>
public static partial class CheckInCodes
{
    /// <summary>Error. The program's id is empty, too long, or holds what an id may not hold. Values: <c>id</c>.</summary>
    public const string ProgramIdWrong = "checkIns.program.idWrong";

    /// <summary>Error. The first day is not of the ISO calendar, or outside the years 2 to 9,900. No values.</summary>
    public const string ProgramStartWrong = "checkIns.program.startWrong";

    /// <summary>Error. A number is out of its range. Values: <c>value</c>, <c>least</c>, <c>most</c>.</summary>
    public const string ProgramNumberWrong = "checkIns.program.numberWrong";

    /// <summary>Error. A span is negative, too long, or not in whole seconds. Values: <c>span</c>, <c>most</c>.</summary>
    public const string ProgramSpanWrong = "checkIns.program.spanWrong";

    /// <summary>Error. The day does not start on a whole second. Values: <c>dayStart</c>.</summary>
    public const string ProgramDayStartWrong = "checkIns.program.dayStartWrong";

    /// <summary>Error. A weekday is not defined, or stands twice. Values: <c>position</c> (from 1).</summary>
    public const string ProgramWeekdayWrong = "checkIns.program.weekdayWrong";

    /// <summary>Error (CHK-1). No day of the cycle is one on which a check-in is due. Values: <c>days</c>.</summary>
    public const string ProgramEmpty = "checkIns.program.empty";

    /// <summary>Error. No hours to check in are given. No values.</summary>
    public const string ProgramWindowMissing = "checkIns.program.windowMissing";

    /// <summary>Error. A part of the program is null. No values.</summary>
    public const string ProgramPartMissing = "checkIns.program.partMissing";

    /// <summary>Error (GRP-8). What becomes of members is none of what may. Values: <c>value</c>.</summary>
    public const string ProgramOutcomeWrong = "checkIns.program.outcomeWrong";

    /// <summary>Error (CHK-4). Members roll over, but there is no next cycle. No values.</summary>
    public const string ProgramNextMissing = "checkIns.program.nextMissing";

    /// <summary>Error (CHK-1). A kind of content is not defined. Values: <c>value</c>.</summary>
    public const string FormatContentUnknown = "checkIns.format.contentUnknown";

    /// <summary>Error (CHK-2). Points are negative or too many. Values: <c>points</c>, <c>most</c>.</summary>
    public const string PointsWrong = "checkIns.points.wrong";

    /// <summary>Error (CHK-2). A bonus or the cap is out of its range. Values: <c>value</c>, <c>least</c>, <c>most</c>.</summary>
    public const string PointsBonusWrong = "checkIns.points.bonusWrong";

    /// <summary>Error. A goal's id is empty, too long, or holds what an id may not hold. Values: <c>id</c>.</summary>
    public const string GoalIdWrong = "checkIns.goal.idWrong";

    /// <summary>Error. Two goals have one id. Values: <c>id</c>.</summary>
    public const string GoalRepeated = "checkIns.goal.repeated";

    /// <summary>Error. A goal takes more days than the cycle has on which a check-in is due. Values: <c>days</c>, <c>scheduled</c>.</summary>
    public const string GoalOutOfReach = "checkIns.goal.outOfReach";

    /// <summary>Warning. An id is an offset from UTC and no time zone: it does not follow the clocks of any place. Values: <c>zone</c>.</summary>
    public const string ZoneIsOffset = "checkIns.zone.isOffset";

    /// <summary>Warning. The program does not follow members' own zones. Values: <c>fact</c>, <c>zone</c>.</summary>
    public const string ZoneNotFollowed = "checkIns.zone.notFollowed";

    /// <summary>Warning. A member changes the zone more than once in a cycle. Values: <c>fact</c>, <c>zone</c>.</summary>
    public const string ZoneChangedTwice = "checkIns.zone.changedTwice";

    /// <summary>Warning. The fact is about somebody else. Values: <c>fact</c>, <c>member</c>.</summary>
    public const string FactOfOtherMember = "checkIns.fact.otherMember";

    /// <summary>Warning. The fact belongs to another cycle. Values: <c>fact</c>, <c>cycle</c>.</summary>
    public const string FactOfOtherCycle = "checkIns.fact.otherCycle";

    /// <summary>Warning. The fact was received after the instant of the question. Values: <c>fact</c>, <c>at</c>.</summary>
    public const string FactInFuture = "checkIns.fact.inFuture";

    /// <summary>Warning. The id already stands for another fact, which was received first. Values: <c>fact</c>, <c>at</c>.</summary>
    public const string FactConflict = "checkIns.fact.conflict";

    /// <summary>Warning. The retraction takes back nothing that is known, or another retraction. Values: <c>fact</c>, <c>of</c>.</summary>
    public const string RetractionEmpty = "checkIns.retraction.empty";

    /// <summary>Warning. On this day no check-in is due in the cycle. Values: <c>fact</c>, <c>day</c>.</summary>
    public const string DayNotDue = "checkIns.day.notDue";

    /// <summary>Warning. The submission falls into no window and no grace, or not into those of the day that it names. Values: <c>fact</c>, <c>at</c>.</summary>
    public const string SubmissionOutside = "checkIns.submission.outside";

    /// <summary>Note. The device's clock was ahead of the server's: the receipt counts. Values: <c>fact</c>, <c>at</c>, <c>receivedAt</c>.</summary>
    public const string SubmissionAhead = "checkIns.submission.ahead";

    /// <summary>Note. The submission came in too late for its own instant to count: the receipt counts. Values: <c>fact</c>, <c>at</c>, <c>receivedAt</c>.</summary>
    public const string SubmissionLate = "checkIns.submission.late";

    /// <summary>Warning (CHK-1). The submission lacks content that the format needs. Values: <c>fact</c>, <c>missing</c> (the first kind of it).</summary>
    public const string FormatIncomplete = "checkIns.format.incomplete";

    /// <summary>Warning (CHK-1). The text is too short. Values: <c>fact</c>, <c>length</c>, <c>least</c>.</summary>
    public const string FormatTextShort = "checkIns.format.textShort";

    /// <summary>Warning (CHK-1). Audio and video are too short. Values: <c>fact</c>, <c>seconds</c>, <c>least</c>.</summary>
    public const string FormatSecondsShort = "checkIns.format.secondsShort";

    /// <summary>Warning. The day is not over and can still be checked in. Values: <c>fact</c>, <c>day</c>.</summary>
    public const string MakeUpEarly = "checkIns.makeUp.early";

    /// <summary>Warning. The day lies further back than a make-up reaches. Values: <c>fact</c>, <c>day</c>, <c>reach</c>.</summary>
    public const string MakeUpOutOfReach = "checkIns.makeUp.outOfReach";

    /// <summary>Warning. The day is done, or nothing was due. Takes no card. Values: <c>fact</c>, <c>day</c>.</summary>
    public const string MakeUpNotNeeded = "checkIns.makeUp.notNeeded";

    /// <summary>Warning. No make-up card is left. Values: <c>fact</c>, <c>day</c>, <c>cards</c>.</summary>
    public const string MakeUpsUsedUp = "checkIns.makeUp.usedUp";

    /// <summary>Warning. Make-ups of the cycle are closed. Values: <c>fact</c>, <c>day</c>, <c>until</c>.</summary>
    public const string MakeUpsClosed = "checkIns.makeUp.closed";

    /// <summary>Warning. The member already holds as many freezes as allowed. Values: <c>fact</c>, <c>freezes</c>.</summary>
    public const string FreezesFull = "checkIns.freeze.full";

    /// <summary>Warning. The last day has begun: there is none left that the freeze could save. Values: <c>fact</c>.</summary>
    public const string FreezeLate = "checkIns.freeze.late";

    /// <summary>Warning. As many days as allowed are excused already. Values: <c>fact</c>, <c>day</c>, <c>excuses</c>.</summary>
    public const string ExcusesUsedUp = "checkIns.excuse.usedUp";

    /// <summary>Warning. The excuse comes after make-ups have closed. Values: <c>fact</c>, <c>day</c>, <c>until</c>.</summary>
    public const string ExcuseLate = "checkIns.excuse.late";

    /// <summary>Warning. The member joins too late. Values: <c>fact</c>, <c>at</c>, <c>until</c>.</summary>
    public const string EnrolmentLate = "checkIns.enrolment.late";

    /// <summary>Warning. The program has no such reward. Values: <c>fact</c>, <c>goal</c>.</summary>
    public const string ClaimUnknown = "checkIns.claim.unknown";

    /// <summary>Warning. The reward is claimed a second time. Values: <c>fact</c>, <c>goal</c>.</summary>
    public const string ClaimTwice = "checkIns.claim.twice";

    /// <summary>Warning. The goal is not reached. Values: <c>fact</c>, <c>goal</c>.</summary>
    public const string ClaimEarly = "checkIns.claim.early";

    /// <summary>Reason (CHK-2). Points for a day. Values: <c>points</c>, <c>day</c>.</summary>
    public const string PointsBase = "checkIns.points.base";

    /// <summary>Reason (CHK-2). A bonus for a day. Values: <c>points</c>, <c>day</c>.</summary>
    public const string PointsBonus = "checkIns.points.bonus";

    /// <summary>Reason (CHK-2). Points for a goal. Values: <c>points</c>, <c>of</c>.</summary>
    public const string PointsGoal = "checkIns.points.goal";

    /// <summary>Reason (CHK-2). The price of a make-up. Values: <c>points</c>, <c>day</c>.</summary>
    public const string PointsMakeUp = "checkIns.points.makeUp";

    /// <summary>Reason (CHK-2). The price of a freeze. Values: <c>points</c>, <c>of</c>.</summary>
    public const string PointsFreeze = "checkIns.points.freeze";

    /// <summary>Reason. The cycle moved on. Values: <c>from</c>, <c>to</c>.</summary>
    public const string CycleMoved = "checkIns.cycle.moved";

    /// <summary>Reason. This stage does not follow on the other. Values: <c>from</c>, <c>to</c>.</summary>
    public const string CycleNotAllowed = "checkIns.cycle.notAllowed";

    /// <summary>Reason. The cycle is over. Values: <c>from</c>.</summary>
    public const string CycleOver = "checkIns.cycle.over";

    /// <summary>Reason. The time of the stage has not come. Values: <c>to</c>, <c>at</c>.</summary>
    public const string CycleEarly = "checkIns.cycle.early";

    /// <summary>Reason (CHK-3). Comments are still owed. Values: <c>count</c>; unknown where nobody counted.</summary>
    public const string CycleCommentsOwed = "checkIns.cycle.commentsOwed";

    /// <summary>Reason (CHK-2). Points are still pending. Values: <c>count</c>; unknown where nobody counted.</summary>
    public const string CyclePointsPending = "checkIns.cycle.pointsPending";

    /// <summary>Reason. Refunds are still open. Values: <c>count</c>; unknown where nobody counted.</summary>
    public const string CycleRefundsOpen = "checkIns.cycle.refundsOpen";

    /// <summary>Reason (CHK-4). Members are not invited to the next cycle yet, or nobody knows. No values.</summary>
    public const string CycleNotInvited = "checkIns.cycle.notInvited";

    /// <summary>Reason (GRP-8). Paying members are in the group: it is not dissolved. Values: <c>count</c>; unknown where nobody counted.</summary>
    public const string CyclePayersStay = "checkIns.cycle.payersStay";

    /// <summary>Reason (GRP-8). Nobody in the group pays: it is not kept. No values.</summary>
    public const string CycleNoPayers = "checkIns.cycle.noPayers";

    /// <summary>Reason (GRP-8). Those who pay move up: the group is dissolved when they have, and not kept. Values: <c>count</c>.</summary>
    public const string CyclePayersMoveUp = "checkIns.cycle.payersMoveUp";
}
