namespace CommunityDomain.CheckIns;

/// <summary>
/// All members of a cycle together, at the instant of their cards: completion by day, where members drop out, who is how far, a heat map, and the comparison with another cycle.
/// Staff, bots and test accounts, and whoever never got into the cycle, are left out. Immutable and thread-safe.
/// </summary>
public sealed class CheckInCohort
{
    /// <summary>After how many missed days in a row with nothing after them a member counts as dropped out, by default; our convention.</summary>
    public const int DefaultQuietDays = 3;

    private readonly CheckInCard[] _cards;
    private readonly AttendancePattern[] _patterns;
    private readonly Dictionary<MemberId, int> _places;
    private readonly Dictionary<MemberId, MemberKind> _excluded;
    private readonly byte[] _cells;
    private readonly CohortDay[] _days;

    private CheckInCohort(CheckInCycle cycle, Instant asOf, CheckInCard[] cards, Dictionary<MemberId, MemberKind> excluded, int quietDays)
    {
        Cycle = cycle;
        AsOf = asOf;
        QuietDays = quietDays;
        _excluded = excluded;
        var rows = Array.ConvertAll(cards, card => CohortRow.Of(card, quietDays));
        Array.Sort(rows, CohortRow.BestFirst);
        _cards = Array.ConvertAll(rows, row => row.Card);
        _patterns = Array.ConvertAll(rows, row => row.Pattern);
        _places = new Dictionary<MemberId, int>(rows.Length);
        for (int i = 0; i < rows.Length; i++) _places.Add(rows[i].Card.Member, i);
        int days = cycle.Table.Count;
        _cells = new byte[checked(rows.Length * days)];
        for (int i = 0; i < rows.Length; i++)
        {
            ReadOnlySpan<CheckInCell> cells = rows[i].Card.Cells.AsSpan();
            for (int day = 0; day < days; day++) _cells[(i * days) + day] = (byte)cells[day].Status;
        }

        Members = ValueList<MemberId>.Around(Array.ConvertAll(_cards, card => card.Member));
        Excluded = excluded.Keys.Order().ToValueList();
        _days = CohortRow.Days(cycle, rows);
        Days = ValueList<LocalDate>.Around(Array.ConvertAll(_days, day => day.Day));
    }

    /// <summary>The cycle.</summary>
    public CheckInCycle Cycle { get; }

    /// <summary>The instant of the cards.</summary>
    public Instant AsOf { get; }

    /// <summary>After how many missed days in a row with nothing after them a member counts as dropped out.</summary>
    public int QuietDays { get; }

    /// <summary>The members, best attendance first, then most days checked in, then by id: the rows of the heat map.</summary>
    public ValueList<MemberId> Members { get; }

    /// <summary>Staff, bots and test accounts, by id; they are in no number.</summary>
    public ValueList<MemberId> Excluded { get; }

    /// <summary>The scheduled dates of the cycle, in order: the columns of the heat map. Days are numbered from 1.</summary>
    public ValueList<LocalDate> Days { get; }

    /// <summary>Of all members, the share that has completed the cycle.</summary>
    public Ratio Completion => new(CountOf(AttendancePattern.Completed), Members.Count);

    /// <summary>The number of the day on which the largest share of those still there dropped out (<see cref="DropOutOn"/>); of equals the first; null when nobody did.</summary>
    public int? WorstDay
    {
        get
        {
            int? worst = null;
            for (int number = 1; number <= _days.Length; number++)
            {
                if (_days[number - 1].DroppedOut > 0 && (worst is not { } other || DropOutOn(number).CompareValueTo(DropOutOn(other)) > 0)) worst = number;
            }

            return worst;
        }
    }

    /// <summary>A cell of the heat map.</summary>
    /// <param name="member">The row: a position in <see cref="Members"/>.</param>
    /// <param name="day">The column: a position in <see cref="Days"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cell.</exception>
    public CheckInStatus this[int member, int day]
    {
        get
        {
            ReadOnlySpan<byte> row = RowOf(member);
            return day >= 0 && day < row.Length ? (CheckInStatus)row[day] : throw new ArgumentOutOfRangeException(nameof(day));
        }
    }

    /// <summary>Puts the members of a cycle together.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="cards">A card for each member, all of one instant, in any order. The same card twice counts once.</param>
    /// <param name="kindOf">What an account is; all are customers when null.</param>
    /// <param name="quietDays">After how many missed days in a row with nothing after them a member counts as dropped out; 1 or more.</param>
    /// <returns>The cohort.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A card is of another cycle or instant, or a member has two different cards.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quietDays"/> is below 1.</exception>
    public static CheckInCohort Of(CheckInCycle cycle, IEnumerable<CheckInCard> cards, Func<MemberId, MemberKind>? kindOf = null, int quietDays = DefaultQuietDays)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(cards);
        ArgumentOutOfRangeException.ThrowIfLessThan(quietDays, 1);
        var known = new Dictionary<MemberId, CheckInCard>();
        var excluded = new Dictionary<MemberId, MemberKind>();
        Instant? asOf = null;
        foreach (CheckInCard card in cards)
        {
            if (card.Program != cycle.Program || card.Cells.Count != cycle.Table.Count || card.AsOf != (asOf ??= card.AsOf)) throw new ArgumentException("The cards are of one cycle and one instant.", nameof(cards));
            if (card.State == ParticipantState.NotEnrolled) continue;
            if (kindOf is not null && kindOf(card.Member) is var kind and not MemberKind.Customer) excluded[card.Member] = kind;
            else if (!known.TryAdd(card.Member, card) && !known[card.Member].Equals(card)) throw new ArgumentException("A member has two cards that differ.", nameof(cards));
        }

        return new CheckInCohort(cycle, asOf ?? Instant.MinValue, [.. known.Values], excluded, quietDays);
    }

    /// <summary>Who checked in for a day, made up included, of those for whom the day is settled: missed or saved by a freeze counts against it, who was excused or may still check in is in neither number.</summary>
    /// <param name="number">Which scheduled day, from 1.</param>
    /// <returns>The share; undefined while the day is settled for nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public Ratio CompletionOn(int number) => Day(number).Completion;

    /// <summary>Who dropped out on a day, the first one missed of a silence that lasts, of those still there: not dropped out on an earlier day.</summary>
    /// <param name="number">Which scheduled day, from 1.</param>
    /// <returns>The share; undefined when nobody is there any more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public Ratio DropOutOn(int number) => Day(number).DropOut;

    /// <summary>How many members have a status on a day.</summary>
    /// <param name="number">Which scheduled day, from 1.</param>
    /// <param name="status">The status.</param>
    /// <returns>The members, heads.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day or status.</exception>
    public int CountOn(int number, CheckInStatus status)
    {
        if (status is < CheckInStatus.NotOpen or > CheckInStatus.NonExistent) throw new ArgumentOutOfRangeException(nameof(status), "Not a status.");
        return Day(number).Counts[(int)status];
    }

    /// <summary>How a member goes through the cycle; while it runs, as it looks so far.</summary>
    /// <param name="member">Who.</param>
    /// <returns>The pattern; null when the member is not in the cohort.</returns>
    public AttendancePattern? PatternOf(MemberId member) => _places.TryGetValue(member, out int place) ? _patterns[place] : null;

    /// <summary>How many members go through the cycle in one way.</summary>
    /// <param name="pattern">The way.</param>
    /// <returns>The members, heads.</returns>
    public int CountOf(AttendancePattern pattern) => _patterns.AsSpan().Count(pattern);

    /// <summary>A member's card.</summary>
    /// <param name="member">Who.</param>
    /// <returns>The card; null when the member is not in the cohort.</returns>
    public CheckInCard? CardOf(MemberId member) => _places.TryGetValue(member, out int place) ? _cards[place] : null;

    /// <summary>A row of the heat map: one <see cref="CheckInStatus"/> a byte, in the order of <see cref="Days"/>. Copies nothing.</summary>
    /// <param name="member">A position in <see cref="Members"/>.</param>
    /// <returns>The cells.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<byte> RowOf(int member) => member >= 0 && member < _cards.Length
        ? _cells.AsSpan(member * _days.Length, _days.Length)
        : throw new ArgumentOutOfRangeException(nameof(member));

    /// <summary>Ranks the members by a score of their cards, as <c>card => card.Streak.Longest</c>.</summary>
    /// <typeparam name="TScore">What is ranked by.</typeparam>
    /// <param name="score">The score of a card.</param>
    /// <param name="method">Which number those get who share a place.</param>
    /// <returns>The board.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="score"/> is null.</exception>
    public Leaderboard<TScore> Rank<TScore>(Func<CheckInCard, TScore> score, RankMethod method = RankMethod.Dense)
        where TScore : notnull
    {
        ArgumentNullException.ThrowIfNull(score);
        return new Leaderboard<TScore>(_cards.Select(card => (card.Member, score(card))), method);
    }

    /// <summary>How much larger the share that completed is here than in another cycle, of other people: <see cref="Ratio.Difference"/>. An interval with 0 inside does not tell which cycle did better.</summary>
    /// <param name="other">The other cycle's members.</param>
    /// <param name="confidence">The confidence, between 0 and 1 exclusive.</param>
    /// <returns>The interval of the difference; null when a cycle has no members.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of range.</exception>
    public RatioInterval? DifferenceTo(CheckInCohort other, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Ratio.Difference(Completion, other.Completion, confidence);
    }

    /// <summary>How much larger the share that checked in on a day is here than on the same day of another cycle, of other people.</summary>
    /// <param name="other">The other cycle's members.</param>
    /// <param name="number">Which scheduled day of both, from 1.</param>
    /// <param name="confidence">The confidence, between 0 and 1 exclusive.</param>
    /// <returns>The interval of the difference; null when the day is not settled for anybody in one of them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them has no such day, or the confidence is out of range.</exception>
    public RatioInterval? DifferenceTo(CheckInCohort other, int number, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Ratio.Difference(CompletionOn(number), other.CompletionOn(number), confidence);
    }

    private CohortDay Day(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, _days.Length);
        return _days[number - 1];
    }

    internal IEnumerable<CheckInCard> Cards => _cards;

    internal IEnumerable<RoundGuest> Guests() =>
        _cards.Select((card, i) => new RoundGuest(card.Member, _patterns[i], card.OnTime + card.MadeUp))
            .Concat(_excluded.Select(account => new RoundGuest(account.Key, AttendancePattern.Dropped, 0, account.Value)));
}
