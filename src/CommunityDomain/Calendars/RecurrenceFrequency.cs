namespace CommunityDomain.Calendars;

/// <summary>The period that a <see cref="Recurrence"/> repeats in (RFC 5545 §3.3.10, FREQ). There is none below a day: slots are times of day.</summary>
public enum RecurrenceFrequency
{
    /// <summary>Every so many days.</summary>
    Daily = 0,

    /// <summary>Every so many weeks.</summary>
    Weekly = 1,

    /// <summary>Every so many months.</summary>
    Monthly = 2,

    /// <summary>Every so many years.</summary>
    Yearly = 3,
}
