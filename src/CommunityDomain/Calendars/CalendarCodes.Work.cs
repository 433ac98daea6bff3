namespace CommunityDomain.Calendars;

/// <summary>Codes of findings and reasons about work calendars, shifts, working hours and quiet hours.</summary>
public static partial class CalendarCodes
{
    /// <summary>A calendar has no id.</summary>
    public const string IdMissing = "calendars.workCalendar.idMissing";

    /// <summary>A weekday of the weekend is none of the seven, or stands twice, or all seven are off.</summary>
    public const string WeekendWrong = "calendars.workCalendar.weekendWrong";

    /// <summary>A year is not 1 to 9999, or is listed twice.</summary>
    public const string YearWrong = "calendars.workCalendar.yearWrong";

    /// <summary>A year names no source.</summary>
    public const string SourceMissing = "calendars.workCalendar.sourceMissing";

    /// <summary>A special day lies outside its year, stands twice, or its kind is unknown.</summary>
    public const string DayWrong = "calendars.workCalendar.dayWrong";

    /// <summary>The year is not in the calendar: what its days are is not known.</summary>
    public const string YearUnknown = "calendars.workCalendar.yearUnknown";

    /// <summary>The year is not in the calendar, and the host chose to assume plain weekends: holidays are missing.</summary>
    public const string WeekendsAssumed = "calendars.workCalendar.weekendsAssumed";

    /// <summary>There is no workday within 400 days, in the month asked for, or before the last day that dates have.</summary>
    public const string NoWorkday = "calendars.workCalendar.noWorkday";

    /// <summary>An item was moved off a day of rest.</summary>
    public const string Shifted = "calendars.shift.moved";

    /// <summary>An item was dropped, as its day is a day of rest.</summary>
    public const string ShiftSkipped = "calendars.shift.skipped";

    /// <summary>400 days bring no working time, or the year 9998, the last that business days have, ends first.</summary>
    public const string NoWorkingTime = "calendars.workingHours.none";

    /// <summary>Windows of working hours overlap or are unspecified.</summary>
    public const string WindowsWrong = "calendars.workingHours.windowsWrong";

    /// <summary>The window of quiet hours is unspecified or the whole day, in which nothing could ever be sent. Values: <c>window</c>.</summary>
    public const string QuietWindowWrong = "calendars.quietHours.windowWrong";

    /// <summary>A preferred window lies wholly inside quiet hours.</summary>
    public const string WindowInsideQuietHours = "calendars.quietHours.windowInside";

    /// <summary>A message waits for the end of quiet hours.</summary>
    public const string Deferred = "calendars.quietHours.deferred";
}
