namespace CommunityDomain.Calendars;

/// <summary>ISO dates as day numbers, 0 for 1970-01-01: whole-number arithmetic for loops over many days.</summary>
internal static class Civil
{
    /// <summary>9999-12-31, the last day that dates have.</summary>
    internal const int LastDay = 2_932_896;

    private const int DaysTo1970 = 719_468;

    internal static int DayNumber(LocalDate date) => DayNumber(date.Year, date.Month, date.Day);

    // Years that begin in March make the leap day the last of a year; 400 years are 146,097 days.
    internal static int DayNumber(int year, int month, int day)
    {
        int shifted = month <= 2 ? year - 1 : year;
        int era = FloorDiv(shifted, 400);
        int yearOfEra = shifted - (era * 400);
        int dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - DaysTo1970;
    }

    /// <summary>A day up to a year on or back, or null beyond the days that ISO dates have.</summary>
    internal static LocalDate? Plus(LocalDate date, int days)
    {
        if (date.Year is > -9997 and < 9998) return date.PlusDays(days);
        int day = DayNumber(date) + days;
        return day > LastDay || day < DayNumber(-9998, 1, 1) ? null : date.PlusDays(days);
    }

    internal static LocalDate Date(int dayNumber)
    {
        (int year, int month, int day) = Parts(dayNumber);
        return new LocalDate(year, month, day);
    }

    internal static (int Year, int Month, int Day) Parts(int dayNumber)
    {
        int shifted = dayNumber + DaysTo1970;
        int era = FloorDiv(shifted, 146_097);
        int dayOfEra = shifted - (era * 146_097);
        int yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        int dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        int shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        int day = dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1;
        int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    internal static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday.</summary>
    internal static int Weekday(int dayNumber)
    {
        int day = (dayNumber + 3) % 7;
        return day < 0 ? day + 7 : day;
    }

    internal static int FloorDiv(int value, int divisor)
    {
        int quotient = value / divisor;
        return (value % divisor != 0 && value < 0) ? quotient - 1 : quotient;
    }
}
