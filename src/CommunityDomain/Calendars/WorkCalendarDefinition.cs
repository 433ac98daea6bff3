namespace CommunityDomain.Calendars;

/// <summary>
/// 工作日曆: weekend, holidays and worked weekend days, year by year. A year that is not listed is unknown, never free of holidays.
/// May be wrong: <see cref="WorkCalendarDefinitionValidator"/> judges it, <see cref="WorkCalendar.Open"/> throws.
/// </summary>
public sealed record WorkCalendarDefinition
{
    /// <summary>The id, as an ISO 3166 country code or a host's own name.</summary>
    public required string Id { get; init; }

    /// <summary>The days of the week that are off. Saturday and Sunday by default.</summary>
    public ValueList<IsoDayOfWeek> Weekend { get; init; } = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>The years that are known.</summary>
    public required ValueList<WorkCalendarYear> Years { get; init; }
}
