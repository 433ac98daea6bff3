using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Calendars;

/// <summary>Hours in which nothing is sent: a local time window of every day in a zone. There is no default: what is lawful or polite is the host's to say.</summary>
public sealed class QuietHours
{
    private readonly BusinessDayClock _clock;

    /// <summary>States the quiet hours.</summary>
    /// <param name="window">The window, start inclusive, end exclusive; may cross midnight. Not the whole day, in which nothing could ever be sent.</param>
    /// <param name="zone">The zone of the audience.</param>
    /// <exception cref="ArgumentException">The window is unspecified or the whole day.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public QuietHours(TimeWindow window, DateTimeZone zone)
    {
        if (!IsPart(window)) throw new ArgumentException("Quiet hours are a part of the day.", nameof(window));
        Window = window;
        _clock = new BusinessDayClock(zone);
    }

    /// <summary>The window.</summary>
    public TimeWindow Window { get; }

    /// <summary>Opens the quiet hours of a zone id.</summary>
    /// <param name="window">The window, start inclusive, end exclusive.</param>
    /// <param name="zoneId">The id of the audience's zone.</param>
    /// <param name="zones">The time zones.</param>
    /// <returns>The quiet hours.</returns>
    /// <exception cref="InvalidDefinitionException">Something is wrong; carries the findings of <see cref="TryOpen"/>.</exception>
    public static QuietHours Open(TimeWindow window, string zoneId, IDateTimeZoneProvider zones) =>
        TryOpen(window, zoneId, zones, out QuietHours? hours, out ValueList<Finding> findings) ? hours : throw new InvalidDefinitionException(findings);

    /// <summary>Opens the quiet hours of a zone id, or says all that is wrong, with the paths <c>window</c> and <c>zone</c>.</summary>
    /// <param name="window">The window, start inclusive, end exclusive.</param>
    /// <param name="zoneId">The id of the audience's zone.</param>
    /// <param name="zones">The time zones.</param>
    /// <param name="hours">The quiet hours; null when something is wrong.</param>
    /// <param name="findings">What is wrong; empty when nothing is.</param>
    /// <returns>Whether they were opened.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zones"/> is null.</exception>
    public static bool TryOpen(TimeWindow window, string? zoneId, IDateTimeZoneProvider zones, [NotNullWhen(true)] out QuietHours? hours, out ValueList<Finding> findings)
    {
        var found = new List<Finding>();
        if (!IsPart(window))
            found.Add(new Finding("window", CalendarCodes.QuietWindowWrong, FindingSeverity.Error, string.Empty, new Evidence("window", EvidenceValue.Id(window))));
        DateTimeZone? zone = CalendarChecks.Zone("zone", zoneId, zones, found);
        findings = found.ToValueList();
        hours = findings.IsEmpty ? new QuietHours(window, zone!) : null;
        return hours is not null;
    }

    /// <summary>Whether an instant lies in quiet hours. On days when clocks change, a window runs from the first occurrence of its start to the last of its end.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Whether it is quiet.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies outside the years 1 to 9998.</exception>
    public bool Contains(Instant instant) => EndOf(instant) is not null;

    /// <summary>When a message may go out: at once, or when the quiet hours end.</summary>
    /// <param name="requested">When it was to go out.</param>
    /// <returns>Granted the instant itself, or delayed to the end of the quiet hours with the reason <see cref="CalendarCodes.Deferred"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies outside the years 1 to 9998.</exception>
    public Decision<Instant> Defer(Instant requested)
    {
        Instant send = requested;
        while (EndOf(send) is { } end) send = end;
        return send == requested
            ? Decision.Granted(requested)
            : Decision.Delayed(send, new Reason(CalendarCodes.Deferred, string.Empty, new("requested", requested), new("sent", send), new("quiet", Window.Value)));
    }

    /// <summary>What quiet hours leave of a preferred window, as local times of an ordinary day.</summary>
    /// <param name="preferred">The window in which sending sells best (ACT-3).</param>
    /// <returns>The parts that are left, in order from the window's start; refused with <see cref="CalendarCodes.WindowInsideQuietHours"/> when nothing is, never moved silently.</returns>
    /// <exception cref="ArgumentException">The window is unspecified.</exception>
    public Decision<ValueList<TimeWindow>> Feasible(TimeWindow preferred)
    {
        if (preferred.IsUnspecified) throw new ArgumentException("The window is unspecified.", nameof(preferred));
        long start = SecondOf(preferred.Start);
        long end = start + SecondsOf(preferred);
        var parts = new List<TimeWindow>();
        long from = start;
        long quietStart = SecondOf(Window.Start) - NodaConstants.SecondsPerDay;
        for (; quietStart < end; quietStart += NodaConstants.SecondsPerDay)
        {
            long quietEnd = quietStart + SecondsOf(Window);
            if (quietEnd <= from) continue;
            if (quietStart > from) parts.Add(Between(from, quietStart));
            from = Math.Max(from, quietEnd);
        }

        if (from < end) parts.Add(Between(from, end));
        return parts.Count > 0
            ? Decision.Granted(parts.ToValueList())
            : Decision.Refused<ValueList<TimeWindow>>([new Reason(CalendarCodes.WindowInsideQuietHours, "ACT-3", new("preferred", preferred.Value), new("quiet", Window.Value))]);
    }

    private static bool IsPart(TimeWindow window) => !window.IsUnspecified && !window.IsWholeDay;

    private Instant? EndOf(Instant instant)
    {
        LocalDate day = _clock.DayOf(instant);
        return EndOn(day) ?? (day > BusinessDayClock.EarliestDay ? EndOn(_clock.PreviousDay(day)) : null);

        Instant? EndOn(LocalDate date)
        {
            Decision<Interval> placed = _clock.Place(Window, date);
            return placed.IsGranted && placed.Outcome.Contains(instant) ? placed.Outcome.End : null;
        }
    }

    private static TimeWindow Between(long start, long end) => end - start == NodaConstants.SecondsPerDay
        ? TimeWindow.WholeDay
        : new TimeWindow(TimeAt(start), TimeAt(end));

    private static LocalTime TimeAt(long second) => LocalTime.FromSecondsSinceMidnight((int)(second % NodaConstants.SecondsPerDay));

    private static long SecondOf(LocalTime time) => time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond;

    private static long SecondsOf(TimeWindow window) => (long)window.Length.TotalSeconds;
}
