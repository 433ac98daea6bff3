using System.Numerics;

namespace CommunityDomain.Calendars;

/// <summary>Which days of one month or one year a rule takes: a month is a set of bits, bit 0 for the 1st.</summary>
internal sealed class RecurrencePeriods
{
    private readonly int _startDayOfMonth;
    private readonly int _months;
    private readonly bool _clamp;
    private readonly bool _ordinalsInYear;
    private readonly uint _monthDaysFromStart;
    private readonly WeekdayOrdinal[] _ordinals;
    private readonly int[] _monthDays;
    private readonly int[] _setPositions;

    internal RecurrencePeriods(Recurrence rule)
    {
        _startDayOfMonth = rule.Start.Day;
        foreach (WeekdayOrdinal weekday in rule.Weekdays)
            if (weekday.Ordinal == 0) Weekdays |= 1 << ((int)weekday.Day - 1);
        foreach (int month in rule.Months) _months |= 1 << month;
        bool yearly = rule.Frequency == RecurrenceFrequency.Yearly;
        if (yearly && _months == 0 && rule.Weekdays.IsEmpty) _months = 1 << rule.Start.Month;
        _clamp = rule.MonthEnd == MonthEndPolicy.Clamp;
        _ordinals = [.. rule.Weekdays.Where(weekday => weekday.Ordinal != 0)];
        HasMonthDays = !rule.MonthDays.IsEmpty;
        foreach (int day in rule.MonthDays)
            if (day > 0) _monthDaysFromStart |= 1u << (day - 1);
        _monthDays = [.. rule.MonthDays.Where(day => day < 0)];

        // Positions beyond what a period can hold choose nothing.
        int most = yearly ? 366 : 31;
        _setPositions = [.. rule.SetPositions.Where(position => Math.Abs(position) <= most)];
        HasSetPositions = !rule.SetPositions.IsEmpty;
        _ordinalsInYear = yearly && _months == 0 && _ordinals.Length > 0;
        ChoosesInYear = yearly && (_ordinalsInYear || HasSetPositions);
    }

    /// <summary>The plain weekdays, bit 0 for Monday; 0 for no limit.</summary>
    internal int Weekdays { get; }

    internal bool HasMonths => _months != 0;

    internal bool HasMonthDays { get; }

    internal bool HasSetPositions { get; }

    /// <summary>Whether a whole year has to be looked at to choose its days: ordinals of the year, and set positions in yearly rules.</summary>
    internal bool ChoosesInYear { get; }

    internal bool InMonths(int month) => _months == 0 || (_months & (1 << month)) != 0;

    /// <summary>The days of a month, before set positions choose; the month itself is not judged.</summary>
    internal uint DaysOfMonth(int year, int month) => DaysOf(Civil.DayNumber(year, month, 1), Civil.DaysInMonth(year, month));

    /// <summary>The same for a month given by the day number of its 1st and its length.</summary>
    internal uint DaysOf(int first, int length)
    {
        if (Weekdays == 0 && _ordinals.Length == 0)
            return HasMonthDays ? MonthDaysOf(length) : FromStart(1u << (_startDayOfMonth - 1), length);

        int firstWeekday = Civil.Weekday(first);
        uint days = 0;
        if (Weekdays != 0)
        {
            // The week as seen from the 1st, laid five times in a row.
            int week = ((Weekdays >> firstWeekday) | (Weekdays << (7 - firstWeekday))) & 0x7F;
            days = (uint)(((ulong)week * 0x1020_4081UL) & All(length));
        }

        foreach (WeekdayOrdinal weekday in _ordinals)
            if (Nth(weekday, firstWeekday, length) is > 0 and var day) days |= 1u << (day - 1);
        return HasMonthDays ? days & MonthDaysOf(length) : days;
    }

    internal uint MonthDaysOf(int length)
    {
        uint days = FromStart(_monthDaysFromStart, length);
        foreach (int day in _monthDays)
            if (length + day >= 0) days |= 1u << (length + day);
        return days;
    }

    private uint FromStart(uint days, int length)
    {
        uint within = days & All(length);
        return _clamp && within != days ? within | (1u << (length - 1)) : within;
    }

    private static uint All(int length) => uint.MaxValue >> (32 - length);

    /// <summary>The 1-based day of the n-th weekday in a stretch of days, or 0.</summary>
    private static int Nth(WeekdayOrdinal weekday, int firstWeekday, int length)
    {
        int first = 1 + (((int)weekday.Day - 1 - firstWeekday + 7) % 7);
        int day = weekday.Ordinal > 0
            ? first + (7 * (weekday.Ordinal - 1))
            : first + ((length - first) / 7 * 7) + (7 * (weekday.Ordinal + 1));
        return day >= 1 && day <= length ? day : 0;
    }

    /// <summary>What set positions leave of a month's days.</summary>
    internal uint Choose(uint days)
    {
        if (!HasSetPositions) return days;
        int total = BitOperations.PopCount(days);
        uint chosen = 0;
        foreach (int position in _setPositions)
        {
            int index = position > 0 ? position - 1 : total + position;
            if (index >= 0 && index < total) chosen |= BitAt(days, index);
        }

        return chosen;
    }

    internal static uint BitAt(uint days, int index)
    {
        for (; index > 0; index--) days &= days - 1;
        return 1u << BitOperations.TrailingZeroCount(days);
    }

    /// <summary>The chosen days of a year, month by month.</summary>
    internal void FillYear(int year, Span<uint> days)
    {
        days.Clear();
        if (_ordinalsInYear) FillOrdinalsOfYear(year, days);
        else
            for (int month = 1; month <= 12; month++)
                if (InMonths(month)) days[month - 1] = DaysOfMonth(year, month);
        if (HasSetPositions) ChooseInYear(days);
    }

    private void FillOrdinalsOfYear(int year, Span<uint> days)
    {
        int newYear = Civil.DayNumber(year, 1, 1);
        int length = Civil.DayNumber(year + 1, 1, 1) - newYear;
        foreach (WeekdayOrdinal weekday in _ordinals)
        {
            int day = Nth(weekday, Civil.Weekday(newYear), length);
            if (day == 0) continue;
            (_, int month, int dayOfMonth) = Civil.Parts(newYear + day - 1);
            days[month - 1] |= 1u << (dayOfMonth - 1);
        }
    }

    private void ChooseInYear(Span<uint> days)
    {
        int total = 0;
        foreach (uint month in days) total += BitOperations.PopCount(month);
        Span<uint> chosen = stackalloc uint[12];
        foreach (int position in _setPositions)
        {
            int index = position > 0 ? position - 1 : total + position;
            if (index < 0 || index >= total) continue;
            int month = 0;
            while (index >= BitOperations.PopCount(days[month])) index -= BitOperations.PopCount(days[month++]);
            chosen[month] |= BitAt(days[month], index);
        }

        chosen.CopyTo(days);
    }
}
