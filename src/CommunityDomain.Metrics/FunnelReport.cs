namespace CommunityDomain.Metrics;

/// <summary>
/// A funnel at an instant: each step's rates with their parts, who stands where, and why. What does not count stands apart (<see cref="NotCounted"/>).
/// Rates count members, or attempts where the funnel does; whose every entry was erased is in no rate. Immutable and thread-safe.
/// </summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
public sealed partial class FunnelReport<TKey>
    where TKey : notnull
{
    private readonly FunnelProgram _program;
    private readonly FunnelPaths<TKey> _paths;
    private readonly long _now;
    private readonly Lazy<ValueList<SurvivalPoint>> _curve;

    internal FunnelReport(Funnel funnel, Instant asOf, long now, FunnelPaths<TKey> paths, ExclusionTally notCounted)
    {
        Funnel = funnel;
        AsOf = asOf;
        NotCounted = notCounted;
        (_program, _now, _paths) = (funnel.Program, now, paths);
        _curve = new(MakeCurve);
        var tally = new FunnelTally(_program);
        ReadOnlySpan<FunnelPathRow> rows = paths.Rows;
        for (int path = 0; path < rows.Length; path++) tally.Count(rows[path], OutcomeOf(rows[path]), IsMature(rows[path]), paths, path);
        Entered = tally.Entered;
        Converted = tally.Converted;
        Excluded = tally.Excluded;
        Steps = new ValueList<FunnelStepReport>(Enumerable.Range(0, _program.Steps).Select(step => tally.ToReport(step, () => TimesBefore(step))));
    }

    /// <summary>The funnel.</summary>
    public Funnel Funnel { get; }

    /// <summary>The instant the report was made for.</summary>
    public Instant AsOf { get; }

    /// <summary>How many took the first step, those whose entries were all erased left out.</summary>
    public long Entered { get; }

    /// <summary>How many took every step.</summary>
    public long Converted { get; }

    /// <summary>How many have no entry that an exclusion did not erase.</summary>
    public long Excluded { get; }

    /// <summary>What was kept out, by which policy: it is in no other number.</summary>
    public ExclusionTally NotCounted { get; }

    /// <summary>The steps, in order.</summary>
    public ValueList<FunnelStepReport> Steps { get; }

    /// <summary>
    /// How many have not converted after a time since their entry: one point for each time at which somebody did. A member whose window is open counts for as long as it has been;
    /// nobody converts after the window.
    /// </summary>
    public ValueList<SurvivalPoint> Curve => _curve.Value;

    /// <summary>The time after which half have converted, those who still may taken into account as in <see cref="Curve"/>; null while fewer have.</summary>
    public Duration? MedianTimeToConvert
    {
        get
        {
            foreach (SurvivalPoint point in Curve)
            {
                if (point.Survival <= 0.5) return point.Time;
            }

            return null;
        }
    }

    /// <summary>The first step of a kind.</summary>
    /// <param name="kind">The kind of event.</param>
    /// <exception cref="ArgumentException">No step is of this kind.</exception>
    public FunnelStepReport this[string kind] => Steps[StepOf(kind)];

    /// <summary>Of those who entered within an interval, the share that took every step so far.</summary>
    /// <param name="entered">The interval, start included, end excluded; either may be open.</param>
    /// <returns>The rate; undefined when nobody entered.</returns>
    public Ratio RateOf(Interval entered) => RateOf(entered, _program.Steps - 1);

    /// <summary>Of those who entered within an interval, the share that took a step so far.</summary>
    /// <param name="entered">The interval, start included, end excluded; either may be open.</param>
    /// <param name="step">The zero-based position of the step.</param>
    /// <returns>The rate; undefined when nobody entered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public Ratio RateOf(Interval entered, int step)
    {
        Require(step);
        long took = 0;
        long all = 0;
        ReadOnlySpan<FunnelPathRow> rows = _paths.Rows;
        for (int path = 0; path < rows.Length; path++)
        {
            if (rows[path].Level == 0 || !entered.Contains(FunnelTime.InstantOf(rows[path].Entry))) continue;
            all++;
            if (_paths.Took(path, step)) took++;
        }

        return new Ratio(took, all);
    }

    /// <summary>How much larger the rate of a step is here than in another report, of independent members: <see cref="Ratio.Difference"/>.</summary>
    /// <param name="other">The report to compare with; may be of another funnel, or of other keys.</param>
    /// <param name="step">The zero-based position of the step in both.</param>
    /// <param name="confidence">The confidence, between 0 and 1 exclusive.</param>
    /// <typeparam name="TOther">Who a member of the other report is.</typeparam>
    /// <returns>The interval of the difference; null when either rate is undefined.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step in one of them, or the confidence is out of range.</exception>
    public RatioInterval? DifferenceTo<TOther>(FunnelReport<TOther> other, int step, double confidence = 0.95)
        where TOther : notnull
    {
        ArgumentNullException.ThrowIfNull(other);
        Require(step);
        return Ratio.Difference(Steps[step].Rate, other.Steps[step].Rate, confidence);
    }

    /// <summary>Whether members convert sooner here than in another report, of independent members: those who still may count for as long as they have been.</summary>
    /// <param name="other">The report to compare with; may be of another funnel, or of other keys.</param>
    /// <typeparam name="TOther">Who a member of the other report is.</typeparam>
    /// <returns>The test; null when nobody converted while another might.</returns>
    public LogRankTest? LogRankTo<TOther>(FunnelReport<TOther> other)
        where TOther : notnull
    {
        ArgumentNullException.ThrowIfNull(other);
        return LogRankTest.Of(Seen(), other.Seen());
    }

    /// <summary>Who got no further than a step and stands so; in the order the members came, each once.</summary>
    /// <param name="step">The zero-based position of the last step taken.</param>
    /// <param name="outcome">How they stand.</param>
    /// <returns>The members.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public IEnumerable<TKey> MembersAt(int step, FunnelOutcome outcome)
    {
        Require(step);
        return Members(path => _paths.Rows[path].Level == step + 1 && OutcomeOf(_paths.Rows[path]) == outcome);
    }

    /// <summary>Who stands so; in the order the members came, each once.</summary>
    /// <param name="outcome">How they stand.</param>
    /// <returns>The members.</returns>
    public IEnumerable<TKey> MembersThat(FunnelOutcome outcome) => Members(path => OutcomeOf(_paths.Rows[path]) == outcome);

    /// <summary>What became of a member: one path, or one for each attempt in order of time; none for a member who never did anything the funnel names.</summary>
    /// <param name="member">Who.</param>
    /// <returns>The paths.</returns>
    public ValueList<FunnelPath> PathsOf(TKey member)
    {
        (int first, int count) = _paths.PathsOf(member);
        return new ValueList<FunnelPath>(Enumerable.Range(first, count).Select(PathAt));
    }

    /// <summary>Why a member got no further: the first condition that is not met, of the last attempt; or that every step was taken.</summary>
    /// <param name="member">Who.</param>
    /// <returns>The reason.</returns>
    public Reason WhyStopped(TKey member)
    {
        (int first, int count) = _paths.PathsOf(member);
        return count == 0 ? FunnelExplainer.NotEntered(_program) : PathAt(first + count - 1).Why;
    }

    private FunnelPath PathAt(int path)
    {
        FunnelPathRow row = _paths.Rows[path];
        FunnelOutcome outcome = OutcomeOf(row);
        Instant?[] times = new Instant?[row.Level];
        for (int step = 0; step < times.Length; step++) times[step] = _paths.TimeOf(path, step) is var at and not FunnelTime.None ? FunnelTime.InstantOf(at) : null;
        return new FunnelPath
        {
            Outcome = outcome,
            Level = row.Level,
            Times = new ValueList<Instant?>(times),
            OpenUntil = outcome == FunnelOutcome.Pending && row.Open != FunnelTime.Never ? FunnelTime.InstantOf(row.Open) : null,
            Why = FunnelExplainer.Explain(_program, row, outcome, _now, _paths.EventsOf(path)),
        };
    }

    private IEnumerable<TKey> Members(Func<int, bool> holds)
    {
        int last = -1;
        for (int path = 0; path < _paths.Rows.Length; path++)
        {
            int member = _paths.Rows[path].Member;
            if (member == last || !holds(path)) continue;
            last = member;
            yield return _paths.Members[member];
        }
    }

    private FunnelOutcome OutcomeOf(in FunnelPathRow row) =>
        row.Erased ? FunnelOutcome.Excluded
        : row.Level == 0 ? FunnelOutcome.NotEntered
        : row.Level == _program.Steps ? FunnelOutcome.Converted
        : row.Open >= _now ? FunnelOutcome.Pending : FunnelOutcome.Dropped;

    private bool IsMature(in FunnelPathRow row) => row.Level > 0 && OutcomeOf(row) != FunnelOutcome.Pending && FunnelTime.Plus(row.Entry, _program.Window) < _now;

    private ValueList<SurvivalPoint> MakeCurve()
    {
        return KaplanMeier.Curve(Seen());
    }

    // For each who entered: how long they were seen, and whether that ended with the last step.
    private Span<(long Time, bool Event)> Seen()
    {
        var seen = new List<(long Time, bool Event)>();
        foreach (ref readonly FunnelPathRow row in _paths.Rows)
        {
            if (row.Level == 0) continue;
            bool converted = row.Level == _program.Steps;
            long until = converted ? row.Reached : Math.Min(_now, FunnelTime.Plus(row.Entry, _program.Window));
            seen.Add((Math.Max(0, until - row.Entry), converted));
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(seen);
    }

    private (Duration? Mean, Duration? Median) TimesBefore(int step)
    {
        if (step == 0 || !_paths.HasTimes) return default;
        var spans = new List<long>();
        for (int path = 0; path < _paths.Rows.Length; path++)
        {
            long at = _paths.TimeOf(path, step);
            if (at == FunnelTime.None) continue;
            int before = step - 1;
            while (_paths.TimeOf(path, before) == FunnelTime.None) before--;
            spans.Add(Math.Max(0, at - _paths.TimeOf(path, before)));
        }

        if (spans.Count == 0) return default;
        spans.Sort();
        Int128 sum = 0;
        foreach (long span in spans) sum += span;
        Int128 middle = (Int128)spans[(spans.Count - 1) / 2] + spans[spans.Count / 2];
        return (Duration.FromNanoseconds((long)(sum / spans.Count)), Duration.FromNanoseconds((long)(middle / 2)));
    }

    private int StepOf(string kind)
    {
        int number = Funnel.KindOf(kind);
        int step = Array.IndexOf(_program.KindOfStep, number);
        return step >= 0 ? step : throw new ArgumentException($"The funnel has no step '{kind}'.", nameof(kind));
    }

    private void Require(int step)
    {
        if (step < 0 || step >= _program.Steps) throw new ArgumentOutOfRangeException(nameof(step), step, "The funnel has no such step.");
    }
}
