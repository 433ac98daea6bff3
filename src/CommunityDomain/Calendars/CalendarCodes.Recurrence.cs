namespace CommunityDomain.Calendars;

/// <summary>Codes of findings about recurrence rules and their text.</summary>
public static partial class CalendarCodes
{
    /// <summary>The frequency is none of the four.</summary>
    public const string FrequencyUnknown = "calendars.recurrence.frequencyUnknown";

    /// <summary>A date is not of the ISO calendar.</summary>
    public const string CalendarNotIso = "calendars.recurrence.calendarNotIso";

    /// <summary>The interval is not 1 to 9,999.</summary>
    public const string IntervalOutOfRange = "calendars.recurrence.intervalOutOfRange";

    /// <summary>The count is below 1.</summary>
    public const string CountOutOfRange = "calendars.recurrence.countOutOfRange";

    /// <summary>Both a count and a last day are given (RFC 5545 §3.3.10 forbids it).</summary>
    public const string CountWithUntil = "calendars.recurrence.countWithUntil";

    /// <summary>The last day lies before the anchor.</summary>
    public const string UntilBeforeStart = "calendars.recurrence.untilBeforeStart";

    /// <summary>A weekday is missing, or its ordinal is beyond what a month (5) or a year (53) has.</summary>
    public const string WeekdayOutOfRange = "calendars.recurrence.weekdayOutOfRange";

    /// <summary>A day of the month is 0 or beyond 31 either way.</summary>
    public const string MonthDayOutOfRange = "calendars.recurrence.monthDayOutOfRange";

    /// <summary>A month is not 1 to 12.</summary>
    public const string MonthOutOfRange = "calendars.recurrence.monthOutOfRange";

    /// <summary>A set position is 0 or beyond 366 either way.</summary>
    public const string SetPositionOutOfRange = "calendars.recurrence.setPositionOutOfRange";

    /// <summary>The first day of the week is none of the seven.</summary>
    public const string WeekStartUnknown = "calendars.recurrence.weekStartUnknown";

    /// <summary>The month-end policy is neither Skip nor Clamp.</summary>
    public const string MonthEndUnknown = "calendars.recurrence.monthEndUnknown";

    /// <summary>The same value stands twice in a list.</summary>
    public const string ValueRepeated = "calendars.recurrence.valueRepeated";

    /// <summary>Parts that do not go together, or a shape on which calendar programs disagree; refused by name. Values: <c>shape</c>, the parts as in RRULE text, <c>!</c> before one that is missing.</summary>
    public const string ShapeRefused = "calendars.recurrence.shapeRefused";

    /// <summary>No day fits the rule.</summary>
    public const string NeverMatches = "calendars.recurrence.neverMatches";

    /// <summary>The count is not reached by the end of the year 9999, the last that dates have.</summary>
    public const string EndsAtHorizon = "calendars.recurrence.endsAtHorizon";

    /// <summary>A skipped or moved day is none that the rule gives; it has no effect.</summary>
    public const string ExceptionWithoutOccurrence = "calendars.recurrence.exceptionWithoutOccurrence";

    /// <summary>A part of RRULE text that is outside the subset, such as BYWEEKNO or FREQ=HOURLY; refused by name.</summary>
    public const string PartUnsupported = "calendars.rrule.partUnsupported";

    /// <summary>RRULE text that cannot be read.</summary>
    public const string TextUnreadable = "calendars.rrule.textUnreadable";

    /// <summary>A part of RRULE text stands twice.</summary>
    public const string PartRepeated = "calendars.rrule.partRepeated";

    /// <summary>RRULE text lacks FREQ.</summary>
    public const string FrequencyMissing = "calendars.rrule.frequencyMissing";

    /// <summary>UNTIL is in UTC, and no zone was given to bring it home.</summary>
    public const string ZoneNeeded = "calendars.rrule.zoneNeeded";

    /// <summary>The first or last day, or the count, cuts a day with several times in two.</summary>
    public const string DayCut = "calendars.rrule.dayCut";

    /// <summary>There is no time of day, one stands twice, or the times cannot be said as hours × minutes in RRULE text.</summary>
    public const string TimesUnfit = "calendars.recurrence.timesUnfit";
}
