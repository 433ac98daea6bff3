using CommunityDomain.Calendars;

namespace CommunityDomain.CheckIns;

/// <summary>
/// 打卡: the rules of a check-in cycle as data (CHK-1 to CHK-4, GRP-8): which days, which hours, what a valid check-in is, what it earns, how a missed day is mended,
/// what completing means, and what follows. May be wrong: <see cref="CreateValidator"/> judges it, <see cref="CheckInCycle.Open"/> throws.
/// </summary>
public sealed record CheckInProgram
{
    /// <summary>The program's own name, the first part of <see cref="CheckInCycle.Id"/>; 1 to 64 characters without colon. <c>checkin</c> by default.</summary>
    public string Id { get; init; } = "checkin";

    /// <summary>The first day, a business day of the zone.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>How many dates the cycle covers from <see cref="Start"/> on, days of rest and dates that the zone skips included; 1 to 3,660. 7, 14 or 21 as a rule (CHK-1).</summary>
    public required int Days { get; init; }

    /// <summary>The id of the time zone in which the days run; one deadline for everybody.</summary>
    public required string Zone { get; init; }

    /// <summary>The local time at which a day starts; 00:00 (default) to <see cref="BusinessDayClock.LatestDayStart"/>, whole seconds. Before it, the day before goes on.</summary>
    public LocalTime DayStart { get; init; }

    /// <summary>On which weekdays a check-in is due; empty, the default, for every day. Other days are no part of any run: they neither break nor lengthen one.</summary>
    public ValueList<IsoDayOfWeek> Weekdays { get; init; }

    /// <summary>Whether a date that the zone skips (Samoa, 2011-12-30) is made good by one more at the end. False by default: the cycle is one day shorter.</summary>
    public bool ExtendsPastMissingDates { get; init; }

    /// <summary>The hours in which to check in; all day by default. A window past midnight belongs to the day on which it opens.</summary>
    public TimeWindow Window { get; init; } = TimeWindow.WholeDay;

    /// <summary>How long after the window a check-in still counts, elapsed time, end excluded; zero (default) to 7 days, whole seconds. Where it meets the next window, the next day has priority, unless the submission names its day.</summary>
    public Duration Grace { get; init; }

    /// <summary>The group in which the cycle runs; unspecified when there is none.</summary>
    public GroupId Group { get; init; }

    /// <summary>What a valid check-in needs.</summary>
    public CheckInFormat Format { get; init; } = new();

    /// <summary>What a check-in earns.</summary>
    public CheckInPoints Points { get; init; } = new();

    /// <summary>How a missed day is mended.</summary>
    public CheckInSlack Slack { get; init; } = new();

    /// <summary>What completing the cycle means, and earns by itself. Null, the default: every day on time.</summary>
    public CheckInGoal? Completion { get; init; }

    /// <summary>Goals on the way, whose rewards members claim, each once; up to 32.</summary>
    public ValueList<CheckInGoal> Rewards { get; init; }

    /// <summary>Whether a made-up day lengthens the run. True by default; false: it only holds it together.</summary>
    public bool MadeUpCounts { get; init; } = true;

    /// <summary>Whether the current run is 0 as long as an open day is not done. False by default: not yet today breaks nothing.</summary>
    public bool StreakNeedsToday { get; init; }

    /// <summary>Whether a member's days follow their own zone (<see cref="CheckInFact.ZoneChanged"/>), from the next business day on and once a cycle. False by default: the zone of the cycle holds for all.</summary>
    public bool MemberZones { get; init; }

    /// <summary>How long after a day has closed a submission made in time on a device off line is still taken; zero (default) to 30 days, whole seconds.</summary>
    public Duration OfflineTolerance { get; init; }

    /// <summary>How far a device's clock may be ahead of the server's; zero to 1 hour, whole seconds. Beyond it only the receipt counts. 2 minutes by default; our convention.</summary>
    public Duration ClockSkew { get; init; } = Duration.FromMinutes(2);

    /// <summary>How many dates before the start members can join; 0 to 365. 7 by default; our convention.</summary>
    public int EnrolmentDays { get; init; } = 7;

    /// <summary>How many dates after the first day members can still join; 0 to 3,660. The days that closed before are excused. 2 by default; our convention.</summary>
    public int LateJoinDays { get; init; } = 2;

    /// <summary>What becomes of members who pay: <see cref="ParticipantState.Kept"/> (default) or <see cref="ParticipantState.MovedUp"/> (GRP-8).</summary>
    public ParticipantState PayersBecome { get; init; } = ParticipantState.Kept;

    /// <summary>What becomes of the others: <see cref="ParticipantState.RolledOver"/> (default) or <see cref="ParticipantState.Released"/> (CHK-4).</summary>
    public ParticipantState OthersBecome { get; init; } = ParticipantState.RolledOver;

    /// <summary>How many dates of rest lie between this cycle and the next; 0 to 3,660. Null: no next cycle.</summary>
    public int? RestDays { get; init; } = 0;

    /// <summary>The comment that every check-in is owed (CHK-3). Null: nobody promises comments.</summary>
    public FeedbackDuty? Feedback { get; init; }

    /// <summary>The rounds of conversion that follow the cycle, in order (CHK-4); none by default, three as a rule.</summary>
    public ValueList<ConversionRound> Rounds { get; init; }

    /// <summary>A week: completed by 6 days on time and at most 1 made up.</summary>
    /// <inheritdoc cref="OfDays" path="/param[@name='start']|/param[@name='zone']|/returns"/>
    public static CheckInProgram Days7(LocalDate start, string zone) => OfDays(7, start, zone);

    /// <summary>Two weeks: completed by 12 days on time and at most 2 made up.</summary>
    /// <inheritdoc cref="OfDays" path="/param[@name='start']|/param[@name='zone']|/returns"/>
    public static CheckInProgram Days14(LocalDate start, string zone) => OfDays(14, start, zone);

    /// <summary>Three weeks: completed by 18 days on time and at most 3 made up.</summary>
    /// <inheritdoc cref="OfDays" path="/param[@name='start']|/param[@name='zone']|/returns"/>
    public static CheckInProgram Days21(LocalDate start, string zone) => OfDays(21, start, zone);

    /// <summary>So many days, with a make-up card for each full week; completed by all days but those on time, and no more made up than there are cards. Our convention.</summary>
    /// <param name="days">How many days.</param>
    /// <param name="start">The first day.</param>
    /// <param name="zone">The id of the time zone.</param>
    /// <returns>The program; nothing is judged yet.</returns>
    public static CheckInProgram OfDays(int days, LocalDate start, string zone)
    {
        int cards = Math.Max(days, 0) / 7;
        return new()
        {
            Start = start,
            Days = days,
            Zone = zone,
            Slack = new() { MakeUps = cards },
            Completion = new() { Id = "complete", Days = days - cards, MostMadeUp = cards },
        };
    }

    /// <summary>Makes the validator of programs; an instance serves any number of them.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<CheckInProgram> CreateValidator() => new CheckInProgramValidator();

    /// <summary>The place of a reward, or -1.</summary>
    internal int RewardAt(string goal)
    {
        ReadOnlySpan<CheckInGoal> rewards = Rewards.AsSpan();
        for (int i = 0; i < rewards.Length; i++)
        {
            if (rewards[i].Id == goal) return i;
        }

        return -1;
    }
}
