namespace CommunityDomain.Metrics;

/// <summary>Cohorts from kept events: for each member and cohort a row of flags, one a cell.</summary>
internal sealed class RetentionRows : RetentionCells
{
    private readonly List<Row> _rows = [];
    private readonly List<ulong> _flags = [];
    private readonly int _stride;
    private readonly long _length;
    private readonly bool _isCalendar;
    private readonly int _least;

    // Of the member at hand: starts and returns as they are compared (periods or instants), and the cohort of each start.
    private readonly List<(int Cohort, long Value)> _starts = [];
    private readonly List<long> _returns = [];
    private readonly bool[] _on;

    internal RetentionRows(RetentionProgram program, EventTable events, int members, long now)
        : base(program, FirstDay(program, events, members, now), now)
    {
        _stride = Bits.WordsFor(Cells);
        _on = new bool[Cells];
        _isCalendar = program.Definition.Clock == RetentionClock.Calendar;
        _length = _isCalendar ? 1 : FunnelTime.Of(PeriodLine.RollingLength(program.Definition.Period));
        _least = program.Definition.MinimumOccurrences;
        for (int member = 0; member < members; member++)
        {
            Read(events.Of(member));
            for (int i = 0; i < _starts.Count;)
            {
                int end = i + 1;
                while (end < _starts.Count && _starts[end].Cohort == _starts[i].Cohort) end++;
                Add(member, i, end);
                i = end;
            }
        }
    }

    internal override int BegunOf(int cohort)
    {
        long start = _isCalendar ? cohort : FunnelTime.Of(Line.StartOf(cohort) - NodaConstants.UnixEpoch);
        int begun = 0;
        while (begun < Cells && Reach(start, Program.BeginOf(begun)) <= (_isCalendar ? Current : Now)) begun++;
        return begun;
    }

    internal override IEnumerable<int> MembersOf(int cohort) => _rows.Where(row => row.Cohort == cohort).Select(row => row.Member);

    internal override IEnumerable<int> Back(int cohort, int cell) => Select(cohort, (row, flags) => Has(flags, cell));

    internal override IEnumerable<int> Lost(int cohort, int cell) => Select(cohort, (row, flags) => !Has(flags, cell) && IsOver(row.Latest, cell));

    private static int FirstDay(RetentionProgram program, EventTable events, int members, long now)
    {
        long first = now;
        for (int member = 0; member < members; member++)
        {
            if (events.Of(member) is [var earliest, ..]) first = Math.Min(first, earliest.At);
        }

        return Calendars.Civil.DayNumber(program.Clock.DayOf(FunnelTime.InstantOf(first)));
    }

    private IEnumerable<int> Select(int cohort, Func<Row, int, bool> holds)
    {
        for (int i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Cohort == cohort && holds(_rows[i], i * _stride)) yield return _rows[i].Member;
        }
    }

    private bool Has(int flags, int cell) => (_flags[flags + (cell >> 6)] & (1UL << (cell & 63))) != 0;

    private bool IsOver(long start, int cell) => Reach(start, Program.Ends[cell] + 1) <= (_isCalendar ? Current : Now);

    private void Read(ReadOnlySpan<FunnelEvents.Kept> events)
    {
        _starts.Clear();
        _returns.Clear();
        bool once = Program.Definition.Entry != RetentionEntry.Recurring;
        long barredAt = FunnelTime.Never;
        foreach (ref readonly FunnelEvents.Kept one in events)
        {
            byte role = Program.Roles[one.Kind];
            if ((role & RetentionProgram.Bar) != 0 && barredAt == FunnelTime.Never) barredAt = one.At;
            int period = Line.Of(one.At);
            long value = _isCalendar ? period : Program.Definition.Clock == RetentionClock.Rolling ? one.At : HourOf(one.At);
            bool starts = (role & RetentionProgram.Start) != 0 && (!once || _starts.Count == 0);
            if (starts && Program.IsFirstEver && barredAt < one.At) return; // It came too late, and later ones are not the first.
            if (starts) _starts.Add((period, value));
            if ((role & RetentionProgram.Return) != 0) _returns.Add(value);
        }
    }

    private void Add(int member, int first, int end)
    {
        int cohort = _starts[first].Cohort;
        int flags = _flags.Count;
        for (int i = 0; i < _stride; i++) _flags.Add(0);
        for (int i = first; i < (_isCalendar ? first + 1 : end); i++) Judge(_starts[i].Value, flags);
        long latest = _starts[end - 1].Value;
        _rows.Add(new Row(cohort, member, latest));

        (long[] back, long[] matureBack, long[] mature) = Grow(cohort, 1);
        for (int cell = 0; cell < Cells; cell++)
        {
            bool isBack = Has(flags, cell);
            bool isOver = IsOver(latest, cell);
            if (isBack) back[cell]++;
            if (isBack && isOver) matureBack[cell]++;
            if (isOver) mature[cell]++;
        }
    }

    private void Judge(long start, int flags)
    {
        for (int cell = 0; cell < _on.Length; cell++)
            _on[cell] = FirstAt(Reach(start, Program.Ends[cell] + 1)) - FirstAt(Reach(start, Program.BeginOf(cell))) >= _least;
        bool sofar = Program.Definition.Criterion switch
        {
            RetentionCriterion.OnOrAfter => IsBackAfter(start),
            RetentionCriterion.Streak => true,
            _ => false,
        };
        for (int i = 0; i < _on.Length; i++)
        {
            int cell = Program.Definition.Criterion == RetentionCriterion.OnOrAfter ? _on.Length - 1 - i : i;
            sofar = Program.Definition.Criterion switch
            {
                RetentionCriterion.On => _on[cell],
                RetentionCriterion.Streak => sofar && _on[cell],
                _ => sofar || _on[cell],
            };
            if (sofar) _flags[flags + (cell >> 6)] |= 1UL << (cell & 63);
        }
    }

    // Whether some single interval after the last cell has enough returns.
    private bool IsBackAfter(long start)
    {
        int i = FirstAt(Reach(start, Program.Ends[^1] + 1));
        while (i < _returns.Count)
        {
            int next = FirstAt(Reach(start, ((_returns[i] - start) / _length) + 1));
            if (next - i >= _least) return true;
            i = next;
        }

        return false;
    }

    private long Reach(long start, long intervals)
    {
        Int128 reach = start + ((Int128)intervals * _length);
        return reach > long.MaxValue ? long.MaxValue : (long)reach;
    }

    private int FirstAt(long value)
    {
        int low = 0;
        int high = _returns.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_returns[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private long HourOf(long at)
    {
        long shown = at + (Program.Clock.Zone.GetUtcOffset(FunnelTime.InstantOf(at)).Seconds * NodaConstants.NanosecondsPerSecond);
        long into = shown % NodaConstants.NanosecondsPerHour;
        return at - (into < 0 ? into + NodaConstants.NanosecondsPerHour : into);
    }

    private readonly record struct Row(int Cohort, int Member, long Latest);
}
