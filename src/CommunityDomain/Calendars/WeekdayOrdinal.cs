using System.Globalization;

namespace CommunityDomain.Calendars;

/// <summary>
/// A weekday, or the n-th of them in its month or year: the last Friday is <c>new(IsoDayOfWeek.Friday, -1)</c> (RFC 5545 §3.3.10, BYDAY).
/// <c>default</c> has no weekday and is refused by <see cref="Recurrence.CreateValidator"/>.
/// </summary>
public readonly record struct WeekdayOrdinal
{
    /// <summary>Names the weekday.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <param name="ordinal">Which one, from the start (1, 2 …) or from the end (-1, -2 …); 0, the default, for every one. -53 to 53.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such weekday, or the ordinal is beyond 53 either way.</exception>
    public WeekdayOrdinal(IsoDayOfWeek day, int ordinal = 0)
    {
        if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday) throw new ArgumentOutOfRangeException(nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, 53);
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, -53);
        Day = day;
        Ordinal = ordinal;
    }

    /// <summary>The weekday; <see cref="IsoDayOfWeek.None"/> only for <c>default</c>.</summary>
    public IsoDayOfWeek Day { get; }

    /// <summary>Which one; 0 for every one.</summary>
    public int Ordinal { get; }

    /// <summary>Every such weekday.</summary>
    /// <param name="day">Monday to Sunday.</param>
    public static implicit operator WeekdayOrdinal(IsoDayOfWeek day) => new(day);

    /// <summary>As in RRULE text: <c>MO</c>, <c>-1FR</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        (Ordinal == 0 ? string.Empty : Ordinal.ToString(CultureInfo.InvariantCulture)) + (Day == IsoDayOfWeek.None ? "?" : Day.ToString()[..2].ToUpperInvariant());
}
