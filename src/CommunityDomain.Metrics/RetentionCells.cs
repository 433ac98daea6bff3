namespace CommunityDomain.Metrics;

/// <summary>Cohorts and who of them is back, in numbers; cohorts are numbered by their periods.</summary>
internal abstract class RetentionCells
{
    private readonly Dictionary<int, (long Size, long[] Back, long[] MatureBack, long[] Mature)> _counts = [];

    /// <summary>Starts to count.</summary>
    /// <param name="program">The definition.</param>
    /// <param name="firstDay">The day number of the first day that matters.</param>
    /// <param name="now">The instant of the report.</param>
    private protected RetentionCells(RetentionProgram program, int firstDay, long now)
    {
        Program = program;
        int today = Calendars.Civil.DayNumber(program.Clock.DayOf(FunnelTime.InstantOf(now)));
        Line = new PeriodLine(new DayLine(program.Clock, firstDay, firstDay, today), program.Definition.Period);
        Now = now;
        Current = Line.Of(now);
        First = Current;
    }

    internal PeriodLine Line { get; }

    /// <summary>The first cohort with a member, or that of the report when there is none.</summary>
    internal int First { get; private set; }

    /// <summary>The period of the report.</summary>
    internal int Current { get; }

    private protected RetentionProgram Program { get; }

    private protected long Now { get; }

    private protected int Cells => Program.Ends.Length;

    internal long SizeOf(int cohort) => _counts.TryGetValue(cohort, out var counts) ? counts.Size : 0;

    internal long BackOf(int cohort, int cell) => _counts.TryGetValue(cohort, out var counts) ? counts.Back[cell] : 0;

    /// <summary>Of those members whose cell is over, how many were back in it.</summary>
    internal Ratio MaturedOf(int cohort, int cell) => _counts.TryGetValue(cohort, out var counts) ? new Ratio(counts.MatureBack[cell], counts.Mature[cell]) : default;

    /// <summary>How many cells of a cohort have begun for somebody.</summary>
    internal abstract int BegunOf(int cohort);

    internal abstract IEnumerable<int> MembersOf(int cohort);

    internal abstract IEnumerable<int> Back(int cohort, int cell);

    internal abstract IEnumerable<int> Lost(int cohort, int cell);

    private protected (long[] Back, long[] MatureBack, long[] Mature) Grow(int cohort, long members)
    {
        First = Math.Min(First, cohort);
        if (!_counts.TryGetValue(cohort, out var counts)) counts = (0, new long[Cells], new long[Cells], new long[Cells]);
        _counts[cohort] = (counts.Size + members, counts.Back, counts.MatureBack, counts.Mature);
        return (counts.Back, counts.MatureBack, counts.Mature);
    }
}
