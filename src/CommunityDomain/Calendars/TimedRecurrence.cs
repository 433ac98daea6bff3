namespace CommunityDomain.Calendars;

/// <summary>Days that come again, with the times of day at which something happens on each: slots. The zone is apart.</summary>
public sealed record TimedRecurrence
{
    /// <summary>The days.</summary>
    public required Recurrence Days { get; init; }

    /// <summary>The times of day, local, each once; at least one.</summary>
    public required ValueList<LocalTime> Times { get; init; }

    /// <summary>
    /// The slots of a window in a zone, lazily, in local order: a time that a clock change skips is shifted forward by the gap, one that comes twice is the earlier
    /// (RFC 5545 §3.3.5), and a date that the zone does not have gives no slot.
    /// </summary>
    /// <param name="zone">The zone.</param>
    /// <param name="first">The first day, inclusive.</param>
    /// <param name="last">The last day, inclusive.</param>
    /// <returns>The slots.</returns>
    /// <exception cref="InvalidDefinitionException">The days or the times have findings of severity Error.</exception>
    public IEnumerable<ZonedDateTime> Between(DateTimeZone zone, LocalDate first, LocalDate last)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ValueList<Finding> findings = new TimedRecurrenceValidator().Check(this);
        if (findings.Any(finding => finding.Severity == FindingSeverity.Error)) throw new InvalidDefinitionException(findings);
        return Slots(Days.Compile(), [.. Times.Order()], zone, first, last);
    }

    private static IEnumerable<ZonedDateTime> Slots(CompiledRecurrence days, LocalTime[] times, DateTimeZone zone, LocalDate first, LocalDate last)
    {
        foreach (Occurrence occurrence in days.Between(first, last))
        {
            foreach (LocalTime time in times)
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
