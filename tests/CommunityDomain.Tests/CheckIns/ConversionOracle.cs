using CommunityDomain.CheckIns;

namespace CommunityDomain.Tests.CheckIns;

/// <summary>Rounds counted from their description, member by member, asking all facts anew for each question.</summary>
internal sealed class ConversionOracle(ValueList<ConversionRound> rounds, Interval[] windows, RoundGuest[] guests, ConversionFact[] facts, Instant asOf)
{
    private readonly ConversionFact[] _facts = [.. facts.Distinct().Where(fact => fact.At <= asOf).OrderBy(fact => fact.At).ThenBy(fact => fact.Event).ThenBy(fact => fact.Order, StringComparer.Ordinal)];

    internal MemberId[] Audience(int round)
    {
        bool started = windows[round].Start <= asOf;
        return [.. guests
            .Where(guest => guest.Kind == MemberKind.Customer)
            .Where(guest => rounds[round].For.IsEmpty || rounds[round].For.Contains(guest.Pattern))
            .Where(guest =>
            {
                ConversionFact[] before = [.. Of(guest.Member).Where(fact => !started || fact.At < windows[round].Start)];
                bool gone = before.Any(fact => fact.Event is ConversionEvent.Paid or ConversionEvent.OptedOut);
                ConversionFact? last = before.Where(fact => fact.Event is ConversionEvent.Reached or ConversionEvent.Unreachable).Select(fact => (ConversionFact?)fact).LastOrDefault();
                return !gone && last?.Event != ConversionEvent.Unreachable;
            })
            .OrderByDescending(guest => (int)guest.Pattern).ThenByDescending(guest => guest.CheckIns).ThenBy(guest => guest.Member.Value, StringComparer.Ordinal)
            .Take(rounds[round].Capacity ?? guests.Length)
            .Select(guest => guest.Member)];
    }

    internal RoundResult Result(int round)
    {
        MemberId[] audience = Audience(round);
        int[] steps = [.. audience.Select(member => Step(member, round))];
        (bool Kept, bool Refunded)[] ends = [.. audience.Select(member => End(member, round))];
        return new RoundResult
        {
            Audience = audience.Length,
            Reached = steps.Count(step => step >= 1),
            Viewed = steps.Count(step => step >= 2),
            Ordered = steps.Count(step => step >= 3),
            Paid = steps.Count(step => step >= 4),
            Kept = ends.Count(end => end.Kept),
            Refunded = ends.Count(end => end.Refunded),
        };
    }

    internal IEnumerable<MemberId> Payers() =>
        guests.Where(guest => guest.Kind == MemberKind.Customer && Orders(guest.Member).Any(order => order.Paid is not null && order.Refunded is null)).Select(guest => guest.Member).Order();

    private IEnumerable<ConversionFact> Of(MemberId member) => _facts.Where(fact => fact.Member == member);

    private int RoundAt(MemberId member, ConversionFact fact)
    {
        int last = -1;
        foreach (ConversionFact other in Of(member))
        {
            if (other.At > fact.At || (other.At == fact.At && other.Event > fact.Event)) break;
            int round = Array.FindIndex(windows, window => window.Contains(other.At));
            if (other.Event == ConversionEvent.Reached && round >= 0 && Audience(round).Contains(member)) last = round;
        }

        return last;
    }

    private List<(string Name, int Round, Instant? Paid, Instant? Refunded)> Orders(MemberId member)
    {
        var orders = new List<(string Name, int Round, Instant? Paid, Instant? Refunded)>();
        foreach (ConversionFact fact in Of(member))
        {
            if (fact.Event is ConversionEvent.Ordered or ConversionEvent.Paid)
            {
                int round = RoundAt(member, fact);
                string name = fact.Order ?? $"round {round}";
                int at = orders.FindIndex(order => order.Name == name);
                if (at < 0)
                {
                    at = orders.Count;
                    orders.Add((name, round, null, null));
                }

                if (fact.Event == ConversionEvent.Paid) orders[at] = orders[at] with { Paid = orders[at].Paid ?? fact.At };
            }
            else if (fact.Event == ConversionEvent.Refunded)
            {
                int at = fact.Order is { } name
                    ? orders.FindIndex(order => order.Name == name && order.Paid is not null)
                    : orders.FindIndex(order => order.Paid is not null && order.Refunded is null && order.Paid == orders.Where(other => other.Paid is not null && other.Refunded is null).Max(other => other.Paid));
                if (at >= 0) orders[at] = orders[at] with { Refunded = orders[at].Refunded ?? fact.At };
            }
        }

        return orders;
    }

    private int Step(MemberId member, int round)
    {
        int step = Of(member).Any(fact => fact.Event == ConversionEvent.Reached && windows[round].Contains(fact.At)) ? 1 : 0;
        if (Of(member).Any(fact => fact.Event == ConversionEvent.Viewed && RoundAt(member, fact) == round)) step = 2;
        if (Orders(member).Any(order => order.Round == round)) step = 3;
        if (Orders(member).Any(order => order.Round == round && order.Paid is not null)) step = 4;
        return step;
    }

    private (bool Kept, bool Refunded) End(MemberId member, int round)
    {
        var paid = Orders(member).Where(order => order.Round == round && order.Paid is not null).ToList();
        var standing = paid.Where(order => order.Refunded is null).ToList();
        bool kept = standing.Any(order => asOf >= order.Paid + Duration.FromDays(rounds[round].RefundDays));
        return (kept, paid.Count > 0 && standing.Count == 0);
    }
}
