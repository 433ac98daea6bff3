using CommunityDomain.Members;
using Interval = NodaTime.Interval;

namespace CommunityDomain.Tests.Members;

/// <summary>The rules of a membership history written down slowly: every question walks all facts or all stays.</summary>
internal sealed class MembershipOracle
{
    internal MembershipOracle(IEnumerable<MembershipFact> facts)
    {
        MembershipFact[] inTime = [.. facts.Distinct().OrderBy(fact => fact.At).ThenBy(fact => fact.Sequence).ThenByDescending(fact => fact.IsJoin)
            .ThenByDescending(fact => fact.Reason).ThenBy(fact => fact.EventId, StringComparer.Ordinal).ThenBy(fact => fact.Member)];
        MembershipFact[] standing = [.. inTime.Where(fact => fact.EventId is null || inTime.First(other => other.EventId == fact.EventId) == fact)];
        Conflicts = inTime.Length - standing.Length;
        foreach (IGrouping<MemberId, MembershipFact> own in standing.GroupBy(fact => fact.Member).OrderBy(own => own.Key)) Replay(own.Key, own);
    }

    internal int Conflicts { get; }

    internal int JoinsRepeated { get; private set; }

    internal int LeavesRepeated { get; private set; }

    internal List<(MemberId Who, Instant? Start, Instant? End, LeaveReason Reason)> Stays { get; } = [];

    internal MemberId[] MembersAt(Instant at, bool includePresumed, Dictionary<MemberId, MemberKind> kinds) =>
        [.. Stays.Where(stay => Contains(stay, at) && (includePresumed || stay.Start is not null) && IsCustomer(stay.Who, kinds)).Select(stay => stay.Who)];

    internal bool IsMember(MemberId who, Instant at) => Stays.Exists(stay => stay.Who == who && Contains(stay, at));

    internal (int Known, int Presumed, int Excluded) HeadCountAt(Instant at, Dictionary<MemberId, MemberKind> kinds)
    {
        var present = Stays.Where(stay => Contains(stay, at)).ToList();
        return (present.Count(stay => stay.Start is not null && IsCustomer(stay.Who, kinds)), present.Count(stay => stay.Start is null && IsCustomer(stay.Who, kinds)), present.Count(stay => !IsCustomer(stay.Who, kinds)));
    }

    internal (int Joins, int PeopleJoined, int Rejoins, int Left, int Removed, int GoneUnknown, int PeopleExcluded) Flow(Interval range, Dictionary<MemberId, MemberKind> kinds)
    {
        var joined = Stays.Where(stay => stay.Start is { } start && range.Contains(start)).ToList();
        var gone = Stays.Where(stay => stay.End is { } end && range.Contains(end)).ToList();
        int excluded = joined.Concat(gone).Select(stay => stay.Who).Distinct().Count(who => !IsCustomer(who, kinds));
        joined = [.. joined.Where(stay => IsCustomer(stay.Who, kinds))];
        gone = [.. gone.Where(stay => IsCustomer(stay.Who, kinds))];
        int rejoins = Stays.Where((stay, place) =>
            stay.Start is { } start && range.Contains(start) && IsCustomer(stay.Who, kinds) && Stays.FindIndex(first => first.Who == stay.Who) != place).Count();
        return (joined.Count, joined.Select(stay => stay.Who).Distinct().Count(), rejoins, Of(LeaveReason.Left), Of(LeaveReason.Removed), Of(LeaveReason.Unknown), excluded);

        int Of(LeaveReason reason) => gone.Count(stay => stay.Reason == reason);
    }

    private static bool IsCustomer(MemberId who, Dictionary<MemberId, MemberKind> kinds) => kinds.GetValueOrDefault(who, MemberKind.Customer) is MemberKind.Customer;

    private static bool Contains((MemberId Who, Instant? Start, Instant? End, LeaveReason Reason) stay, Instant at) =>
        (stay.Start is null || stay.Start <= at) && (stay.End is null || at < stay.End);

    private void Replay(MemberId who, IEnumerable<MembershipFact> facts)
    {
        Instant? since = null;
        bool seen = false;
        foreach (IGrouping<(Instant At, long Sequence), MembershipFact> tie in facts.GroupBy(fact => (fact.At, fact.Sequence)))
        {
            var waiting = tie.ToList();
            while (waiting.Count > 0)
            {
                int turn = Math.Max(0, waiting.FindIndex(fact => fact.IsJoin == since is null));
                MembershipFact fact = waiting[turn];
                waiting.RemoveAt(turn);
                if (fact.IsJoin && since is not null) JoinsRepeated++;
                else if (!fact.IsJoin && since is null && seen) LeavesRepeated++;
                else if (!fact.IsJoin) Stays.Add((who, since, fact.At, fact.Reason));
                since = fact.IsJoin ? since ?? fact.At : null;
                seen = true;
            }
        }

        if (since is not null) Stays.Add((who, since, null, LeaveReason.Unknown));
    }
}
