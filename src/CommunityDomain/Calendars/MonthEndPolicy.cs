namespace CommunityDomain.Calendars;

/// <summary>What becomes of a day of the month that a month does not have, such as the 31st in June or 29 February.</summary>
public enum MonthEndPolicy
{
    /// <summary>There is no occurrence in that month (RFC 5545 §3.3.10). The default.</summary>
    Skip = 0,

    /// <summary>The last day of the month instead; what people expect of month-end payments and birthdays. Days counted from the end are not affected.</summary>
    Clamp = 1,
}
