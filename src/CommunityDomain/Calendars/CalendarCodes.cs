namespace CommunityDomain.Calendars;

/// <summary>Codes of findings and reasons about zones, days and windows.</summary>
public static partial class CalendarCodes
{
    /// <summary>No time zone id is given. No values.</summary>
    public const string ZoneMissing = "calendars.zone.missing";

    /// <summary>The provider knows no time zone of this id. Values: <c>zone</c>.</summary>
    public const string ZoneUnknown = "calendars.zone.unknown";

    /// <summary>The day starts later than <see cref="BusinessDayClock.LatestDayStart"/>. Values: <c>dayStart</c>, <c>latest</c>.</summary>
    public const string DayStartTooLate = "calendars.dayStart.tooLate";

    /// <summary>The zone skips the whole date, as Samoa did with 2011-12-30. Values: <c>day</c>, <c>zone</c>.</summary>
    public const string DayNonExistent = "calendars.day.nonExistent";

    /// <summary>The clocks skip the whole window on this day. Values: <c>day</c>, <c>zone</c>, <c>window</c>.</summary>
    public const string WindowInGap = "calendars.window.inGap";
}
