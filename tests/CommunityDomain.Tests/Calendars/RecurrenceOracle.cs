using CommunityDomain.Calendars;

namespace CommunityDomain.Tests.Calendars;

/// <summary>
/// The days of a rule, written from RFC 5545 §3.3.10 by asking every single day whether it belongs: no period arithmetic, no bit sets.
/// What a day is, its weekday and its places in month and year, comes from NodaTime, once for all rules.
/// </summary>
internal static class RecurrenceOracle
{
    /// <summary>The first day that rules may start in the period of.</summary>
    internal static readonly LocalDate First = new(1995, 1, 1);

    private static readonly Day[] Table = [.. Enumerable.Range(0, 366 * 60).Select(offset => new Day(First.PlusDays(offset)))];

    internal static void Days(Recurrence rule, LocalDate last, List<LocalDate> days)
    {
        days.Clear();
        LocalDate end = rule.Until is { } until && until < last ? until : last;
        int at = Period.DaysBetween(First, rule.Start);
        Day anchor = Table[at];
        while (at > 0 && SamePeriod(rule, Table[at - 1], anchor)) at--;
        Day[] period = new Day[366];
        int count = 0;
        int periods = 0;
        for (Day current = Table[at]; current.Date <= end || SamePeriod(rule, current, Table[at - 1]); current = Table[++at])
        {
            if (at > 0 && !SamePeriod(rule, current, Table[at - 1]))
            {
                Take();
                if (current.Date > anchor.Date) periods++;
            }

            if (periods % rule.Interval == 0 && Belongs(rule, anchor, current)) period[count++] = current;
        }

        Take();

        void Take()
        {
            for (int i = 0; i < count; i++)
            {
                LocalDate day = period[i].Date;
                bool chosen = rule.SetPositions.IsEmpty;
                foreach (int position in rule.SetPositions) chosen |= position > 0 ? i == position - 1 : i == count + position;
                if (chosen && day >= rule.Start && day <= end && (rule.Count is not { } most || days.Count < most)) days.Add(day);
            }

            count = 0;
        }
    }

    private static bool Belongs(Recurrence rule, Day anchor, Day day)
    {
        bool implied = rule.Weekdays.IsEmpty && rule.MonthDays.IsEmpty;
        if (rule.Months.IsEmpty)
        {
            if (rule.Frequency == RecurrenceFrequency.Yearly && implied && day.Month != anchor.Month) return false;
        }
        else if (!Holds(rule.Months, day.Month))
        {
            return false;
        }

        return rule.Frequency switch
        {
            RecurrenceFrequency.Daily => OnWeekday(rule, day) && OnMonthDay(rule, day),
            RecurrenceFrequency.Weekly => rule.Weekdays.IsEmpty ? day.Weekday == anchor.Weekday : OnWeekday(rule, day),
            _ when implied => IsMonthDay(rule, day, anchor.OfMonth),
            _ => OnWeekday(rule, day) && OnMonthDay(rule, day),
        };
    }

    private static bool Holds(ValueList<int> values, int asked)
    {
        foreach (int value in values.AsSpan())
            if (value == asked) return true;
        return false;
    }

    private static bool OnWeekday(Recurrence rule, Day day)
    {
        foreach (WeekdayOrdinal weekday in rule.Weekdays.AsSpan())
            if (weekday.Day == day.Weekday && (weekday.Ordinal == 0 || IsNth(rule, day, weekday.Ordinal))) return true;
        return rule.Weekdays.IsEmpty;
    }

    private static bool IsNth(Recurrence rule, Day day, int ordinal)
    {
        bool inYear = rule.Frequency == RecurrenceFrequency.Yearly && rule.Months.IsEmpty;
        int position = inYear ? day.OfYear : day.OfMonth;
        int length = inYear ? day.YearLength : day.MonthLength;
        return ordinal > 0 ? (position - 1) / 7 + 1 == ordinal : (length - position) / 7 + 1 == -ordinal;
    }

    private static bool OnMonthDay(Recurrence rule, Day day)
    {
        foreach (int asked in rule.MonthDays.AsSpan())
            if (IsMonthDay(rule, day, asked)) return true;
        return rule.MonthDays.IsEmpty;
    }

    private static bool IsMonthDay(Recurrence rule, Day day, int asked) => asked < 0
        ? day.OfMonth == day.MonthLength + 1 + asked
        : day.OfMonth == asked || (rule.MonthEnd == MonthEndPolicy.Clamp && asked > day.MonthLength && day.OfMonth == day.MonthLength);

    // Two days of which one follows the other, or both lie in the anchor's period.
    private static bool SamePeriod(Recurrence rule, Day one, Day other) => rule.Frequency switch
    {
        RecurrenceFrequency.Daily => one.Date == other.Date,
        RecurrenceFrequency.Weekly => WeekOf(rule, one) == WeekOf(rule, other),
        RecurrenceFrequency.Monthly => one.Year == other.Year && one.Month == other.Month,
        _ => one.Year == other.Year,
    };

    private static int WeekOf(Recurrence rule, Day day) => (day.Number + 7 - (int)rule.WeekStart) / 7;

    /// <summary>What NodaTime says of a day.</summary>
    private sealed class Day(LocalDate date)
    {
        internal LocalDate Date { get; } = date;

        /// <summary>Days since a Sunday, so that a Monday's is 1 after a multiple of 7.</summary>
        internal int Number { get; } = Period.DaysBetween(First.Previous(IsoDayOfWeek.Sunday), date);

        internal int Year { get; } = date.Year;

        internal int Month { get; } = date.Month;

        internal int OfMonth { get; } = date.Day;

        internal int OfYear { get; } = date.DayOfYear;

        internal IsoDayOfWeek Weekday { get; } = date.DayOfWeek;

        internal int MonthLength { get; } = CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);

        internal int YearLength { get; } = CalendarSystem.Iso.GetDaysInYear(date.Year);
    }
}
