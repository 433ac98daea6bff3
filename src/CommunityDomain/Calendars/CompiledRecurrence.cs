namespace CommunityDomain.Calendars;

/// <summary>
/// A valid <see cref="Recurrence"/>, ready to answer. Immutable and thread-safe. Dates come in order, moved occurrences at the day they take place;
/// two occurrences on one day come one after the other. Nothing lies after 9999-12-31.
/// </summary>
public sealed class CompiledRecurrence
{
    private readonly RecurrenceEngine _engine;
    private readonly int[] _exceptions;
    private readonly (int To, int From)[] _moved;

    internal CompiledRecurrence(Recurrence definition, RecurrenceEngine engine)
    {
        Definition = definition;
        _engine = engine;
        int[] skipped = [.. definition.Skipped.Select(Civil.DayNumber).Order()];
        (int To, int From)[] moved = [.. definition.Moved.Select(move => (To: Civil.DayNumber(move.To), From: Civil.DayNumber(move.From))).Where(move => engine.Contains(move.From))];
        _exceptions = [.. skipped.Concat(moved.Select(move => move.From)).Distinct().Order()];
        _moved = [.. moved.Where(move => Array.BinarySearch(skipped, move.From) < 0).Order()];
    }

    /// <summary>The rule as it was given.</summary>
    public Recurrence Definition { get; }

    /// <summary>Whether the rule's count is not reached by the end of the year 9999.</summary>
    public bool IsCutAtHorizon => _engine.IsCutAtHorizon;

    /// <summary>The first occurrence after a day.</summary>
    /// <param name="day">The day, itself excluded.</param>
    /// <returns>The occurrence, or null when there is none.</returns>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
    public Occurrence? Next(LocalDate day)
    {
        int after = Civil.DayNumber(Iso(day));
        if (after == Civil.LastDay) return null;
        foreach (Occurrence occurrence in new OccurrenceSequence(this, after + 1, Civil.LastDay)) return occurrence;
        return null;
    }

    /// <summary>The occurrences from one day to another, lazily. A window far from the anchor costs what a near one costs.</summary>
    /// <param name="first">The first day, inclusive.</param>
    /// <param name="last">The last day, inclusive; before <paramref name="first"/> there is nothing.</param>
    /// <returns>The occurrences in order.</returns>
    /// <exception cref="ArgumentException">A day is not of the ISO calendar.</exception>
    public OccurrenceSequence Between(LocalDate first, LocalDate last) => new(this, Civil.DayNumber(Iso(first)), Civil.DayNumber(Iso(last)));

    /// <summary>The occurrences of a range of days, lazily.</summary>
    /// <param name="range">The range, both ends inclusive.</param>
    /// <returns>The occurrences in order.</returns>
    /// <exception cref="ArgumentException">The range is unspecified.</exception>
    public OccurrenceSequence Between(DateRange range) =>
        range.IsUnspecified ? throw new ArgumentException("The range is unspecified.", nameof(range)) : Between(range.First, range.Last);

    /// <summary>The occurrences from a day on, lazily, to the end of the rule or of the year 9999.</summary>
    /// <param name="first">The first day, inclusive.</param>
    /// <returns>The occurrences in order.</returns>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
    public OccurrenceSequence From(LocalDate first) => new(this, Civil.DayNumber(Iso(first)), Civil.LastDay);

    /// <summary>All occurrences, lazily, to the end of the rule or of the year 9999; occurrences moved before the anchor included.</summary>
    /// <returns>The occurrences in order.</returns>
    public OccurrenceSequence All() => new(this, int.MinValue, Civil.LastDay);

    /// <summary>The day that the rule gives at a position, computed from the anchor; exceptions apart.</summary>
    /// <param name="index">The zero-based position.</param>
    /// <returns>The day, or null when the rule has fewer.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public LocalDate? RuleDateAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        int day = _engine.At(index);
        return day == RecurrenceEngine.None ? null : Civil.Date(day);
    }

    /// <summary>Whether an occurrence takes place on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether one does.</returns>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
    public bool Contains(LocalDate day)
    {
        int number = Civil.DayNumber(Iso(day));
        foreach (Occurrence _ in new OccurrenceSequence(this, number, number)) return true;
        return false;
    }

    internal int NextPlain(int from, int last, ref RecurrenceCursor cursor)
    {
        int day = _engine.NextOnOrAfter(from, last, ref cursor);
        while (_exceptions.Length > 0 && day != RecurrenceEngine.None && Array.BinarySearch(_exceptions, day) >= 0)
            day = _engine.NextOnOrAfter(day + 1, last, ref cursor);
        return day;
    }

    /// <summary>The moved occurrences by the day they take place on.</summary>
    internal ReadOnlySpan<(int To, int From)> Moved => _moved;

    /// <summary>The position in <see cref="Moved"/> of the first that takes place on a day or after it.</summary>
    internal int FirstMovedTo(int day)
    {
        int low = 0;
        for (int high = _moved.Length; low < high;)
        {
            int middle = (low + high) / 2;
            if (_moved[middle].To < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static LocalDate Iso(LocalDate date) =>
        date.Calendar == CalendarSystem.Iso ? date : throw new ArgumentException("Dates are of the ISO calendar.", nameof(date));
}
