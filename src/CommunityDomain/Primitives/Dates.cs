namespace CommunityDomain;

/// <summary>What a definition may hold as a date: the ISO calendar, year 1 to 9999.</summary>
internal static class Dates
{
    internal static bool IsUsable(LocalDate? date) => date is not { } day || (day.Calendar == CalendarSystem.Iso && day.Year is >= 1 and <= 9999);

    internal static void ThrowIfNotUsable(LocalDate date, string parameterName)
    {
        if (!IsUsable(date)) throw new ArgumentOutOfRangeException(parameterName, "A date of the ISO calendar, years 1 to 9999, is needed.");
    }
}
