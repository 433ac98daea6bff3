namespace CommunityDomain.Members;

/// <summary>Walks sorted, distinct facts member by member and turns them into stays and anomalies. The rules stand at <see cref="MembershipHistory"/>.</summary>
internal sealed class MembershipWalk
{
    private readonly List<MembershipInterval> _intervals = [];
    private readonly List<Finding> _anomalies = [];
    private readonly Dictionary<string, MembershipFact> _events = new(StringComparer.Ordinal);
    private MemberId _member;
    private MembershipFact _join;
    private bool _isIn;
    private bool _seen;

    internal MembershipWalk(MembershipFact[] facts)
    {
        foreach (MembershipFact fact in facts)
        {
            if (fact.EventId is not { } id) continue;
            if (!_events.TryGetValue(id, out MembershipFact first) || fact.CompareInTime(first) < 0) _events[id] = fact;
        }

        var ties = new List<MembershipFact>();
        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i].Member != _member) Begin(facts[i].Member);
            if (Stands(facts[i])) ties.Add(facts[i]);
            bool more = i + 1 < facts.Length && facts[i + 1].Member == _member
                && facts[i + 1].At == facts[i].At && facts[i + 1].Sequence == facts[i].Sequence;
            if (!more) Apply(ties);
        }

        Begin(default);
        Intervals = [.. _intervals];
        Anomalies = new ValueList<Finding>(_anomalies);
    }

    internal MembershipInterval[] Intervals { get; }

    internal ValueList<Finding> Anomalies { get; }

    private void Begin(MemberId next)
    {
        if (_isIn) _intervals.Add(new MembershipInterval(_member, _join.At, end: null, _join, LeaveReason.Unknown));
        (_member, _isIn, _seen) = (next, false, false);
    }

    private bool Stands(MembershipFact fact)
    {
        if (fact.EventId is not { } id || _events[id] == fact) return true;
        _anomalies.Add(new Finding(
            string.Empty, MemberCodes.EventConflict, FindingSeverity.Error, string.Empty, new("event", id), new("member", fact.Member), new("at", fact.At)));
        return false;
    }

    /// <summary>Facts of one instant and sequence; joins come first in the sort.</summary>
    private void Apply(List<MembershipFact> ties)
    {
        int join = 0;
        int joins = 0;
        while (joins < ties.Count && ties[joins].IsJoin) joins++;
        int leave = joins;
        for (int left = ties.Count; left > 0; left--)
        {
            bool takeJoin = leave == ties.Count || (!_isIn && join < joins);
            Apply(takeJoin ? ties[join++] : ties[leave++]);
        }

        ties.Clear();
    }

    private void Apply(MembershipFact fact)
    {
        if (fact.IsJoin)
        {
            if (_isIn) Note(MemberCodes.JoinRepeated, fact);
            else (_isIn, _join) = (true, fact);
        }
        else if (_isIn)
        {
            _intervals.Add(new MembershipInterval(_member, _join.At, fact.At, _join, fact.Reason));
            _isIn = false;
        }
        else if (_seen)
        {
            Note(MemberCodes.LeaveRepeated, fact);
        }
        else
        {
            _intervals.Add(new MembershipInterval(_member, start: null, fact.At, join: default, fact.Reason));
            Note(MemberCodes.LeaveWithoutJoin, fact);
        }

        _seen = true;
    }

    private void Note(string code, MembershipFact fact) =>
        _anomalies.Add(new Finding(string.Empty, code, FindingSeverity.Note, string.Empty, new("member", fact.Member), new("at", fact.At)));
}
