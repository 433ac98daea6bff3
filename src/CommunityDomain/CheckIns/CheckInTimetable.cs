using CommunityDomain.Calendars;

namespace CommunityDomain.CheckIns;

/// <summary>
/// The scheduled days of a cycle laid on the time line of one zone, once: after that a submission is a binary search among whole numbers.
/// Instants are Unix ticks, and every edge lies on a whole second, so that rounding an instant down to ticks changes no comparison.
/// </summary>
internal sealed class CheckInTimetable
{
    internal const int Closed = -1;

    private readonly int _firstDate;
    private readonly int[] _cellOfDate;

    private bool[]? _lenient;

    private CheckInTimetable(BusinessDayClock clock, CheckInProgram program, LocalDate[] days, LocalDate last)
    {
        Clock = clock;
        int count = days.Length;
        Days = days;
        Starts = new long[count];
        Ends = new long[count];
        Opens = new long[count];
        Closes = new long[count];
        Finals = new long[count];
        ReachEnds = new long[count];
        States = new CheckInStatus[count];
        LastDate = last;
        _firstDate = Civil.DayNumber(program.Start);
        _cellOfDate = new int[Civil.DayNumber(last) - _firstDate + 1];
        Array.Fill(_cellOfDate, -1);
        for (int i = 0; i < count; i++) Lay(i, program);
        CycleStart = Ticks(StartFrom(clock, program.Start));
        CycleEnd = Ticks(StartFrom(clock, last.PlusDays(1)));
        MakeUpsClose = Ticks(StartFrom(clock, last.PlusDays(1 + program.Slack.MakeUpDays)));
        EnrolmentOpens = Ticks(StartFrom(clock, program.Start.PlusDays(-program.EnrolmentDays)));
        EnrolmentCloses = Ticks(StartFrom(clock, program.Start.PlusDays(1 + program.LateJoinDays)));
        (Edges, Slots) = CheckInEdges.Of(this);
    }

    /// <summary>The days of a member who moved: by one clock to a day, by another from the next on. Deadlines of the whole cycle stay those of its own zone.</summary>
    private CheckInTimetable(CheckInTimetable cycle, CheckInTimetable before, CheckInTimetable after, LocalDate lastBefore, CheckInProgram program)
    {
        Clock = after.Clock;
        Days = cycle.Days;
        (LastDate, CycleStart, CycleEnd, MakeUpsClose) = (cycle.LastDate, cycle.CycleStart, cycle.CycleEnd, cycle.MakeUpsClose);
        (EnrolmentOpens, EnrolmentCloses) = (cycle.EnrolmentOpens, cycle.EnrolmentCloses);
        (_firstDate, _cellOfDate) = (cycle._firstDate, cycle._cellOfDate);
        int own = Days.Count(day => day <= lastBefore);
        Starts = [.. before.Starts[..own], .. after.Starts[own..]];
        Ends = [.. before.Ends[..own], .. after.Ends[own..]];
        Opens = [.. before.Opens[..own], .. after.Opens[own..]];
        Closes = [.. before.Closes[..own], .. after.Closes[own..]];
        Finals = [.. before.Finals[..own], .. after.Finals[own..]];
        ReachEnds = [.. before.ReachEnds[..own], .. after.ReachEnds[own..]];
        States = [.. before.States[..own], .. after.States[own..]];
        Meet(own, lastBefore, before, program);
        (Edges, Slots) = CheckInEdges.Of(this);
    }

    internal BusinessDayClock Clock { get; }

    internal LocalDate[] Days { get; }

    /// <summary>Start and end of the business day.</summary>
    internal long[] Starts { get; }

    internal long[] Ends { get; }

    /// <summary>Start and end of the window, and the end of its grace.</summary>
    internal long[] Opens { get; }

    internal long[] Closes { get; }

    internal long[] Finals { get; }

    /// <summary>When the reach of a make-up ends.</summary>
    internal long[] ReachEnds { get; }

    /// <summary>NonExistent, Excused (the clocks skip the window) or NotOpen for a day on which a check-in is due.</summary>
    internal CheckInStatus[] States { get; }

    internal LocalDate LastDate { get; }

    internal long CycleStart { get; }

    internal long CycleEnd { get; }

    internal long MakeUpsClose { get; }

    internal long EnrolmentOpens { get; }

    internal long EnrolmentCloses { get; }

    /// <summary>From <c>Edges[k]</c> on, to the next, submissions go to <c>Slots[k]</c>: cell × 2, + 1 in grace; <see cref="Closed"/> where nothing is open.</summary>
    internal long[] Edges { get; }

    internal int[] Slots { get; }

    internal int Count => Days.Length;

    internal static CheckInTimetable Of(CheckInProgram program, BusinessDayClock clock)
    {
        var days = new List<LocalDate>(program.Days);
        LocalDate date = program.Start;
        LocalDate last = date;
        for (int left = program.Days; left > 0; date = date.PlusDays(1))
        {
            if (program.ExtendsPastMissingDates && !clock.Exists(date))
            {
                if (IsDue(program, date)) days.Add(date);
                continue;
            }

            left--;
            last = date;
            if (IsDue(program, date)) days.Add(date);
        }

        return new CheckInTimetable(clock, program, [.. days], last);
    }

    /// <summary>The same days by the clock of another zone.</summary>
    internal CheckInTimetable In(CheckInProgram program, DateTimeZone zone) => new(new BusinessDayClock(zone, program.DayStart), program, Days, LastDate);

    /// <summary>The days of a member who lived by one clock and from the business day after an instant on by another.</summary>
    internal CheckInTimetable Joined(CheckInTimetable before, CheckInTimetable after, Instant at, CheckInProgram program) =>
        new(this, before, after, before.Clock.DayOf(at), program);

    /// <summary>Whether there may be such a day.</summary>
    internal bool HasLenient => _lenient is not null;

    /// <summary>Whether a missed day is excused because a change of zone cut it short.</summary>
    internal bool IsLenient(int cell) => _lenient is not null && _lenient[cell];

    /// <summary>The cell of a date, or -1.</summary>
    internal int CellOf(LocalDate date)
    {
        if (date.Calendar != CalendarSystem.Iso) return -1;
        int place = Civil.DayNumber(date) - _firstDate;
        return place >= 0 && place < _cellOfDate.Length ? _cellOfDate[place] : -1;
    }

    /// <summary>Where a submission of an instant goes. The hint is the piece found before: instants in time are found at once.</summary>
    internal int SlotAt(long at, ref int hint)
    {
        long[] edges = Edges;
        if (edges.Length == 0 || at < edges[0]) return Closed;
        int low = edges[hint] <= at ? hint : 0;
        for (int steps = 0; steps < 4; steps++)
        {
            if (low + 1 == edges.Length || at < edges[low + 1])
            {
                hint = low;
                return Slots[low];
            }

            low++;
        }

        int high = edges.Length;
        while (low + 1 < high)
        {
            int middle = (low + high) >>> 1;
            if (edges[middle] <= at) low = middle;
            else high = middle;
        }

        hint = low;
        return Slots[low];
    }

    internal static long Ticks(Instant instant) => instant.ToUnixTimeTicks();

    private static bool IsDue(CheckInProgram program, LocalDate date) => program.Weekdays.IsEmpty || program.Weekdays.AsSpan().Contains(date.DayOfWeek);

    /// <summary>When the first day from a date on that exists starts.</summary>
    private static Instant StartFrom(BusinessDayClock clock, LocalDate date)
    {
        Instant start;
        while (!clock.TryStart(date, out start)) date = date.PlusDays(1);
        return start;
    }

    /// <summary>Where the two clocks meet no hour is in two days or in none: the day before ends when the other begins. A day cut short by that is excused when it is missed, as by the old clock it would not be over.</summary>
    private void Meet(int own, LocalDate lastBefore, CheckInTimetable before, CheckInProgram program)
    {
        long end = Ticks(StartFrom(before.Clock, lastBefore.PlusDays(1)));
        long begin = Ticks(StartFrom(Clock, lastBefore.PlusDays(1)));
        _lenient = new bool[Count];
        for (int cell = own; cell < Count && Starts[cell] < end; cell++)
        {
            _lenient[cell] = true;
            Starts[cell] = end;
            Ends[cell] = Math.Max(Ends[cell], end);
            Opens[cell] = Math.Max(Opens[cell], end);
            if (Opens[cell] < Closes[cell] || States[cell] is not CheckInStatus.NotOpen) continue;
            States[cell] = CheckInStatus.Excused;
            Opens[cell] = Closes[cell] = Finals[cell] = end;
        }

        if (begin <= end || own == 0 || Days[own - 1] != lastBefore || States[own - 1] is not CheckInStatus.NotOpen) return;
        Ends[own - 1] = begin;
        if (!program.Window.IsWholeDay) return;
        Closes[own - 1] = begin;
        Finals[own - 1] = Ticks(Instant.FromUnixTimeTicks(begin) + program.Grace);
    }

    private void Lay(int cell, CheckInProgram program)
    {
        LocalDate day = Days[cell];
        _cellOfDate[Civil.DayNumber(day) - _firstDate] = cell;
        Starts[cell] = Ticks(StartFrom(Clock, day));
        Ends[cell] = Ticks(StartFrom(Clock, day.PlusDays(1)));
        ReachEnds[cell] = Ticks(StartFrom(Clock, day.PlusDays(program.Slack.MakeUpReach + 1)));
        Opens[cell] = Closes[cell] = Finals[cell] = Starts[cell];
        if (!Clock.Exists(day))
        {
            States[cell] = CheckInStatus.NonExistent;
            return;
        }

        Decision<Interval> window = Clock.Place(program.Window, day);
        if (!window.IsGranted)
        {
            States[cell] = CheckInStatus.Excused;
            return;
        }

        Opens[cell] = Ticks(window.Outcome.Start);
        Closes[cell] = Ticks(window.Outcome.End);
        Finals[cell] = Ticks(window.Outcome.End + program.Grace);
    }
}
