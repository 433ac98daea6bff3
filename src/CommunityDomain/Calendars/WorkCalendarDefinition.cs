namespace CommunityDomain.Calendars;

/// <summary>
/// 工作日曆: weekend, holidays and worked weekend days, year by year. A year that is not listed is unknown, never free of holidays.
/// Mainland China, Taiwan and Japan, 2024 to 2026, ship as data: a host extends one by <c>with</c>, or writes its own.
/// May be wrong: <see cref="WorkCalendarDefinition.CreateValidator"/> judges it, <see cref="WorkCalendar.Open"/> throws.
/// </summary>
public sealed record WorkCalendarDefinition
{
    /// <summary>Mainland China, by the State Council's notices, with adjusted workdays.</summary>
    public static WorkCalendarDefinition China { get; } = WorkCalendarData.China();

    /// <summary>Taiwan, by the office calendar of the Directorate-General of Personnel Administration; 2025 as amended on 2025-06-13.</summary>
    public static WorkCalendarDefinition Taiwan { get; } = WorkCalendarData.Taiwan();

    /// <summary>Japan, national holidays by the Cabinet Office; the days that offices close at New Year are not among them.</summary>
    public static WorkCalendarDefinition Japan { get; } = WorkCalendarData.Japan();

    /// <summary>The id, as an ISO 3166 country code or a host's own name.</summary>
    public required string Id { get; init; }

    /// <summary>The days of the week that are off. Saturday and Sunday by default.</summary>
    public ValueList<IsoDayOfWeek> Weekend { get; init; } = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>The years that are known.</summary>
    public required ValueList<WorkCalendarYear> Years { get; init; }

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<WorkCalendarDefinition> CreateValidator() => new WorkCalendarDefinitionValidator();
}
