using CommunityDomain.Calendars;

namespace CommunityDomain.CheckIns;

/// <summary>When the stages of a cycle begin.</summary>
internal sealed class CycleCalendar
{
    private readonly Instant[] _rounds;

    /// <param name="cycle">The cycle.</param>
    /// <param name="rounds">For each conversion round the days between the phase before and it, and how many days it lasts.</param>
    internal CycleCalendar(CheckInCycle cycle, ReadOnlySpan<(int Gap, int Days)> rounds)
    {
        CheckInTimetable table = cycle.Table;
        EnrolmentOpens = Instant.FromUnixTimeTicks(table.EnrolmentOpens);
        Starts = Instant.FromUnixTimeTicks(table.CycleStart);
        DaysOver = Instant.FromUnixTimeTicks(table.Finals.Append(table.CycleEnd).Max());
        MakeUpsOver = Instant.Max(DaysOver, cycle.Program.Slack.MakeUps > 0 ? Instant.FromUnixTimeTicks(table.MakeUpsClose) : DaysOver);

        // The first round starts with the day after; a day that make-ups end with has not begun.
        LocalDate day = cycle.Clock.DayOf(MakeUpsOver);
        if (cycle.Clock.Start(day) < MakeUpsOver) day = cycle.Clock.NextDay(day);
        _rounds = new Instant[rounds.Length + 1];
        _rounds[0] = MakeUpsOver;
        for (int i = 0; i < rounds.Length; i++)
        {
            day = After(cycle.Clock, day, rounds[i].Gap + rounds[i].Days);
            _rounds[i + 1] = cycle.Clock.Start(day);
        }
    }

    internal Instant EnrolmentOpens { get; }

    internal Instant Starts { get; }

    internal Instant DaysOver { get; }

    internal Instant MakeUpsOver { get; }

    internal int Rounds => _rounds.Length - 1;

    /// <summary>When a stage may begin. A round follows the one before it; its first message may come later, after its gap.</summary>
    internal Instant BeginOf(CycleStanding standing) => standing.State switch
    {
        CycleState.Enrolling => EnrolmentOpens,
        CycleState.Running => Starts,
        CycleState.MakeUpClosing => DaysOver,
        CycleState.Conversion => _rounds[standing.Round - 1],
        CycleState.Settling or CycleState.Dissolved or CycleState.Kept => _rounds[^1],
        _ => Instant.MinValue,
    };

    internal CycleStanding StageAt(Instant at)
    {
        if (at < EnrolmentOpens) return default;
        if (at < Starts) return new CycleStanding(CycleState.Enrolling);
        if (at < DaysOver) return new CycleStanding(CycleState.Running);
        if (at < MakeUpsOver) return new CycleStanding(CycleState.MakeUpClosing);
        for (int round = 1; round <= Rounds; round++)
        {
            if (at < _rounds[round]) return new CycleStanding(CycleState.Conversion, round);
        }

        return new CycleStanding(CycleState.Settling);
    }

    private static LocalDate After(BusinessDayClock clock, LocalDate day, int days)
    {
        for (int i = 0; i < days; i++) day = clock.NextDay(day);
        return day;
    }
}
