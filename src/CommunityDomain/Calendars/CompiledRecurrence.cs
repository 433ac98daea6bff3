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
        _moved = [.. definition.Moved.Select(move => (To: Civil.DayNumber(move.To), From: Civil.DayNumber(move.From))).Where(move => engine.Contains(move.From)).Order()];
        _exceptions = [.. definition.Skipped.Select(Civil.DayNumber).Concat(_moved.Select(move => move.From)).Distinct().Order()];
        var skipped = definition.Skipped.Select(Civil.DayNumber).ToHashSet();
        _moved = [.. _moved.Where(move => !skipped.Contains(move.From))];
    }

    /// <summary>The rule as it was given.</summary>
    public Recurrence Definition { get; }

    /// <summary>Whether the rule's count is not reached by the end of the year 9999.</summary>
    public bool IsCutAtHorizon => _engine.IsCutAtHorizon;

    /// <summary>The first occurrence after a day.</summary>
    /// <param name="day">The day, itself excluded.</param>
    /// <returns>The occurrence, or null when there is none.</returns>
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
    public OccurrenceSequence Between(LocalDate first, LocalDate last) => new(this, Civil.DayNumber(Iso(first)), Civil.DayNumber(Iso(last)));

    /// <summary>The occurrences from a day on, lazily, to the end of the rule or of the year 9999.</summary>
    /// <param name="first">The first day, inclusive.</param>
    /// <returns>The occurrences in order.</returns>
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
    public bool Contains(LocalDate day)
    {
        int number = Civil.DayNumber(Iso(day));
        foreach (Occurrence _ in new OccurrenceSequence(this, number, number)) return true;
        return false;
    }

    internal int NextPlain(int from)
    {
        int day = _engine.NextOnOrAfter(from);
        while (_exceptions.Length > 0 && day != RecurrenceEngine.None && Array.BinarySearch(_exceptions, day) >= 0) day = _engine.NextOnOrAfter(day + 1);
        return day;
    }

    internal ReadOnlySpan<(int To, int From)> Moved => _moved;

    private static LocalDate Iso(LocalDate date) =>
        date.Calendar == CalendarSystem.Iso ? date : throw new ArgumentException("Dates are of the ISO calendar.", nameof(date));
}
