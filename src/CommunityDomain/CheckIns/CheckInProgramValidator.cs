using CommunityDomain.Calendars;

namespace CommunityDomain.CheckIns;

/// <summary>Judges a <see cref="CheckInProgram"/> as far as that goes without a time zone.</summary>
internal sealed class CheckInProgramValidator : DefinitionValidator<CheckInProgram>
{
    private const int LongestId = 64;
    private const int MostDays = CycleSeries.MaxDays;
    private const int MostRewards = 32;
    private const long MostPoints = 1_000_000_000;
    private const decimal MostBonus = 1_000;

    public CheckInProgramValidator()
    {
        Require("id", CheckInCodes.ProgramIdWrong, string.Empty, program => IsName(program.Id), program => [new Evidence("id", program.Id)]);
        Require("start", CheckInCodes.ProgramStartWrong, string.Empty, program => program.Start.Calendar == CalendarSystem.Iso && program.Start.Year is >= 2 and <= 9_900);
        Number("days", program => program.Days, 1, MostDays, "CHK-1");
        Require("zone", CalendarCodes.ZoneMissing, string.Empty, program => !string.IsNullOrWhiteSpace(program.Zone));
        Require("zone", CheckInCodes.ZoneIsOffset, string.Empty, program => program.Zone is null || !CheckInReading.IsOffset(program.Zone), program => [new Evidence("zone", program.Zone)], FindingSeverity.Warning);
        Judge((program, findings) => CalendarChecks.DayStart("dayStart", program.DayStart, findings));
        Require("dayStart", CheckInCodes.ProgramDayStartWrong, string.Empty, program => program.DayStart.NanosecondOfSecond == 0, program => [new Evidence("dayStart", program.DayStart)]);
        Judge(JudgeWeekdays);
        Require("window", CheckInCodes.ProgramWindowMissing, string.Empty, program => !program.Window.IsUnspecified);
        Span("grace", program => program.Grace, Duration.FromDays(7));
        Judge(JudgeFormat);
        Judge(JudgePoints);
        Judge(JudgeSlack);
        Judge(JudgeGoals);
        Nested("feedback", program => program.Feedback, FeedbackDuty.CreateValidator());
        NestedEach("rounds", program => program.Rounds, ConversionRound.CreateValidator());
        Judge((program, findings) => ConversionRoundValidator.JudgeTogether("rounds", program.Rounds, findings));
        Span("offlineTolerance", program => program.OfflineTolerance, Duration.FromDays(30));
        Span("clockSkew", program => program.ClockSkew, Duration.FromHours(1));
        Number("enrolmentDays", program => program.EnrolmentDays, 0, 365);
        Number("lateJoinDays", program => program.LateJoinDays, 0, MostDays);
        Outcome("payersBecome", program => program.PayersBecome, ParticipantState.Kept, ParticipantState.MovedUp, "GRP-8");
        Outcome("othersBecome", program => program.OthersBecome, ParticipantState.RolledOver, ParticipantState.Released, "CHK-4");
        Number("restDays", program => program.RestDays ?? 0, 0, MostDays);
        Require("restDays", CheckInCodes.ProgramNextMissing, "CHK-4", program => program.RestDays is not null || program.OthersBecome is not ParticipantState.RolledOver);
    }

    /// <summary>What only the zone can tell: days that it skips, windows that its clocks skip, and goals that need more days than are left.</summary>
    internal static void JudgeDays(CheckInCycle cycle, List<Finding> findings)
    {
        CheckInTimetable table = cycle.Table;
        if (cycle.ScheduledDays == 0) findings.Add(new Finding("days", CheckInCodes.ProgramEmpty, FindingSeverity.Error, "CHK-1", new Evidence("days", cycle.Program.Days)));
        for (int i = 0; i < table.Count; i++)
        {
            var day = new Evidence("day", table.Days[i]);
            var zone = new Evidence("zone", cycle.Program.Zone);
            if (table.States[i] is CheckInStatus.NonExistent)
                findings.Add(new Finding("days", CalendarCodes.DayNonExistent, FindingSeverity.Note, string.Empty, day, zone));
            else if (table.States[i] is CheckInStatus.Excused)
                findings.Add(new Finding("window", CalendarCodes.WindowInGap, FindingSeverity.Note, string.Empty, day, zone, new Evidence("window", EvidenceValue.Id(cycle.Program.Window))));
        }

        if (cycle.ScheduledDays == 0) return;
        Reach("completion.days", cycle.Program.Completion);
        for (int i = 0; i < cycle.Program.Rewards.Count; i++) Reach(Paths.At("rewards", i) + ".days", cycle.Program.Rewards[i]);

        void Reach(string path, CheckInGoal? goal)
        {
            if (goal?.Days > cycle.ScheduledDays)
                findings.Add(new Finding(path, CheckInCodes.GoalOutOfReach, FindingSeverity.Error, string.Empty, new("days", goal.Days), new("scheduled", cycle.ScheduledDays)));
        }
    }

    private static bool IsName(string? text) => IdText.TryOf(text, out _) && text!.Length <= LongestId && !text.Contains(':', StringComparison.Ordinal);

    private void Number(string path, Func<CheckInProgram, int> value, int least, int most, string fact = "") =>
        Judge((program, findings) => JudgeNumber(path, value(program), least, most, findings, fact));

    private void Span(string path, Func<CheckInProgram, Duration> span, Duration most) =>
        Require(path, CheckInCodes.ProgramSpanWrong, string.Empty,
            program => span(program) >= Duration.Zero && span(program) <= most && span(program) == Duration.FromSeconds((long)span(program).TotalSeconds),
            program => [new("span", span(program)), new("most", most)]);

    private void Outcome(string path, Func<CheckInProgram, ParticipantState> state, ParticipantState one, ParticipantState other, string fact) =>
        Require(path, CheckInCodes.ProgramOutcomeWrong, fact, program => state(program) == one || state(program) == other, program => [new("value", (int)state(program))]);

    private static void JudgeWeekdays(CheckInProgram program, List<Finding> findings)
    {
        ReadOnlySpan<IsoDayOfWeek> weekdays = program.Weekdays.AsSpan();
        for (int i = 0; i < weekdays.Length; i++)
        {
            if (weekdays[i] is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday || weekdays[..i].Contains(weekdays[i]))
                findings.Add(new Finding(Paths.At("weekdays", i), CheckInCodes.ProgramWeekdayWrong, FindingSeverity.Error, string.Empty, new Evidence("position", i + 1)));
        }
    }

    private static void JudgeFormat(CheckInProgram program, List<Finding> findings)
    {
        if (IsMissing("format", program.Format, findings)) return;
        Content("format.needs", program.Format.Needs);
        Content("format.needsOneOf", program.Format.NeedsOneOf);
        JudgeNumber("format.minTextLength", program.Format.MinTextLength, 0, 100_000, findings, "CHK-1");
        JudgeNumber("format.minSeconds", program.Format.MinSeconds, 0, 86_400, findings, "CHK-1");

        void Content(string path, CheckInContent content)
        {
            if ((content & ~CheckInOrder.AllContent) is not CheckInContent.None) findings.Add(new Finding(path, CheckInCodes.FormatContentUnknown, FindingSeverity.Error, "CHK-1", new Evidence("value", (int)content)));
        }
    }

    private static void JudgePoints(CheckInProgram program, List<Finding> findings)
    {
        if (IsMissing("points", program.Points, findings)) return;
        JudgePoints("points.base", program.Points.Base, findings);
        Bonus("points.inGroupBonus", program.Points.InGroupBonus, 0);
        Bonus("points.streakBonus", program.Points.StreakBonus, 0);
        JudgeNumber("points.streakEvery", program.Points.StreakEvery, 1, MostDays, findings, "CHK-2");
        Bonus("points.cap", program.Points.Cap, 1);

        void Bonus(string path, decimal value, decimal least)
        {
            if (value < least || value > MostBonus)
                findings.Add(new Finding(path, CheckInCodes.PointsBonusWrong, FindingSeverity.Error, "CHK-2", new("value", value), new("least", least), new("most", MostBonus)));
        }
    }

    private static void JudgeSlack(CheckInProgram program, List<Finding> findings)
    {
        if (IsMissing("slack", program.Slack, findings)) return;
        JudgeNumber("slack.makeUps", program.Slack.MakeUps, 0, MostDays, findings);
        JudgeNumber("slack.makeUpReach", program.Slack.MakeUpReach, 1, MostDays, findings);
        JudgePoints("slack.makeUpPrice", program.Slack.MakeUpPrice, findings);
        JudgeNumber("slack.makeUpDays", program.Slack.MakeUpDays, 0, 365, findings);
        JudgeNumber("slack.freezes", program.Slack.Freezes, 0, 64, findings);
        JudgePoints("slack.freezePrice", program.Slack.FreezePrice, findings);
        JudgeNumber("slack.excuses", program.Slack.Excuses, 0, MostDays, findings);
    }

    private static void JudgeGoals(CheckInProgram program, List<Finding> findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (program.Completion is null) seen.Add(CheckInCycle.CompletionId);
        else Goal("completion", program.Completion);
        if (program.Rewards.Count > MostRewards) JudgeNumber("rewards", program.Rewards.Count, 0, MostRewards, findings);
        for (int i = 0; i < program.Rewards.Count; i++)
        {
            string path = Paths.At("rewards", i);
            if (program.Rewards[i] is { } goal) Goal(path, goal);
            else findings.Add(new Finding(path, DefinitionCodes.ItemMissing, FindingSeverity.Error, string.Empty));
        }

        void Goal(string path, CheckInGoal goal)
        {
            if (!IsName(goal.Id)) findings.Add(new Finding(path + ".id", CheckInCodes.GoalIdWrong, FindingSeverity.Error, string.Empty, new Evidence("id", goal.Id)));
            else if (!seen.Add(goal.Id)) findings.Add(new Finding(path + ".id", CheckInCodes.GoalRepeated, FindingSeverity.Error, string.Empty, new Evidence("id", goal.Id)));
            JudgeNumber(path + ".days", goal.Days, 1, MostDays, findings);
            JudgeNumber(path + ".mostMadeUp", goal.MostMadeUp ?? 0, 0, MostDays, findings);
            JudgePoints(path + ".points", goal.Points, findings);
        }
    }

    private static bool IsMissing(string path, object? part, List<Finding> findings)
    {
        if (part is not null) return false;
        findings.Add(new Finding(path, CheckInCodes.ProgramPartMissing, FindingSeverity.Error, string.Empty));
        return true;
    }

    private static void JudgeNumber(string path, int value, int least, int most, List<Finding> findings, string fact = "")
    {
        if (value < least || value > most)
            findings.Add(new Finding(path, CheckInCodes.ProgramNumberWrong, FindingSeverity.Error, fact, new("value", value), new("least", least), new("most", most)));
    }

    private static void JudgePoints(string path, Points points, List<Finding> findings)
    {
        if (points.Value is < 0 or > MostPoints)
            findings.Add(new Finding(path, CheckInCodes.PointsWrong, FindingSeverity.Error, "CHK-2", new("points", points.Value), new("most", MostPoints)));
    }
}
