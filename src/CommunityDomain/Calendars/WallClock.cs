using NodaTime.TimeZones;

namespace CommunityDomain.Calendars;

/// <summary>When the wall clocks of a zone show a reading. A reading is kept as the instant at which UTC shows it. Total for every zone; allocates nothing.</summary>
internal static class WallClock
{
    private static readonly Duration MaxOffset = Duration.FromHours(18); // NodaTime's own limit of offsets, either way.

    internal static Instant Reading(LocalDate date, LocalTime time) => date.At(time).WithOffset(Offset.Zero).ToInstant();

    /// <summary>The first instant at which a clock shows <paramref name="wall"/> or later, and what it shows then: later only after a gap.</summary>
    internal static Instant FirstShowing(this DateTimeZone zone, Instant wall, out Instant shown)
    {
        ZoneInterval interval = zone.GetZoneInterval(wall - MaxOffset);
        while (true)
        {
            Duration offset = OffsetOf(interval);
            Instant candidate = wall - offset;
            if (interval.HasStart && candidate < interval.Start)
            {
                shown = interval.Start + offset;
                return interval.Start;
            }

            shown = wall;
            if (!interval.HasEnd || candidate < interval.End) return candidate;
            interval = zone.GetZoneInterval(interval.End);
        }
    }

    /// <summary>The last instant at which a clock shows <paramref name="wall"/>; where it is skipped, the instant of the change.</summary>
    internal static Instant LastShowing(this DateTimeZone zone, Instant wall)
    {
        ZoneInterval interval = zone.GetZoneInterval(wall + MaxOffset);
        while (true)
        {
            Instant candidate = wall - OffsetOf(interval);
            if (interval.HasEnd && candidate >= interval.End) return interval.End;
            if (!interval.HasStart || candidate >= interval.Start) return candidate;
            interval = zone.GetZoneInterval(interval.Start - Duration.Epsilon);
        }
    }

    private static Duration OffsetOf(ZoneInterval interval) => Duration.FromSeconds(interval.WallOffset.Seconds);
}
