using CommunityDomain.Calendars;

namespace CommunityDomain.CheckIns;

/// <summary>
/// Whether the duty to comment is kept, as known at an instant: what came later is not seen. One obligation for each member and day with a valid check-in (CHK-3); its first comment answers it.
/// Comments that fit no obligation are findings and count nowhere. The same whatever the order of the facts, and however often one is given. Immutable and thread-safe.
/// </summary>
public sealed class FeedbackReport
{
    private readonly FeedbackObligation[] _queue;
    private readonly WaitTimes? _waits;
    private readonly Dictionary<MemberId, Ratio> _copied;

    internal FeedbackReport(FeedbackDuty duty, Instant asOf, FeedbackObligation[] items, List<(MemberId Teacher, string Key)> texts, List<Finding> findings)
    {
        Duty = duty;
        AsOf = asOf;
        Items = ValueList<FeedbackObligation>.Around(items);
        _queue = [.. items.Where(item => item.IsOpen)
            .OrderByDescending(item => item.IsLate)
            .ThenBy(item => item.Day)
            .ThenByDescending(item => item.IsNeverCommented)
            .ThenBy(item => item.SubmittedAt)
            .ThenBy(item => item.Member)];
        _waits = WaitsOf(items);
        Dictionary<string, int> repeats = new(StringComparer.Ordinal);
        foreach ((_, string key) in texts) repeats[key] = repeats.GetValueOrDefault(key) + 1;
        _copied = texts.GroupBy(text => text.Teacher).ToDictionary(group => group.Key, group => new Ratio(group.Count(text => repeats[text.Key] > 1), group.Count()));
        Copied = Ratio.Pool([.. _copied.Values]);
        if (Copied.IsDefined && Copied.Numerator > duty.CopyLimit * Copied.Denominator)
            findings.Add(new Finding("comments", CheckInCodes.CommentsCopied, FindingSeverity.Warning, "CHK-3", new("copied", Copied.Numerator), new("comments", Copied.Denominator), new("limit", duty.CopyLimit * 100)));
        Findings = findings.ToValueList();
    }

    /// <summary>The duty.</summary>
    public FeedbackDuty Duty { get; }

    /// <summary>The instant the report was made for.</summary>
    public Instant AsOf { get; }

    /// <summary>Every check-in up to the instant that is owed a comment or has one, by day, then by member.</summary>
    public ValueList<FeedbackObligation> Items { get; }

    /// <summary>Comments that fit nothing (paths <c>comments[3]</c>) and, on <c>comments</c>, a warning when more of them repeat than <see cref="FeedbackDuty.CopyLimit"/> allows.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>How many have no comment.</summary>
    public int Backlog => _queue.Length;

    /// <summary>How many have no comment and are past their time.</summary>
    public int Overdue => _queue.Count(item => item.IsLate);

    /// <summary>Of the check-ins whose comment came or is past its time, the share whose comment came in time. One that may still come in time is in neither number.</summary>
    public Ratio Coverage => CoverageOf(Items);

    /// <summary>Of all check-ins, the share that has a comment, late or not.</summary>
    public Ratio Answered => new(Items.Count - Backlog, Items.Count);

    /// <summary>
    /// Of the comments with a text, the share whose text another comment has too, all of them counted: two equal ones among ten are 2/10. Equal is what <see cref="Patterns.TextFolding"/> folds to
    /// the same: compatibility forms, case, width, zero-width characters, spaces, punctuation and symbols do not count.
    /// </summary>
    public Ratio Copied { get; }

    /// <summary>The waiting time within which half of the comments came; see <see cref="WaitQuantile"/>.</summary>
    public Duration? MedianWait => WaitQuantile(0.5);

    /// <summary>The waiting time within which nine of ten comments came; see <see cref="WaitQuantile"/>.</summary>
    public Duration? P90Wait => WaitQuantile(0.9);

    /// <summary>Judges the comments on a cycle's check-ins, at the instant of its cards. Check-ins of staff, bots and test accounts are owed none.</summary>
    /// <param name="cohort">The members with their check-ins, of a cycle whose program has <see cref="CheckInProgram.Feedback"/>.</param>
    /// <param name="comments">The comments, in any order.</param>
    /// <param name="calendar">The teachers' workdays, where the duty has hours; every day when null.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cohort"/> or <paramref name="comments"/> is null.</exception>
    /// <exception cref="ArgumentException">The program has no duty to comment.</exception>
    public static FeedbackReport Of(CheckInCohort cohort, IEnumerable<CommentFact> comments, WorkCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(comments);
        if (cohort.Cycle.Program.Feedback is not { } duty) throw new ArgumentException("The program has no duty to comment.", nameof(cohort));
        return new FeedbackReading(duty, cohort.Cycle.Clock, calendar, cohort.AsOf).Report(CheckIns(cohort), comments);
    }

    /// <summary>The share of comments in time for the check-ins of one day, as <see cref="Coverage"/>.</summary>
    /// <param name="day">The business day of the check-ins.</param>
    /// <returns>The share; undefined when nothing of that day is settled.</returns>
    public Ratio CoverageOn(LocalDate day) => CoverageOf(Items.Where(item => item.Day == day));

    /// <summary>The share of copied comments of one teacher, as <see cref="Copied"/>: a text counts as copied from whomever.</summary>
    /// <param name="teacher">Who.</param>
    /// <returns>The share; undefined when the teacher wrote none with a text.</returns>
    public Ratio CopiedBy(MemberId teacher) => _copied.GetValueOrDefault(teacher);

    /// <summary>
    /// Who is to be served next: overdue ones first; then who waits longest, by the day of the check-in; then members who never got a comment; then the earlier check-in; then by member id.
    /// <see cref="FeedbackObligation.Why"/> says why each is there.
    /// </summary>
    /// <param name="count">How many at most, 0 or more.</param>
    /// <returns>The first of the queue.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public ValueList<FeedbackObligation> Next(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new ValueList<FeedbackObligation>(_queue.AsSpan(0, Math.Min(count, _queue.Length)));
    }

    /// <summary>
    /// The smallest waiting time within which at least a share of comments came. Those that have none yet are not left out, which would flatter: each counts for as long as it has waited
    /// (Kaplan and Meier 1958). With every comment there it is the nearest-rank percentile.
    /// </summary>
    /// <param name="share">The share, above 0, up to 1.</param>
    /// <returns>The time, in the duty's own measure; null when so many have not come, or a wait is not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is out of range.</exception>
    public Duration? WaitQuantile(double share)
    {
        if (!(share is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), "A share is above 0 and at most 1.");
        return _waits?.Quantile(share);
    }

    private static IEnumerable<(MemberId Member, LocalDate Day, Instant At)> CheckIns(CheckInCohort cohort)
    {
        foreach (CheckInCard card in cohort.Cards)
        {
            foreach (CheckInCell cell in card.Cells)
            {
                if (cell is { IsDone: true, At: { } at }) yield return (card.Member, cell.Day, at);
            }
        }
    }

    private static Ratio CoverageOf(IEnumerable<FeedbackObligation> items)
    {
        int settled = 0;
        int inTime = 0;
        foreach (FeedbackObligation item in items)
        {
            if (item.DueAt is null || (item.IsOpen && !item.IsLate)) continue;
            settled++;
            if (!item.IsLate) inTime++;
        }

        return new Ratio(inTime, settled);
    }

    private static WaitTimes? WaitsOf(FeedbackObligation[] items) =>
        Array.TrueForAll(items, item => item.Waited is not null) ? new WaitTimes(Array.ConvertAll(items, item => (item.Waited!.Value, !item.IsOpen))) : null;
}
