namespace CommunityDomain.CheckIns;

/// <summary>Deals out cards, excuses and freezes, in the order of their receipt.</summary>
internal ref partial struct CheckInReading
{
    /// <summary>The facts of a kind that count, by receipt.</summary>
    private readonly Span<int> InOrder(CheckInFactKind kind)
    {
        int count = 0;
        for (int i = 0; i < _facts.Length; i++)
        {
            if (_counts[i] && _facts[i].Kind == kind) _order[count++] = i;
        }

        Span<int> found = _order[..count];
        CheckInOrder.Sort(found, _facts);
        return found;
    }

    /// <summary>The first enrolment that is not too late; what closed before it was not due.</summary>
    private void Enrol()
    {
        _joined = long.MinValue;
        if (_enrolments == 0) return;
        bool hasEnrolment = false;
        for (int i = 0; i < _facts.Length; i++)
        {
            ref readonly CheckInFact fact = ref _facts[i];
            if (!_counts[i]) continue;
            if (fact.Kind is CheckInFactKind.Withdrawal)
            {
                if (!_isWithdrawn || fact.ReceivedAt > _withdrawnAt) _withdrawnAt = fact.ReceivedAt;
                _isWithdrawn = true;
            }
            else if (fact.Kind is CheckInFactKind.Enrolment)
            {
                hasEnrolment = true;
                long at = fact.Ticks;
                if (at >= _table.EnrolmentCloses)
                {
                    Report(CheckInCodes.EnrolmentLate, i, new Evidence("at", fact.ReceivedAt), new Evidence("until", Instant.FromUnixTimeTicks(_table.EnrolmentCloses)));
                    continue;
                }

                _joined = _isEnrolled ? Math.Min(_joined, at) : at;
                if (!_isEnrolled || fact.ReceivedAt > _enrolledAt) _enrolledAt = fact.ReceivedAt;
                _isEnrolled = true;
            }
        }

        _isEnrolled |= !hasEnrolment;
        if (_isWithdrawn && hasEnrolment && _enrolledAt > _withdrawnAt) _isWithdrawn = false;
        for (int cell = 0; cell < _table.Count && _joined > long.MinValue; cell++)
        {
            if (_states[cell] is CheckInStatus.NotOpen && _table.Finals[cell] <= _joined) _states[cell] = CheckInStatus.Excused;
        }
    }

    private void MakeUp()
    {
        foreach (int i in InOrder(CheckInFactKind.MakeUp))
        {
            ref readonly CheckInFact fact = ref _facts[i];
            LocalDate day = fact.Day!.Value;
            if (!IsInFormat(i)) continue;
            if (!IsDue(day, out int cell))
            {
                Report(CheckInCodes.DayNotDue, i, Day(day));
                continue;
            }

            long at = fact.Ticks;
            if (at < _table.Finals[cell]) Report(CheckInCodes.MakeUpEarly, i, Day(day));
            else if (at >= _table.MakeUpsClose) Report(CheckInCodes.MakeUpsClosed, i, Day(day), new Evidence("until", Instant.FromUnixTimeTicks(_table.MakeUpsClose)));
            else if (at >= _table.ReachEnds[cell]) Report(CheckInCodes.MakeUpOutOfReach, i, Day(day), new Evidence("reach", _program.Slack.MakeUpReach));
            else if (_states[cell] is not CheckInStatus.NotOpen) Report(CheckInCodes.MakeUpNotNeeded, i, Day(day));
            else if (_made >= _program.Slack.MakeUps) Report(CheckInCodes.MakeUpsUsedUp, i, Day(day), new Evidence("cards", _program.Slack.MakeUps));
            else
            {
                _made++;
                _states[cell] = CheckInStatus.MadeUp;
                _evidence[cell] = i;
            }
        }
    }

    private void Excuse()
    {
        foreach (int i in InOrder(CheckInFactKind.Excuse))
        {
            LocalDate day = _facts[i].Day!.Value;
            if (!IsDue(day, out int cell)) Report(CheckInCodes.DayNotDue, i, Day(day));
            else if (_facts[i].Ticks >= _table.MakeUpsClose) Report(CheckInCodes.ExcuseLate, i, Day(day), new Evidence("until", Instant.FromUnixTimeTicks(_table.MakeUpsClose)));
            else if (_states[cell] is not CheckInStatus.NotOpen) continue;
            else if (_excused >= _program.Slack.Excuses) Report(CheckInCodes.ExcusesUsedUp, i, Day(day), new Evidence("excuses", _program.Slack.Excuses));
            else
            {
                _excused++;
                _states[cell] = CheckInStatus.Excused;
                _evidence[cell] = i;
            }
        }
    }

    /// <summary>Closes the days in their order: a missed one takes the oldest freeze that was bought before it began.</summary>
    private void Freeze()
    {
        Span<int> freezes = _freezes > 0 ? InOrder(CheckInFactKind.Freeze) : [];
        int oldest = 0, held = 0, next = 0;
        for (int cell = 0; cell < _table.Count; cell++)
        {
            if (_states[cell] is not CheckInStatus.NotOpen || _now < _table.Finals[cell]) continue;
            while (next < freezes.Length && _facts[freezes[next]].Ticks < _table.Finals[cell]) Buy(freezes, oldest, ref held, next++);
            if (oldest < held && _facts[freezes[oldest]].Ticks < _table.Starts[cell])
            {
                _states[cell] = CheckInStatus.Frozen;
                _evidence[cell] = freezes[oldest++];
            }
            else
            {
                _states[cell] = _table.IsLenient(cell) ? CheckInStatus.Excused : CheckInStatus.Missed;
            }
        }

        while (next < freezes.Length) Buy(freezes, oldest, ref held, next++);
        _freezesLeft = held - oldest;
        if (held == 0) return;
        var bought = new (string, Instant)[held];
        for (int i = 0; i < held; i++) bought[i] = (_facts[freezes[i]].Id, _facts[freezes[i]].ReceivedAt);
        _bought = ValueList<(string, Instant)>.Around(bought);
    }

    /// <summary>The freezes that were bought stand at the head of the span, those used up first.</summary>
    private void Buy(Span<int> freezes, int oldest, ref int held, int next)
    {
        int index = freezes[next];
        if (_table.Count == 0 || _facts[index].Ticks >= _table.Starts[^1]) Report(CheckInCodes.FreezeLate, index);
        else if (held - oldest >= _program.Slack.Freezes) Report(CheckInCodes.FreezesFull, index, new Evidence("freezes", _program.Slack.Freezes));
        else freezes[held++] = index;
    }
}
