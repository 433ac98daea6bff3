using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Calendars;

/// <summary>
/// Working time on the workdays of a calendar, in a zone: how long a customer really waited, and when a promise falls due. Days are business days of the zone's midnight;
/// a window that crosses midnight belongs to the workday it starts on. Where clocks go back, an hour that two windows share counts once. An unknown year refuses with <see cref="CalendarCodes.YearUnknown"/>.
/// </summary>
public sealed class WorkingHours
{
    private const int SearchLimit = 400;

    private readonly BusinessDayClock _clock;
    private readonly WorkCalendar _calendar;
    private readonly TimeWindow[] _windows;

    /// <summary>States the working hours.</summary>
    /// <param name="windows">The windows of a workday, in any order; they may touch but not overlap, also not into the next day's.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="zone">The zone of the windows.</param>
    /// <exception cref="ArgumentNullException">The calendar or the zone is null.</exception>
    /// <exception cref="InvalidDefinitionException">There is no window, one is unspecified, or two overlap (<see cref="CalendarCodes.WindowsWrong"/>).</exception>
    public WorkingHours(ValueList<TimeWindow> windows, WorkCalendar calendar, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ValueList<Finding> findings = Judge(windows);
        if (!findings.IsEmpty) throw new InvalidDefinitionException(findings);
        _windows = [.. windows.OrderBy(window => window.IsWholeDay ? LocalTime.Midnight : window.Start)];
        _calendar = calendar;
        _clock = new BusinessDayClock(zone);
    }

    /// <summary>Opens the working hours of a zone id.</summary>
    /// <param name="windows">The windows of a workday.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="zoneId">The id of the windows' zone.</param>
    /// <param name="zones">The time zones.</param>
    /// <returns>The working hours.</returns>
    /// <exception cref="InvalidDefinitionException">Something is wrong; carries the findings of <see cref="TryOpen"/>.</exception>
    public static WorkingHours Open(ValueList<TimeWindow> windows, WorkCalendar calendar, string zoneId, IDateTimeZoneProvider zones) =>
        TryOpen(windows, calendar, zoneId, zones, out WorkingHours? hours, out ValueList<Finding> findings) ? hours : throw new InvalidDefinitionException(findings);

    /// <summary>Opens the working hours of a zone id, or says all that is wrong, with the paths <c>windows</c> and <c>zone</c>.</summary>
    /// <param name="windows">The windows of a workday.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="zoneId">The id of the windows' zone.</param>
    /// <param name="zones">The time zones.</param>
    /// <param name="hours">The working hours; null when something is wrong.</param>
    /// <param name="findings">What is wrong; empty when nothing is.</param>
    /// <returns>Whether they were opened.</returns>
    /// <exception cref="ArgumentNullException">The calendar or the time zones are null.</exception>
    public static bool TryOpen(
        ValueList<TimeWindow> windows, WorkCalendar calendar, string? zoneId, IDateTimeZoneProvider zones, [NotNullWhen(true)] out WorkingHours? hours, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        List<Finding> found = [.. Judge(windows)];
        DateTimeZone? zone = CalendarChecks.Zone("zone", zoneId, zones, found);
        findings = found.ToValueList();
        hours = findings.IsEmpty ? new WorkingHours(windows, calendar, zone!) : null;
        return hours is not null;
    }

    /// <summary>The windows of a workday, by start.</summary>
    public ValueList<TimeWindow> Windows => new(_windows);

    /// <summary>The working time between two instants.</summary>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, exclusive; not before <paramref name="from"/>.</param>
    /// <returns>The duration, zero when nothing was open; refused when a day between lies in an unknown year.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>, or an instant lies outside the years 1 to 9998.</exception>
    public Decision<Duration> Between(Instant from, Instant to)
    {
        if (to < from) throw new ArgumentException("The end is before the start.", nameof(to));
        var walk = new WorkCalendar.Walk(_calendar);
        Duration sum = Duration.Zero;
        Instant counted = from;
        LocalDate last = _clock.DayOf(to);
        for (LocalDate day = FirstDay(from); ; day = _clock.NextDay(day))
        {
            foreach (Interval open in OpenOn(day, ref walk))
            {
                Instant start = Instant.Max(open.Start, counted);
                counted = Instant.Min(open.End, to);
                if (counted > start) sum += counted - start;
                else counted = start;
            }

            if (walk.HasProblem) return walk.Refused<Duration>();
            if (day >= last) return walk.Granted(sum);
        }
    }

    /// <summary>When a stretch of working time has passed: the earliest instant by which that much was worked.</summary>
    /// <param name="from">The start.</param>
    /// <param name="working">The working time; zero gives the next open instant.</param>
    /// <returns>The instant; refused in an unknown year, or when 400 days bring no working time or the year 9998 ends first (<see cref="CalendarCodes.NoWorkingTime"/>).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="working"/> is negative, or the instant lies outside the years 1 to 9998.</exception>
    public Decision<Instant> Add(Instant from, Duration working)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(working, Duration.Zero);
        var walk = new WorkCalendar.Walk(_calendar);
        Duration left = working;
        Instant counted = from;
        LocalDate day = FirstDay(from);
        for (int idle = 0; idle < SearchLimit; idle++)
        {
            foreach (Interval open in OpenOn(day, ref walk))
            {
                Instant start = Instant.Max(open.Start, counted);
                if (start >= open.End) continue;
                if (open.End - start >= left) return walk.Granted(start + left);
                left -= open.End - start;
                counted = open.End;
                idle = 0;
            }

            if (walk.HasProblem) return walk.Refused<Instant>();
            if (day == BusinessDayClock.LatestDay) break;
            day = _clock.NextDay(day);
        }

        return Decision.Refused<Instant>([new Reason(CalendarCodes.NoWorkingTime, string.Empty, new("calendar", _calendar.Id), new("from", from))]);
    }

    /// <summary>The next instant at which somebody works: the instant itself when open.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The instant; refused as <see cref="Add"/> is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies outside the years 1 to 9998.</exception>
    public Decision<Instant> NextOpen(Instant instant) => Add(instant, Duration.Zero);

    // Yesterday matters only when a window of yesterday may still be open.
    private LocalDate FirstDay(Instant from)
    {
        LocalDate day = _clock.DayOf(from);
        return Array.Exists(_windows, window => !window.IsWholeDay && window.EndsNextDay) && day > BusinessDayClock.EarliestDay ? _clock.PreviousDay(day) : day;
    }

    private List<Interval> OpenOn(LocalDate day, ref WorkCalendar.Walk walk)
    {
        var open = new List<Interval>(_windows.Length);
        if (walk.Day(day) is not { IsWorkday: true }) return open;
        foreach (TimeWindow window in _windows)
        {
            if (_clock.Place(window, day) is { IsGranted: true } placed) open.Add(placed.Outcome);
        }

        return open;
    }

    // Windows are in whole seconds: each takes its seconds of the day, and finds them taken or free.
    internal static ValueList<Finding> Judge(ValueList<TimeWindow> windows)
    {
        var findings = new List<Finding>();
        if (windows.IsEmpty) findings.Add(Wrong("windows", default));
        var taken = new bool[NodaConstants.SecondsPerDay];
        for (int i = 0; i < windows.Count; i++)
        {
            TimeWindow window = windows[i];
            int start = (int)(window.Start.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);
            int length = (int)window.Length.TotalSeconds;
            Span<bool> before = taken.AsSpan(start, Math.Min(length, taken.Length - start));
            Span<bool> after = taken.AsSpan(0, length - before.Length);
            if (window.IsUnspecified || before.Contains(true) || after.Contains(true))
            {
                findings.Add(Wrong($"windows[{i}]", window));
                continue;
            }

            before.Fill(true);
            after.Fill(true);
        }

        return findings.ToValueList();
    }

    private static Finding Wrong(string path, TimeWindow window) =>
        new(path, CalendarCodes.WindowsWrong, FindingSeverity.Error, string.Empty, new Evidence("window", EvidenceValue.Id(window)));
}
