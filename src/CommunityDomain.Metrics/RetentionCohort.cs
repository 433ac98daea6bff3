namespace CommunityDomain.Metrics;

/// <summary>
/// The members who started in one period, and how many of them are back in each cell. What is not over is not lost: <see cref="Matured"/> counts those members alone whose cell is over.
/// </summary>
public sealed record RetentionCohort
{
    internal RetentionCohort(Interval interval, long size, ValueList<long> back, ValueList<Ratio> matured)
    {
        Interval = interval;
        Size = size;
        Back = back;
        Matured = matured;
    }

    /// <summary>The period of the starts, end exclusive.</summary>
    public Interval Interval { get; }

    /// <summary>How many members started in it.</summary>
    public long Size { get; }

    /// <summary>How many of them are back so far, for each cell of <see cref="RetentionDefinition.Cells"/> that has begun for anybody; cells of the future are left out.</summary>
    public ValueList<long> Back { get; }

    /// <summary>Of the members whose cell is over, how many were back; undefined while it is over for nobody. As long as <see cref="Back"/>.</summary>
    public ValueList<Ratio> Matured { get; }

    /// <summary>The share that is back so far, of the whole cohort: a lower bound until the cell is over for all.</summary>
    /// <param name="cell">The zero-based position of the cell.</param>
    /// <returns>The share; undefined when nobody started.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cell has not begun, or there is none.</exception>
    public Ratio Rate(int cell) => new(Back[cell], Size);

    /// <summary>Whether the cell is over for every member.</summary>
    /// <param name="cell">The zero-based position of the cell.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cell has not begun, or there is none.</exception>
    public bool IsMature(int cell) => Matured[cell].Denominator == Size;
}
