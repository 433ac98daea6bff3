using CommunityDomain.Calendars;

namespace CommunityDomain.Tests.Calendars;

/// <summary>
/// The days of a rule, written from RFC 5545 §3.3.10 by asking every single day whether it belongs: no period arithmetic, no bit sets, NodaTime's own dates.
/// </summary>
internal static class RecurrenceOracle
{
    internal static List<LocalDate> Days(Recurrence rule, LocalDate last)
    {
        var days = new List<LocalDate>();
        LocalDate end = rule.Until is { } until && until < last ? until : last;
        LocalDate from = PeriodStart(rule, rule.Start);
        var period = new List<LocalDate>();
        LocalDate current = from;
        for (LocalDate day = from; day <= PeriodEnd(rule, end); day = day.PlusDays(1))
        {
            LocalDate start = PeriodStart(rule, day);
            if (start != current)
            {
                Take();
                current = start;
            }

            if (PeriodsBetween(rule, from, start) % rule.Interval == 0 && Belongs(rule, day)) period.Add(day);
        }

        Take();
        return days;

        void Take()
        {
            IEnumerable<LocalDate> chosen = rule.SetPositions.IsEmpty
                ? period
                : period.Where((_, at) => rule.SetPositions.Any(position => position > 0 ? at == position - 1 : at == period.Count + position));
            foreach (LocalDate day in chosen)
                if (day >= rule.Start && day <= end && (rule.Count is not { } count || days.Count < count)) days.Add(day);
            period.Clear();
        }
    }

    private static bool Belongs(Recurrence rule, LocalDate day)
    {
        bool implied = rule.Weekdays.IsEmpty && rule.MonthDays.IsEmpty;
        ValueList<int> months = rule.Months;
        if (rule.Frequency == RecurrenceFrequency.Yearly && implied && months.IsEmpty) months = [rule.Start.Month];
        if (!months.IsEmpty && !months.Contains(day.Month)) return false;
        return rule.Frequency switch
        {
            RecurrenceFrequency.Daily => OnWeekday(rule, day) && OnMonthDay(rule, day),
            RecurrenceFrequency.Weekly => rule.Weekdays.IsEmpty ? day.DayOfWeek == rule.Start.DayOfWeek : OnWeekday(rule, day),
            _ when implied => IsMonthDay(rule, day, rule.Start.Day),
            _ => OnWeekday(rule, day) && OnMonthDay(rule, day),
        };
    }

    private static bool OnWeekday(Recurrence rule, LocalDate day) =>
        rule.Weekdays.IsEmpty || rule.Weekdays.Any(weekday => weekday.Day == day.DayOfWeek && (weekday.Ordinal == 0 || IsNth(rule, day, weekday.Ordinal)));

    private static bool IsNth(Recurrence rule, LocalDate day, int ordinal)
    {
        bool inYear = rule.Frequency == RecurrenceFrequency.Yearly && rule.Months.IsEmpty;
        int position = inYear ? day.DayOfYear : day.Day;
        int length = inYear ? (CalendarSystem.Iso.IsLeapYear(day.Year) ? 366 : 365) : CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);
        return ordinal > 0 ? (position - 1) / 7 + 1 == ordinal : (length - position) / 7 + 1 == -ordinal;
    }

    private static bool OnMonthDay(Recurrence rule, LocalDate day) => rule.MonthDays.IsEmpty || rule.MonthDays.Any(asked => IsMonthDay(rule, day, asked));

    private static bool IsMonthDay(Recurrence rule, LocalDate day, int asked)
    {
        int length = CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);
        if (asked < 0) return day.Day == length + 1 + asked;
        return day.Day == asked || (rule.MonthEnd == MonthEndPolicy.Clamp && asked > length && day.Day == length);
    }

    private static LocalDate PeriodStart(Recurrence rule, LocalDate day) => rule.Frequency switch
    {
        RecurrenceFrequency.Daily => day,
        RecurrenceFrequency.Weekly => day.DayOfWeek == rule.WeekStart ? day : day.Previous(rule.WeekStart),
        RecurrenceFrequency.Monthly => new LocalDate(day.Year, day.Month, 1),
        _ => new LocalDate(day.Year, 1, 1),
    };

    private static LocalDate PeriodEnd(Recurrence rule, LocalDate day) => rule.Frequency switch
    {
        RecurrenceFrequency.Daily => day,
        RecurrenceFrequency.Weekly => PeriodStart(rule, day).PlusDays(6),
        RecurrenceFrequency.Monthly => PeriodStart(rule, day).PlusMonths(1).PlusDays(-1),
        _ => new LocalDate(day.Year, 12, 31),
    };

    private static int PeriodsBetween(Recurrence rule, LocalDate first, LocalDate start) => rule.Frequency switch
    {
        RecurrenceFrequency.Daily => Period.DaysBetween(first, start),
        RecurrenceFrequency.Weekly => Period.DaysBetween(first, start) / 7,
        RecurrenceFrequency.Monthly => ((start.Year - first.Year) * 12) + start.Month - first.Month,
        _ => start.Year - first.Year,
    };
}
