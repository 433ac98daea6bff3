using System.Runtime.InteropServices;

namespace CommunityDomain.Incentives;

/// <summary>
/// Plays the entries of one member up to an instant. At one instant: pending points become available, holds end by themselves, automatic burns, points expire, then all other entries.
/// Total: whatever stands in the entries has an outcome, and what was not there when it was taken is a debt. Keeps its memory from member to member.
/// </summary>
internal sealed partial class PointsFold(DebtPolicy policy)
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
        if (_states.Length < entries)
        {
            _states = new int[Math.Max(entries, _states.Length * 2)];
            _lots.EnsureCapacity(entries);
            _shares.EnsureCapacity(entries);
        }

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
