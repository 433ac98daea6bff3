using System.Collections.Frozen;

namespace CommunityDomain.Calendars;

/// <summary>The days of one calendar, by date.</summary>
internal sealed class WorkCalendarTable
{
    private readonly FrozenDictionary<int, WorkCalendarYear> _years;
    private readonly FrozenDictionary<LocalDate, SpecialDay> _special;
    private readonly int _weekend;

    internal WorkCalendarTable(WorkCalendarDefinition definition)
    {
        _years = definition.Years.ToFrozenDictionary(year => year.Year);
        _special = definition.Years.SelectMany(year => year.Days).ToFrozenDictionary(day => day.Date);
        foreach (IsoDayOfWeek day in definition.Weekend) _weekend |= 1 << (int)day;
    }

    internal bool IsWeekend(LocalDate date) => (_weekend & (1 << (int)date.DayOfWeek)) != 0;

    internal IEnumerable<WorkCalendarYear> SourcesOf(int year) => _years.TryGetValue(year, out WorkCalendarYear? found) ? [found] : [];

    internal CalendarDay? Find(LocalDate date)
    {
        if (!_years.ContainsKey(date.Year)) return null;
        if (!_special.TryGetValue(date, out SpecialDay special)) return new CalendarDay(date, !IsWeekend(date), null, isAssumed: false);
        return new CalendarDay(date, special.Kind == SpecialDayKind.AdjustedWorkday, special, isAssumed: false);
    }
}
