namespace CommunityDomain.CheckIns;

/// <summary>Which day a submission is for: by the device's clock where the server may believe it, else by the receipt.</summary>
internal ref partial struct CheckInReading
{
    /// <summary>The instant that counts for a submission that has its day.</summary>
    private readonly Instant InstantOf(ref readonly CheckInFact fact)
    {
        if (fact.IsPlain || fact.Kind is not CheckInFactKind.Submission || fact.At == fact.ReceivedAt) return fact.ReceivedAt;
        Instant occurred = Instant.Min(fact.At, fact.ReceivedAt);
        return IsBelieved(in fact, FreeSlot(in fact, occurred)) ? occurred : fact.ReceivedAt;
    }

    private readonly bool IsBelieved(ref readonly CheckInFact fact, int slot) =>
        slot >= 0 && fact.At - fact.ReceivedAt <= _program.ClockSkew && CheckInTimetable.Ticks(fact.ReceivedAt - _program.OfflineTolerance) < _table.Finals[slot >> 1];

    private int SlotOf(int index, ref int hint)
    {
        ref readonly CheckInFact fact = ref _facts[index];
        if (fact.Day is { } day && !IsDue(day, out _))
        {
            Report(CheckInCodes.DayNotDue, index, Day(day));
            return None;
        }

        int slot;
        if (fact.At == fact.ReceivedAt)
        {
            slot = fact.Day is null ? _table.SlotAt(CheckInTimetable.Ticks(fact.ReceivedAt), ref hint) : FreeSlot(in fact, fact.ReceivedAt);
        }
        else
        {
            slot = FreeSlot(in fact, Instant.Min(fact.At, fact.ReceivedAt));
            if (!IsBelieved(in fact, slot))
            {
                bool isAhead = fact.At - fact.ReceivedAt > _program.ClockSkew;
                Report(isAhead ? CheckInCodes.SubmissionAhead : CheckInCodes.SubmissionLate, FindingSeverity.Note, index, new Evidence("at", fact.At), new Evidence("receivedAt", fact.ReceivedAt));
                slot = FreeSlot(in fact, fact.ReceivedAt);
            }
        }

        if (slot < 0) Report(CheckInCodes.SubmissionOutside, index, new Evidence("at", fact.At));
        return slot;
    }

    /// <summary>The place of an instant on the time line, or in the day that the submission names.</summary>
    private readonly int FreeSlot(ref readonly CheckInFact fact, Instant at)
    {
        long ticks = CheckInTimetable.Ticks(at);
        int hint = 0;
        if (fact.Day is not { } day) return _table.SlotAt(ticks, ref hint);
        int cell = _table.CellOf(day);
        if (cell < 0 || ticks < _table.Opens[cell] || ticks >= _table.Finals[cell]) return None;
        return ticks < _table.Closes[cell] ? cell * 2 : (cell * 2) + 1;
    }

    private readonly bool IsDue(LocalDate day, out int cell)
    {
        cell = _table.CellOf(day);
        return cell >= 0 && _table.States[cell] is CheckInStatus.NotOpen;
    }
}
