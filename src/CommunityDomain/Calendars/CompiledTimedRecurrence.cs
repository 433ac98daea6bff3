namespace CommunityDomain.Calendars;

/// <summary>A valid <see cref="TimedRecurrence"/>, ready to answer in any zone. Immutable and thread-safe.</summary>
public sealed class CompiledTimedRecurrence
{
    private readonly LocalTime[] _times;

    internal CompiledTimedRecurrence(TimedRecurrence definition, CompiledRecurrence days)
    {
        Definition = definition;
        Days = days;
        _times = [.. definition.Times.Order()];
    }

    /// <summary>The definition as it was given.</summary>
    public TimedRecurrence Definition { get; }

    /// <summary>The days alone.</summary>
    public CompiledRecurrence Days { get; }

    /// <summary>
    /// The slots of a window in a zone, lazily, in local order: a time that a clock change skips is shifted forward by the gap, one that comes twice is the earlier
    /// (RFC 5545 §3.3.5), and a date that the zone does not have gives no slot.
    /// </summary>
    /// <param name="zone">The zone.</param>
    /// <param name="first">The first day, inclusive.</param>
    /// <param name="last">The last day, inclusive; before <paramref name="first"/> there is nothing.</param>
    /// <returns>The slots.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    /// <exception cref="ArgumentException">A day is not of the ISO calendar.</exception>
    public IEnumerable<ZonedDateTime> Between(DateTimeZone zone, LocalDate first, LocalDate last)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Slots(zone, Days.Between(first, last));
    }

    /// <summary>The slots of a range of days in a zone; as the other overload.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="range">The range, both ends inclusive.</param>
    /// <returns>The slots.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    /// <exception cref="ArgumentException">The range is unspecified.</exception>
    public IEnumerable<ZonedDateTime> Between(DateTimeZone zone, DateRange range)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Slots(zone, Days.Between(range));
    }

    private IEnumerable<ZonedDateTime> Slots(DateTimeZone zone, OccurrenceSequence days)
    {
        foreach (Occurrence occurrence in days)
        {
            foreach (LocalTime time in _times)
            {
                ZonedDateTime slot = occurrence.Date.At(time).InZoneLeniently(zone);
                if (slot.Date == occurrence.Date || Exists(occurrence.Date, zone)) yield return slot;
            }
        }
    }

    private static bool Exists(LocalDate date, DateTimeZone zone)
    {
        NodaTime.TimeZones.ZoneLocalMapping midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count > 0 || midnight.LateInterval.IsoLocalStart.Date <= date;
    }
}
