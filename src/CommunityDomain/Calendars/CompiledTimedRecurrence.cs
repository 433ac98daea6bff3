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
        SettledOffset settled = default;
        foreach (Occurrence occurrence in days)
        {
            foreach (LocalTime time in _times)
            {
                LocalDateTime local = occurrence.Date.At(time);
                if (settled.Holds(local))
                {
                    yield return new ZonedDateTime(local, zone, settled.Offset);
                    continue;
                }

                ZonedDateTime slot = local.InZoneLeniently(zone);
                if (slot.Date == occurrence.Date || Exists(occurrence.Date, zone)) yield return slot;
                settled = new SettledOffset(zone.GetZoneInterval(slot.ToInstant()));
            }
        }
    }

    private static bool Exists(LocalDate date, DateTimeZone zone)
    {
        NodaTime.TimeZones.ZoneLocalMapping midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count > 0 || midnight.LateInterval.IsoLocalStart.Date <= date;
    }

    /// <summary>The offset of a stretch without clock changes: two days inside it, no local time is skipped or comes twice. <c>default</c> holds for nothing.</summary>
    private readonly struct SettledOffset
    {
        private static readonly Duration Margin = Duration.FromDays(2);

        private readonly Instant _from;
        private readonly Instant _to;

        internal SettledOffset(NodaTime.TimeZones.ZoneInterval stretch)
        {
            Offset = stretch.WallOffset;
            _from = stretch.HasStart ? stretch.Start + Margin : Instant.MinValue;
            _to = stretch.HasEnd ? stretch.End - Margin : Instant.MaxValue;
        }

        internal Offset Offset { get; }

        internal bool Holds(LocalDateTime local)
        {
            if (_from >= _to || local.Year is <= -9_998 or >= 9_999) return false;
            Instant instant = local.WithOffset(Offset).ToInstant();
            return instant > _from && instant < _to;
        }
    }
}
