namespace CommunityDomain.Calendars;

/// <summary>The special days of one year, as one document states them: tables change in the very year they describe.</summary>
public sealed record WorkCalendarYear
{
    /// <summary>The year; 1 to 9999.</summary>
    public required int Year { get; init; }

    /// <summary>The document that states the days.</summary>
    public required string Source { get; init; }

    /// <summary>The date of the document; null when it bears none.</summary>
    public LocalDate? SourceDate { get; init; }

    /// <summary>The days of this year that are not what their weekday says.</summary>
    public ValueList<SpecialDay> Days { get; init; }
}
