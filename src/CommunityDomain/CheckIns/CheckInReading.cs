using System.Buffers;

namespace CommunityDomain.CheckIns;

/// <summary>
/// One evaluation. First every fact finds its day by itself; then cards, excuses and freezes are dealt out in the order of their receipt; then one walk over the days counts.
/// Nothing hangs on the order of the facts, and a day that is checked in takes no card, excuse or freeze: so a success more can only help.
/// </summary>
internal ref partial struct CheckInReading
{
    private const int OnStack = 32;
    private const int None = -1;

    private readonly CheckInCycle _cycle;
    private readonly CheckInProgram _program;
    private readonly MemberId _member;
    private readonly ReadOnlySpan<CheckInFact> _facts;
    private readonly Instant _asOf;
    private readonly long _now;
    private CheckInTimetable _table;

    // For each fact whether it counts; for each day the status so far and the fact it rests on.
    private readonly Span<bool> _counts;
    private readonly Span<int> _slots;
    private readonly Span<CheckInStatus> _states;
    private readonly Span<int> _evidence;
    private readonly Span<int> _weights;
    private readonly Span<int> _order;

    private List<Finding>? _findings;
    private int _retractions;
    private int _makeUps;
    private int _freezes;
    private int _excuses;
    private int _enrolments;
    private int _claims;
    private int _zones;
    private int _made;
    private int _excused;
    private int _freezesLeft;
    private ValueList<(string, Instant)> _bought;
    private long _joined;
    private Instant _enrolledAt;
    private Instant _withdrawnAt;
    private bool _isEnrolled;
    private bool _isWithdrawn;

    private CheckInReading(CheckInCycle cycle, MemberId member, ReadOnlySpan<CheckInFact> facts, Instant asOf, Span<int> numbers, Span<bool> counts, Span<CheckInStatus> states, int slots)
    {
        _cycle = cycle;
        _program = cycle.Program;
        _table = cycle.Table;
        _member = member;
        _facts = facts;
        _asOf = asOf;
        _now = CheckInTimetable.Ticks(asOf);
        _counts = counts;
        _states = states;
        _slots = numbers[..slots];
        _evidence = numbers.Slice(slots, states.Length);
        _weights = numbers.Slice(slots + states.Length, states.Length);
        _order = numbers[(slots + (2 * states.Length))..];
    }

    internal static CheckInCard Of(CheckInCycle cycle, MemberId member, ReadOnlySpan<CheckInFact> facts, Instant asOf)
    {
        if (member.IsUnspecified) throw new ArgumentException("Cards are of a member.", nameof(member));
        int days = cycle.Table.Count;
        int slots = 16;
        while (slots < facts.Length * 2) slots *= 2;
        int numbers = slots + (2 * days) + facts.Length;
        if (days <= OnStack && facts.Length <= OnStack)
        {
            Span<int> stack = stackalloc int[OnStack * 5];
            Span<bool> flags = stackalloc bool[OnStack];
            Span<CheckInStatus> states = stackalloc CheckInStatus[OnStack];
            return new CheckInReading(cycle, member, facts, asOf, stack[..numbers], flags[..facts.Length], states[..days], slots).Run();
        }

        int[] pool = ArrayPool<int>.Shared.Rent(numbers);
        bool[] flagPool = ArrayPool<bool>.Shared.Rent(facts.Length);
        CheckInStatus[] statePool = ArrayPool<CheckInStatus>.Shared.Rent(days);
        try
        {
            return new CheckInReading(cycle, member, facts, asOf, pool.AsSpan(0, numbers), flagPool.AsSpan(0, facts.Length), statePool.AsSpan(0, days), slots).Run();
        }
        finally
        {
            ArrayPool<int>.Shared.Return(pool);
            ArrayPool<bool>.Shared.Return(flagPool);
            ArrayPool<CheckInStatus>.Shared.Return(statePool);
        }
    }

    private CheckInCard Run()
    {
        _slots.Clear();
        _evidence.Fill(None);
        Sift();
        if (_retractions > 0) Retract();
        if (_zones > 0) Resettle();
        _table.States.AsSpan().CopyTo(_states);
        Settle();
        Enrol();
        if (_makeUps > 0) MakeUp();
        if (_excuses > 0) Excuse();
        if (_freezes > 0 || _table.HasLenient) Freeze();
        return Walk();
    }

    /// <summary>Leaves out what is not about this member, cycle and time, and what was said before.</summary>
    private void Sift()
    {
        ReadOnlySpan<CheckInFact> facts = _facts;
        Span<bool> counts = _counts;
        Span<int> slots = _slots;
        int mask = slots.Length - 1;
        for (int i = 0; i < facts.Length; i++)
        {
            ref readonly CheckInFact fact = ref facts[i];
            counts[i] = false;
            if (fact.Member != _member)
            {
                if (fact.Member.IsUnspecified) Refuse(facts);
                Report(CheckInCodes.FactOfOtherMember, i, new Evidence("member", fact.Member));
                continue;
            }

            if (fact.Cycle is { } cycle && cycle != _cycle.Id)
            {
                Report(CheckInCodes.FactOfOtherCycle, i, new Evidence("cycle", cycle));
                continue;
            }

            if (fact.ReceivedAt > _asOf)
            {
                Report(CheckInCodes.FactInFuture, i, new Evidence("at", fact.ReceivedAt));
                continue;
            }

            int slot = fact.Key.GetHashCode() & mask;
            while (slots[slot] != 0 && !facts[slots[slot] - 1].Key.Equals(fact.Key)) slot = (slot + 1) & mask;
            if (slots[slot] is var known && known == 0)
            {
                slots[slot] = i + 1;
                counts[i] = true;
                Count(fact.Kind);
                continue;
            }

            if (facts[known - 1] == fact) continue;
            bool isFirst = CheckInOrder.Compare(in fact, in facts[known - 1]) < 0;
            Report(CheckInCodes.FactConflict, isFirst ? known - 1 : i, new Evidence("at", facts[isFirst ? known - 1 : i].ReceivedAt));
            if (!isFirst) continue;
            counts[known - 1] = false;
            counts[i] = true;
            slots[slot] = i + 1;
            Count(fact.Kind);
        }
    }

    private static void Refuse(ReadOnlySpan<CheckInFact> facts) => throw new ArgumentException($"One of {facts.Length} facts is unspecified.", nameof(facts));

    /// <summary>Counts facts of a kind, at least those that count: where there are none, nothing has to be dealt out.</summary>
    private void Count(CheckInFactKind kind)
    {
        switch (kind)
        {
            case CheckInFactKind.Submission: break;
            case CheckInFactKind.Retraction: _retractions++; break;
            case CheckInFactKind.MakeUp: _makeUps++; break;
            case CheckInFactKind.Freeze: _freezes++; break;
            case CheckInFactKind.Excuse: _excuses++; break;
            case CheckInFactKind.Claim: _claims++; break;
            case CheckInFactKind.ZoneChange: _zones++; break;
            default: _enrolments++; break;
        }
    }

    private void Retract()
    {
        int mask = _slots.Length - 1;
        for (int i = 0; i < _facts.Length; i++)
        {
            ref readonly CheckInFact fact = ref _facts[i];
            if (fact.Kind is not CheckInFactKind.Retraction || !_counts[i]) continue;
            _ = IdText.TryOf(fact.Reference, out IdText target);
            int slot = target.GetHashCode() & mask;
            while (_slots[slot] != 0 && !_facts[_slots[slot] - 1].Key.Equals(target)) slot = (slot + 1) & mask;
            int known = _slots[slot] - 1;
            if (known >= 0 && _facts[known].Kind is not CheckInFactKind.Retraction) _counts[known] = false;
            else Report(CheckInCodes.RetractionEmpty, i, new Evidence("of", fact.Reference));
        }
    }

    /// <summary>Gives each submission its day: the best of a day is the one on time, then the earliest, then the least id.</summary>
    private void Settle()
    {
        ReadOnlySpan<CheckInFact> facts = _facts;
        Span<int> evidence = _evidence;
        CheckInTimetable table = _table;
        bool takesAnything = _cycle.TakesAnything;
        int hint = 0;
        for (int i = 0; i < facts.Length; i++)
        {
            ref readonly CheckInFact fact = ref facts[i];
            if (fact.Kind is not CheckInFactKind.Submission || !_counts[i] || (!takesAnything && !IsInFormat(i))) continue;
            int slot = fact.IsPlain ? table.SlotAt(fact.Ticks, ref hint) : None;
            if (slot < 0) slot = SlotOf(i, ref hint);
            if (slot < 0) continue;
            int cell = slot >> 1;
            CheckInStatus status = (slot & 1) == 0 ? CheckInStatus.OnTime : CheckInStatus.Grace;
            int held = evidence[cell];
            if (held != None && (status > _states[cell] || (status == _states[cell] && CompareOf(i, held) >= 0))) continue;
            _states[cell] = status;
            evidence[cell] = i;
        }
    }

    private readonly int CompareOf(int left, int right)
    {
        int order = InstantOf(in _facts[left]).CompareTo(InstantOf(in _facts[right]));
        return order != 0 ? order : string.CompareOrdinal(_facts[left].Id, _facts[right].Id);
    }

    private bool IsInFormat(int index)
    {
        CheckInFormat format = _program.Format;
        ref readonly CheckInFact fact = ref _facts[index];
        bool holds = (fact.Content & format.Needs) == format.Needs && (format.NeedsOneOf is CheckInContent.None || (fact.Content & format.NeedsOneOf) is not CheckInContent.None);
        if (holds && fact.TextLength >= format.MinTextLength && fact.Seconds >= format.MinSeconds) return true;
        if (!holds) Report(CheckInCodes.FormatIncomplete, index, new Evidence("missing", EvidenceValue.Term(CheckInOrder.Missing(format, fact.Content))));
        else if (fact.TextLength < format.MinTextLength) Report(CheckInCodes.FormatTextShort, index, new Evidence("length", fact.TextLength), new Evidence("least", format.MinTextLength));
        else Report(CheckInCodes.FormatSecondsShort, index, new Evidence("seconds", fact.Seconds), new Evidence("least", format.MinSeconds));
        return false;
    }

    private static Evidence Day(LocalDate day) => new("day", day);

    private void Report(string code, int index, params ReadOnlySpan<Evidence> evidence) => Report(code, FindingSeverity.Warning, index, evidence);

    private void Report(string code, FindingSeverity severity, int index, params ReadOnlySpan<Evidence> evidence)
    {
        _findings ??= [];
        _findings.Add(new Finding(string.Empty, code, severity, string.Empty, [new Evidence("fact", _facts[index].Id), .. evidence]));
    }
}
