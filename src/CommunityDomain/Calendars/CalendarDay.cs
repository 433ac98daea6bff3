namespace CommunityDomain.Calendars;

/// <summary>What a <see cref="WorkCalendar"/> knows of one day.</summary>
public readonly record struct CalendarDay
{
    internal CalendarDay(LocalDate date, bool isWorkday, SpecialDay? special, bool isAssumed)
    {
        Date = date;
        IsWorkday = isWorkday;
        Special = special;
        IsAssumed = isAssumed;
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>Whether people work.</summary>
    public bool IsWorkday { get; }

    /// <summary>Why the day is not what its weekday says; null when it is. Of combined calendars, the first that has one.</summary>
    public SpecialDay? Special { get; }

    /// <summary>Whether the year is unknown and plain weekends were assumed.</summary>
    public bool IsAssumed { get; }

    /// <summary>Whether this is a day of the weekend that is worked.</summary>
    public bool IsAdjustedWorkday => Special is { Kind: SpecialDayKind.AdjustedWorkday };
}
