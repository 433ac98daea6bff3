using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Calendars;

/// <summary>
/// A valid work calendar, ready to answer; immutable and thread-safe. Every answer is a decision: in a year that the calendar does not know it is refused with
/// <see cref="CalendarCodes.YearUnknown"/>, or granted with the warning <see cref="CalendarCodes.WeekendsAssumed"/> where the host chose that.
/// </summary>
public sealed class WorkCalendar
{
    private const int SearchLimit = 400;

    private readonly Func<LocalDate, CalendarDay?> _day;
    private readonly Func<LocalDate, bool> _isWeekend;
    private readonly Func<int, IEnumerable<WorkCalendarYear>> _sources;

    private WorkCalendar(string id, Func<LocalDate, CalendarDay?> day, Func<LocalDate, bool> isWeekend, Func<int, IEnumerable<WorkCalendarYear>> sources)
    {
        Id = id;
        _day = day;
        _isWeekend = isWeekend;
        _sources = sources;
    }

    /// <summary>The id; of combined calendars the ids joined by <c>&amp;</c> (all) or <c>|</c> (any).</summary>
    public string Id { get; }

    /// <summary>Opens a calendar.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="InvalidDefinitionException">The definition has findings; carries all of them.</exception>
    public static WorkCalendar Open(WorkCalendarDefinition definition) =>
        TryOpen(definition, out WorkCalendar? calendar, out ValueList<Finding> findings) ? calendar : throw new InvalidDefinitionException(findings);

    /// <summary>Opens a calendar, or says all that is wrong with it.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="calendar">The calendar, or null.</param>
    /// <param name="findings">Every finding.</param>
    /// <returns>Whether there is no finding.</returns>
    public static bool TryOpen(WorkCalendarDefinition definition, [NotNullWhen(true)] out WorkCalendar? calendar, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(definition);
        findings = new WorkCalendarDefinitionValidator().Check(definition);
        calendar = findings.IsEmpty ? Of(new WorkCalendarTable(definition), definition.Id) : null;
        return calendar is not null;
    }

    /// <summary>A calendar in which people work only when they work in all of the given ones. Unknown where any is unknown.</summary>
    /// <param name="calendars">The calendars; at least one.</param>
    /// <returns>The combined calendar.</returns>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public static WorkCalendar All(params ReadOnlySpan<WorkCalendar> calendars) => Combined(calendars, "&", all: true);

    /// <summary>A calendar in which people work when they work in any of the given ones. Unknown where any is unknown.</summary>
    /// <param name="calendars">The calendars; at least one.</param>
    /// <returns>The combined calendar.</returns>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public static WorkCalendar Any(params ReadOnlySpan<WorkCalendar> calendars) => Combined(calendars, "|", all: false);

    /// <summary>This calendar with plain weekends in unknown years; every answer that rests on them carries <see cref="CalendarCodes.WeekendsAssumed"/>.</summary>
    /// <returns>The calendar.</returns>
    public WorkCalendar AssumeWeekends() =>
        new(Id, date => _day(date) ?? new CalendarDay(date, !_isWeekend(date), null, isAssumed: true), _isWeekend, _sources);

    /// <summary>What the answers of a year rest on: the document, its date and the days it states; of combined calendars, of each that knows the year.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The sources, in the order of the calendars; empty when the year is unknown.</returns>
    public ValueList<WorkCalendarYear> SourcesOf(int year) => _sources(year).ToValueList();

    /// <summary>What a day is.</summary>
    /// <param name="date">The day, ISO.</param>
    /// <returns>The day, or refused in an unknown year.</returns>
    /// <exception cref="ArgumentException">The date is not of the ISO calendar.</exception>
    public Decision<CalendarDay> Day(LocalDate date) => new Walk(this).Answer(date, static (walk, date) => walk.Day(date)!.Value);

    /// <summary>Whether people work on a day.</summary>
    /// <param name="date">The day, ISO.</param>
    /// <returns>The answer, or refused in an unknown year.</returns>
    /// <exception cref="ArgumentException">The date is not of the ISO calendar.</exception>
    public Decision<bool> IsWorkday(LocalDate date) => new Walk(this).Answer(date, static (walk, date) => walk.Day(date)!.Value.IsWorkday);

    /// <summary>The first workday after a day.</summary>
    /// <param name="date">The day, itself excluded.</param>
    /// <returns>The workday; refused when the search meets an unknown year or finds none within 400 days.</returns>
    /// <exception cref="ArgumentException">The date is not of the ISO calendar.</exception>
    public Decision<LocalDate> NextWorkday(LocalDate date) => AddWorkdays(date, 1);

    /// <summary>The last workday before a day.</summary>
    /// <param name="date">The day, itself excluded.</param>
    /// <returns>The workday; refused when the search meets an unknown year or finds none within 400 days.</returns>
    /// <exception cref="ArgumentException">The date is not of the ISO calendar.</exception>
    public Decision<LocalDate> PreviousWorkday(LocalDate date) => AddWorkdays(date, -1);

    /// <summary>The workday so many workdays after a day, or before it when negative; zero gives the day itself, worked or not.</summary>
    /// <param name="date">The day; it does not count, whether it is worked or not.</param>
    /// <param name="workdays">How many workdays.</param>
    /// <returns>The workday; refused when the search meets an unknown year, 400 days without work or the last day that dates have.</returns>
    /// <exception cref="ArgumentException">The date is not of the ISO calendar.</exception>
    public Decision<LocalDate> AddWorkdays(LocalDate date, int workdays)
    {
        var walk = new Walk(this);
        int step = Math.Sign(workdays);
        for (long left = Math.Abs((long)workdays); left > 0; left--)
        {
            if (!walk.Step(ref date, step)) return walk.Refused<LocalDate>();
        }

        return walk.Granted(date);
    }

    /// <summary>How many workdays a range has.</summary>
    /// <param name="range">The range, both ends inclusive.</param>
    /// <returns>The count; refused when the range touches an unknown year.</returns>
    /// <exception cref="ArgumentException">The range is unspecified.</exception>
    public Decision<int> CountWorkdays(DateRange range)
    {
        if (range.IsUnspecified) throw new ArgumentException("The range is unspecified.", nameof(range));
        var walk = new Walk(this);
        int count = 0;
        foreach (LocalDate date in range)
        {
            if (walk.Day(date) is not { } day) return walk.Refused<int>();
            if (day.IsWorkday) count++;
        }

        return walk.Granted(count);
    }

    /// <summary>The first workday of a month.</summary>
    /// <param name="month">The month.</param>
    /// <returns>The workday; refused in an unknown year, or when the month has none.</returns>
    /// <exception cref="ArgumentException">The month is not of the ISO calendar.</exception>
    public Decision<LocalDate> FirstWorkdayOf(YearMonth month) => Edge(month, last: false);

    /// <summary>The last workday of a month: in China's February 2026 a Saturday.</summary>
    /// <param name="month">The month.</param>
    /// <returns>The workday; refused in an unknown year, or when the month has none.</returns>
    /// <exception cref="ArgumentException">The month is not of the ISO calendar.</exception>
    public Decision<LocalDate> LastWorkdayOf(YearMonth month) => Edge(month, last: true);

    private static WorkCalendar Of(WorkCalendarTable table, string id) => new(id, table.Find, table.IsWeekend, table.SourcesOf);

    private Decision<LocalDate> Edge(YearMonth month, bool last)
    {
        var walk = new Walk(this);
        int days = month.Calendar.GetDaysInMonth(month.Year, month.Month);
        for (int i = 1; i <= days; i++)
        {
            LocalDate date = month.OnDayOfMonth(last ? days + 1 - i : i);
            if (walk.Day(date) is not { } day) return walk.Refused<LocalDate>();
            if (day.IsWorkday) return walk.Granted(date);
        }

        walk.Stop(new Reason(CalendarCodes.NoWorkday, string.Empty, new("calendar", Id), new("from", month.OnDayOfMonth(last ? days : 1))));
        return walk.Refused<LocalDate>();
    }

    private static WorkCalendar Combined(ReadOnlySpan<WorkCalendar> calendars, string sign, bool all)
    {
        WorkCalendar[] parts = calendars.ToArray();
        if (parts.Length == 0 || Array.Exists(parts, part => part is null)) throw new ArgumentException("Give at least one calendar, and no null.", nameof(calendars));
        return new WorkCalendar(
            string.Join(sign, parts.Select(part => part.Id)),
            Day,
            date => all ? Array.Exists(parts, part => part._isWeekend(date)) : Array.TrueForAll(parts, part => part._isWeekend(date)),
            year => parts.SelectMany(part => part._sources(year)));

        CalendarDay? Day(LocalDate date)
        {
            bool works = all;
            bool assumed = false;
            SpecialDay? special = null;
            foreach (WorkCalendar part in parts)
            {
                if (part._day(date) is not { } day) return null;
                works = all ? works && day.IsWorkday : works || day.IsWorkday;
                assumed |= day.IsAssumed;
                special ??= day.Special;
            }

            return new CalendarDay(date, works, special, assumed);
        }
    }

    /// <summary>One question: remembers the first unknown year and whether anything was assumed.</summary>
    internal struct Walk(WorkCalendar calendar)
    {
        private Reason? _problem;
        private int _assumedYear;

        internal readonly bool HasProblem => _problem is not null;

        internal CalendarDay? Day(LocalDate date)
        {
            if (date.Calendar != CalendarSystem.Iso) throw new ArgumentException("Dates are of the ISO calendar.", nameof(date));
            CalendarDay? day = calendar._day(date);
            if (day is null) Stop(new Reason(CalendarCodes.YearUnknown, string.Empty, new("calendar", calendar.Id), new("year", date.Year)));
            else if (day.Value.IsAssumed && _assumedYear == 0) _assumedYear = date.Year;
            return day;
        }

        internal bool Step(ref LocalDate date, int step)
        {
            LocalDate from = date;
            for (int i = 0; i < SearchLimit && Civil.Plus(date, step) is { } next; i++)
            {
                date = next;
                if (Day(date) is not { } day) return false;
                if (day.IsWorkday) return true;
            }

            Stop(new Reason(CalendarCodes.NoWorkday, string.Empty, new("calendar", calendar.Id), new("from", from)));
            return false;
        }

        internal void Stop(Reason problem) => _problem ??= problem;

        internal Decision<T> Answer<T>(LocalDate date, Func<Walk, LocalDate, T> answer) => Day(date) is null ? Refused<T>() : Granted(answer(this, date));

        internal readonly Decision<T> Granted<T>(T value) => _assumedYear == 0
            ? Decision.Granted(value)
            : Decision.Granted(value, new Reason(CalendarCodes.WeekendsAssumed, string.Empty, new("calendar", calendar.Id), new("year", _assumedYear)));

        internal readonly Reason Problem(LocalDate from) =>
            _problem ?? new Reason(CalendarCodes.NoWorkday, string.Empty, new("calendar", calendar.Id), new("from", from));

        internal readonly Decision<T> Refused<T>() => Decision.Refused<T>([_problem!]);
    }
}
