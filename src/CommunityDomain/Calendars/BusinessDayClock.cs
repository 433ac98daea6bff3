using System.Diagnostics.CodeAnalysis;
using NodaTime.TimeZones;

namespace CommunityDomain.Calendars;

/// <summary>
/// What "today" means for a community: a time zone and the time of day at which a new day starts (00:00, or 04:00 so that night owls still count for the evening).
/// Check-ins, budgets, metrics and schedules all ask the same clock.
/// <para>
/// Business day <c>d</c> starts at the first instant at which a wall clock in the zone shows <c>d</c> at the day start or later: the earlier one where
/// that time comes twice, the end of the gap where it is skipped. It ends where the next day starts. So days have no gap and no overlap,
/// though some last 23 or 25 hours, or others where clocks shift otherwise, and an instant keeps its day even where clocks go back over midnight.
/// A date that the zone skips as a whole (Samoa, 2011-12-30) is no business day.
/// </para>
/// <para>Hours before the day start belong to the evening before: with 04:00, business day 8 March holds the hours from 8 March 04:00 to 9 March 04:00.</para>
/// Immutable and thread-safe. Dates are of the ISO calendar, years 1 to 9998; other dates and instants outside those years are refused.
/// The answers hang on the arguments alone: never on the clock, zone or culture of the machine.
/// </summary>
public sealed class BusinessDayClock
{
    private static readonly Duration OneDay = Duration.FromDays(1);
    private static readonly Duration TwoDays = Duration.FromDays(2);
    internal static readonly LocalDate EarliestDay = new(1, 1, 1);
    internal static readonly LocalDate LatestDay = new(9998, 12, 31);

    private readonly Duration _dayStart;
    private readonly bool _isMidnight;
    private readonly Instant _first;
    private readonly Instant _end;

    /// <summary>Makes the clock of a zone that is at hand; <see cref="Open"/> makes it from an id.</summary>
    /// <param name="zone">The time zone.</param>
    /// <param name="dayStart">The local time at which a day starts, 00:00 (default) to <see cref="LatestDayStart"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dayStart"/> is after <see cref="LatestDayStart"/>.</exception>
    public BusinessDayClock(DateTimeZone zone, LocalTime dayStart = default)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dayStart, LatestDayStart);
        Zone = zone;
        DayStart = dayStart;
        _dayStart = Duration.FromNanoseconds(dayStart.NanosecondOfDay);
        _isMidnight = dayStart == LocalTime.Midnight;
        _first = Zone.FirstShowing(WallClock.Reading(EarliestDay, dayStart), out _);
        _end = Zone.FirstShowing(WallClock.Reading(LatestDay.PlusDays(1), dayStart), out _);
    }

    /// <summary>The latest time at which a day may start, 12:00: later, most hours of a day would carry the date before (our convention).</summary>
    public static LocalTime LatestDayStart => LocalTime.Noon;

    /// <summary>The time zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The local time at which a day starts.</summary>
    public LocalTime DayStart { get; }

    /// <summary>Opens the clock of a zone id: <c>BusinessDayClock.Open("Asia/Shanghai", new LocalTime(4, 0), DateTimeZoneProviders.Tzdb)</c>.</summary>
    /// <param name="zoneId">The id of the time zone.</param>
    /// <param name="dayStart">The local time at which a day starts, 00:00 to <see cref="LatestDayStart"/>.</param>
    /// <param name="zones">The time zones.</param>
    /// <returns>The clock.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zones"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The id is blank or unknown, or the day starts too late; carries the findings of <see cref="TryOpen"/>.</exception>
    public static BusinessDayClock Open(string zoneId, LocalTime dayStart, IDateTimeZoneProvider zones) =>
        TryOpen(zoneId, dayStart, zones, out BusinessDayClock? clock, out ValueList<Finding> findings) ? clock : throw new InvalidDefinitionException(findings);

    /// <summary>Opens the clock of a zone id, or says all that is wrong, with the paths <c>zone</c> and <c>dayStart</c>.</summary>
    /// <param name="zoneId">The id of the time zone.</param>
    /// <param name="dayStart">The local time at which a day starts, 00:00 to <see cref="LatestDayStart"/>.</param>
    /// <param name="zones">The time zones.</param>
    /// <param name="clock">The clock; null when something is wrong.</param>
    /// <param name="findings">What is wrong; empty when nothing is.</param>
    /// <returns>Whether the clock was opened.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zones"/> is null.</exception>
    public static bool TryOpen(
        string? zoneId, LocalTime dayStart, IDateTimeZoneProvider zones, [NotNullWhen(true)] out BusinessDayClock? clock, out ValueList<Finding> findings)
    {
        var found = new List<Finding>();
        DateTimeZone? zone = CalendarChecks.Zone("zone", zoneId, zones, found);
        CalendarChecks.DayStart("dayStart", dayStart, found);
        findings = found.ToValueList();
        clock = zone is not null && findings.IsEmpty ? new BusinessDayClock(zone, dayStart) : null;
        return clock is not null;
    }

    /// <summary>The business day that an instant belongs to: the last day that has started. Never goes back as time goes on. Allocates nothing.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not in the years 1 to 9998.</exception>
    public LocalDate DayOf(Instant instant)
    {
        if (instant < _first || instant >= _end) throw OutOfRange(nameof(instant));
        ZoneInterval interval = Zone.GetZoneInterval(instant);

        // Two days after the last change of clocks that change no longer matters: every earlier reading of a clock is at most
        // Start + 18 h, this one at least Start + 48 h - 18 h, so no later day has started yet and no part of this one was skipped.
        if (interval.HasStart && instant - interval.Start < TwoDays) return LastStarted(instant.WithOffset(interval.WallOffset).Date, instant);
        return (_isMidnight ? instant : instant - _dayStart).WithOffset(interval.WallOffset).Date;
    }

    /// <summary>Whether the zone has this day: false for a date that it skips as a whole, which is never due and breaks nothing.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether it exists.</returns>
    /// <exception cref="ArgumentException">Not a date of the ISO calendar, years 1 to 9998.</exception>
    public bool Exists(LocalDate day) => TryStart(day, out _);

    /// <summary>When a day starts, if it exists.</summary>
    /// <param name="day">The day.</param>
    /// <param name="start">The first instant of the day; meaningless when the day does not exist.</param>
    /// <returns>Whether the day exists.</returns>
    /// <exception cref="ArgumentException">Not a date of the ISO calendar, years 1 to 9998.</exception>
    public bool TryStart(LocalDate day, out Instant start) => TryFindStart(Checked(day), out start);

    /// <summary>When a day starts.</summary>
    /// <param name="day">The day; one that exists, as all that <see cref="DayOf"/>, <see cref="NextDay"/> and <see cref="Days"/> give.</param>
    /// <returns>The first instant of the day.</returns>
    /// <exception cref="ArgumentException">The zone skips the day (<see cref="Exists"/>, <see cref="TryStart"/>), or it is not a date of the ISO calendar, years 1 to 9998.</exception>
    public Instant Start(LocalDate day) => TryStart(day, out Instant start) ? start : throw new ArgumentException($"{Zone.Id} skips this day as a whole.", nameof(day));

    /// <summary>When a day ends: the start of the next day that exists.</summary>
    /// <inheritdoc cref="Start" path="/param|/exception"/>
    /// <returns>The first instant after the day.</returns>
    public Instant End(LocalDate day) => IntervalOf(day).End;

    /// <summary>The day on the time line, start inclusive, end exclusive.</summary>
    /// <inheritdoc cref="Start" path="/param|/exception"/>
    /// <returns>The interval.</returns>
    public Interval IntervalOf(LocalDate day) => new(Start(day), FollowingStart(day));

    /// <summary>How long the day really lasts: 24 hours, or less or more where clocks shift.</summary>
    /// <inheritdoc cref="Start" path="/param|/exception"/>
    /// <returns>The elapsed time.</returns>
    public Duration Length(LocalDate day) => IntervalOf(day).Duration;

    /// <summary>The next day that exists.</summary>
    /// <param name="day">The day before; need not exist.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentException">Not a date of the ISO calendar, years 1 to 9998, or there is no such day within them.</exception>
    public LocalDate NextDay(LocalDate day) => Checked(Following(Checked(day)));

    /// <summary>The last day before that exists.</summary>
    /// <param name="day">The day after; need not exist.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentException">Not a date of the ISO calendar, years 1 to 9998, or there is no such day within them.</exception>
    public LocalDate PreviousDay(LocalDate day)
    {
        LocalDate previous = Checked(day);
        do previous = Checked(previous.PlusDays(-1));
        while (!TryFindStart(previous, out _));
        return previous;
    }

    /// <summary>How many dates of a range exist in the zone.</summary>
    /// <param name="range">The range, both ends inclusive.</param>
    /// <returns>The number, 0 to <see cref="DateRange.Days"/>.</returns>
    /// <exception cref="ArgumentException">The range is unspecified, or ends after the year 9998.</exception>
    public int CountDays(DateRange range)
    {
        int count = 0;
        foreach (LocalDate day in Checked(range)) count += TryFindStart(day, out _) ? 1 : 0;
        return count;
    }

    /// <summary>The dates of a range that exist in the zone, in order. Allocates the enumerator.</summary>
    /// <param name="range">The range, both ends inclusive.</param>
    /// <returns>The days.</returns>
    /// <exception cref="ArgumentException">The range is unspecified, or ends after the year 9998.</exception>
    public IEnumerable<LocalDate> Days(DateRange range) => Checked(range).Where(day => TryFindStart(day, out _));

    /// <summary>
    /// Lays a window on a day. It belongs to the day on which it opens, though it may run beyond that day's end. A start before the day start lies on the following date:
    /// with 04:00, the window <c>01:00-03:00</c> of business day 8 March is the night of the 9th. Following dates are dates that exist.
    /// Where clocks shift, the window opens at the first occurrence of its start and closes at the <em>last</em> of its end, so nobody is shut out;
    /// of a window partly skipped the rest remains, and one wholly skipped is refused: whoever missed it is excused. <see cref="TimeWindow.WholeDay"/> is the whole business day.
    /// </summary>
    /// <param name="window">The window.</param>
    /// <param name="day">The business day; need not exist.</param>
    /// <returns>The interval, start inclusive, end exclusive; or refused with <see cref="CalendarCodes.WindowInGap"/> or <see cref="CalendarCodes.DayNonExistent"/>.</returns>
    /// <exception cref="ArgumentException">The window is unspecified, or the day is not a date of the ISO calendar, years 1 to 9998.</exception>
    public Decision<Interval> Place(TimeWindow window, LocalDate day)
    {
        if (window.IsUnspecified) throw new ArgumentException("The window is unspecified.", nameof(window));
        if (!TryStart(day, out Instant start))
            return Decision.Refused<Interval>([new Reason(CalendarCodes.DayNonExistent, string.Empty, new Evidence("day", day), new Evidence("zone", Zone.Id))]);
        if (window.IsWholeDay) return Decision.Granted(new Interval(start, FollowingStart(day)));

        LocalDate opensOn = window.Start < DayStart ? Following(day) : day;
        LocalDate closesOn = window.EndsNextDay ? Following(opensOn) : opensOn;
        Instant opens = Zone.FirstShowing(WallClock.Reading(opensOn, window.Start), out _);
        Instant closes = Zone.LastShowing(WallClock.Reading(closesOn, window.End));
        return opens < closes
            ? Decision.Granted(new Interval(opens, closes))
            : Decision.Refused<Interval>([new Reason(CalendarCodes.WindowInGap, string.Empty,
                new Evidence("day", day), new Evidence("zone", Zone.Id), new Evidence("window", EvidenceValue.Id(window)))]);
    }

    /// <summary>As <c>Asia/Shanghai 04:00:00</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Zone.Id} {InvariantText.Of(DayStart)}";

    private static LocalDate Checked(LocalDate day)
    {
        if (day.Calendar != CalendarSystem.Iso) throw new ArgumentException("A date of the ISO calendar is required.", nameof(day));
        return day >= EarliestDay && day <= LatestDay ? day : throw OutOfRange(nameof(day));
    }

    private static DateRange Checked(DateRange range)
    {
        if (range.IsUnspecified) throw new ArgumentException("The range of dates is unspecified.", nameof(range));
        return range.Last <= LatestDay ? range : throw OutOfRange(nameof(range));
    }

    private static ArgumentOutOfRangeException OutOfRange(string parameter) => new(parameter, "Business days lie in the years 1 to 9998.");

    private LocalDate LastStarted(LocalDate shown, Instant instant)
    {
        // Clocks go back by at most 36 h, so at most two days after the date shown have started.
        LocalDate day = shown.PlusDays(2);
        while (!TryFindStart(day, out Instant start) || start > instant) day = day.PlusDays(-1);
        return day;
    }

    private bool TryFindStart(LocalDate day, out Instant start)
    {
        Instant wall = WallClock.Reading(day, DayStart);
        start = Zone.FirstShowing(wall, out Instant shown);
        if (shown == wall) return true;
        if (shown >= wall + OneDay) return false;
        Instant midnight = wall - _dayStart;
        _ = Zone.FirstShowing(midnight, out shown);
        return shown < midnight + OneDay;
    }

    private LocalDate Following(LocalDate day)
    {
        LocalDate following = day;
        do following = following.PlusDays(1);
        while (!TryFindStart(following, out _));
        return following;
    }

    private Instant FollowingStart(LocalDate day)
    {
        Instant start;
        do day = day.PlusDays(1);
        while (!TryFindStart(day, out start));
        return start;
    }
}
