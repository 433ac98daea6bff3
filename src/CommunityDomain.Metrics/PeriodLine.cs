using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>Numbers periods of one length: days as a <see cref="DayLine"/> does, all others one after the other. A single writer, for <see cref="Of"/>.</summary>
internal sealed class PeriodLine
{
    private readonly PeriodLength _length;
    private int _lastDay = int.MinValue;
    private int _lastPeriod;

    internal PeriodLine(DayLine days, PeriodLength length)
    {
        Days = days;
        _length = length;
    }

    internal DayLine Days { get; }

    /// <summary>How long a period is when it is counted from an instant on: 24 hours a day, 7 days a week, 30 a month, 365 a year.</summary>
    internal static Duration RollingLength(PeriodLength length) => length.Unit switch
    {
        PeriodUnit.Hour => Duration.FromHours(1),
        PeriodUnit.Days => Duration.FromDays(length.DayCount),
        PeriodUnit.Week => Duration.FromDays(7),
        PeriodUnit.Month => Duration.FromDays(30),
        PeriodUnit.Year => Duration.FromDays(365),
        _ => Duration.FromDays(1),
    };

    internal int Of(long at)
    {
        if (_length.Unit == PeriodUnit.Hour) return HourOf(at);
        int day = Days.Of(at);
        if (_length.Unit == PeriodUnit.Day) return day;
        if (day != _lastDay) (_lastDay, _lastPeriod) = (day, OfDay(day));
        return _lastPeriod;
    }

    /// <summary>The period of a numbered day; there is none of hours.</summary>
    internal int OfDay(int day)
    {
        if (_length.Unit == PeriodUnit.Day) return day;
        int date = Days.DayNumberOf(day);
        if (_length.Unit == PeriodUnit.Days) return Civil.FloorDiv(date - _length.From, _length.DayCount);
        if (_length.Unit == PeriodUnit.Week) return Civil.FloorDiv(date + 3 - _length.From, 7);
        (int year, int month, _) = Civil.Parts(date);
        return _length.Unit == PeriodUnit.Month ? (year * 12) + month - 1 : year;
    }

    /// <summary>The first numbered day of a period.</summary>
    internal int FirstDayOf(int period) => _length.Unit switch
    {
        PeriodUnit.Days => Days.NumberOf((period * _length.DayCount) + _length.From),
        PeriodUnit.Week => Days.NumberOf((period * 7) - 3 + _length.From),
        PeriodUnit.Month => Days.NumberOf(Civil.DayNumber(Civil.FloorDiv(period, 12), period - (Civil.FloorDiv(period, 12) * 12) + 1, 1)),
        PeriodUnit.Year => Days.NumberOf(Civil.DayNumber(period, 1, 1)),
        _ => period,
    };

    internal Instant StartOf(int period) =>
        _length.Unit == PeriodUnit.Hour ? NodaConstants.UnixEpoch + Duration.FromHours(period) : Days.StartOf(FirstDayOf(period));

    internal Interval IntervalOf(int period) => new(StartOf(period), StartOf(period + 1));

    internal static int HourOf(long at)
    {
        long hour = at / NodaConstants.NanosecondsPerHour;
        return (int)(at < hour * NodaConstants.NanosecondsPerHour ? hour - 1 : hour);
    }
}
