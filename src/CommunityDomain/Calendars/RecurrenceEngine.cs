using System.Numerics;

namespace CommunityDomain.Calendars;

/// <summary>
/// The days that a rule gives, exceptions apart. Every answer is computed from the anchor, never from the previous day:
/// so far windows cost what near ones cost, and month ends do not drift.
/// </summary>
internal sealed class RecurrenceEngine
{
    internal const int None = int.MaxValue;

    // Months are counted from the year -10000, so that no index is negative.
    private const int MonthsEnd = 240_000;

    // The Gregorian calendar repeats after 400 years, which are 146,097 days: a walk of so many steps has seen every case.
    private const int DaysOfCycle = 146_097;

    private readonly RecurrenceFrequency _frequency;
    private readonly RecurrencePeriods _periods;
    private readonly int _interval;
    private readonly int _start;
    private readonly int _startYear;
    private readonly int _startMonth;
    private readonly int _week0;
    private readonly int _weekdaysFromWeekStart;
    private readonly bool _isPlainDaily;
    private readonly int _last = Civil.LastDay;

    internal RecurrenceEngine(Recurrence rule)
    {
        _frequency = rule.Frequency;
        _periods = new RecurrencePeriods(rule);
        _isPlainDaily = _frequency == RecurrenceFrequency.Daily && _periods.Weekdays == 0 && !_periods.HasMonths && !_periods.HasMonthDays;
        _interval = rule.Interval;
        _start = Civil.DayNumber(rule.Start);
        (_startYear, _startMonth) = (rule.Start.Year, rule.Start.Month);
        int weekStart = (int)rule.WeekStart - 1;
        _week0 = _start - ((Civil.Weekday(_start) - weekStart + 7) % 7);
        int weekdays = _periods.Weekdays == 0 ? 1 << Civil.Weekday(_start) : _periods.Weekdays;
        for (int i = 0; i < 7; i++)
            if ((weekdays & (1 << ((weekStart + i) % 7))) != 0) _weekdaysFromWeekStart |= 1 << i;

        if (rule.Until is { } until) _last = Math.Min(_last, Civil.DayNumber(until));
        if (rule.Count is { } count)
        {
            IsCutAtHorizon = !TryNth(count, out int last);
            _last = last;
        }

        First = NextOnOrAfter(_start);
    }

    /// <summary>Whether the count is not reached by the end of the year 9999.</summary>
    internal bool IsCutAtHorizon { get; }

    /// <summary>The first day of the rule, or <see cref="None"/>.</summary>
    internal int First { get; }

    /// <summary>The first day of the rule on or after a day and not after a limit, or <see cref="None"/>. Looks no further than the limit.</summary>
    internal int NextOnOrAfter(int day, int limit = Civil.LastDay)
    {
        RecurrenceCursor nothing = default;
        return NextOnOrAfter(day, limit, ref nothing);
    }

    /// <summary>The same, with what the walk remembers.</summary>
    internal int NextOnOrAfter(int day, int limit, ref RecurrenceCursor cursor)
    {
        int from = Math.Max(day, _start);
        int last = Math.Min(limit, _last);
        if (from > last) return None;
        int found = _frequency switch
        {
            RecurrenceFrequency.Daily => NextDaily(from, last),
            RecurrenceFrequency.Weekly => NextWeekly(from, last),
            RecurrenceFrequency.Monthly => NextMonthly(from, last, ref cursor),
            _ => _periods.ChoosesInYear ? NextInYears(from, last) : NextYearly(from, last),
        };
        return found > last ? None : found;
    }

    internal bool Contains(int day) => NextOnOrAfter(day, day) == day;

    /// <summary>The day at a zero-based position, or <see cref="None"/>.</summary>
    internal int At(int index) => TryNth(index + 1L, out int day) ? day : None;

    // The n-th day of the rule, from 1; or the last one when there are fewer.
    private bool TryNth(long n, out int day)
    {
        if (_isPlainDaily)
        {
            long last = (_last - _start) / _interval;
            day = _start + ((int)Math.Min(n - 1, last) * _interval);
            return n - 1 <= last;
        }

        if (_frequency == RecurrenceFrequency.Monthly || _periods.ChoosesInYear) return TryNthByPeriods(n, out day);
        day = _start - 1;
        for (; n > 0; n--)
        {
            int next = NextOnOrAfter(day + 1);
            if (next == None) return false;
            day = next;
            if (day == _last) return n == 1;
        }

        return true;
    }

    // Whole months at a time: what set positions choose is costly to find again for every day.
    private bool TryNthByPeriods(long n, out int day)
    {
        day = _start - 1;
        bool monthly = _frequency == RecurrenceFrequency.Monthly;
        Span<uint> year = stackalloc uint[12];
        for (int at = monthly ? MonthIndex(_startYear, _startMonth) : _startYear; monthly ? at < MonthsEnd : at <= 9999; at += _interval)
        {
            if (!monthly) _periods.FillYear(at, year);
            for (int i = 0; i < (monthly ? 1 : 12); i++)
            {
                (int thisYear, int month) = monthly ? YearAndMonth(at) : (at, i + 1);
                uint days = monthly ? DaysChosen(thisYear, month) : year[i];
                if (days == 0) continue;
                int first = Civil.DayNumber(thisYear, month, 1);
                if (first < _start) days = _start - first > 31 ? 0 : days & (uint.MaxValue << (_start - first));
                if (first + 31 > _last) days = first > _last ? 0 : days & (uint.MaxValue >> (31 - Math.Min(31, _last - first)));
                int count = BitOperations.PopCount(days);
                if (count > 0) day = first + BitOperations.Log2(count >= n ? RecurrencePeriods.BitAt(days, (int)n - 1) : days);
                n -= count;
                if (n <= 0) return true;
            }
        }

        return false;
    }

    private int NextDaily(int from, int last)
    {
        long day = Align(from, _start, _interval);
        if (_isPlainDaily) return day > last ? None : (int)day;
        for (int steps = 0; day <= last && steps < DaysOfCycle; steps++)
        {
            (int year, int month, int dayOfMonth) = Civil.Parts((int)day);
            if (!_periods.InMonths(month))
            {
                day = Align(Civil.DayNumber(year, month, Civil.DaysInMonth(year, month)) + 1, _start, _interval);
                continue;
            }

            bool fits = _periods.Weekdays == 0 || (_periods.Weekdays & (1 << Civil.Weekday((int)day))) != 0;
            if (fits && _periods.HasMonthDays) fits = (_periods.MonthDaysOf(Civil.DaysInMonth(year, month)) & (1u << (dayOfMonth - 1))) != 0;
            if (fits) return (int)day;
            day += _interval;
        }

        return None;
    }

    private int NextWeekly(int from, int last)
    {
        int week = Math.Max(0, (from - _week0) / 7);
        int skip = (_interval - (week % _interval)) % _interval;
        long start = _week0 + (((long)week + skip) * 7);
        int days = skip == 0 ? _weekdaysFromWeekStart & (-1 << (int)Math.Max(0, from - start)) : _weekdaysFromWeekStart;
        while (start <= last)
        {
            for (; days != 0; days &= days - 1)
            {
                long day = start + BitOperations.TrailingZeroCount(days);
                if (day > last) return None;
                if (!_periods.HasMonths || _periods.InMonths(Civil.Parts((int)day).Month)) return (int)day;
            }

            start += 7L * _interval;
            days = _weekdaysFromWeekStart;
        }

        return None;
    }

    private int NextMonthly(int from, int last, ref RecurrenceCursor cursor)
    {
        int at;
        uint floor;
        bool follows = cursor.Reaches(from) && _interval == 1;
        if (cursor.Reaches(from))
        {
            uint left = cursor.Days & (uint.MaxValue << (from - cursor.First));
            if (left != 0) return cursor.First + BitOperations.TrailingZeroCount(left);
            at = MonthIndex(cursor.Year, cursor.Month) + _interval;
            floor = uint.MaxValue;
        }
        else
        {
            (int year, int month, int day) = Civil.Parts(from);
            int anchor = MonthIndex(_startYear, _startMonth);
            int index = MonthIndex(year, month);
            at = _interval == 1 ? index : anchor + ((index - anchor + _interval - 1) / _interval * _interval);
            floor = at == index ? uint.MaxValue << (day - 1) : uint.MaxValue;
        }

        for (; at < MonthsEnd; at += _interval)
        {
            (cursor.Year, cursor.Month) = YearAndMonth(at);
            cursor.First = follows ? cursor.First + cursor.Length : Civil.DayNumber(cursor.Year, cursor.Month, 1);
            cursor.Length = Civil.DaysInMonth(cursor.Year, cursor.Month);
            cursor.Days = cursor.First <= last && _periods.InMonths(cursor.Month) ? _periods.Choose(_periods.DaysOf(cursor.First, cursor.Length)) : 0;
            if (cursor.First > last) return None;
            follows = _interval == 1;
            uint days = cursor.Days & floor;
            if (days != 0) return cursor.First + BitOperations.TrailingZeroCount(days);
            floor = uint.MaxValue;
        }

        return None;
    }

    private int NextYearly(int from, int last)
    {
        (int year, int month, int day) = Civil.Parts(from);
        int end = Civil.Parts(last).Year;
        int aligned = _startYear + ((year - _startYear + _interval - 1) / _interval * _interval);
        int firstMonth = aligned == year ? month : 1;
        uint floor = aligned == year ? uint.MaxValue << (day - 1) : uint.MaxValue;
        for (int at = aligned; at <= end; at += _interval)
        {
            for (int thisMonth = firstMonth; thisMonth <= 12; thisMonth++)
            {
                if (_periods.InMonths(thisMonth))
                {
                    uint days = _periods.DaysOfMonth(at, thisMonth) & floor;
                    if (days != 0) return Civil.DayNumber(at, thisMonth, 1) + BitOperations.TrailingZeroCount(days);
                }

                floor = uint.MaxValue;
            }

            firstMonth = 1;
        }

        return None;
    }

    private int NextInYears(int from, int last)
    {
        int end = Civil.Parts(last).Year;
        int year = Civil.Parts(from).Year;
        int at = _startYear + ((year - _startYear + _interval - 1) / _interval * _interval);
        Span<uint> days = stackalloc uint[12];
        for (; at <= end; at += _interval)
        {
            _periods.FillYear(at, days);
            for (int month = 1; month <= 12; month++)
            {
                uint left = days[month - 1];
                if (left == 0) continue;
                int first = Civil.DayNumber(at, month, 1);
                if (from > first) left = from - first > 31 ? 0 : left & (uint.MaxValue << (from - first));
                if (left != 0) return first + BitOperations.TrailingZeroCount(left);
            }
        }

        return None;
    }

    private uint DaysChosen(int year, int month) => _periods.InMonths(month) ? _periods.Choose(_periods.DaysOfMonth(year, month)) : 0;

    private static int MonthIndex(int year, int month) => ((year + 10_000) * 12) + month - 1;

    private static (int Year, int Month) YearAndMonth(int index) => ((index / 12) - 10_000, (index % 12) + 1);

    private static long Align(int day, int start, int interval) =>
        day <= start ? start : start + (((long)day - start + interval - 1) / interval * interval);
}
