namespace CommunityDomain.Groups;

/// <summary>Codes of findings and reasons about groups.</summary>
public static class GroupCodes
{
    /// <summary>The id of a group, a segment or a platform is unspecified; the path says which.</summary>
    public const string IdMissing = "groups.id.missing";

    /// <summary>An enum holds none of its defined values; the path says which.</summary>
    public const string TermUnknown = "groups.term.unknown";

    /// <summary>A number that counts something is zero or negative; the path says which.</summary>
    public const string NumberNotPositive = "groups.number.notPositive";

    /// <summary>A list names something twice: a segment, a metric, a group, a term; the path says where.</summary>
    public const string ItemTwice = "groups.item.twice";

    /// <summary>The join-by-code limit is above the hard limit.</summary>
    public const string CodeAboveHard = "groups.capacity.codeAboveHard";

    /// <summary>The own limit is above the hard limit.</summary>
    public const string SoftAboveHard = "groups.capacity.softAboveHard";

    /// <summary>A group has a null entry requirement.</summary>
    public const string EntryMissing = "groups.entry.missing";

    /// <summary>A gate by purchase or points does not say how many.</summary>
    public const string EntryAmountMissing = "groups.entry.amountMissing";

    /// <summary>A gate says how many although its kind counts nothing.</summary>
    public const string EntryAmountUnused = "groups.entry.amountUnused";

    /// <summary>A gate by application does not say what it asks.</summary>
    public const string EntryNoteMissing = "groups.entry.noteMissing";

    /// <summary>The target of a goal in percent is above 100.</summary>
    public const string GoalAboveHundred = "groups.goal.aboveHundred";

    /// <summary>A short-term group has no last day (GRP-3).</summary>
    public const string ClosingMissing = "groups.closesOn.missing";

    /// <summary>The last day is before the first.</summary>
    public const string ClosesBeforeOpening = "groups.closesOn.beforeOpening";

    /// <summary>A date is not of the ISO calendar, years 1 to 9999.</summary>
    public const string DateNotIso = "groups.date.notIso";

    /// <summary>A segment has no subject or no kind of user (GRP-5).</summary>
    public const string SegmentTextMissing = "groups.segment.textMissing";

    /// <summary>A segment has no language (GRP-5).</summary>
    public const string SegmentLanguageMissing = "groups.segment.languageMissing";

    /// <summary>The period of a platform limit is empty, negative, or mixes dates and times.</summary>
    public const string LimitPeriodNotPositive = "groups.limit.periodNotPositive";

    /// <summary>A platform limit has no grade.</summary>
    public const string LimitGradeMissing = "groups.limit.gradeMissing";

    /// <summary>A platform limit has no source (GRP-9).</summary>
    public const string LimitSourceMissing = "groups.limit.sourceMissing";

    /// <summary>The last day of a platform limit is before its first.</summary>
    public const string LimitEndsBeforeItStarts = "groups.limit.endsBeforeStart";

    /// <summary>Two platform limits of one kind and channel hold on the same day.</summary>
    public const string LimitOverlaps = "groups.limit.overlaps";

    /// <summary>A percentage of a segmentation policy is outside 0 to 100.</summary>
    public const string PolicyPercentOutside = "groups.policy.percentOutside";

    /// <summary>Nobody said who a group is for (GRP-4).</summary>
    public const string PositioningMissing = "groups.positioning.missing";

    /// <summary>A positioning leaves one of its three parts blank (GRP-4).</summary>
    public const string PositioningIncomplete = "groups.positioning.incomplete";

    /// <summary>A selling group is to be judged by talk (GRP-10).</summary>
    public const string TalkGoalInSelling = "groups.goal.talkInSelling";

    /// <summary>The catalog does not know the platform, so its limits are not judged (GRP-9).</summary>
    public const string PlatformUnknown = "groups.platform.unknown";

    /// <summary>The hard limit of a group is above the platform's (GRP-9).</summary>
    public const string HardAbovePlatform = "groups.capacity.hardAbovePlatform";

    /// <summary>The join-by-code limit of a group is above the platform's (GRP-9).</summary>
    public const string CodeAbovePlatform = "groups.capacity.codeAbovePlatform";

    /// <summary>More members are planned than fit (GRP-9).</summary>
    public const string PlannedAboveCapacity = "groups.plannedMembers.aboveCapacity";

    /// <summary>A group mixes subjects, languages or kinds of user (GRP-5).</summary>
    public const string SegmentsMixed = "groups.segments.mixed";

    /// <summary>A group serves no segment although there are some (GRP-5).</summary>
    public const string SegmentsNone = "groups.segments.none";

    /// <summary>No group serves a segment (GRP-5).</summary>
    public const string SegmentUncovered = "groups.segment.uncovered";

    /// <summary>The segments of a group hold too few people to make a group (GRP-5).</summary>
    public const string SegmentsTooNarrow = "groups.segments.tooNarrow";

    /// <summary>More people are expected than the groups that serve them can hold (GRP-5, GRP-9).</summary>
    public const string SegmentTooWide = "groups.segment.tooWide";

    /// <summary>A group holds too many people who differ from its largest segment (GRP-5).</summary>
    public const string PeopleMixed = "groups.people.mixed";

    /// <summary>A group has too few members to be one (GRP-5).</summary>
    public const string PeopleTooFew = "groups.people.tooFew";

    /// <summary>A group has more members than it should hold (GRP-9).</summary>
    public const string PeopleTooMany = "groups.people.tooMany";

    /// <summary>People of a segment are in no group (GRP-5).</summary>
    public const string PeopleUncovered = "groups.people.uncovered";

    /// <summary>People belong to no known segment (GRP-5).</summary>
    public const string PeopleUnsegmented = "groups.people.unsegmented";

    /// <summary>People are in too many groups at once (GRP-5).</summary>
    public const string PeopleInManyGroups = "groups.people.inManyGroups";

    /// <summary>A head-count of an intake is negative.</summary>
    public const string IntakeMembersNegative = "groups.intake.membersNegative";

    /// <summary>A group of an intake has no capacity.</summary>
    public const string IntakeCapacityMissing = "groups.intake.capacityMissing";

    /// <summary>The next group is to be opened, but its base name is blank or longer than 40 characters.</summary>
    public const string OverflowNameMissing = "groups.overflow.nameMissing";

    /// <summary>Reason: the first group with room takes the newcomer.</summary>
    public const string IntakeDrawing = "groups.intake.drawing";

    /// <summary>Reason: a group has reached its limit (GRP-9).</summary>
    public const string IntakeFull = "groups.intake.full";

    /// <summary>Reason: a group has reached the size up to which codes work (GRP-9).</summary>
    public const string IntakeFullByCode = "groups.intake.fullByCode";

    /// <summary>Reason: the join code of a group has expired.</summary>
    public const string IntakeCodeExpired = "groups.intake.codeExpired";

    /// <summary>Reason: a group is in a state that takes no newcomers.</summary>
    public const string IntakeClosed = "groups.intake.closed";

    /// <summary>Reason: there is no group to join.</summary>
    public const string IntakeNoGroups = "groups.intake.noGroups";

    /// <summary>Reason: the next group has to be opened first.</summary>
    public const string OverflowOpenNext = "groups.overflow.openNext";

    /// <summary>Reason: the newcomer waits for a place.</summary>
    public const string OverflowWaiting = "groups.overflow.waiting";

    /// <summary>Reason: the policy turns newcomers away when all groups are full.</summary>
    public const string OverflowRefused = "groups.overflow.refused";

    /// <summary>Reason: no more groups may stand behind the join code (GRP-9).</summary>
    public const string OverflowCodeFull = "groups.overflow.codeFull";

    /// <summary>Reason: the table of the lifecycle has the transition.</summary>
    public const string LifecycleMoved = "groups.lifecycle.moved";

    /// <summary>Reason: the table of the lifecycle has no such transition.</summary>
    public const string LifecycleNotAllowed = "groups.lifecycle.notAllowed";

    /// <summary>Reason: the group is in a terminal state.</summary>
    public const string LifecycleEnded = "groups.lifecycle.ended";

    /// <summary>Reason: groups of this horizon never are in this state.</summary>
    public const string LifecycleForeignState = "groups.lifecycle.foreignState";

    /// <summary>Reason: a group with paying members is kept, not dissolved (GRP-8).</summary>
    public const string LifecyclePayersKept = "groups.lifecycle.payersKept";

    /// <summary>Reason: a group without paying members is not kept (GRP-8).</summary>
    public const string LifecycleNoPayers = "groups.lifecycle.noPayers";

    /// <summary>Reason: whether anybody pays is not known (GRP-8).</summary>
    public const string LifecyclePayersUnknown = "groups.lifecycle.payersUnknown";

    /// <summary>Reason: comments on check-ins are still owed (CHK-3).</summary>
    public const string LifecycleCommentsOwed = "groups.lifecycle.commentsOwed";
}
