namespace CommunityDomain.Calendars;

/// <summary>
/// Back-to-back runs of so many days, with days of rest between, as check-in cycles of 7, 14 or 21 days (CHK-1). Calendar arithmetic only: runs never overlap and,
/// with no rest, leave no gap. Which dates a zone lacks is not its business.
/// </summary>
public sealed record CycleSeries
{
    /// <summary>States the series.</summary>
    /// <param name="start">The first day of the first cycle.</param>
    /// <param name="days">How many days a cycle has; 1 to 3,660 (our convention).</param>
    /// <param name="restDays">How many days of rest follow each; 0 to 3,660, none by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="start"/> is not of the ISO calendar.</exception>
    public CycleSeries(LocalDate start, int days, int restDays = 0)
    {
        if (start.Calendar != CalendarSystem.Iso) throw new ArgumentException("Dates are of the ISO calendar.", nameof(start));
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        ArgumentOutOfRangeException.ThrowIfNegative(restDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(restDays, MaxDays);
        Start = start;
        Days = days;
        RestDays = restDays;
    }

    /// <summary>The most days that a cycle, or the rest after it, may have: ten years, our convention.</summary>
    public const int MaxDays = 3_660;

    /// <summary>The first day of the first cycle.</summary>
    public LocalDate Start { get; }

    /// <summary>How many days a cycle has.</summary>
    public int Days { get; }

    /// <summary>How many days of rest follow each.</summary>
    public int RestDays { get; }

    /// <summary>The days of a cycle.</summary>
    /// <param name="cycle">Which one, from 1.</param>
    /// <returns>Its first and last day; null when it would end after the year 9999.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cycle"/> is below 1.</exception>
    public DateRange? Cycle(int cycle)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cycle, 1);
        long first = Civil.DayNumber(Start) + ((cycle - 1L) * (Days + RestDays));
        return first + Days - 1 > Civil.LastDay ? null : DateRange.Starting(Civil.Date((int)first), Days);
    }

    /// <summary>Which cycle a date falls in, and which day of it.</summary>
    /// <param name="date">The date, ISO.</param>
    /// <returns>The position; <c>default</c> before the first cycle.</returns>
    /// <exception cref="ArgumentException">The date is not of the ISO calendar.</exception>
    public CyclePosition Locate(LocalDate date)
    {
        int offset = Offset(date);
        if (offset < 0) return default;
        int day = (offset % (Days + RestDays)) + 1;
        return new CyclePosition((offset / (Days + RestDays)) + 1, day <= Days ? day : 0);
    }

    /// <summary>The first cycle that starts on a date or after it.</summary>
    /// <param name="date">The date, ISO.</param>
    /// <returns>Its number, from 1; <see cref="Cycle"/> gives null for it when it would end after the year 9999.</returns>
    /// <exception cref="ArgumentException">The date is not of the ISO calendar.</exception>
    public int NextStarting(LocalDate date)
    {
        int offset = Offset(date);
        return offset <= 0 ? 1 : ((offset - 1) / (Days + RestDays)) + 2;
    }

    private int Offset(LocalDate date) => date.Calendar == CalendarSystem.Iso
        ? Civil.DayNumber(date) - Civil.DayNumber(Start)
        : throw new ArgumentException("Dates are of the ISO calendar.", nameof(date));
}
