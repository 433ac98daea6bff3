using System.Numerics;

namespace CommunityDomain.Calendars;

/// <summary>
/// The days that a rule gives, exceptions apart. Every answer is computed from the anchor, never from the previous day:
/// so far windows cost what near ones cost, and month ends do not drift. A month is a set of bits, bit 0 for the 1st.
/// </summary>
internal sealed class RecurrenceEngine
{
    internal const int None = int.MaxValue;

    private readonly RecurrenceFrequency _frequency;
    private readonly int _interval;
    private readonly int _start;
    private readonly int _startYear;
    private readonly int _startMonth;
    private readonly int _startDayOfMonth;
    private readonly int _week0;
    private readonly int _weekdays;
    private readonly int _weekdaysFromWeekStart;
    private readonly int _months;
    private readonly bool _clamp;
    private readonly bool _ordinalsInYear;
    private readonly uint _monthDaysFromStart;
    private readonly WeekdayOrdinal[] _ordinals;
    private readonly int[] _monthDays;
    private readonly int[] _setPositions;
    private readonly bool _hasMonthDays;
    private readonly bool _byYear;
    private readonly int _last = Civil.LastDay;

    internal RecurrenceEngine(Recurrence rule)
    {
        _frequency = rule.Frequency;
        _interval = rule.Interval;
        _start = Civil.DayNumber(rule.Start);
        (_startYear, _startMonth, _startDayOfMonth) = (rule.Start.Year, rule.Start.Month, rule.Start.Day);
        int weekStart = (int)rule.WeekStart - 1;
        _week0 = _start - ((Civil.Weekday(_start) - weekStart + 7) % 7);
        foreach (WeekdayOrdinal weekday in rule.Weekdays)
            if (weekday.Ordinal == 0) _weekdays |= 1 << ((int)weekday.Day - 1);
        if (_frequency == RecurrenceFrequency.Weekly && _weekdays == 0) _weekdays = 1 << Civil.Weekday(_start);
        for (int i = 0; i < 7; i++)
            if ((_weekdays & (1 << ((weekStart + i) % 7))) != 0) _weekdaysFromWeekStart |= 1 << i;
        foreach (int month in rule.Months) _months |= 1 << month;
        _clamp = rule.MonthEnd == MonthEndPolicy.Clamp;
        _ordinals = [.. rule.Weekdays.Where(weekday => weekday.Ordinal != 0)];
        _hasMonthDays = !rule.MonthDays.IsEmpty;
        foreach (int day in rule.MonthDays)
            if (day > 0) _monthDaysFromStart |= 1u << (day - 1);
        _monthDays = [.. rule.MonthDays.Where(day => day < 0)];
        _setPositions = [.. rule.SetPositions];
        bool yearly = _frequency == RecurrenceFrequency.Yearly;
        if (yearly && _months == 0 && rule.Weekdays.IsEmpty) _months = 1 << _startMonth;
        _ordinalsInYear = yearly && _months == 0 && _ordinals.Length > 0;
        _byYear = yearly && (_ordinalsInYear || _setPositions.Length > 0);

        if (rule.Until is { } until) _last = Math.Min(_last, Civil.DayNumber(until));
        if (rule.Count is { } count) (_last, IsCutAtHorizon) = LastOf(count);
    }

    /// <summary>Whether the count is not reached by the end of the year 9999.</summary>
    internal bool IsCutAtHorizon { get; }

    internal int First => NextOnOrAfter(_start);

    /// <summary>The first day of the rule on or after a day, or <see cref="None"/>.</summary>
    internal int NextOnOrAfter(int day)
    {
        int from = Math.Max(day, _start);
        if (from > _last) return None;
        int found = _frequency switch
        {
            RecurrenceFrequency.Daily => NextDaily(from),
            RecurrenceFrequency.Weekly => NextWeekly(from),
            RecurrenceFrequency.Monthly => NextMonthly(from),
            _ => _byYear ? NextInYears(from) : NextYearly(from),
        };
        return found > _last ? None : found;
    }

    internal bool Contains(int day) => NextOnOrAfter(day) == day;

    /// <summary>The day at a zero-based position, or <see cref="None"/>.</summary>
    internal int At(int index)
    {
        if (IsPlainDaily) return Within((long)_start + ((long)index * _interval));
        int day = First;
        for (int i = 0; i < index && day != None; i++) day = NextOnOrAfter(day + 1);
        return day;
    }

    private bool IsPlainDaily => _frequency == RecurrenceFrequency.Daily && _weekdays == 0 && _months == 0 && !_hasMonthDays;

    private int Within(long day) => day > _last ? None : (int)day;

    private (int Last, bool Cut) LastOf(int count)
    {
        if (IsPlainDaily)
        {
            long end = _start + (((long)count - 1) * _interval);
            return end > Civil.LastDay ? (Civil.LastDay, true) : ((int)end, false);
        }

        int last = _start - 1;
        int day = First;
        for (int i = 0; i < count; i++)
        {
            if (day == None) return (last, true);
            last = day;
            if (i + 1 < count) day = NextOnOrAfter(day + 1);
        }

        return (last, false);
    }

    private int NextDaily(int from)
    {
        long day = Align(from, _start, _interval);
        while (day <= _last)
        {
            (int year, int month, int dayOfMonth) = Civil.Parts((int)day);
            if (!InMonths(month))
            {
                day = Align(Civil.DayNumber(year, month, Civil.DaysInMonth(year, month)) + 1, _start, _interval);
                continue;
            }

            bool fits = _weekdays == 0 || (_weekdays & (1 << Civil.Weekday((int)day))) != 0;
            if (fits && _hasMonthDays) fits = (MonthDaysOf(Civil.DaysInMonth(year, month)) & (1u << (dayOfMonth - 1))) != 0;
            if (fits) return (int)day;
            day += _interval;
        }

        return None;
    }

    private int NextWeekly(int from)
    {
        int week = Math.Max(0, (from - _week0) / 7);
        int skip = (_interval - (week % _interval)) % _interval;
        long start = _week0 + (((long)week + skip) * 7);
        int days = skip == 0 ? _weekdaysFromWeekStart & (-1 << (int)Math.Max(0, from - start)) : _weekdaysFromWeekStart;
        while (start <= _last)
        {
            for (; days != 0; days &= days - 1)
            {
                long day = start + BitOperations.TrailingZeroCount(days);
                if (day > _last) return None;
                if (_months == 0 || InMonths(Civil.Parts((int)day).Month)) return (int)day;
            }

            start += 7L * _interval;
            days = _weekdaysFromWeekStart;
        }

        return None;
    }

    private int NextMonthly(int from)
    {
        (int year, int month, int day) = Civil.Parts(from);
        int anchor = (_startYear * 12) + _startMonth - 1;
        int index = (year * 12) + month - 1;
        int aligned = anchor + ((index - anchor + _interval - 1) / _interval * _interval);
        uint floor = aligned == index ? uint.MaxValue << (day - 1) : uint.MaxValue;
        for (long at = aligned; at < 120_000; at += _interval)
        {
            int thisMonth = ((int)at % 12) + 1;
            if (InMonths(thisMonth))
            {
                int thisYear = (int)at / 12;
                uint days = Choose(DaysOf(thisYear, thisMonth)) & floor;
                if (days != 0) return Civil.DayNumber(thisYear, thisMonth, 1) + BitOperations.TrailingZeroCount(days);
            }

            floor = uint.MaxValue;
        }

        return None;
    }

    private int NextYearly(int from)
    {
        (int year, int month, int day) = Civil.Parts(from);
        int aligned = _startYear + ((year - _startYear + _interval - 1) / _interval * _interval);
        int firstMonth = aligned == year ? month : 1;
        uint floor = aligned == year ? uint.MaxValue << (day - 1) : uint.MaxValue;
        for (long at = aligned; at <= 9999; at += _interval)
        {
            for (int thisMonth = firstMonth; thisMonth <= 12; thisMonth++)
            {
                if (InMonths(thisMonth))
                {
                    uint days = DaysOf((int)at, thisMonth) & floor;
                    if (days != 0) return Civil.DayNumber((int)at, thisMonth, 1) + BitOperations.TrailingZeroCount(days);
                }

                floor = uint.MaxValue;
            }

            firstMonth = 1;
        }

        return None;
    }

    // Rules that choose within a whole year: ordinals of the year, and set positions.
    private int NextInYears(int from)
    {
        int year = Civil.Parts(from).Year;
        long at = _startYear + ((year - _startYear + _interval - 1) / _interval * _interval);
        Span<uint> days = stackalloc uint[12];
        for (; at <= 9999; at += _interval)
        {
            FillYear((int)at, days);
            for (int month = 1; month <= 12; month++)
            {
                uint left = days[month - 1];
                if (left == 0) continue;
                int first = Civil.DayNumber((int)at, month, 1);
                if (from > first) left = from - first > 31 ? 0 : left & (uint.MaxValue << (from - first));
                if (left != 0) return first + BitOperations.TrailingZeroCount(left);
            }
        }

        return None;
    }

    private void FillYear(int year, Span<uint> days)
    {
        days.Clear();
        if (_ordinalsInYear) FillOrdinalsOfYear(year, days);
        else
            for (int month = 1; month <= 12; month++)
                if (InMonths(month)) days[month - 1] = DaysOf(year, month);
        if (_setPositions.Length > 0) ChooseInYear(days);
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

    private uint Choose(uint days)
    {
        if (_setPositions.Length == 0) return days;
        int total = BitOperations.PopCount(days);
        uint chosen = 0;
        foreach (int position in _setPositions)
        {
            int index = position > 0 ? position - 1 : total + position;
            if (index >= 0 && index < total) chosen |= BitAt(days, index);
        }

        return chosen;
    }

    private static uint BitAt(uint days, int index)
    {
        for (; index > 0; index--) days &= days - 1;
        return 1u << BitOperations.TrailingZeroCount(days);
    }

    private uint DaysOf(int year, int month)
    {
        int length = Civil.DaysInMonth(year, month);
        if (_weekdays == 0 && _ordinals.Length == 0)
            return _hasMonthDays ? MonthDaysOf(length) : FromStart(1u << (_startDayOfMonth - 1), length);

        int firstWeekday = Civil.Weekday(Civil.DayNumber(year, month, 1));
        uint days = 0;
        if (_weekdays != 0)
        {
            // The week as seen from the 1st, laid five times in a row.
            int week = ((_weekdays >> firstWeekday) | (_weekdays << (7 - firstWeekday))) & 0x7F;
            days = (uint)(((ulong)week * 0x1020_4081UL) & All(length));
        }

        foreach (WeekdayOrdinal weekday in _ordinals)
            if (Nth(weekday, firstWeekday, length) is > 0 and var day) days |= 1u << (day - 1);
        return _hasMonthDays ? days & MonthDaysOf(length) : days;
    }

    private uint MonthDaysOf(int length)
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

    private bool InMonths(int month) => _months == 0 || (_months & (1 << month)) != 0;

    private static long Align(int day, int start, int interval) =>
        day <= start ? start : start + (((long)day - start + interval - 1) / interval * interval);
}
