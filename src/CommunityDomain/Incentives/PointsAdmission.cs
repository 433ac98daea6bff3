namespace CommunityDomain.Incentives;

/// <summary>Decides whether one entry may join what a member has.</summary>
internal readonly struct PointsAdmission
{
    private readonly PointsLedger _ledger;
    private readonly PointsEntry _entry;

    internal PointsAdmission(PointsLedger ledger, in PointsEntry entry)
    {
        _ledger = ledger;
        _entry = entry;
        Before = ledger.AccountOf(entry.Member);
    }

    /// <summary>What the member has.</summary>
    internal PointsAccount Before { get; }

    /// <summary>What the member then has; the same when the entry is there already.</summary>
    internal Decision<PointsAccount> Decide()
    {
        if (PointsFault.Of(in _entry) is { } fault) return Refused(fault);
        int known = Before.IndexOf(_entry.KeyText);
        if (known >= 0) return Known(Before.Entries[known]);
        PointsAccount after = Inserted(out int place, out fault);
        if (fault is not null) return Refused(fault);
        if (_entry.Kind is PointsEntryKind.Earn)
        {
            List<(PointsFault Fault, long Left)> broken = PointsCaps.Broken(_ledger, in _entry, _entry.Points.Value);
            if (broken.Count == 0) return Decision.Granted(after);
            long left = broken.Min(cap => cap.Left);
            return Decision.Refused<PointsAccount>(broken.Select(cap => cap.Fault.ToReason()).ToValueList(), left == 0 ? default : [new Evidence("points", left)]);
        }

        return _entry.Kind is PointsEntryKind.Release ? Decision.Granted(after) : Covered(in after, place);
    }

    private Decision<PointsAccount> Known(in PointsEntry known)
    {
        if (known == _entry) return Decision.Granted(Before);
        bool again = known.Kind is PointsEntryKind.Earn && _entry.Kind is PointsEntryKind.Earn && known.Points == _entry.Points && known.CampaignText.Equals(_entry.CampaignText) && known.At != _entry.At;
        return Refused(again
            ? new PointsFault(IncentiveCodes.ClaimedTwice, new Evidence("key", known.Key), new Evidence("at", known.At))
            : new PointsFault(IncentiveCodes.KeyTaken, new Evidence("key", known.Key)));
    }

    private PointsAccount Inserted(out int place, out PointsFault? fault)
    {
        ReadOnlySpan<PointsEntry> entries = Before.Entries;
        place = entries.Length;
        while (place > 0 && PointsEntry.CompareInTime(in entries[place - 1], in _entry) > 0) place--;
        var longer = new PointsEntry[entries.Length + 1];
        entries[..place].CopyTo(longer);
        longer[place] = _entry;
        entries[place..].CopyTo(longer.AsSpan(place + 1));
        var slots = new PointsSlot[longer.Length];
        var faults = new List<(int Place, PointsFault Fault)>();
        new PointsResolver(new PointsDays(_ledger.Clock)).Resolve(longer, slots, faults);
        fault = faults.Count > 0 ? faults[0].Fault : null;
        return new PointsAccount(longer, slots, 0, longer.Length);
    }

    /// <summary>Whether everything that is taken is there, now and at every later entry.</summary>
    private Decision<PointsAccount> Covered(in PointsAccount after, int place)
    {
        PointsPolicy policy = _ledger.Policy;
        PointsAccount before = Before;
        var fold = new PointsFold(policy.Debt);
        long points = _entry.Points.Value;
        bool takesBack = _entry.Kind is PointsEntryKind.Reverse && after.Entries[after.Slots[place].Target].Kind is PointsEntryKind.Earn;
        if (_entry.Kind is PointsEntryKind.Expire || (takesBack && policy.Debt is DebtPolicy.OnlyPending))
        {
            fold.Run(in before, _entry.At);
            (long pending, long available) = fold.Left(before.IndexOf(_entry.OfText));
            if (takesBack && points > pending) return Short(IncentiveCodes.ReversalNotPending, "pending", pending);
            if (points > pending + available)
                return Refused(new PointsFault(IncentiveCodes.TargetExceeded, new Evidence("of", _entry.Of), new Evidence("value", points), new Evidence("left", pending + available)));
        }

        fold.Run(in before, Instant.MaxValue);
        (long shortBefore, long peakBefore) = (fold.Shortfall, fold.PeakDebt);
        fold.Run(in after, Instant.MaxValue);
        if (takesBack && policy.Debt is DebtPolicy.WriteOff) return Decision.Granted(after);
        if (takesBack && policy.Debt is DebtPolicy.Debt)
        {
            return policy.DebtLimit is { } limit && fold.PeakDebt > limit.Value && fold.PeakDebt > peakBefore
                ? Refused(new PointsFault(IncentiveCodes.DebtLimitReached, new Evidence("debt", fold.PeakDebt), new Evidence("limit", limit.Value)))
                : Decision.Granted(after);
        }

        long missing = fold.Shortfall - shortBefore;
        return missing <= 0 ? Decision.Granted(after) : Short(takesBack ? IncentiveCodes.ReversalSpent : IncentiveCodes.BalanceShort, "available", Math.Max(0, points - missing), missing);
    }

    private Decision<PointsAccount> Short(string code, string name, long there, long missing = 0) =>
        Decision.Refused<PointsAccount>(
            [new Reason(code, "CHK-2", new Evidence("points", _entry.Points.Value), new Evidence(name, there))], missing == 0 ? default : [new Evidence("points", missing)]);

    private static Decision<PointsAccount> Refused(PointsFault fault) => Decision.Refused<PointsAccount>([fault.ToReason()]);
}
