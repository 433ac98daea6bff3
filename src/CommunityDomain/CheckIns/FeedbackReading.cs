using CommunityDomain.Calendars;

namespace CommunityDomain.CheckIns;

/// <summary>Makes a <see cref="FeedbackReport"/> of check-ins and comments.</summary>
internal sealed class FeedbackReading
{
    private readonly FeedbackDuty _duty;
    private readonly BusinessDayClock _clock;
    private readonly WorkingHours? _hours;
    private readonly Instant _asOf;
    private readonly SortedDictionary<(LocalDate Day, MemberId Member), Instant> _checkIns = [];
    private readonly Dictionary<(LocalDate Day, MemberId Member), CommentFact> _answers = [];
    private readonly List<(MemberId Teacher, string Key)> _texts = [];
    private readonly List<Finding> _findings = [];

    /// <param name="duty">The duty; without errors.</param>
    /// <param name="clock">The cycle's clock.</param>
    /// <param name="calendar">The teachers' workdays; every day when null.</param>
    /// <param name="asOf">What is later is not seen.</param>
    internal FeedbackReading(FeedbackDuty duty, BusinessDayClock clock, WorkCalendar? calendar, Instant asOf)
    {
        (_duty, _clock, _asOf) = (duty, clock, asOf);
        _hours = duty.Hours.IsEmpty ? null : new WorkingHours(duty.Hours, calendar ?? EveryDay(), clock.Zone);
    }

    internal FeedbackReport Report(IEnumerable<(MemberId Member, LocalDate Day, Instant At)> checkIns, IEnumerable<CommentFact> comments)
    {
        foreach ((MemberId member, LocalDate day, Instant at) in checkIns)
        {
            if (at > _asOf) continue;
            if (!_checkIns.TryGetValue((day, member), out Instant first) || at < first) _checkIns[(day, member)] = at;
        }

        ReadComments(comments);
        HashSet<MemberId> served = [.. _answers.Keys.Select(key => key.Member)];
        FeedbackObligation[] items = [.. _checkIns.Select(owed => Obligation(owed.Key.Member, owed.Key.Day, owed.Value, served))];
        return new FeedbackReport(_duty, _asOf, items, _texts, _findings);
    }

    /// <summary>Until when a comment on a check-in is due; null when the work calendar does not know.</summary>
    internal Instant? DueOf(Instant at)
    {
        Instant? due = null;
        if (_duty.Within is { } within)
        {
            if (_hours is null) due = at + within;
            else if (_hours.Add(at, within) is { IsGranted: true } worked) due = worked.Outcome;
            else return null;
        }

        if (_duty.AfterDayEnd is not { } after) return due;

        // What is made up later is a check-in of the day on which it is made up.
        Instant end = _clock.End(_clock.DayOf(at)) + after;
        return due is { } earlier ? Instant.Min(earlier, end) : end;
    }

    private static WorkCalendar EveryDay() => WorkCalendar.Open(new WorkCalendarDefinition { Id = "everyDay", Weekend = [], Years = [] }).AssumeWeekends();

    private void ReadComments(IEnumerable<CommentFact> comments)
    {
        var text = new CommentText();
        var seen = new HashSet<CommentFact>();
        int index = 0;
        foreach (CommentFact comment in comments)
        {
            string path = Paths.At("comments", index++);
            if (comment.At > _asOf || !seen.Add(comment)) continue;
            var key = (comment.Day, comment.Member);
            if (comment.Member.IsUnspecified || comment.Teacher.IsUnspecified)
                _findings.Add(new Finding(path, CheckInCodes.MemberMissing, FindingSeverity.Error, string.Empty));
            else if (!_checkIns.TryGetValue(key, out Instant submitted))
                Add(path, CheckInCodes.CommentOrphan, comment);
            else if (comment.Teacher == comment.Member)
                Add(path, CheckInCodes.CommentOwn, comment);
            else if (comment.At < submitted)
                Add(path, CheckInCodes.CommentEarly, comment);
            else
                Take(key, comment, text.KeyOf(comment.Text));
        }
    }

    private void Take((LocalDate Day, MemberId Member) key, CommentFact comment, string? text)
    {
        if (text is not null) _texts.Add((comment.Teacher, text));
        if (!_answers.TryGetValue(key, out CommentFact first) || comment.At < first.At || (comment.At == first.At && comment.Teacher < first.Teacher)) _answers[key] = comment;
    }

    private void Add(string path, string code, CommentFact comment) =>
        _findings.Add(new Finding(path, code, FindingSeverity.Error, "CHK-3", new("member", comment.Member), new("day", comment.Day), new("teacher", comment.Teacher)));

    private FeedbackObligation Obligation(MemberId member, LocalDate day, Instant submitted, HashSet<MemberId> served)
    {
        CommentFact? answer = _answers.TryGetValue((day, member), out CommentFact found) ? found : null;
        Instant? due = DueOf(submitted);
        Instant until = answer?.At ?? _asOf;
        return new FeedbackObligation
        {
            Member = member,
            Day = day,
            SubmittedAt = submitted,
            DueAt = due,
            AnsweredAt = answer?.At,
            Teacher = answer?.Teacher ?? default,
            Waited = _hours is null ? until - submitted : _hours.Between(submitted, until) is { IsGranted: true } worked ? worked.Outcome : null,
            IsLate = until > due,
            IsNeverCommented = !served.Contains(member),
        };
    }
}
