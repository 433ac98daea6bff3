namespace CommunityDomain.Metrics;

/// <summary>Cohorts from sets of members by period: every criterion is unions and intersections of them.</summary>
internal sealed class RetentionSetCells : RetentionCells
{
    private readonly PeriodBits _returns;
    private readonly int _words;
    private readonly SortedDictionary<int, ulong[]> _cohorts = [];

    private RetentionSetCells(RetentionProgram program, PeriodBits returns, int firstDay, int words, long now)
        : base(program, firstDay, now)
    {
        _returns = returns.Copy(NumberOf);
        _words = words;
    }

    internal static RetentionSetCells Of(RetentionProgram program, PeriodBits starts, PeriodBits returns, ulong[] barred, int members, long now)
    {
        int first = starts.IsEmpty ? returns.First : returns.IsEmpty ? starts.First : Math.Min(starts.First, returns.First);
        int firstDay = new PeriodLine(new DayLine(program.Clock), program.Definition.Period).FirstDayOf(first);
        var cells = new RetentionSetCells(program, returns, program.Definition.Period.Unit == PeriodUnit.Hour ? Calendars.Civil.FloorDiv(first, 24) : firstDay, Bits.WordsFor(members), now);
        cells.Enter(ReferenceEquals(starts, returns) ? cells._returns : starts.Copy(cells.NumberOf), barred);
        cells.CountAll();
        return cells;
    }

    internal override int BegunOf(int cohort)
    {
        int begun = 0;
        while (begun < Cells && cohort + Program.BeginOf(begun) <= Current) begun++;
        return begun;
    }

    internal override IEnumerable<int> MembersOf(int cohort) => _cohorts.TryGetValue(cohort, out ulong[]? members) ? Bits.Members(members) : [];

    internal override IEnumerable<int> Back(int cohort, int cell) => _cohorts.ContainsKey(cohort) ? Bits.Members(BackIn(cohort, cell)) : [];

    internal override IEnumerable<int> Lost(int cohort, int cell)
    {
        if (!_cohorts.TryGetValue(cohort, out ulong[]? members) || !IsOver(cohort, cell)) return [];
        ulong[] lost = [.. members];
        Bits.AndNot(lost, BackIn(cohort, cell));
        return Bits.Members(lost);
    }

    // States keep plain day numbers; the other periods have the same numbers everywhere.
    private int NumberOf(int period) => Program.Definition.Period.Unit == PeriodUnit.Day ? Line.Days.NumberOf(period) : period;

    private void Enter(PeriodBits starts, ulong[] barred)
    {
        bool first = Program.Definition.Entry != RetentionEntry.Recurring;
        ulong[] seen = new ulong[_words];
        for (int period = starts.First; period < starts.End; period++)
        {
            ulong[] cohort = new ulong[_words];
            Bits.Or(cohort, starts.Row(period));
            if (first)
            {
                Bits.AndNot(cohort, seen);
                Bits.Or(seen, cohort);
                Bits.AndNot(cohort, barred);
            }

            if (cohort.AsSpan().IndexOfAnyExcept(0UL) >= 0) _cohorts.Add(period, cohort);
        }
    }

    private bool IsOver(int cohort, int cell) => cohort + Program.Ends[cell] < Current;

    private void CountAll()
    {
        ulong[] later = new ulong[_words];
        int joined = int.MaxValue; // The first period that is in later.
        foreach ((int cohort, ulong[] members) in _cohorts.Reverse())
        {
            if (Program.Definition.Criterion == RetentionCriterion.OnOrAfter)
            {
                int after = cohort + Program.Ends[^1] + 1;
                for (int period = Math.Min(joined, _returns.End) - 1; period >= after; period--) Bits.Or(later, _returns.Row(period));
                joined = Math.Min(joined, Math.Max(after, _returns.First));
            }

            Count(cohort, members, later);
        }
    }

    private void Count(int cohort, ulong[] members, ulong[] later)
    {
        (long[] back, long[] matureBack, long[] mature) = Grow(cohort, Bits.Count(members));
        RetentionCriterion criterion = Program.Definition.Criterion;
        int begun = BegunOf(cohort);
        ulong[] sofar = criterion == RetentionCriterion.OnOrAfter ? [.. later] : criterion == RetentionCriterion.Streak ? [.. members] : new ulong[_words];
        ulong[] cell = new ulong[_words];
        for (int i = 0; i < begun; i++)
        {
            int number = criterion == RetentionCriterion.OnOrAfter ? begun - 1 - i : i;
            Array.Clear(cell);
            Gather(cell, cohort + Program.BeginOf(number), cohort + Program.Ends[number]);
            if (criterion == RetentionCriterion.On) sofar = cell;
            else if (criterion == RetentionCriterion.Streak) Bits.And(sofar, cell);
            else Bits.Or(sofar, cell);
            back[number] = Bits.CountBoth(members, sofar);
            if (!IsOver(cohort, number)) continue;
            matureBack[number] = back[number];
            mature[number] = SizeOf(cohort);
        }
    }

    private ulong[] BackIn(int cohort, int cell)
    {
        ulong[] back = new ulong[_words];
        switch (Program.Definition.Criterion)
        {
            case RetentionCriterion.OnOrAfter:
                Gather(back, cohort + Program.BeginOf(cell), _returns.End - 1);
                break;
            case RetentionCriterion.OnOrBefore:
                Gather(back, cohort + 1, cohort + Program.Ends[cell]);
                break;
            case RetentionCriterion.Streak:
                back = [.. _cohorts[cohort]];
                for (int i = 0; i <= cell; i++)
                {
                    ulong[] one = new ulong[_words];
                    Gather(one, cohort + Program.BeginOf(i), cohort + Program.Ends[i]);
                    Bits.And(back, one);
                }

                break;
            default:
                Gather(back, cohort + Program.BeginOf(cell), cohort + Program.Ends[cell]);
                break;
        }

        Bits.And(back, _cohorts[cohort]);
        return back;
    }

    private void Gather(ulong[] into, int first, int last)
    {
        for (int period = Math.Max(first, _returns.First); period <= Math.Min(last, _returns.End - 1); period++) Bits.Or(into, _returns.Row(period));
    }
}
