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

    private CheckInTimetable(BusinessDayClock clock, CheckInProgram program, List<LocalDate> days, LocalDate last)
    {
        Clock = clock;
        int count = days.Count;
        Days = [.. days];
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

        return new CheckInTimetable(clock, program, days, last);
    }

    /// <summary>The cell of a date, or -1.</summary>
    internal int CellOf(LocalDate date)
    {
        if (date.Calendar != CalendarSystem.Iso) return -1;
        int place = Civil.DayNumber(date) - _firstDate;
        return (uint)place < (uint)_cellOfDate.Length ? _cellOfDate[place] : -1;
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
