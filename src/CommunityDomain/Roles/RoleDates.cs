namespace CommunityDomain.Roles;

/// <summary>Dates of definitions, which may come in any calendar and year.</summary>
internal static class RoleDates
{
    internal static readonly LocalDate First = LocalDate.MinIsoValue;

    internal static readonly LocalDate Last = LocalDate.MaxIsoValue;

    internal static LocalDate Iso(LocalDate date) => date.WithCalendar(CalendarSystem.Iso);

    /// <summary>The date as evidence; unknown where evidence cannot hold it, before year 1.</summary>
    internal static EvidenceValue Evidence(LocalDate? date) => date is { } day && Iso(day) is { Year: >= 1 } iso ? iso : default(EvidenceValue);
}
