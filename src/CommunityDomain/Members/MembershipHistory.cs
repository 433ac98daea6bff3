namespace CommunityDomain.Members;

/// <summary>
/// The stays of one group's members, made from join and leave facts that may come in any order, repeatedly and in parts. Immutable.
/// </summary>
/// <remarks>
/// A history is a set of facts, so <see cref="Merge"/> is associative, commutative and idempotent, and equal facts count once. Rules (our convention):
/// <list type="bullet">
/// <item>A stay runs from a join (inclusive) to the next leave (exclusive).</item>
/// <item>A leave of somebody never seen before is a stay with unknown start: they were in before the records begin.</item>
/// <item>A join of somebody who is in, or a leave of somebody who is out again, changes nothing and is an anomaly.</item>
/// <item>At one instant <see cref="MembershipFact.Sequence"/> decides; where it ties too, joins and leaves take turns, beginning with a leave
/// for who is in and with a join for who is out, so a visit within one tick is a stay of length zero. Removed goes before left.</item>
/// <item>One event id with two payloads: the earlier instant stands, the other counts as an anomaly only.</item>
/// </list>
/// </remarks>
public sealed class MembershipHistory
{
    private readonly MembershipFact[] _facts;
    private readonly MembershipInterval[] _intervals;
    private readonly MemberId[] _people;
    private readonly int[] _firstStays;
    private readonly Dictionary<MemberId, int> _places;
    private readonly StayIndex _starts;
    private readonly StayIndex _ends;
    private readonly StayIndex _presumedEnds;

    private MembershipHistory(GroupId group, MembershipFact[] facts)
    {
        Group = group;
        _facts = facts;
        var walk = new MembershipWalk(facts);
        _intervals = walk.Intervals;
        _people = walk.People;
        _firstStays = walk.FirstStays;
        Anomalies = walk.Anomalies;
        _places = new Dictionary<MemberId, int>(_people.Length);
        for (int i = 0; i < _people.Length; i++) _places.Add(_people[i], i);
        _starts = IndexOf(_intervals, (in MembershipInterval stay) => stay.Start);
        _ends = IndexOf(_intervals, (in MembershipInterval stay) => stay.IsPresumed ? null : stay.End);
        _presumedEnds = IndexOf(_intervals, (in MembershipInterval stay) => stay.IsPresumed ? stay.End : null);
    }

    /// <summary>The group.</summary>
    public GroupId Group { get; }

    /// <summary>Every distinct fact, the contradictory ones too, ordered by member and then in time.</summary>
    public ValueList<MembershipFact> Facts => ValueList<MembershipFact>.Around(_facts);

    /// <summary>Every stay, ordered by member and then in time.</summary>
    public ValueList<MembershipInterval> Intervals => ValueList<MembershipInterval>.Around(_intervals);

    /// <summary>What does not fit together, by member and then in time; each with the member and the instant as evidence. Path empty.</summary>
    public ValueList<Finding> Anomalies { get; }

    /// <summary>How many people the records know of.</summary>
    public int People => _people.Length;

    /// <summary>A history from facts.</summary>
    /// <param name="group">The group.</param>
    /// <param name="facts">The facts, in any order.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">The group is unspecified, or a fact is of another group or <c>default</c>.</exception>
    public static MembershipHistory Of(GroupId group, IEnumerable<MembershipFact> facts)
    {
        if (group.IsUnspecified) throw new ArgumentException("A history needs a group.", nameof(group));
        ArgumentNullException.ThrowIfNull(facts);
        MembershipFact[] own = [.. facts];
        for (int i = 0; i < own.Length; i++)
        {
            if (own[i].Group != group) throw new ArgumentException("Every fact must be of the history's group.", nameof(facts));
        }

        return new MembershipHistory(group, MembershipSort.Distinct(own));
    }

    /// <summary>The history of both sets of facts together.</summary>
    /// <param name="other">Another history of the same group; may overlap.</param>
    /// <returns>The history of the union.</returns>
    /// <exception cref="ArgumentException">The other history is of another group.</exception>
    public MembershipHistory Merge(MembershipHistory other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Group != Group) throw new ArgumentException("Only histories of one group merge.", nameof(other));
        return new MembershipHistory(Group, MembershipSort.Union(_facts, other._facts));
    }

    /// <summary>The stays of one member, in time.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The stays; empty for somebody the records do not know.</returns>
    public ValueList<MembershipInterval> StaysOf(MemberId member) => new(Stays(member));

    /// <summary>Whether somebody was in at an instant, presumed or known.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">The instant.</param>
    /// <returns>Whether a stay contains the instant.</returns>
    public bool IsMember(MemberId member, Instant at) => _places.TryGetValue(member, out int person) && StayAt(person, at) >= 0;

    /// <summary>How many were in at an instant. Three binary searches.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The head-count of everybody.</returns>
    public HeadCount HeadCountAt(Instant at) =>
        new(_starts.UpTo(at) - _ends.UpTo(at), _presumedEnds.Count - _presumedEnds.UpTo(at), excluded: 0);

    /// <summary>How many customers were in at an instant; staff, bots and test accounts are left out and counted apart. Walks the kinds or the people, whichever are fewer.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="kinds">The kinds of accounts; who is not listed is a customer.</param>
    /// <returns>The head-count of customers.</returns>
    public HeadCount HeadCountAt(Instant at, IReadOnlyDictionary<MemberId, MemberKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        HeadCount everybody = HeadCountAt(at);
        int known = 0, presumed = 0;
        foreach (int person in OthersThanCustomers(kinds))
        {
            int stay = StayAt(person, at);
            if (stay < 0) continue;
            if (_intervals[stay].IsPresumed) presumed++;
            else known++;
        }

        return new HeadCount(everybody.Known - known, everybody.Presumed - presumed, known + presumed);
    }

    /// <summary>Everyone who was in at an instant, the silent ones included, by id. Walks the people, not their stays.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="includePresumed">Whether people with an unknown start belong to it.</param>
    /// <param name="kinds">The kinds of accounts: only customers are listed, and who is not in it is one. Null lists everybody.</param>
    /// <returns>The people, each once, ordered by id.</returns>
    public ValueList<MemberId> MembersAt(Instant at, bool includePresumed = true, IReadOnlyDictionary<MemberId, MemberKind>? kinds = null)
    {
        var people = new List<MemberId>(HeadCountAt(at).Total);
        for (int person = 0; person < _people.Length; person++)
        {
            int stay = StayAt(person, at);
            if (stay >= 0 && (includePresumed || !_intervals[stay].IsPresumed) && IsCustomer(_people[person], kinds)) people.Add(_people[person]);
        }

        return ValueList<MemberId>.Around([.. people]);
    }

    /// <summary>How long somebody had been in, all stays together, up to an instant.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">The instant.</param>
    /// <returns>The tenure; <c>default</c> for somebody who never came before it.</returns>
    public Tenure TenureAt(MemberId member, Instant at)
    {
        Duration total = Duration.Zero;
        Instant? first = null;
        bool open = false;
        foreach (MembershipInterval stay in Stays(member))
        {
            if (stay.Start is not { } start)
            {
                open = true;
                continue;
            }

            if (start > at) break;
            first ??= start;
            total += (stay.End is { } end && end < at ? end : at) - start;
        }

        return new Tenure(total, first, open);
    }

    /// <summary>Who came and went between two instants. Walks the stays that begin or end within them.</summary>
    /// <param name="range">The span, start inclusive, end exclusive; either end may be open.</param>
    /// <param name="kinds">The kinds of accounts: only customers count, and who is not in it is one. Null counts everybody.</param>
    /// <returns>The counts.</returns>
    public MembershipFlow Flow(Interval range, IReadOnlyDictionary<MemberId, MemberKind>? kinds = null)
    {
        int joins = 0, people = 0, rejoins = 0;
        var excluded = new HashSet<MemberId>();
        foreach (int place in _starts.Within(range))
        {
            ref readonly MembershipInterval stay = ref _intervals[place];
            if (!IsCustomer(stay.Member, kinds))
            {
                excluded.Add(stay.Member);
                continue;
            }

            bool again = place > 0 && _intervals[place - 1].Member == stay.Member;
            joins++;
            if (again) rejoins++;
            if (!again || !(_intervals[place - 1].Start is { } before && range.Contains(before))) people++;
        }

        int left = 0, removed = 0, unknown = 0;
        Leave(_ends.Within(range));
        Leave(_presumedEnds.Within(range));
        return new MembershipFlow
        {
            Joins = joins,
            PeopleJoined = people,
            Rejoins = rejoins,
            Left = left,
            Removed = removed,
            GoneUnknown = unknown,
            PeopleExcluded = excluded.Count,
        };

        void Leave(ReadOnlySpan<int> places)
        {
            foreach (int place in places)
            {
                ref readonly MembershipInterval stay = ref _intervals[place];
                if (!IsCustomer(stay.Member, kinds)) excluded.Add(stay.Member);
                else if (stay.Reason is LeaveReason.Left) left++;
                else if (stay.Reason is LeaveReason.Removed) removed++;
                else unknown++;
            }
        }
    }

    private static bool IsCustomer(MemberId member, IReadOnlyDictionary<MemberId, MemberKind>? kinds) =>
        kinds is null || !kinds.TryGetValue(member, out MemberKind kind) || kind is MemberKind.Customer;

    private static StayIndex IndexOf(MembershipInterval[] stays, Reading instantOf)
    {
        var instants = new List<Instant>();
        var places = new List<int>();
        for (int i = 0; i < stays.Length; i++)
        {
            if (instantOf(in stays[i]) is not { } instant) continue;
            instants.Add(instant);
            places.Add(i);
        }

        return new StayIndex(instants, places);
    }

    private IEnumerable<int> OthersThanCustomers(IReadOnlyDictionary<MemberId, MemberKind> kinds)
    {
        if (kinds.Count > _people.Length)
        {
            for (int person = 0; person < _people.Length; person++)
            {
                if (!IsCustomer(_people[person], kinds)) yield return person;
            }

            yield break;
        }

        foreach ((MemberId member, MemberKind kind) in kinds)
        {
            if (kind is not MemberKind.Customer && _places.TryGetValue(member, out int person)) yield return person;
        }
    }

    /// <summary>The stay of a person that contains an instant: only the last that starts by then can, as stays do not overlap. Below zero when none does.</summary>
    private int StayAt(int person, Instant at)
    {
        int low = _firstStays[person], high = _firstStays[person + 1];
        int first = low;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            if (_intervals[middle].Start > at) high = middle;
            else low = middle + 1;
        }

        return low > first && _intervals[low - 1].Contains(at) ? low - 1 : -1;
    }

    private ReadOnlySpan<MembershipInterval> Stays(MemberId member) =>
        _places.TryGetValue(member, out int person) ? _intervals.AsSpan(_firstStays[person].._firstStays[person + 1]) : default;

    private delegate Instant? Reading(in MembershipInterval stay);
}
