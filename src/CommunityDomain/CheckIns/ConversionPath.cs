namespace CommunityDomain.CheckIns;

/// <summary>What happened between one member and the offers, in order of time.</summary>
internal sealed class ConversionPath(RoundGuest guest, int rounds)
{
    private const int Nowhere = -1;

    private readonly int[] _steps = new int[rounds];
    private readonly List<Instant>[] _contacts = [.. Enumerable.Range(0, rounds).Select(_ => new List<Instant>())];
    private readonly Dictionary<string, Order> _orders = new(StringComparer.Ordinal);
    private readonly List<(Instant At, bool Reachable)> _reach = [];
    private Instant? _optedOut;
    private int _last = Nowhere;

    internal RoundGuest Guest { get; } = guest;

    internal bool HasPayment => _orders.Values.Any(order => order is { PaidAt: not null, RefundedAt: null });

    internal bool HasUnattributedPayment => _orders.Values.Any(order => order is { PaidAt: not null, Round: Nowhere });

    /// <summary>Takes a message: which round's it is, and whether the member is in its audience.</summary>
    internal void Reach(int round, bool counts, Instant at)
    {
        _reach.Add((at, true));
        if (round == Nowhere) return;
        _contacts[round].Add(at);
        if (!counts) return;
        _last = round;
        Raise(round, RoundTrace.Reached);
    }

    internal int ContactsIn(int round) => _contacts[round].Count;

    internal void Take(ConversionFact fact)
    {
        switch (fact.Event)
        {
            case ConversionEvent.Unreachable:
                _reach.Add((fact.At, false));
                break;
            case ConversionEvent.OptedOut:
                _optedOut ??= fact.At;
                break;
            case ConversionEvent.Viewed:
                Raise(_last, RoundTrace.Viewed);
                break;
            case ConversionEvent.Ordered:
                Raise(OrderOf(fact).Round, RoundTrace.Ordered);
                break;
            case ConversionEvent.Paid:
                Order paid = OrderOf(fact);
                paid.PaidAt ??= fact.At;
                Raise(paid.Round, RoundTrace.Paid);
                break;
        }
    }

    /// <summary>Takes a refund, of the order named or else of the last one paid; false when nothing was paid.</summary>
    internal bool TryRefund(ConversionFact fact)
    {
        Order? order = string.IsNullOrEmpty(fact.Order)
            ? _orders.Values.Where(paid => paid is { PaidAt: not null, RefundedAt: null }).MaxBy(paid => paid.PaidAt)
            : _orders.GetValueOrDefault(fact.Order);
        if (order is null or { PaidAt: null }) return false;
        order.RefundedAt ??= fact.At;
        return true;
    }

    internal RoundTrace TraceOf(int round, ConversionRound definition, Instant asOf)
    {
        bool kept = false;
        bool open = false;
        bool refunded = false;
        foreach (Order order in _orders.Values)
        {
            if (order.Round != round || order.PaidAt is not { } paid) continue;
            if (order.RefundedAt is not null) refunded = true;
            else if (asOf - paid >= Duration.FromDays(definition.RefundDays)) kept = true;
            else open = true;
        }

        return new RoundTrace(_steps[round], kept, refunded && !kept && !open);
    }

    /// <summary>Whether the member is in an audience, with every reason if not.</summary>
    internal Decision<int> Decide(int round, RoundAudience audience, ConversionRound definition, Instant cut)
    {
        if (audience.Has(Guest.Member)) return Decision.Granted(round + 1);
        List<Reason> reasons = ReasonsOut(definition, cut);
        if (reasons.Count == 0) reasons.Add(new Reason(CheckInCodes.AudienceFull, "CHK-4", Who, new("round", round + 1), new("capacity", definition.Capacity ?? 0)));
        return Decision.Refused<int>(reasons.ToValueList());
    }

    internal Decision<int> MayContact(int round, RoundAudience audience, ConversionRound definition, Interval window, Instant asOf)
    {
        List<Reason> reasons = ReasonsOut(definition, asOf + Duration.Epsilon);
        if (reasons.Count == 0 && Decide(round, audience, definition, ConversionReading.Cut(window, asOf)) is { IsGranted: false } shut) reasons.AddRange(shut.Reasons);
        if (_contacts[round].Count >= definition.ContactCap)
            reasons.Add(new Reason(CheckInCodes.AudienceCapped, "PLN-7", Who, new("contacts", _contacts[round].Count), new("most", definition.ContactCap)));
        return reasons.Count == 0 ? Decision.Granted(round + 1) : Decision.Refused<int>(reasons.ToValueList());
    }

    /// <summary>Every reason why a round is not for the member, from what happened before an instant; but for its capacity.</summary>
    internal List<Reason> ReasonsOut(ConversionRound definition, Instant before)
    {
        var reasons = new List<Reason>();
        if (Guest.IsExcluded) reasons.Add(new Reason(CheckInCodes.AudienceStaff, "ROL-1", Who, new("kind", EvidenceValue.Term(Guest.Kind))));
        if (!definition.IsFor(Guest.Pattern)) reasons.Add(new Reason(CheckInCodes.AudiencePattern, "CHK-4", Who, new("pattern", EvidenceValue.Term(Guest.Pattern))));
        if (Paid(before) is { } paid)
        {
            reasons.Add(paid.RefundedAt is { } refunded && refunded < before
                ? new Reason(CheckInCodes.AudienceRefunded, "CHK-4", Who, new("at", refunded))
                : new Reason(CheckInCodes.AudienceConverted, "CHK-4", Who, new("at", paid.PaidAt!.Value)));
        }

        if (_optedOut is { } opted && opted < before) reasons.Add(new Reason(CheckInCodes.AudienceOptedOut, "PLN-7", Who, new("at", opted)));
        (Instant At, bool Reachable) last = _reach.LastOrDefault(reach => reach.At < before, (default, true));
        if (!last.Reachable) reasons.Add(new Reason(CheckInCodes.AudienceUnreachable, "PLN-7", Who, new("at", last.At)));
        return reasons;
    }

    private Evidence Who => new("member", Guest.Member);

    // A payment that stands weighs more than one that was given back; of equals the first.
    private Order? Paid(Instant before) => _orders.Values
        .Where(order => order.PaidAt < before)
        .OrderBy(order => order.RefundedAt < before)
        .ThenBy(order => order.PaidAt)
        .FirstOrDefault();

    private Order OrderOf(ConversionFact fact)
    {
        string name = string.IsNullOrEmpty(fact.Order) ? $"\0{_last}" : fact.Order;
        if (!_orders.TryGetValue(name, out Order? order)) _orders.Add(name, order = new Order(_last));
        return order;
    }

    private void Raise(int round, int step)
    {
        if (round != Nowhere) _steps[round] = Math.Max(_steps[round], step);
    }

    private sealed class Order(int round)
    {
        internal int Round { get; } = round;

        internal Instant? PaidAt { get; set; }

        internal Instant? RefundedAt { get; set; }
    }
}
