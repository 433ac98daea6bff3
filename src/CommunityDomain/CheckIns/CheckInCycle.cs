using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Calendars;
using CommunityDomain.Members;

namespace CommunityDomain.CheckIns;

/// <summary>
/// A check-in cycle, opened from a program whose rules it keeps to its end: changed rules come with the next cycle. Immutable and thread-safe.
/// Every answer is a pure function of the member's facts and an instant, so facts may come late, twice, in any order, or be taken back.
/// </summary>
public sealed class CheckInCycle
{
    internal const string CompletionId = "complete";

    private readonly IDateTimeZoneProvider _zones;

    private CheckInCycle(CheckInProgram program, BusinessDayClock clock, IDateTimeZoneProvider zones)
    {
        _zones = zones;
        Program = program;
        Clock = clock;
        Id = $"{program.Id}-{InvariantText.Of(program.Start)}";
        ZoneVersion = zones.VersionId;
        Table = CheckInTimetable.Of(program, clock);
        Calendar = new CycleCalendar(this, program.Rounds);
        ScheduledDays = Table.States.Count(state => state is CheckInStatus.NotOpen);
        Completion = program.Completion ?? new CheckInGoal { Id = CompletionId, Days = ScheduledDays };
        TakesAnything = program.Format == new CheckInFormat();
        Momentum = HabitStrength.Momentum((program.Weekdays.IsEmpty ? 7 : program.Weekdays.Distinct().Count()) / 7.0);
    }

    /// <summary>The rules, as they were when the cycle was opened.</summary>
    public CheckInProgram Program { get; }

    /// <summary>The id of the cycle, from the program's id and first day, as <c>english-2026-03-02</c>.</summary>
    public string Id { get; }

    /// <summary>What "today" means in the cycle.</summary>
    public BusinessDayClock Clock { get; }

    /// <summary>The version of the time-zone data that the days were laid with; keep it with the cycle.</summary>
    public string ZoneVersion { get; }

    /// <summary>The dates of the cycle from first to last, days of rest included.</summary>
    public DateRange Dates => new(Program.Start, Table.LastDate);

    /// <summary>On how many days a check-in is due: scheduled, existing, and with a window that the clocks do not skip.</summary>
    public int ScheduledDays { get; }

    /// <summary>What completing means: the program's own rule, or every scheduled day on time.</summary>
    public CheckInGoal Completion { get; }

    internal CheckInTimetable Table { get; }

    internal CycleCalendar Calendar { get; }

    internal bool TakesAnything { get; }

    internal double Momentum { get; }

    /// <summary>Opens a cycle: <c>CheckInCycle.Open(CheckInProgram.Days21(new(2026, 3, 2), "Asia/Shanghai"), DateTimeZoneProviders.Tzdb)</c>.</summary>
    /// <param name="program">The rules.</param>
    /// <param name="zones">The time zones.</param>
    /// <returns>The cycle.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">There are findings of severity Error; carries all findings of <see cref="TryOpen"/>.</exception>
    public static CheckInCycle Open(CheckInProgram program, IDateTimeZoneProvider zones) =>
        TryOpen(program, zones, out CheckInCycle? cycle, out ValueList<Finding> findings) ? cycle : throw new InvalidDefinitionException(findings);

    /// <summary>Opens a cycle, or says all that is wrong.</summary>
    /// <param name="program">The rules.</param>
    /// <param name="zones">The time zones.</param>
    /// <param name="cycle">The cycle; null when something is wrong.</param>
    /// <param name="findings">Every finding. A good program may have warnings, and notes on dates that the zone skips and windows that its clocks skip: those days are excused.</param>
    /// <returns>Whether there is no finding of severity Error.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool TryOpen(CheckInProgram program, IDateTimeZoneProvider zones, [NotNullWhen(true)] out CheckInCycle? cycle, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(zones);
        cycle = null;
        var found = new List<Finding>(CheckInProgram.CreateValidator().Check(program));
        DateTimeZone? zone = string.IsNullOrWhiteSpace(program.Zone) ? null : CalendarChecks.Zone("zone", program.Zone, zones, found);
        if (zone is not null && !found.Any(finding => finding.Severity is FindingSeverity.Error))
        {
            cycle = new CheckInCycle(program, new BusinessDayClock(zone, program.DayStart), zones);
            CheckInProgramValidator.JudgeDays(cycle, found);
            if (found.Any(finding => finding.Severity is FindingSeverity.Error)) cycle = null;
        }

        findings = found.ToValueList();
        return cycle is not null;
    }

    /// <summary>
    /// Where a member stands: one cell a scheduled day, runs, completion, what is still within reach, slack and strength. Allocates the card and its cells alone where every fact counts and <see cref="CheckInProgram.MemberZones"/> is not used.
    /// </summary>
    /// <param name="member">The member.</param>
    /// <param name="facts">All facts about the member in this cycle, in any order; fastest in time. Facts of other members or cycles are reported and do not count.</param>
    /// <param name="asOf">The instant of the question: facts received later are reported and do not count.</param>
    /// <returns>The card.</returns>
    /// <exception cref="ArgumentException">The member is unspecified, or a fact is <c>default</c>.</exception>
    public CheckInCard Evaluate(MemberId member, ReadOnlySpan<CheckInFact> facts, Instant asOf) => CheckInReading.Of(this, member, facts, asOf);

    /// <summary>Asks about one fact more, before it is kept or to say why it did not count. The same call as the real thing.</summary>
    /// <param name="fact">The fact; may be among <paramref name="facts"/> already.</param>
    /// <param name="facts">The facts so far.</param>
    /// <param name="asOf">The instant; from the receipt of the fact on.</param>
    /// <returns>The card with the fact, granted; or refused with every reason why it does not count.</returns>
    /// <exception cref="ArgumentException">A fact is <c>default</c>.</exception>
    public Decision<CheckInCard> Decide(CheckInFact fact, ReadOnlySpan<CheckInFact> facts, Instant asOf)
    {
        CheckInCard card = Evaluate(fact.Member, [.. facts, fact], asOf);
        Reason[] reasons = [.. card.Findings.Where(finding => finding.Severity is FindingSeverity.Warning && IsAbout(finding, fact.Id)).Select(finding => new Reason(finding.Code, finding.Fact, finding.Evidence.AsSpan()))];
        return reasons.Length == 0 ? Decision.Granted(card) : Decision.Refused<CheckInCard>([.. reasons]);
    }

    /// <summary>
    /// The entries that the points ledger should hold for a card: a base and a bonus for each day, points of the completed cycle, claimed rewards, and what make-ups and freezes cost, in the order of the days.
    /// Post each key that is not posted yet, and reverse each posted one that is no longer here, as after a retraction.
    /// </summary>
    /// <param name="card">A card of this cycle.</param>
    /// <param name="group">The stays of the program's group: who was not in it at the instant of the check-in gets no group bonus. Null to trust <see cref="CheckInFact.IsInGroup"/>.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="card"/> is null.</exception>
    /// <exception cref="ArgumentException">The card is of another cycle, or the history of another group than the program's.</exception>
    /// <exception cref="OverflowException">The points do not fit.</exception>
    public ValueList<CheckInEarning> Earnings(CheckInCard card, MembershipHistory? group = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (card.Program != Program) throw new ArgumentException("The card is of another cycle.", nameof(card));
        if (group is not null && group.Group != Program.Group) throw new ArgumentException("The stays are of another group.", nameof(group));
        return CheckInLedger.Of(this, card, group);
    }

    /// <summary>The stage that the calendar gives for an instant, whatever was done about it; never one of the ends.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The stage.</returns>
    public CycleStanding StageAt(Instant at) => Calendar.StageAt(at);

    /// <summary>
    /// Moves the cycle on to its next stage, when its time has come. It ends when nothing is owed: no comments, points pending, refunds open, and everybody who rolls over invited to the next cycle;
    /// dissolved where nobody in the group pays, kept where somebody does (GRP-8). What is unknown, a person has to look at. It can be called off until it settles.
    /// </summary>
    /// <param name="from">Where it stands.</param>
    /// <param name="to">The stage to move to; from a conversion round to the next one it is the same.</param>
    /// <param name="facts">What the end depends on; otherwise not looked at.</param>
    /// <param name="at">The instant.</param>
    /// <returns>The new standing; for review the standing that would follow; or refused with all reasons and what would have to be otherwise.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is not defined.</exception>
    public Decision<CycleStanding> Move(CycleStanding from, CycleState to, CycleFacts facts, Instant at) => CycleMoves.Decide(Program, Calendar, from, to, facts, at);

    /// <summary>What becomes of a member after the cycle (GRP-8, CHK-4).</summary>
    /// <param name="pays">Whether the member pays.</param>
    /// <returns><see cref="CheckInProgram.PayersBecome"/> or <see cref="CheckInProgram.OthersBecome"/>.</returns>
    public ParticipantState Outcome(bool pays) => pays ? Program.PayersBecome : Program.OthersBecome;

    /// <summary>The program of the next cycle: the same rules, or revised ones, from the day after the rest on.</summary>
    /// <param name="revised">Rules that take the place of these from then on; null for the same. Their start is replaced.</param>
    /// <returns>The program; null when there is no next cycle (<see cref="CheckInProgram.RestDays"/>).</returns>
    public CheckInProgram? Next(CheckInProgram? revised = null) =>
        Program.RestDays is { } rest ? (revised ?? Program) with { Start = Table.LastDate.PlusDays(1 + rest) } : null;

    internal DateTimeZone? ZoneOf(string id) => _zones.GetZoneOrNull(id);

    private static bool IsAbout(Finding finding, string fact) => finding.Evidence.Any(item => item.Name == "fact" && item.Value.Text == fact);
}
