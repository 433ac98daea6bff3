namespace CommunityDomain.Calendars;

/// <summary>
/// Working time on the workdays of a calendar, in a zone: how long a customer really waited, and when a promise falls due. Days are business days of the zone's midnight;
/// a window that crosses midnight belongs to the workday it starts on. An unknown year refuses with <see cref="WorkCalendarCodes.YearUnknown"/>.
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
    /// <exception cref="InvalidDefinitionException">There is no window, one is unspecified, or two overlap (<see cref="WorkCalendarCodes.WindowsWrong"/>).</exception>
    public WorkingHours(ValueList<TimeWindow> windows, WorkCalendar calendar, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ValueList<Finding> findings = Judge(windows);
        if (!findings.IsEmpty) throw new InvalidDefinitionException(findings);
        _windows = [.. windows.OrderBy(window => window.IsWholeDay ? LocalTime.Midnight : window.Start)];
        _calendar = calendar;
        _clock = new BusinessDayClock(zone);
    }

    /// <summary>The windows of a workday, by start.</summary>
    public ValueList<TimeWindow> Windows => new(_windows);

    /// <summary>The working time between two instants.</summary>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, exclusive; not before <paramref name="from"/>.</param>
    /// <returns>The duration, zero when nothing was open; refused when a day between lies in an unknown year.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Decision<Duration> Between(Instant from, Instant to)
    {
        if (to < from) throw new ArgumentException("The end is before the start.", nameof(to));
        var walk = new WorkCalendar.Walk(_calendar);
        Duration sum = Duration.Zero;
        LocalDate last = _clock.DayOf(to);
        for (LocalDate day = FirstDay(from); day <= last; day = _clock.NextDay(day))
        {
            foreach (Interval open in OpenOn(day, ref walk))
            {
                Instant start = Instant.Max(open.Start, from);
                Instant end = Instant.Min(open.End, to);
                if (end > start) sum += end - start;
            }

            if (walk.HasProblem) return walk.Refused<Duration>();
        }

        return walk.Granted(sum);
    }

    /// <summary>When a stretch of working time has passed: the earliest instant by which that much was worked.</summary>
    /// <param name="from">The start.</param>
    /// <param name="working">The working time; zero gives the next open instant.</param>
    /// <returns>The instant; refused in an unknown year, or when 400 days bring no working time (<see cref="WorkCalendarCodes.NoWorkingTime"/>).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="working"/> is negative.</exception>
    public Decision<Instant> Add(Instant from, Duration working)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(working, Duration.Zero);
        var walk = new WorkCalendar.Walk(_calendar);
        Duration left = working;
        int idle = 0;
        for (LocalDate day = FirstDay(from); idle < SearchLimit; day = _clock.NextDay(day))
        {
            idle++;
            foreach (Interval open in OpenOn(day, ref walk))
            {
                Instant start = Instant.Max(open.Start, from);
                if (start >= open.End) continue;
                if (open.End - start >= left && (left > Duration.Zero || start < open.End)) return walk.Granted(start + left);
                left -= open.End - start;
                idle = 0;
            }

            if (walk.HasProblem) return walk.Refused<Instant>();
        }

        return Decision.Refused<Instant>([new Reason(WorkCalendarCodes.NoWorkingTime, string.Empty, new("calendar", _calendar.Id), new("from", from))]);
    }

    /// <summary>The next instant at which somebody works: the instant itself when open.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The instant; refused as <see cref="Add"/> is.</returns>
    public Decision<Instant> NextOpen(Instant instant) => Add(instant, Duration.Zero);

    // Yesterday matters only when a window of yesterday may still be open.
    private LocalDate FirstDay(Instant from)
    {
        LocalDate day = _clock.DayOf(from);
        return Array.Exists(_windows, window => !window.IsWholeDay && window.EndsNextDay) ? _clock.PreviousDay(day) : day;
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

    private static ValueList<Finding> Judge(ValueList<TimeWindow> windows)
    {
        var findings = new List<Finding>();
        if (windows.IsEmpty) findings.Add(Wrong("windows", default));
        var taken = new List<(long Start, long End)>();
        for (int i = 0; i < windows.Count; i++)
        {
            TimeWindow window = windows[i];
            long start = window.IsUnspecified || window.IsWholeDay ? 0 : window.Start.NanosecondOfDay;
            long end = start + window.Length.ToInt64Nanoseconds();
            if (window.IsUnspecified || taken.Exists(other => Overlap(start, end, other, 0) || Overlap(start, end, other, NodaConstants.NanosecondsPerDay) || Overlap(start, end, other, -NodaConstants.NanosecondsPerDay)))
                findings.Add(Wrong($"windows[{i}]", window));
            taken.Add((start, end));
        }

        return findings.ToValueList();
    }

    private static bool Overlap(long start, long end, (long Start, long End) other, long shift) => start < other.End + shift && other.Start + shift < end;

    private static Finding Wrong(string path, TimeWindow window) =>
        new(path, WorkCalendarCodes.WindowsWrong, FindingSeverity.Error, string.Empty, new Evidence("window", EvidenceValue.Id(window)));
}
