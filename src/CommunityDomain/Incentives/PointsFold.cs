using System.Runtime.InteropServices;

namespace CommunityDomain.Incentives;

/// <summary>
/// Plays the entries of one member up to an instant. At one instant: pending points become available, holds end by themselves, automatic burns, points expire, then all other entries.
/// Total: whatever stands in the entries has an outcome, and what was not there when it was taken is a debt. Keeps its memory from member to member.
/// </summary>
internal sealed class PointsFold(DebtPolicy policy)
{
    private const int None = -1;

    private readonly List<Lot> _lots = [];
    private readonly List<Spend> _spends = [];
    private readonly List<Share> _shares = [];
    private readonly InstantHeap _pending = new();
    private readonly InstantHeap _open = new();
    private readonly InstantHeap _holds = new();
    private int[] _states = new int[16];
    private int _debtor;
    private PointsTotals _totals;

    internal ref readonly PointsTotals Totals => ref _totals;

    /// <summary>All points that were not there when they were to be taken.</summary>
    internal long Shortfall { get; private set; }

    /// <summary>The largest debt on the way.</summary>
    internal long PeakDebt { get; private set; }

    internal void Run(in PointsAccount account, Instant asOf)
    {
        Begin(account.Count);
        ReadOnlySpan<PointsEntry> entries = account.Entries;
        ReadOnlySpan<PointsSlot> slots = account.Slots;
        for (int i = 0; i < entries.Length && entries[i].At <= asOf; i++)
        {
            Advance(entries[i].At, entries[i].IsAutomatic);
            Apply(i, in entries[i], in slots[i], slots[i].Target < 0 ? PointsEntryKind.Earn : entries[slots[i].Target].Kind);
            PeakDebt = Math.Max(PeakDebt, _totals.Debt);
        }

        Advance(asOf, beforeExpiry: false);
    }

    /// <summary>What is left of the lot of an earning, as the fold stands.</summary>
    internal (long Pending, long Available) Left(int entry)
    {
        Lot lot = _lots[_states[entry]];
        return (lot.Pending, lot.Available);
    }

    internal ValueList<PointsLot> Lots(in PointsAccount account)
    {
        ReadOnlySpan<PointsEntry> entries = account.Entries;
        int[] order = [.. Enumerable.Range(0, _lots.Count).Where(i => _lots[i].Pending + _lots[i].Available + _lots[i].Held > 0).OrderBy(i => _lots[i].EndsAt)];
        if (order.Length == 0) return default;
        var lots = new PointsLot[order.Length];
        for (int i = 0; i < lots.Length; i++)
        {
            Lot lot = _lots[order[i]];
            PointsEntry entry = entries[lot.Entry];
            lots[i] = new PointsLot(entry.Key, new(lot.Available), new(lot.Pending), new(lot.Held), entry.ActiveFrom, entry.LastDay);
        }

        return ValueList<PointsLot>.Around(lots);
    }

    private void Begin(int entries)
    {
        if (_states.Length < entries) _states = new int[Math.Max(entries, _states.Length * 2)];
        _lots.Clear();
        _spends.Clear();
        _shares.Clear();
        _pending.Clear();
        _open.Clear();
        _holds.Clear();
        _debtor = 0;
        _totals = default;
        Shortfall = 0;
        PeakDebt = 0;
    }

    private void Advance(Instant to, bool beforeExpiry)
    {
        while (true)
        {
            Instant active = _pending.Count > 0 ? _pending.Top.When : Instant.MaxValue;
            Instant lapses = _holds.Count > 0 ? _holds.Top.When : Instant.MaxValue;
            Instant ends = _open.Count > 0 ? _open.Top.When : Instant.MaxValue;
            if (active <= lapses && active <= ends)
            {
                if (active > to || active == Instant.MaxValue) return;
                Activate(_pending.Top.Item, active);
            }
            else if (lapses <= ends)
            {
                if (lapses > to) return;
                int hold = _holds.Top.Item;
                _holds.Pop();
                GiveBackHeld(hold, keep: 0, lapses - Duration.Epsilon);
            }
            else
            {
                if (ends > to || (beforeExpiry && ends == to)) return;
                Close(_open.Top.Item);
            }
        }
    }

    private void Apply(int index, in PointsEntry entry, in PointsSlot slot, PointsEntryKind target)
    {
        long points = entry.Points.Value;
        switch (entry.Kind)
        {
            case PointsEntryKind.Earn:
                Earn(index, points, in slot, entry.At);
                break;
            case PointsEntryKind.Burn:
                _states[index] = NewSpend();
                Burn(_states[index], points);
                break;
            case PointsEntryKind.Hold:
                Hold(index, points, entry.Until!.Value);
                break;
            case PointsEntryKind.Commit:
                Commit(index, _states[slot.Target], points, entry.At);
                break;
            case PointsEntryKind.Release:
                GiveBackHeld(_states[slot.Target], keep: 0, entry.At);
                break;
            case PointsEntryKind.Expire:
                Forfeit(_states[slot.Target], points);
                break;
            default:
                if (target is PointsEntryKind.Earn) TakeBack(index, _states[slot.Target], points);
                else Refund(_states[slot.Target], points, entry.At);
                break;
        }
    }

    private void Earn(int index, long points, in PointsSlot slot, Instant at)
    {
        int lot = _lots.Count;
        bool waits = slot.ActiveAt > at;
        _lots.Add(new Lot { Entry = index, EndsAt = slot.EndsAt, Pending = points });
        _states[index] = lot;
        _totals.Earned += points;
        _totals.Pending += points;
        if (waits) _pending.Push(slot.ActiveAt, lot);
        else Activated(lot, at);
    }

    private void Activate(int lot, Instant at)
    {
        _pending.Pop();
        Activated(lot, at);
    }

    private void Activated(int lot, Instant at)
    {
        ref Lot state = ref LotAt(lot);
        long points = state.Pending;
        state.Pending = 0;
        _totals.Pending -= points;
        GiveTo(lot, points, at);
    }

    /// <summary>Points come into a lot: they expire if it has ended by then, pay debts, and what is left is available. Holds that end by themselves come before points expire, so for them lots of that instant have not ended.</summary>
    private void GiveTo(int lot, long points, Instant ended)
    {
        ref Lot state = ref LotAt(lot);
        if (state.EndsAt <= ended)
        {
            state.Expired += points;
            _totals.Expired += points;
            return;
        }

        while (points > 0 && _totals.Debt > 0)
        {
            ref Spend debtor = ref SpendAt(_debtor);
            long paid = Math.Min(points, debtor.Owed);
            if (paid == 0)
            {
                _debtor++;
                continue;
            }

            debtor.Owed -= paid;
            AddShare(ref debtor, lot, paid);
            _totals.Debt -= paid;
            points -= paid;
        }

        if (points == 0) return;
        state.Available += points;
        _totals.Available += points;
        if (state.IsOpen) return;
        state.IsOpen = true;
        _open.Push(state.EndsAt, lot);
    }

    private void Close(int lot)
    {
        _open.Pop();
        ref Lot state = ref LotAt(lot);
        state.IsOpen = false;
        state.Expired += state.Available;
        _totals.Expired += state.Available;
        _totals.Available -= state.Available;
        state.Available = 0;
    }

    /// <summary>Takes available points, those first that expire first; gives what was not there.</summary>
    private long Take(ref Spend spend, long points)
    {
        while (points > 0 && _totals.Available > 0)
        {
            int top = _open.Top.Item;
            ref Lot lot = ref LotAt(top);
            long taken = Math.Min(points, lot.Available);
            if (taken > 0)
            {
                lot.Available -= taken;
                _totals.Available -= taken;
                points -= taken;
                AddShare(ref spend, top, taken);
            }

            if (lot.Available > 0) continue;
            _open.Pop();
            lot.IsOpen = false;
        }

        Shortfall += points;
        return points;
    }

    private void Burn(int spend, long points)
    {
        _totals.Burned += points;
        ref Spend state = ref SpendAt(spend);
        Owe(spend, Take(ref state, points));
    }

    /// <summary>What was not there is owed, behind all that is owed already.</summary>
    private void Owe(int spend, long points)
    {
        if (points == 0) return;
        if (_totals.Debt == 0) _debtor = spend;
        _debtor = Math.Min(_debtor, spend);
        SpendAt(spend).Owed += points;
        _totals.Debt += points;
    }

    private void Hold(int index, long points, Instant until)
    {
        int spend = NewSpend();
        _states[index] = spend;
        ref Spend state = ref SpendAt(spend);
        long held = points - Take(ref state, points);
        state.Held = held;
        _totals.Held += held;
        for (int share = state.First; share != None; share = _shares[share].Next) LotAt(_shares[share].Lot).Held += _shares[share].Points;
        _holds.Push(until, spend);
    }

    private void Commit(int index, int hold, long points, Instant at)
    {
        long kept = Math.Min(points, SpendAt(hold).Held);
        GiveBackHeld(hold, kept, at);
        _states[index] = hold;
        ref Spend state = ref SpendAt(hold);
        for (int share = state.First; share != None; share = _shares[share].Next) LotAt(_shares[share].Lot).Held -= _shares[share].Points;
        state.Held = 0;
        _totals.Held -= kept;
        _totals.Burned += points;
        if (points > kept) Owe(hold, Take(ref state, points - kept));
    }

    /// <summary>Ends a hold down to what is kept of it; what was taken last comes back first.</summary>
    private void GiveBackHeld(int hold, long keep, Instant ended)
    {
        long points = SpendAt(hold).Held - keep;
        if (points <= 0) return;
        SpendAt(hold).Held = keep;
        _totals.Held -= points;
        while (points > 0)
        {
            int lot = TakeShare(ref SpendAt(hold), ref points, out long given);
            LotAt(lot).Held -= given;
            GiveTo(lot, given, ended);
        }
    }

    private void Refund(int spend, long points, Instant at)
    {
        _totals.Burned -= points;
        ref Spend state = ref SpendAt(spend);
        long forgiven = Math.Min(points, state.Owed);
        state.Owed -= forgiven;
        _totals.Debt -= forgiven;
        points -= forgiven;
        while (points > 0)
        {
            int lot = TakeShare(ref SpendAt(spend), ref points, out long given);
            GiveTo(lot, given, at);
        }
    }

    /// <summary>Takes an earning back: from what is left of its own lot, then what of it has expired, then other points that are available.</summary>
    private void TakeBack(int index, int lot, long points)
    {
        ref Lot state = ref LotAt(lot);
        long fromPending = Math.Min(points, state.Pending);
        long fromAvailable = Math.Min(points - fromPending, state.Available);
        long fromExpired = Math.Min(points - fromPending - fromAvailable, state.Expired);
        state.Pending -= fromPending;
        state.Available -= fromAvailable;
        state.Expired -= fromExpired;
        _totals.Pending -= fromPending;
        _totals.Available -= fromAvailable;
        _totals.Expired -= fromExpired;
        _totals.Reversed += points;
        long rest = points - fromPending - fromAvailable - fromExpired;
        if (rest == 0) return;
        int spend = NewSpend();
        _states[index] = spend;
        long missing = Take(ref SpendAt(spend), rest);
        if (policy is not DebtPolicy.WriteOff)
        {
            Owe(spend, missing);
            return;
        }

        _totals.Reversed -= missing;
        _totals.WrittenOff += missing;
    }

    private void Forfeit(int lot, long points)
    {
        ref Lot state = ref LotAt(lot);
        long fromPending = Math.Min(points, state.Pending);
        long fromAvailable = Math.Min(points - fromPending, state.Available);
        state.Pending -= fromPending;
        state.Available -= fromAvailable;
        state.Expired += fromPending + fromAvailable;
        _totals.Pending -= fromPending;
        _totals.Available -= fromAvailable;
        _totals.Expired += fromPending + fromAvailable;
    }

    private int NewSpend()
    {
        _spends.Add(new Spend { First = None });
        return _spends.Count - 1;
    }

    private void AddShare(ref Spend spend, int lot, long points)
    {
        _shares.Add(new Share(lot, points, spend.First));
        spend.First = _shares.Count - 1;
    }

    /// <summary>Takes up to so many points from the share that was added last.</summary>
    private int TakeShare(ref Spend spend, ref long points, out long given)
    {
        Share share = _shares[spend.First];
        given = Math.Min(points, share.Points);
        points -= given;
        if (given == share.Points) spend.First = share.Next;
        else _shares[spend.First] = share with { Points = share.Points - given };
        return share.Lot;
    }

    private ref Lot LotAt(int lot) => ref CollectionsMarshal.AsSpan(_lots)[lot];

    private ref Spend SpendAt(int spend) => ref CollectionsMarshal.AsSpan(_spends)[spend];

    private struct Lot
    {
        internal int Entry;
        internal Instant EndsAt;
        internal long Pending;
        internal long Available;
        internal long Held;
        internal long Expired;
        internal bool IsOpen;
    }

    private struct Spend
    {
        internal int First;
        internal long Held;
        internal long Owed;
    }

    private readonly record struct Share(int Lot, long Points, int Next);
}
