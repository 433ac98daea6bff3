namespace CommunityDomain.CheckIns;

/// <summary>When the stages of a cycle begin.</summary>
internal sealed class CycleCalendar
{
    private readonly Instant[] _rounds;

    /// <param name="cycle">The cycle.</param>
    /// <param name="rounds">The conversion rounds, in order.</param>
    internal CycleCalendar(CheckInCycle cycle, ValueList<ConversionRound> rounds)
    {
        CheckInTimetable table = cycle.Table;
        EnrolmentOpens = Instant.FromUnixTimeTicks(table.EnrolmentOpens);
        Starts = Instant.FromUnixTimeTicks(table.CycleStart);
        DaysOver = Instant.FromUnixTimeTicks(table.Finals.Append(table.CycleEnd).Max());
        MakeUpsOver = Instant.Max(DaysOver, cycle.Program.Slack.MakeUps > 0 ? Instant.FromUnixTimeTicks(table.MakeUpsClose) : DaysOver);

        // The first round starts with the day after; a day that make-ups end with has not begun.
        LocalDate day = cycle.Clock.DayOf(MakeUpsOver);
        if (cycle.Clock.Start(day) < MakeUpsOver) day = cycle.Clock.NextDay(day);
        Windows = ConversionReading.Windows(rounds, cycle.Clock, day);
        _rounds = [MakeUpsOver, .. Windows.Select(window => window.End)];
    }

    internal Instant EnrolmentOpens { get; }

    internal Instant Starts { get; }

    internal Instant DaysOver { get; }

    internal Instant MakeUpsOver { get; }

    /// <summary>When members are written to in each round: after its gap.</summary>
    internal Interval[] Windows { get; }

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
}
