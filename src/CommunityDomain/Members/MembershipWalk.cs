using System.Runtime.InteropServices;

namespace CommunityDomain.Members;

/// <summary>Walks sorted, distinct facts member by member and turns them into stays and anomalies. The rules stand at <see cref="MembershipHistory"/>.</summary>
internal sealed class MembershipWalk
{
    private const int Nothing = -1;

    private readonly MembershipFact[] _facts;
    private readonly List<MembershipInterval> _intervals;
    private readonly List<Finding> _anomalies = [];
    private readonly List<MemberId> _people = [];
    private readonly List<int> _firstStays = [];
    private MemberId _member;
    private int _join = Nothing;
    private bool _seen;

    internal MembershipWalk(MembershipFact[] facts)
    {
        _facts = facts;
        _intervals = new List<MembershipInterval>((facts.Length / 2) + 1);
        bool[]? fallen = Fallen(facts);
        var ties = new List<int>();
        int next;
        for (int from = 0; from < facts.Length; from = next)
        {
            if (facts[from].Member != _member) Begin(facts[from].Member);
            next = from + 1;
            while (next < facts.Length && facts[next].At == facts[from].At && facts[next].Sequence == facts[from].Sequence && facts[next].Member == _member) next++;
            for (int i = from; i < next; i++)
            {
                if (fallen is not null && fallen[i]) Conflict(facts[i]);
                else ties.Add(i);
            }

            Take(ties);
        }

        Begin(default);
        Intervals = [.. _intervals];
        Anomalies = new ValueList<Finding>(_anomalies);
        _firstStays.Add(Intervals.Length);
        People = [.. _people];
        FirstStays = [.. _firstStays];
    }

    internal MembershipInterval[] Intervals { get; }

    internal ValueList<Finding> Anomalies { get; }

    /// <summary>Everybody with a stay, by id.</summary>
    internal MemberId[] People { get; }

    /// <summary>The place of each person's first stay; one more at the end, where the stays end.</summary>
    internal int[] FirstStays { get; }

    /// <summary>Which facts fall because another of the same event id stands; null when none does.</summary>
    private static bool[]? Fallen(MembershipFact[] facts)
    {
        bool[]? fallen = null;
        var standing = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i].EventId is not { } id) continue;
            ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(standing, id, out bool known);
            bool falls = known && facts[i].CompareInTime(in facts[first]) > 0;
            if (known) (fallen ??= new bool[facts.Length])[falls ? i : first] = true;
            if (!falls) first = i;
        }

        return fallen;
    }

    private void Begin(MemberId next)
    {
        if (_join != Nothing) Stay(in _facts[_join], _facts[_join].At, end: null, LeaveReason.Unknown);
        (_member, _join, _seen) = (next, Nothing, false);
    }

    /// <summary>Facts of one instant and sequence; joins come first in the sort.</summary>
    private void Take(List<int> ties)
    {
        int join = 0;
        int joins = 0;
        while (joins < ties.Count && _facts[ties[joins]].IsJoin) joins++;
        int leave = joins;
        for (int left = ties.Count; left > 0; left--)
        {
            bool takeJoin = leave == ties.Count || (_join == Nothing && join < joins);
            Take(takeJoin ? ties[join++] : ties[leave++]);
        }

        ties.Clear();
    }

    private void Take(int place)
    {
        ref readonly MembershipFact fact = ref _facts[place];
        if (fact.IsJoin)
        {
            if (_join != Nothing) Note(MemberCodes.JoinRepeated, in fact);
            else _join = place;
        }
        else if (_join != Nothing)
        {
            Stay(in _facts[_join], _facts[_join].At, fact.At, fact.Reason);
            _join = Nothing;
        }
        else if (_seen)
        {
            Note(MemberCodes.LeaveRepeated, in fact);
        }
        else
        {
            Stay(join: default, start: null, fact.At, fact.Reason);
            Note(MemberCodes.LeaveWithoutJoin, in fact);
        }

        _seen = true;
    }

    private void Stay(in MembershipFact join, Instant? start, Instant? end, LeaveReason reason)
    {
        if (_people.Count == 0 || _people[^1] != _member)
        {
            _people.Add(_member);
            _firstStays.Add(_intervals.Count);
        }

        _intervals.Add(new MembershipInterval(_member, start, end, in join, reason));
    }

    private void Conflict(in MembershipFact fact) => _anomalies.Add(new Finding(
        string.Empty, MemberCodes.EventConflict, FindingSeverity.Error, string.Empty, new("event", fact.EventId!), new("member", fact.Member), new("at", fact.At)));

    private void Note(string code, in MembershipFact fact) =>
        _anomalies.Add(new Finding(string.Empty, code, FindingSeverity.Note, string.Empty, new("member", fact.Member), new("at", fact.At)));
}
