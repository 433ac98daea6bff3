namespace CommunityDomain.Calendars;

/// <summary>The checks of zone ids and day starts that every definition with a clock of its own shares.</summary>
internal static class CalendarChecks
{
    /// <summary>Resolves a zone id, or adds the one finding that says why not.</summary>
    internal static DateTimeZone? Zone(string path, string? zoneId, IDateTimeZoneProvider zones, List<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(zones);
        if (string.IsNullOrWhiteSpace(zoneId))
        {
            findings.Add(new Finding(path, CalendarCodes.ZoneMissing, FindingSeverity.Error, string.Empty));
            return null;
        }

        DateTimeZone? zone = zones.GetZoneOrNull(zoneId);
        if (zone is null)
            findings.Add(new Finding(path, CalendarCodes.ZoneUnknown, FindingSeverity.Error, string.Empty, new Evidence("zone", zoneId)));
        return zone;
    }

    /// <summary>Adds a finding when a business day may not start at this time.</summary>
    internal static void DayStart(string path, LocalTime dayStart, List<Finding> findings)
    {
        if (dayStart > BusinessDayClock.LatestDayStart)
        {
            findings.Add(new Finding(path, CalendarCodes.DayStartTooLate, FindingSeverity.Error, string.Empty,
                new Evidence("dayStart", dayStart), new Evidence("latest", BusinessDayClock.LatestDayStart)));
        }
    }
}
