namespace CommunityDomain.Planning;

/// <summary>Codes of findings about a whole plan.</summary>
public static class PlanCodes
{
    /// <summary>Error. The community has no name.</summary>
    public const string NameMissing = "planning.name.missing";

    /// <summary>Error. The plan names no time zone, so that its days mean nothing.</summary>
    public const string ZoneMissing = "planning.zone.missing";

    /// <summary>Error. The time zone is not one of the provider's. Values: <c>zone</c>.</summary>
    public const string ZoneUnknown = "planning.zone.unknown";

    /// <summary>Nobody is named to run the groups. Error when the roster is null; warning (ROL-1) when it is <c>Roster.Empty</c> although there are groups to run: then the only finding about it.</summary>
    public const string RosterMissing = "planning.roster.missing";

    /// <summary>Error. A segment has the id of an earlier one. Values: <c>segment</c>, <c>first</c> (the path of the earlier one).</summary>
    public const string SegmentRepeated = "planning.segment.repeated";

    /// <summary>Error. A group has the id of an earlier one. Values: <c>group</c>, <c>first</c> (the path of the earlier one).</summary>
    public const string GroupRepeated = "planning.group.repeated";

    /// <summary>Error. A charter has the id of an earlier one. Values: <c>charter</c>, <c>first</c> (the path of the earlier one).</summary>
    public const string CharterRepeated = "planning.charter.repeated";

    /// <summary>
    /// Error (GRP-5). Groups name a segment that the plan does not have; reported once, where it is named first.
    /// Values: <c>segment</c>, <c>places</c> (how many groups name it).
    /// </summary>
    public const string SegmentUnknown = "planning.segment.unknown";

    /// <summary>
    /// Error (CHA-1). Groups name a charter that the plan does not have; reported once, where it is named first.
    /// Values: <c>charter</c>, <c>places</c> (how many groups name it).
    /// </summary>
    public const string CharterUnknown = "planning.charter.unknown";

    /// <summary>Error (GRP-6). An activity names no group.</summary>
    public const string ActivityGroupMissing = "planning.activityGroup.missing";

    /// <summary>
    /// Error (GRP-6). Activities name a group that the plan does not have; reported once, where it is named first.
    /// Values: <c>group</c>, <c>places</c> (how many activities name it).
    /// </summary>
    public const string ActivityGroupUnknown = "planning.activityGroup.unknown";

    /// <summary>Error (PLN-4). An activity has no theme.</summary>
    public const string ActivityThemeMissing = "planning.activityTheme.missing";

    /// <summary>Error. A date is not of the ISO calendar, or its year not 1 to 9999. Values: <c>date</c> (as text).</summary>
    public const string DateUnusable = "planning.date.unusable";

    /// <summary>
    /// Error (GRP-6). Activities lie before the plan's first day; reported once, at the first of them in the list.
    /// Values: <c>on</c> (its day), <c>startsOn</c>, <c>places</c> (how many activities).
    /// </summary>
    public const string ActivityBeforePlan = "planning.activity.beforePlan";

    /// <summary>
    /// Error (GRP-6). Activities lie before their group opens; reported once a group, at the first of them in the list.
    /// Values: <c>group</c>, <c>on</c> (its day), <c>opensOn</c>, <c>places</c> (how many activities).
    /// </summary>
    public const string ActivityBeforeOpening = "planning.activity.beforeOpening";

    /// <summary>
    /// Error (GRP-6). Activities lie after their group's last day; reported once a group, at the first of them in the list.
    /// Values: <c>group</c>, <c>on</c> (its day), <c>closesOn</c>, <c>places</c> (how many activities).
    /// </summary>
    public const string ActivityAfterClosing = "planning.activity.afterClosing";

    /// <summary>Error (GRP-3). A group's last day lies before the plan's first. Values: <c>group</c>, <c>closesOn</c>, <c>startsOn</c>.</summary>
    public const string GroupOver = "planning.group.overBeforeStart";

    /// <summary>
    /// Warning (GRP-6). A group has no activity planned in the days that need a plan.
    /// Values: <c>group</c>, <c>gapFrom</c> (the first of these days), <c>requiredUntil</c> (the last), <c>longestGap</c> (days from one activity to the next, at most).
    /// </summary>
    public const string OperatingPlanMissing = "planning.operatingPlan.missing";

    /// <summary>
    /// Warning (GRP-6). A group's plan has a gap in the days that need a plan.
    /// Values: <c>group</c>, <c>plannedDays</c> (days with an activity, of those that need a plan), <c>coveredUntil</c> (the last day before the first gap; unknown when the gap comes first),
    /// <c>gapFrom</c> (the first day of the first gap), <c>requiredUntil</c> (the last day that needs a plan), <c>longestGap</c> (days from one activity to the next, at most).
    /// </summary>
    public const string OperatingPlanIncomplete = "planning.operatingPlan.incomplete";

    /// <summary>Warning (CHA-1). A group has no charter. Values: <c>group</c>.</summary>
    public const string GroupCharterMissing = "planning.groupCharter.missing";

    /// <summary>Error. A check-in program has the id and the first day of an earlier one. Values: <c>program</c>, <c>start</c>, <c>first</c> (the path of the earlier one).</summary>
    public const string CheckInRepeated = "planning.checkIn.repeated";

    /// <summary>
    /// Error (CHK-1). Check-in programs name a group that the plan does not have; reported once, where it is named first.
    /// Values: <c>group</c>, <c>places</c> (how many programs name it).
    /// </summary>
    public const string CheckInGroupUnknown = "planning.checkInGroup.unknown";

    /// <summary>Error (CHK-1). A cycle starts before its group opens. Values: <c>program</c>, <c>group</c>, <c>start</c>, <c>opensOn</c>.</summary>
    public const string CheckInBeforeOpening = "planning.checkIn.beforeOpening";

    /// <summary>Error (GRP-8). A cycle, its make-ups or its rounds end after their group closes. Values: <c>program</c>, <c>group</c>, <c>end</c> (the last day), <c>closesOn</c>.</summary>
    public const string CheckInAfterClosing = "planning.checkIn.afterClosing";

    /// <summary>Warning (CHK-4). No conversion follows a cycle. Values: <c>program</c>.</summary>
    public const string CheckInRoundsMissing = "planning.checkInRounds.missing";

    /// <summary>Note (CHK-4). Fewer rounds than usual follow a cycle. Values: <c>program</c>, <c>rounds</c>, <c>usual</c>.</summary>
    public const string CheckInRoundsFew = "planning.checkInRounds.few";

    /// <summary>Warning (CHK-3). Nobody promises comments on check-ins. Values: <c>program</c>.</summary>
    public const string CheckInFeedbackMissing = "planning.checkInFeedback.missing";

    /// <summary>Warning (CHK-3). The people of the group cannot comment on every check-in. Values: <c>program</c>, <c>group</c>, <c>members</c>, <c>teachers</c> (needed), <c>staff</c> (owner and administrators).</summary>
    public const string CheckInFeedbackUnderstaffed = "planning.checkInFeedback.understaffed";

    /// <summary>Note (CHA-1). No group uses this charter. Values: <c>charter</c>.</summary>
    public const string CharterUnused = "planning.charter.unused";
}
