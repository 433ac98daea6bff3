namespace CommunityDomain.Metrics;

/// <summary>How the time between a start and a return is told.</summary>
public enum RetentionClock
{
    /// <summary>By calendar periods: Monday 20:00 and Tuesday 06:00 are one day apart.</summary>
    Calendar = 0,

    /// <summary>By elapsed time since the start: interval k is from k lengths on (inclusive) to k + 1 (exclusive); a day is 24 hours, a week 7 days, a month 30, a year 365.</summary>
    Rolling = 1,

    /// <summary>By elapsed time, after both instants are cut to the hour that a wall clock in the zone shows: from 17:59 to 17:00 of the next day is one day.</summary>
    RollingFromHour = 2,
}
