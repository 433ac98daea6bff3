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
    private readonly Dictionary<MemberId, (int From, int Count)> _byMember;
    private readonly Instant[] _starts;
    private readonly Instant[] _ends;
    private readonly Instant[] _presumedEnds;

    private MembershipHistory(GroupId group, MembershipFact[] facts)
    {
        Group = group;
        _facts = facts;
        var walk = new MembershipWalk(facts);
        _intervals = walk.Intervals;
        Anomalies = walk.Anomalies;
        _byMember = [];
        var starts = new List<Instant>(_intervals.Length);
        var ends = new List<Instant>();
        var presumed = new List<Instant>();
        for (int i = 0; i < _intervals.Length; i++)
        {
            MembershipInterval stay = _intervals[i];
            _byMember[stay.Member] = _byMember.TryGetValue(stay.Member, out (int From, int Count) run) ? (run.From, run.Count + 1) : (i, 1);
            if (stay.Start is { } start) starts.Add(start);
            if (stay.End is { } end) (stay.IsPresumed ? presumed : ends).Add(end);
        }

        starts.Sort();
        ends.Sort();
        presumed.Sort();
        (_starts, _ends, _presumedEnds) = ([.. starts], [.. ends], [.. presumed]);
    }

    /// <summary>The group.</summary>
    public GroupId Group { get; }

    /// <summary>Every distinct fact, the contradictory ones too, ordered by member and then in time.</summary>
    public ValueList<MembershipFact> Facts => new(_facts);

    /// <summary>Every stay, ordered by member and then in time.</summary>
    public ValueList<MembershipInterval> Intervals => new(_intervals);

    /// <summary>What does not fit together, by member and then in time; each with the member and the instant as evidence. Path empty.</summary>
    public ValueList<Finding> Anomalies { get; }

    /// <summary>How many people the records know of.</summary>
    public int People => _byMember.Count;

    /// <summary>A history from facts.</summary>
    /// <param name="group">The group.</param>
    /// <param name="facts">The facts, in any order.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">The group is unspecified, or a fact is of another group or <c>default</c>.</exception>
    public static MembershipHistory Of(GroupId group, IEnumerable<MembershipFact> facts)
    {
        if (group.IsUnspecified) throw new ArgumentException("A history needs a group.", nameof(group));
        ArgumentNullException.ThrowIfNull(facts);
        MembershipFact[] sorted = [.. facts];
        foreach (MembershipFact fact in sorted)
        {
            if (fact.Group != group) throw new ArgumentException("Every fact must be of the history's group.", nameof(facts));
        }

        return new MembershipHistory(group, Distinct(sorted));
    }

    /// <summary>The history of both sets of facts together.</summary>
    /// <param name="other">Another history of the same group; may overlap.</param>
    /// <returns>The history of the union.</returns>
    /// <exception cref="ArgumentException">The other history is of another group.</exception>
    public MembershipHistory Merge(MembershipHistory other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Group != Group) throw new ArgumentException("Only histories of one group merge.", nameof(other));
        return new MembershipHistory(Group, Distinct([.. _facts, .. other._facts]));
    }

    /// <summary>The stays of one member, in time.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The stays; empty for somebody the records do not know.</returns>
    public ValueList<MembershipInterval> StaysOf(MemberId member) => new(Stays(member));

    /// <summary>Whether somebody was in at an instant, presumed or known.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">The instant.</param>
    /// <returns>Whether a stay contains the instant.</returns>
    public bool IsMember(MemberId member, Instant at)
    {
        foreach (MembershipInterval stay in Stays(member))
        {
            if (stay.Contains(at)) return true;
        }

        return false;
    }

    /// <summary>How many were in at an instant. Two binary searches.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The head-count of everybody.</returns>
    public HeadCount HeadCountAt(Instant at) =>
        new(UpTo(_starts, at) - UpTo(_ends, at), _presumedEnds.Length - UpTo(_presumedEnds, at), excluded: 0);

    /// <summary>How many customers were in at an instant; staff, bots and test accounts are left out and counted apart. Walks all stays.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="kinds">The kinds of accounts; who is not listed is a customer.</param>
    /// <returns>The head-count of customers.</returns>
    public HeadCount HeadCountAt(Instant at, IReadOnlyDictionary<MemberId, MemberKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        int known = 0, presumed = 0, excluded = 0;
        foreach (MembershipInterval stay in _intervals)
        {
            if (!stay.Contains(at)) continue;
            if (!IsCustomer(stay.Member, kinds)) excluded++;
            else if (stay.IsPresumed) presumed++;
            else known++;
        }

        return new HeadCount(known, presumed, excluded);
    }

    /// <summary>Everyone who was in at an instant, the silent ones included, by id.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="includePresumed">Whether people with an unknown start belong to it.</param>
    /// <param name="kinds">The kinds of accounts: only customers are listed, and who is not in it is one. Null lists everybody.</param>
    /// <returns>The people, each once, ordered by id.</returns>
    public ValueList<MemberId> MembersAt(Instant at, bool includePresumed = true, IReadOnlyDictionary<MemberId, MemberKind>? kinds = null)
    {
        var people = new List<MemberId>();
        foreach (MembershipInterval stay in _intervals)
        {
            if (stay.Contains(at) && (includePresumed || !stay.IsPresumed) && IsCustomer(stay.Member, kinds)) people.Add(stay.Member);
        }

        return new ValueList<MemberId>(people);
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

    /// <summary>Who came and went between two instants.</summary>
    /// <param name="range">The span, start inclusive, end exclusive; either end may be open.</param>
    /// <param name="kinds">The kinds of accounts: only customers count, and who is not in it is one. Null counts everybody.</param>
    /// <returns>The counts.</returns>
    public MembershipFlow Flow(Interval range, IReadOnlyDictionary<MemberId, MemberKind>? kinds = null)
    {
        int joins = 0, people = 0, rejoins = 0, left = 0, removed = 0, unknown = 0, excluded = 0;
        MemberId previous = default, lastJoined = default, lastExcluded = default;
        foreach (MembershipInterval stay in _intervals)
        {
            bool joined = stay.Start is { } start && range.Contains(start);
            bool gone = stay.End is { } end && range.Contains(end);
            bool again = stay.Member == previous;
            previous = stay.Member;
            if (!joined && !gone) continue;
            if (!IsCustomer(stay.Member, kinds))
            {
                if (stay.Member != lastExcluded) excluded++;
                lastExcluded = stay.Member;
                continue;
            }

            if (joined)
            {
                joins++;
                if (again) rejoins++;
                if (stay.Member != lastJoined) people++;
                lastJoined = stay.Member;
            }

            if (!gone) continue;
            if (stay.Reason is LeaveReason.Left) left++;
            else if (stay.Reason is LeaveReason.Removed) removed++;
            else unknown++;
        }

        return new MembershipFlow
        {
            Joins = joins, PeopleJoined = people, Rejoins = rejoins, Left = left, Removed = removed, GoneUnknown = unknown, PeopleExcluded = excluded,
        };
    }

    private static bool IsCustomer(MemberId member, IReadOnlyDictionary<MemberId, MemberKind>? kinds) =>
        kinds is null || !kinds.TryGetValue(member, out MemberKind kind) || kind is MemberKind.Customer;

    private static MembershipFact[] Distinct(MembershipFact[] facts)
    {
        if (facts.Length == 0) return facts;
        Array.Sort(facts);
        int count = 1;
        for (int i = 1; i < facts.Length; i++)
        {
            if (facts[i] != facts[count - 1]) facts[count++] = facts[i];
        }

        return count == facts.Length ? facts : facts[..count];
    }

    private static int UpTo(Instant[] sorted, Instant at)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            if (sorted[middle] <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private ReadOnlySpan<MembershipInterval> Stays(MemberId member) =>
        _byMember.TryGetValue(member, out (int From, int Count) run) ? _intervals.AsSpan(run.From, run.Count) : default;
}
