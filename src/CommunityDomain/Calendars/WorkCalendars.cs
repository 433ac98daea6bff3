namespace CommunityDomain.Calendars;

/// <summary>The calendars that ship as data: mainland China, Taiwan and Japan, 2024 to 2026. A host extends one by <c>with</c>, or writes its own.</summary>
public static class WorkCalendars
{
    /// <summary>Mainland China, by the State Council's notices, with adjusted workdays.</summary>
    public static WorkCalendarDefinition China { get; } = WorkCalendarData.China();

    /// <summary>Taiwan, by the office calendar of the Directorate-General of Personnel Administration; 2025 as amended on 2025-06-13.</summary>
    public static WorkCalendarDefinition Taiwan { get; } = WorkCalendarData.Taiwan();

    /// <summary>Japan, national holidays by the Cabinet Office; the days that offices close at New Year are not among them.</summary>
    public static WorkCalendarDefinition Japan { get; } = WorkCalendarData.Japan();
}
