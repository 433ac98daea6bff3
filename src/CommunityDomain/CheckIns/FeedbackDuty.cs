using CommunityDomain.Calendars;

namespace CommunityDomain.CheckIns;

/// <summary>
/// 點評: every valid check-in is owed a teacher's comment, whatever the subject (CHK-3): until when, and how many comments one teacher manages.
/// May be wrong: <see cref="CreateValidator"/> judges it.
/// </summary>
public sealed record FeedbackDuty
{
    /// <summary>How long after the check-in the comment is due, end included; above zero, up to 30 days. Elapsed time, or working time where there are <see cref="Hours"/>. 24 hours by default (CHK-3). Null when only the day's end counts.</summary>
    public Duration? Within { get; init; } = Duration.FromHours(24);

    /// <summary>How long after the end of the business day on which the check-in was made the comment is due at the latest, end included; zero to 30 days, elapsed. Null, the default, for no such limit. With both limits the earlier counts.</summary>
    public Duration? AfterDayEnd { get; init; }

    /// <summary>The teachers' working hours on a workday, in the cycle's zone. Empty, the default: <see cref="Within"/> is elapsed time, day and night.</summary>
    public ValueList<TimeWindow> Hours { get; init; }

    /// <summary>How many comments one teacher writes a day; 1 or more. A host's own number: minutes of work divided by minutes a comment takes.</summary>
    public required int CommentsPerTeacher { get; init; }

    /// <summary>Which share of the members is expected to check in on a day; above 0, up to 1. All of them by default: whoever plans for fewer says so.</summary>
    public decimal Attendance { get; init; } = 1;

    /// <summary>Up to which share of comments may repeat another one's text before a report warns; 0 to 1. 0.2 by default; our convention.</summary>
    public decimal CopyLimit { get; init; } = 0.2m;

    /// <summary>A comment within 24 hours, day and night (CHK-3).</summary>
    /// <param name="commentsPerTeacher">How many comments one teacher writes a day.</param>
    /// <returns>The duty.</returns>
    public static FeedbackDuty Daily(int commentsPerTeacher) => new() { CommentsPerTeacher = commentsPerTeacher };

    /// <summary>A comment within so much working time.</summary>
    /// <param name="commentsPerTeacher">How many comments one teacher writes a day.</param>
    /// <param name="within">The working time.</param>
    /// <param name="hours">The working hours of a workday, in the cycle's zone.</param>
    /// <returns>The duty.</returns>
    public static FeedbackDuty InWorkingHours(int commentsPerTeacher, Duration within, params ReadOnlySpan<TimeWindow> hours) =>
        new() { CommentsPerTeacher = commentsPerTeacher, Within = within, Hours = new ValueList<TimeWindow>(hours) };

    /// <summary>Makes the validator of duties.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<FeedbackDuty> CreateValidator() => new FeedbackDutyValidator();

    /// <summary>How many teachers so many members need: members × <see cref="Attendance"/> ÷ <see cref="CommentsPerTeacher"/>, rounded up, exact.</summary>
    /// <param name="members">The members, staff left out; 0 or more.</param>
    /// <returns>The teachers, with <see cref="CheckInCodes.TeachersNeeded"/> and the numbers they come from.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="members"/> is negative.</exception>
    /// <exception cref="InvalidDefinitionException">The duty has findings of severity Error; carries all findings.</exception>
    public Decision<int> TeachersFor(int members)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(members);
        FeedbackDutyValidator.ThrowIfWrong(this);
        decimal checkIns = members * Attendance;
        decimal teachers = decimal.Floor(checkIns / CommentsPerTeacher);
        while (teachers * CommentsPerTeacher < checkIns) teachers++;
        return Decision.Granted((int)teachers, new Reason(CheckInCodes.TeachersNeeded, "CHK-3",
            new("teachers", teachers), new("members", members), new("attendance", Attendance * 100), new("checkIns", checkIns), new("capacity", CommentsPerTeacher)));
    }
}
