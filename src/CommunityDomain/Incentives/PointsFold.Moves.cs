namespace CommunityDomain.Incentives;

/// <summary>What each kind of entry moves.</summary>
internal sealed partial class PointsFold
{
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
}
