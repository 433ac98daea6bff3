namespace CommunityDomain.CheckIns;

/// <summary>
/// 排行榜: members by any score, the best first: points, the current streak, completed days. Staff, bots and test accounts are left out (CHK-1: staff lead the cycle, they do not win it).
/// The same list whatever the order in which scores come in. Immutable and thread-safe.
/// </summary>
/// <typeparam name="TScore">What is ranked by; more is better unless an order says otherwise. Text is ordered by its code units.</typeparam>
public sealed class Leaderboard<TScore>
    where TScore : notnull
{
    private readonly (int Rank, MemberId Member, TScore Score)[] _rows;
    private readonly Dictionary<MemberId, int> _places;
    private readonly IComparer<TScore> _order;

    /// <summary>Ranks members.</summary>
    /// <param name="scores">The members with their scores. The same score twice counts once; two different ones of one member leave the member out, with a finding.</param>
    /// <param name="method">Which number those get who share a place.</param>
    /// <param name="order">The order of scores, in which the greatest is the best; the scores' own when null.</param>
    /// <param name="tieBreak">Who comes first of those with equal scores; it never changes who shares a rank. By member id when null, and wherever this says equal.</param>
    /// <param name="kindOf">What an account is; all are customers when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scores"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="method"/> is not defined.</exception>
    /// <exception cref="InvalidOperationException">Scores have no order of their own and none was given.</exception>
    public Leaderboard(
        IEnumerable<(MemberId Member, TScore Score)> scores,
        RankMethod method = RankMethod.Dense,
        IComparer<TScore>? order = null,
        IComparer<MemberId>? tieBreak = null,
        Func<MemberId, MemberKind>? kindOf = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (method is < RankMethod.Dense or > RankMethod.Ordinal) throw new ArgumentOutOfRangeException(nameof(method), "Not a method of ranking.");
        _order = order ?? (typeof(TScore) == typeof(string) ? (IComparer<TScore>)(object)StringComparer.Ordinal : Comparer<TScore>.Default);
        Method = method;
        var findings = new List<Finding>();
        var excluded = new List<MemberId>();
        List<(MemberId Member, TScore Score)> ranked = Collect(scores, kindOf, excluded, findings);
        ranked.Sort((a, b) =>
        {
            int better = _order.Compare(b.Score, a.Score);
            if (better != 0) return better;
            int first = tieBreak?.Compare(a.Member, b.Member) ?? 0;
            return first != 0 ? first : a.Member.CompareTo(b.Member);
        });
        _rows = Number(ranked);
        _places = new Dictionary<MemberId, int>(_rows.Length);
        for (int i = 0; i < _rows.Length; i++) _places.Add(_rows[i].Member, i);
        excluded.Sort();
        Excluded = excluded.ToValueList();
        Findings = findings.ToValueList();
    }

    /// <summary>Which number those get who share a place.</summary>
    public RankMethod Method { get; }

    /// <summary>Everybody ranked, the best first: the rank from 1, shared by those who share a place unless the method is <see cref="RankMethod.Ordinal"/>, who, and the score.</summary>
    public ValueList<(int Rank, MemberId Member, TScore Score)> Rows => ValueList<(int Rank, MemberId Member, TScore Score)>.Around(_rows);

    /// <summary>Staff, bots and test accounts that have a score and no rank, by id.</summary>
    public ValueList<MemberId> Excluded { get; }

    /// <summary>Whose score could not be used, and why: <see cref="CheckInCodes.MemberMissing"/>, <see cref="CheckInCodes.ScoreConflict"/>; paths <c>scores[3]</c>.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>A member's row.</summary>
    /// <param name="member">Who.</param>
    /// <returns>The row; null when the member is not ranked.</returns>
    public (int Rank, MemberId Member, TScore Score)? Find(MemberId member) => _places.TryGetValue(member, out int at) ? _rows[at] : null;

    /// <summary>Everybody with a rank up to a number: those who share the last place are all in, so there may be more than so many.</summary>
    /// <param name="rank">The last rank, 0 or more.</param>
    /// <returns>The rows, the best first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> is negative.</exception>
    public ValueList<(int Rank, MemberId Member, TScore Score)> Top(int rank)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        int count = 0;
        while (count < _rows.Length && _rows[count].Rank <= rank) count++;
        return new ValueList<(int Rank, MemberId Member, TScore Score)>(_rows.AsSpan(0, count));
    }

    /// <summary>A member with the neighbours in the list.</summary>
    /// <param name="member">Who.</param>
    /// <param name="above">How many rows above at most, 0 or more.</param>
    /// <param name="below">How many rows below at most, 0 or more.</param>
    /// <returns>The rows, the member's own among them; empty when the member is not ranked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public ValueList<(int Rank, MemberId Member, TScore Score)> Around(MemberId member, int above, int below)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(above);
        ArgumentOutOfRangeException.ThrowIfNegative(below);
        if (!_places.TryGetValue(member, out int at)) return default;
        int first = at - Math.Min(above, at);
        int last = at + Math.Min(below, _rows.Length - 1 - at);
        return new ValueList<(int Rank, MemberId Member, TScore Score)>(_rows.AsSpan(first, last - first + 1));
    }

    /// <summary>Whom a member has to catch up with next: the nearest row above with a better score, not only a luckier tie-break.</summary>
    /// <param name="member">Who.</param>
    /// <returns>The row; null for who is not ranked or has nobody above.</returns>
    public (int Rank, MemberId Member, TScore Score)? Ahead(MemberId member)
    {
        if (!_places.TryGetValue(member, out int at)) return null;
        int ahead = at - 1;
        while (ahead >= 0 && _order.Compare(_rows[ahead].Score, _rows[at].Score) == 0) ahead--;
        return ahead < 0 ? null : _rows[ahead];
    }

    private List<(MemberId Member, TScore Score)> Collect(
        IEnumerable<(MemberId Member, TScore Score)> scores, Func<MemberId, MemberKind>? kindOf, List<MemberId> excluded, List<Finding> findings)
    {
        var first = new Dictionary<MemberId, TScore>();
        var conflicts = new HashSet<MemberId>();
        int index = 0;
        foreach ((MemberId member, TScore score) in scores)
        {
            string path = Paths.At("scores", index++);
            if (member.IsUnspecified)
                findings.Add(new Finding(path, CheckInCodes.MemberMissing, FindingSeverity.Error, string.Empty));
            else if (first.TryAdd(member, score) || _order.Compare(first[member], score) == 0)
                continue;
            else if (conflicts.Add(member))
                findings.Add(new Finding(path, CheckInCodes.ScoreConflict, FindingSeverity.Error, string.Empty, new Evidence("member", member)));
        }

        var ranked = new List<(MemberId Member, TScore Score)>(first.Count);
        foreach ((MemberId member, TScore score) in first)
        {
            if (kindOf is not null && kindOf(member) != MemberKind.Customer) excluded.Add(member);
            else if (!conflicts.Contains(member)) ranked.Add((member, score));
        }

        return ranked;
    }

    private (int Rank, MemberId Member, TScore Score)[] Number(List<(MemberId Member, TScore Score)> ranked)
    {
        var rows = new (int Rank, MemberId Member, TScore Score)[ranked.Count];
        int group = 0;
        for (int start = 0; start < rows.Length;)
        {
            int end = start + 1;
            while (end < rows.Length && _order.Compare(ranked[end].Score, ranked[start].Score) == 0) end++;
            group++;
            for (int i = start; i < end; i++)
            {
                int rank = Method switch
                {
                    RankMethod.Dense => group,
                    RankMethod.Standard => start + 1,
                    RankMethod.Modified => end,
                    _ => i + 1,
                };
                rows[i] = (rank, ranked[i].Member, ranked[i].Score);
            }

            start = end;
        }

        return rows;
    }
}
