using System.Globalization;
using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>
/// How long the periods are by which a metric is told: days, weeks, months, years, or so many days; by business days of a <see cref="Calendars.BusinessDayClock"/>.
/// Hours are whole hours of UTC. <c>default</c> is <see cref="Day"/>.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PeriodLength
{
    private const int MostDays = 3660;

    private readonly int _days;
    private readonly int _from;

    private PeriodLength(PeriodUnit unit, int days, int from)
    {
        Unit = unit;
        _days = days;
        _from = from;
    }

    /// <summary>Whole hours of UTC, whatever the zone.</summary>
    public static PeriodLength Hour { get; } = new(PeriodUnit.Hour, 0, 0);

    /// <summary>Business days; a date that the zone skips as a whole is none.</summary>
    public static PeriodLength Day => default;

    /// <summary>Calendar months of business days.</summary>
    public static PeriodLength Month { get; } = new(PeriodUnit.Month, 0, 0);

    /// <summary>Calendar years of business days.</summary>
    public static PeriodLength Year { get; } = new(PeriodUnit.Year, 0, 0);

    internal PeriodUnit Unit { get; }

    /// <summary>How many days a period of <see cref="PeriodUnit.Days"/> has.</summary>
    internal int DayCount => _days;

    /// <summary>For weeks the first day, 0 for Monday; for so many days the day number at which one period begins.</summary>
    internal int From => _from;

    /// <summary>Calendar weeks of seven dates.</summary>
    /// <param name="start">The first day of a week. There is no default: peers differ.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is no day of the week.</exception>
    public static PeriodLength Week(IsoDayOfWeek start)
    {
        if (start is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday) throw new ArgumentOutOfRangeException(nameof(start), start, "Not a day of the week.");
        return new PeriodLength(PeriodUnit.Week, 0, (int)start - 1);
    }

    /// <summary>So many dates each; one that the zone skips counts among them, as in weeks and months.</summary>
    /// <param name="days">How many, 2 to 3660.</param>
    /// <param name="from">A date on which a period begins; others follow before and after it.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException">Not a date of the ISO calendar.</exception>
    public static PeriodLength Days(int days, LocalDate from)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        if (!Dates.IsUsable(from)) throw new ArgumentException("A date of the ISO calendar, year 1 to 9999, is required.", nameof(from));
        return new PeriodLength(PeriodUnit.Days, days, Calendars.Civil.DayNumber(from));
    }

    /// <summary>Reads what <see cref="ToString"/> writes; never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The length, or a day.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out PeriodLength length)
    {
        length = default;
        string[] words = text?.Split(' ') ?? [];
        switch (words)
        {
            case ["day"]: return true;
            case ["hour"]: length = Hour; return true;
            case ["month"]: length = Month; return true;
            case ["year"]: length = Year; return true;
            case ["week", "from", var day]:
                for (IsoDayOfWeek start = IsoDayOfWeek.Monday; start <= IsoDayOfWeek.Sunday; start++)
                {
                    if (!string.Equals(start.ToString(), day, StringComparison.Ordinal)) continue;
                    length = Week(start);
                    return true;
                }

                return false;
            case [[not '0', ..] number, "days", "from", var date]:
                if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int days) || days is < 2 or > MostDays) return false;
                if (!NodaTime.Text.LocalDatePattern.Iso.Parse(date).TryGetValue(default, out LocalDate from) || !Dates.IsUsable(from)) return false;
                length = Days(days, from);
                return true;
            default: return false;
        }
    }

    /// <summary>As <c>day</c>, <c>week from Monday</c>, <c>2 days from 2020-01-11</c>; invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Unit switch
    {
        PeriodUnit.Week => $"week from {(IsoDayOfWeek)(_from + 1)}",
        PeriodUnit.Days => string.Create(CultureInfo.InvariantCulture, $"{_days} days from {InvariantText.Of(Calendars.Civil.Date(_from))}"),
        PeriodUnit.Hour => "hour",
        PeriodUnit.Month => "month",
        PeriodUnit.Year => "year",
        _ => "day",
    };
}
