namespace CommunityDomain.Calendars;

/// <summary>
/// A rule for days that come again: a subset of RRULE (RFC 5545 §3.3.10) on which calendar programs agree, with month-end policy and single exceptions.
/// Dates only: times of day and the zone are apart (<see cref="TimedRecurrence"/>). The first day counts only when the rule gives it.
/// May be wrong: <see cref="Recurrence.CreateValidator"/> judges it, <see cref="Compile"/> throws.
/// </summary>
public sealed record Recurrence
{
    /// <summary>The period that repeats.</summary>
    public required RecurrenceFrequency Frequency { get; init; }

    /// <summary>The anchor: nothing occurs before it, and intervals count from its period (DTSTART).</summary>
    public required LocalDate Start { get; init; }

    /// <summary>Every how many periods; 1 to 9,999 (our convention), 1 by default.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>How many occurrences the rule gives, skipped ones included; null for no limit. Not together with <see cref="Until"/>.</summary>
    public int? Count { get; init; }

    /// <summary>The last day it may give, inclusive; null for no limit.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>
    /// The weekdays (BYDAY). In a daily rule they limit; in a weekly rule they are the days (the anchor's weekday when empty); in a monthly or yearly rule
    /// they may carry an ordinal, counted in the month, or in the year when a yearly rule names no months. Either all carry one or none.
    /// </summary>
    public ValueList<WeekdayOrdinal> Weekdays { get; init; }

    /// <summary>The days of the month (BYMONTHDAY), 1 to 31, or -1 (the last) to -31. Together with weekdays both must hold. Not in weekly rules, and in yearly rules only with months.</summary>
    public ValueList<int> MonthDays { get; init; }

    /// <summary>The months (BYMONTH), 1 to 12.</summary>
    public ValueList<int> Months { get; init; }

    /// <summary>Which of a period's days to take (BYSETPOS), from the first (1) or the last (-1), up to 366 either way. Monthly and yearly rules only, with weekdays or month days.</summary>
    public ValueList<int> SetPositions { get; init; }

    /// <summary>The first day of the week (WKST), which matters to weekly rules with an interval. Monday by default.</summary>
    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>What becomes of a day that a month does not have. Skip by default.</summary>
    public MonthEndPolicy MonthEnd { get; init; }

    /// <summary>Days that the rule gives but that do not take place (EXDATE). One that the rule does not give has no effect and is noted.</summary>
    public ValueList<LocalDate> Skipped { get; init; }

    /// <summary>
    /// Single occurrences that take place on another day, also before the anchor or after the last day, and also on a day that has an occurrence already (then there are two).
    /// One that is skipped too does not take place; one whose day the rule does not give has no effect and is noted.
    /// </summary>
    public ValueList<MovedOccurrence> Moved { get; init; }

    /// <summary>Every so many days from an anchor, as a 21-day cycle.</summary>
    /// <param name="start">The anchor, the first occurrence.</param>
    /// <param name="interval">Every how many days.</param>
    /// <returns>The rule.</returns>
    public static Recurrence Daily(LocalDate start, int interval = 1) =>
        new() { Frequency = RecurrenceFrequency.Daily, Start = start, Interval = interval };

    /// <summary>On the same weekdays of every week.</summary>
    /// <param name="start">The anchor.</param>
    /// <param name="days">The weekdays; the anchor's own when none is given.</param>
    /// <returns>The rule.</returns>
    public static Recurrence Weekly(LocalDate start, params ReadOnlySpan<IsoDayOfWeek> days)
    {
        var weekdays = new WeekdayOrdinal[days.Length];
        for (int i = 0; i < days.Length; i++) weekdays[i] = days[i];
        return new() { Frequency = RecurrenceFrequency.Weekly, Start = start, Weekdays = new(weekdays) };
    }

    /// <summary>On the same days of every month, as welfare days on the 8th, 18th and 28th.</summary>
    /// <param name="start">The anchor.</param>
    /// <param name="monthDays">The days of the month; the anchor's own when none is given.</param>
    /// <returns>The rule.</returns>
    public static Recurrence Monthly(LocalDate start, params ReadOnlySpan<int> monthDays) =>
        new() { Frequency = RecurrenceFrequency.Monthly, Start = start, MonthDays = new(monthDays) };

    /// <summary>On the n-th weekday of every month, as the last Friday.</summary>
    /// <param name="start">The anchor.</param>
    /// <param name="weekday">The weekday with its ordinal.</param>
    /// <returns>The rule.</returns>
    public static Recurrence Monthly(LocalDate start, WeekdayOrdinal weekday) =>
        new() { Frequency = RecurrenceFrequency.Monthly, Start = start, Weekdays = [weekday] };

    /// <summary>On the anchor's day of every year, as a birthday.</summary>
    /// <param name="start">The anchor, the first occurrence.</param>
    /// <param name="monthEnd">What becomes of 29 February in common years.</param>
    /// <returns>The rule.</returns>
    public static Recurrence Yearly(LocalDate start, MonthEndPolicy monthEnd = MonthEndPolicy.Skip) =>
        new() { Frequency = RecurrenceFrequency.Yearly, Start = start, MonthEnd = monthEnd };

    /// <summary>Makes the rule ready to answer.</summary>
    /// <returns>The compiled rule.</returns>
    /// <exception cref="InvalidDefinitionException">The rule has findings of severity Error; the exception carries all findings.</exception>
    public CompiledRecurrence Compile() =>
        TryCompile(out CompiledRecurrence? compiled, out ValueList<Finding> findings) ? compiled : throw new InvalidDefinitionException(findings);

    /// <summary>Makes the rule ready to answer, or says all that is wrong with it.</summary>
    /// <param name="compiled">The compiled rule, or null.</param>
    /// <param name="findings">Every finding; may hold notes and warnings when the rule is good.</param>
    /// <returns>Whether there is no finding of severity Error.</returns>
    public bool TryCompile([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out CompiledRecurrence? compiled, out ValueList<Finding> findings)
    {
        findings = RecurrenceRules.Judge(this, out RecurrenceEngine? engine);
        compiled = engine is null ? null : new CompiledRecurrence(this, engine);
        return compiled is not null;
    }

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<Recurrence> CreateValidator() => new RecurrenceValidator();
}
