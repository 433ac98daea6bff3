namespace CommunityDomain.CheckIns;

/// <summary>
/// The rounds of conversion after a cycle (CHK-4), as known at an instant: whom each round is for and why others are not, whom one may write to now, and what came of it by attendance.
/// What came later is not seen. A view, an order or a payment belongs to the round that last reached the member before it; a payment or refund with an order's name to that order's round.
/// The same whatever the order of the facts, and however often one is given. Immutable and thread-safe.
/// </summary>
public sealed class ConversionBoard
{
    private readonly ValueList<ConversionRound> _rounds;
    private readonly Interval[] _windows;
    private readonly Dictionary<MemberId, ConversionPath> _paths;
    private readonly RoundAudience[] _audiences;

    internal ConversionBoard(ValueList<ConversionRound> rounds, Interval[] windows, Instant asOf, Dictionary<MemberId, ConversionPath> paths, RoundAudience[] audiences, List<Finding> findings)
    {
        (_rounds, _windows, _paths, _audiences) = (rounds, windows, paths, audiences);
        AsOf = asOf;
        Findings = findings.ToValueList();
        ConversionPath[] guests = [.. paths.Values.Where(path => !path.Guest.IsExcluded).OrderBy(path => path.Guest.Member)];
        Payers = guests.Where(path => path.HasPayment).Select(path => path.Guest.Member).ToValueList();
        NonPayers = guests.Where(path => !path.HasPayment).Select(path => path.Guest.Member).ToValueList();
        Unattributed = guests.Count(path => path.HasUnattributedPayment);
    }

    /// <summary>The instant the board was made for.</summary>
    public Instant AsOf { get; }

    /// <summary>How many rounds there are.</summary>
    public int Rounds => _rounds.Count;

    /// <summary>Facts that fit nothing or break the plan: unknown members, messages outside of every round, to people who are not in the audience, or more than allowed; refunds of what was not paid. Paths <c>facts[3]</c>.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Who paid and did not get everything back, by id: they are kept and move up (GRP-8). Staff are in neither list.</summary>
    public ValueList<MemberId> Payers { get; }

    /// <summary>Everybody else, by id: after the last round they go on to the next cycle (GRP-8).</summary>
    public ValueList<MemberId> NonPayers { get; }

    /// <summary>How many paid without having been reached in any round before: no round's merit.</summary>
    public int Unattributed { get; }

    /// <summary>Of all members of the cycle, the share that paid and did not get everything back.</summary>
    public Ratio Conversion => new(Payers.Count, Payers.Count + NonPayers.Count);

    /// <summary>Reads what happened after a cycle, at the instant of its cards, by the rounds of its program.</summary>
    /// <param name="cohort">The members with their attendance.</param>
    /// <param name="facts">What happened, in any order.</param>
    /// <returns>The board.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ConversionBoard Of(CheckInCohort cohort, IEnumerable<ConversionFact> facts)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(facts);
        return ConversionReading.Board(cohort.Cycle.Program.Rounds, cohort.Cycle.Calendar.Windows, cohort.Guests(), facts, cohort.AsOf);
    }

    /// <summary>What came of a round.</summary>
    /// <param name="round">Which one, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such round.</exception>
    public RoundResult this[int round] => ResultOf(round, _ => true);

    /// <summary>What came of a round among members of one attendance.</summary>
    /// <param name="round">Which one, from 1.</param>
    /// <param name="pattern">The attendance.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such round.</exception>
    public RoundResult this[int round, AttendancePattern pattern] => ResultOf(round, path => path.Guest.Pattern == pattern);

    /// <summary>When a round runs, start included, end excluded.</summary>
    /// <param name="round">Which one, from 1.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such round.</exception>
    public Interval WindowOf(int round) => _windows[At(round)];

    /// <summary>Whom a round is for when it starts, the best attendance first; before its start, as far as is known.</summary>
    /// <param name="round">Which one, from 1.</param>
    /// <returns>The members.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such round.</exception>
    public ValueList<MemberId> AudienceOf(int round) => _audiences[At(round)].Members;

    /// <summary>Who of the cycle is not in a round's audience, by id.</summary>
    /// <param name="round">Which one, from 1.</param>
    /// <returns>The members.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such round.</exception>
    public ValueList<MemberId> ExcludedFrom(int round)
    {
        RoundAudience audience = _audiences[At(round)];
        return _paths.Keys.Where(member => !audience.Has(member)).Order().ToValueList();
    }

    /// <summary>Whether a round is for a member: granted with the number of the round, or refused with every reason.</summary>
    /// <param name="round">Which one, from 1.</param>
    /// <param name="member">Who.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such round.</exception>
    public Decision<int> Decide(int round, MemberId member) =>
        _paths.TryGetValue(member, out ConversionPath? path) ? path.Decide(At(round), _audiences[At(round)], _rounds[At(round)], ConversionReading.Cut(_windows[At(round)], AsOf)) : Unknown(member);

    /// <summary>
    /// Whether one may write to a member now: a round runs, it is for the member, who has not converted, opted out or become unreachable since, and has not got all its messages.
    /// Granted with the number of the round, or refused with every reason.
    /// </summary>
    /// <param name="member">Who.</param>
    /// <returns>The decision.</returns>
    public Decision<int> MayContact(MemberId member)
    {
        if (!_paths.TryGetValue(member, out ConversionPath? path)) return Unknown(member);
        int running = Array.FindIndex(_windows, window => window.Contains(AsOf));
        if (running >= 0) return path.MayContact(running, _audiences[running], _rounds[running], _windows[running], AsOf);
        int next = Array.FindIndex(_windows, window => window.Start > AsOf);
        var reason = new Reason(CheckInCodes.AudienceNoRound, "CHK-4", new Evidence("next", next < 0 ? default(EvidenceValue) : _windows[next].Start));
        return next < 0 ? Decision.Refused<int>([reason]) : Decision.Delayed(next + 1, reason);
    }

    private static Decision<int> Unknown(MemberId member) => Decision.Refused<int>([new Reason(CheckInCodes.MemberUnknown, string.Empty, new Evidence("member", member))]);

    private int At(int round)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(round, _rounds.Count);
        return round - 1;
    }

    private RoundResult ResultOf(int round, Func<ConversionPath, bool> counts)
    {
        int at = At(round);
        RoundTrace[] traces = [.. _audiences[at].Members.Select(member => _paths[member]).Where(counts).Select(path => path.TraceOf(at, _rounds[at], AsOf))];
        return new RoundResult
        {
            Audience = traces.Length,
            Reached = traces.Count(trace => trace.Step >= RoundTrace.Reached),
            Viewed = traces.Count(trace => trace.Step >= RoundTrace.Viewed),
            Ordered = traces.Count(trace => trace.Step >= RoundTrace.Ordered),
            Paid = traces.Count(trace => trace.Step >= RoundTrace.Paid),
            Kept = traces.Count(trace => trace.IsKept),
            Refunded = traces.Count(trace => trace.IsRefunded),
        };
    }
}
