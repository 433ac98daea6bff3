namespace CommunityDomain.Metrics;

/// <summary>Cohorts and who of them is back, up to an instant: a triangle. Each number can list its members. Immutable and thread-safe.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
public sealed class RetentionReport<TKey>
    where TKey : notnull
{
    private readonly TKey[] _members;
    private readonly RetentionCells _cells;

    internal RetentionReport(RetentionProgram program, Instant asOf, TKey[] members, RetentionCells cells, ExclusionTally notCounted)
    {
        Definition = program.Definition;
        AsOf = asOf;
        NotCounted = notCounted;
        (_members, _cells) = (members, cells);
        var cohorts = new RetentionCohort[cells.Current - cells.First + 1];
        for (int i = 0; i < cohorts.Length; i++)
        {
            int cohort = cells.First + i;
            int begun = cells.BegunOf(cohort);
            cohorts[i] = new RetentionCohort(
                cells.Line.IntervalOf(cohort),
                cells.SizeOf(cohort),
                new ValueList<long>(Enumerable.Range(0, begun).Select(cell => cells.BackOf(cohort, cell))),
                new ValueList<Ratio>(Enumerable.Range(0, begun).Select(cell => cells.MaturedOf(cohort, cell))));
        }

        Cohorts = new ValueList<RetentionCohort>(cohorts);
    }

    /// <summary>What retention means here.</summary>
    public RetentionDefinition Definition { get; }

    /// <summary>The instant the report was made for.</summary>
    public Instant AsOf { get; }

    /// <summary>What was kept out, by which policy.</summary>
    public ExclusionTally NotCounted { get; }

    /// <summary>The cohorts, one for each period from the first in which somebody started to that of the report, those of nobody included.</summary>
    public ValueList<RetentionCohort> Cohorts { get; }

    /// <summary>Over all cohorts together, of the members whose cell is over, the share that was back in it: pooled by size, never a mean of rates.</summary>
    /// <param name="cell">The zero-based position of the cell.</param>
    /// <returns>The share; undefined while the cell is over for nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cell.</exception>
    public Ratio Overall(int cell)
    {
        Require(cell);
        Ratio overall = default;
        foreach (RetentionCohort cohort in Cohorts)
        {
            if (cell < cohort.Matured.Count) overall += cohort.Matured[cell];
        }

        return overall;
    }

    /// <summary>Who started in the period of a cohort.</summary>
    /// <param name="cohort">The zero-based position of the cohort.</param>
    /// <returns>The members, in the order they came.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cohort.</exception>
    public ValueList<TKey> MembersOf(int cohort) => Names(_cells.MembersOf(PeriodOf(cohort)));

    /// <summary>Who of a cohort is back so far.</summary>
    /// <param name="cohort">The zero-based position of the cohort.</param>
    /// <param name="cell">The zero-based position of the cell.</param>
    /// <returns>The members, in the order they came.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cohort or cell.</exception>
    public ValueList<TKey> MembersBack(int cohort, int cell)
    {
        Require(cell);
        return Names(_cells.Back(PeriodOf(cohort), cell));
    }

    /// <summary>Who of a cohort was not back, their cell being over; whoever still may come is not among them.</summary>
    /// <param name="cohort">The zero-based position of the cohort.</param>
    /// <param name="cell">The zero-based position of the cell.</param>
    /// <returns>The members, in the order they came.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cohort or cell.</exception>
    public ValueList<TKey> MembersLost(int cohort, int cell)
    {
        Require(cell);
        return Names(_cells.Lost(PeriodOf(cohort), cell));
    }

    private ValueList<TKey> Names(IEnumerable<int> members) => new(members.Select(member => _members[member]));

    private int PeriodOf(int cohort) => cohort >= 0 && cohort < Cohorts.Count
        ? _cells.First + cohort
        : throw new ArgumentOutOfRangeException(nameof(cohort), cohort, "There is no such cohort.");

    private void Require(int cell)
    {
        if (cell < 0 || cell >= Definition.Cells.Count) throw new ArgumentOutOfRangeException(nameof(cell), cell, "There is no such cell.");
    }
}
