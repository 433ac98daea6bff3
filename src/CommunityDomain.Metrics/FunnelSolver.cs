namespace CommunityDomain.Metrics;

/// <summary>Finds the paths that count among all that one member's events admit.</summary>
internal sealed partial class FunnelSolver
{
    private readonly FunnelProgram _program;
    private readonly MemberEvents _events;
    private readonly PathSearch _search;
    private readonly long[] _row;
    private readonly long[] _times;
    private readonly long[] _ids;
    private readonly int[] _needed;
    private readonly int[] _left;
    private readonly int _entryKind;

    internal FunnelSolver(FunnelProgram program)
    {
        _program = program;
        _events = new MemberEvents(program);
        _search = new PathSearch(program, _events);
        _row = new long[InOrderMachine.Head + program.Steps];
        _times = new long[program.Steps];
        _ids = new long[program.Steps];
        _needed = new int[program.Kinds];
        _left = new int[program.Kinds];
        _entryKind = program.KindOfStep[0];
        foreach (int kind in program.KindOfStep) _needed[kind]++;
    }

    internal MemberEvents Events => _events;

    internal PathSearch Search => _search;

    /// <summary>The paths of all members of a log.</summary>
    internal static FunnelPaths<TKey> SolveAll<TKey>(FunnelProgram program, EventLog<TKey> log)
        where TKey : notnull
    {
        EventTable table = log.ToTable();
        TKey[] members = log.Members.Keys.ToArray();
        var paths = new FunnelPaths<TKey>(program, members, hasTimes: true, members.Length, table);
        var solver = new FunnelSolver(program);
        for (int member = 0; member < members.Length; member++)
        {
            ReadOnlySpan<FunnelEvents.Kept> events = table.Of(member);
            if (events.Length > 0) solver.Solve(member, events, paths);
        }

        return paths;
    }

    /// <summary>Adds the path of a member, or those of the member's attempts.</summary>
    internal void Solve<TKey>(int member, ReadOnlySpan<FunnelEvents.Kept> events, FunnelPaths<TKey> paths)
        where TKey : notnull
    {
        if (_program.NeedsEvents.IsEmpty && TryInOrder(member, events, paths)) return;
        _events.Load(events);
        if (_program.Definition.CountsAttempts)
        {
            Attempts(member, paths);
            return;
        }

        Candidate best = Best();
        paths.Add(best.ToRow(member), TimesOf(best), _ids);
    }

    /// <summary>The path that counts of the member whose events are loaded.</summary>
    internal Candidate Best() => _program.Order switch
    {
        FunnelOrder.Any => BestOf(AnyOrder),
        FunnelOrder.StrictRestart => BestOf(Directly),
        FunnelOrder.StrictStop => BestOrdered(StopAt()),
        _ => BestOrdered(_events.Count),
    };

    /// <summary>The first event that stops the member for good; the number of events when none does.</summary>
    internal int StopAt()
    {
        ReadOnlySpan<int> entries = _events.OfKind(_entryKind);
        if (entries.IsEmpty) return _events.Count;
        Span<int> reached = stackalloc int[FunnelRules.MaxSteps];
        reached.Fill(int.MaxValue);
        foreach (int entry in entries)
        {
            int steps = _search.Run(entry, FunnelTime.Plus(_events.At(entry), _program.Window), _events.Count, erasing: false);
            for (int step = 0; step < steps; step++) reached[step] = Math.Min(reached[step], _search.FirstReached(step));
            if (_program.Entry == FunnelEntry.First) break;
        }

        int level = 1;
        for (int index = entries[0] + 1; index < _events.Count; index++)
        {
            while (level < _program.Steps && reached[level] < index) level++;
            if (level == _program.Steps) break;
            if (_program.FirstStepOfKind[_events.Kind(index)] > level) return index;
        }

        return _events.Count;
    }

    private bool TryInOrder<TKey>(int member, ReadOnlySpan<FunnelEvents.Kept> events, FunnelPaths<TKey> paths)
        where TKey : notnull
    {
        InOrderMachine.Clear(_row);
        int[] plain = _program.PlainSteps;
        ulong window = _program.WindowDistance;
        foreach (ref readonly FunnelEvents.Kept kept in events)
        {
            if (plain[kept.Kind] is >= 0 and int step) InOrderMachine.TakePlain(ref _row[0], _program.Steps, step, window, kept.At);
            else InOrderMachine.Take(_program, _row, kept.Kind, kept.At);
        }

        FunnelPathRow row = InOrderReading.RowOf(_program, _row, member);
        if (_program.Entry == FunnelEntry.First)
        {
            paths.Add(row, _row.AsSpan(InOrderMachine.Head));
            return true;
        }

        if (row.Level > 2 && _program.Order == FunnelOrder.StrictRestart) return false;
        if (row.Level <= 2)
        {
            _times[0] = row.Entry;
            if (row.Level == 2) _times[1] = row.Reached;
        }
        else
        {
            Retrace(row, events);
        }

        paths.Add(row, _times);
        return true;
    }

    // From one entry each step is taken as early as can be; of entries at one instant the first leaves the most.
    private void Retrace(in FunnelPathRow row, ReadOnlySpan<FunnelEvents.Kept> events)
    {
        int step = 0;
        foreach (ref readonly FunnelEvents.Kept kept in events)
        {
            if (step == 0 && kept.At != row.Entry) continue;
            if (kept.Kind != _program.KindOfStep[step]) continue;
            do _times[step++] = kept.At;
            while (_program.Shares && step < row.Level && _program.KindOfStep[step] == kept.Kind);
            if (step == row.Level) return;
        }
    }

    private Candidate BestOrdered(int end)
    {
        var best = default(Candidate);
        var erased = default(Candidate);
        long open = FunnelTime.None;
        int lastPlace = -1;
        foreach (int entry in _events.OfKind(_entryKind))
        {
            if (entry >= end) break;
            if (_events.Place(entry) == lastPlace) continue;
            lastPlace = _events.Place(entry);
            Candidate candidate = Ordered(entry, FunnelTime.Plus(_events.At(entry), _program.Window), end);
            if (end == _events.Count) open = Math.Max(open, _search.OpenUntil());
            if (candidate.Erased) erased = candidate;
            else if (IsBetter(candidate, best)) best = candidate;
            if (_program.Entry == FunnelEntry.First) break;
        }

        if (best.Level == 0 && erased.Erased) return erased;
        bool stopped = end < _events.Count && best.Level < _program.Steps;
        if (best.Level > 0)
        {
            Ordered(best.Entry, FunnelTime.Plus(_events.At(best.Entry), _program.Window), end);
            _search.Trace(best.Level, best.Final);
        }

        return best with { Stopped = stopped, Open = best.Level == 0 || best.Level == _program.Steps || stopped ? FunnelTime.None : open };
    }

    private Candidate Ordered(int entry, long until, int end)
    {
        long at = _events.At(entry);
        if (!_program.Erases)
        {
            int level = _search.Run(entry, until, end, erasing: true);
            int final = _search.Final(level);
            return new Candidate(level, entry, final, at, _events.At(final));
        }

        int furthest = _search.Run(entry, until, end, erasing: false);
        int clean = _search.Run(entry, until, end, erasing: true);
        int last = clean == furthest ? _search.Final(clean) : -1;
        return last >= 0 ? new Candidate(clean, entry, last, at, _events.At(last)) : new Candidate(0, entry, entry, at, at) { Erased = true, Open = FunnelTime.None };
    }

    private Candidate BestOf(Func<int, Candidate> judge)
    {
        var best = default(Candidate);
        long open = FunnelTime.None;
        for (int index = 0; index < _events.Count; index++)
        {
            Candidate candidate = judge(index);
            if (candidate.Level == 0) continue;
            open = Math.Max(open, candidate.Open);
            if (IsBetter(candidate, best)) best = candidate;
            if (_program.Entry == FunnelEntry.First) break;
        }

        return best with { Open = best.Level is 0 || best.Level == _program.Steps ? FunnelTime.None : open };
    }

    private Candidate Directly(int entry)
    {
        if (_events.Kind(entry) != _entryKind) return default;
        long at = _events.At(entry);
        long until = FunnelTime.Plus(at, _program.Window);
        int level = 1;
        int index = entry + 1;
        long open = Math.Min(until, _program.Steps == 1 ? FunnelTime.None : FunnelTime.Plus(at, _program.StepWindow[1]));
        for (; level < _program.Steps && index < _events.Count; index++, level++)
        {
            if (_events.Kind(index) != _program.KindOfStep[level] || _events.At(index) > open) break;
            if (level + 1 < _program.Steps) open = Math.Min(until, FunnelTime.Plus(_events.At(index), _program.StepWindow[level + 1]));
        }

        return new Candidate(level, entry, entry + level - 1, at, _events.At(entry + level - 1)) { Open = index == _events.Count ? open : FunnelTime.None };
    }

    private Candidate AnyOrder(int entry)
    {
        if (_needed[_events.Kind(entry)] == 0) return default;
        _needed.CopyTo(_left, 0);
        long until = FunnelTime.Plus(_events.At(entry), _program.Window);
        int level = 0;
        int final = entry;
        for (int index = entry; index < _events.Count && level < _program.Steps && _events.At(index) <= until; index++)
        {
            if (_left[_events.Kind(index)] == 0) continue;
            _left[_events.Kind(index)]--;
            final = index;
            level++;
        }

        return new Candidate(level, entry, final, _events.At(entry), _events.At(final)) { Open = until };
    }

    private bool IsBetter(Candidate candidate, Candidate best)
    {
        if (candidate.Level != best.Level) return candidate.Level > best.Level;
        if (_program.Entry != FunnelEntry.Latest) return false;
        if (candidate.Level == _program.Steps && _events.Place(candidate.Final) != _events.Place(best.Final)) return candidate.Final < best.Final;
        return candidate.At > best.At;
    }

    // The times of a path's steps, and beside them the ids of its events.
    private ReadOnlySpan<long> TimesOf(in Candidate path)
    {
        switch (_program.Order)
        {
            case FunnelOrder.StrictRestart:
                for (int step = 0; step < path.Level; step++) SetStep(step, path.Entry + step);
                break;
            case FunnelOrder.Any:
                _needed.CopyTo(_left, 0);
                for (int step = 0, index = path.Entry; step < path.Level; index++)
                {
                    if (_left[_events.Kind(index)] == 0) continue;
                    _left[_events.Kind(index)]--;
                    SetStep(step++, index);
                }

                break;
            default:
                for (int step = 0; step < path.Level; step++) SetStep(step, _search.Path[step]);
                break;
        }

        return _times;
    }

    private void SetStep(int step, int index) => (_times[step], _ids[step]) = index < 0 ? (FunnelTime.None, 0) : (_events.At(index), _events.Id(index));

    /// <summary>A path that may count.</summary>
    internal readonly record struct Candidate(int Level, int Entry, int Final, long At, long Reached)
    {
        internal bool Erased { get; init; }

        internal bool Stopped { get; init; }

        internal long Open { get; init; }

        internal FunnelPathRow ToRow(int member) => Level == 0 && !Erased
            ? new FunnelPathRow(member, 0, Erased: false, Stopped: false, FunnelTime.None, FunnelTime.None, FunnelTime.None)
            : new FunnelPathRow(member, Level, Erased, Stopped, At, Reached, Open, Entry);
    }
}
