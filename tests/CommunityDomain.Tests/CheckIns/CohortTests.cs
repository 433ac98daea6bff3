using System.Text.RegularExpressions;
using CommunityDomain.CheckIns;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.CheckIns;

public sealed partial class CohortTests
{
    private static readonly CheckInProgram Program = CheckInProgram.Days7(new(2026, 3, 2), "Asia/Shanghai") with
    {
        DayStart = new(4, 0),
        Slack = new() { MakeUps = 1, Freezes = 1, Excuses = 1 },
        Completion = new() { Id = "complete", Days = 5 },
        Feedback = FeedbackDuty.Daily(60),
        Rounds = ConversionRound.Three("course", "course with book", "last seats"),
        PayersBecome = ParticipantState.MovedUp,
    };

    private static readonly CheckInCycle Cycle = CheckInCycle.Open(Program, DateTimeZoneProviders.Tzdb);

    [Fact]
    public void Days_CountCellsAndDropOuts()
    {
        CheckInCohort cohort = Cohort(Cycle, 30, "amy 1111111", "bob 111....", "cat 1.1.1.1", "dan .......", "eve 1111.m.");
        cohort.Members.Select(member => member.Value).Should().Equal("amy", "eve", "cat", "bob", "dan");
        cohort.Members.Select(member => cohort.PatternOf(member)).Should().Equal(
            AttendancePattern.Completed, AttendancePattern.Partly, AttendancePattern.Partly, AttendancePattern.Dropped, AttendancePattern.Dropped);
        Counts(cohort, CheckInStatus.OnTime).Should().Equal(4, 3, 4, 2, 2, 1, 2);
        Counts(cohort, CheckInStatus.MadeUp).Should().Equal(0, 0, 0, 0, 0, 1, 0);
        Enumerable.Range(1, 7).Select(day => cohort.DropOutOn(day).Numerator).Should().Equal(1, 0, 0, 1, 0, 0, 0);
        Enumerable.Range(1, 7).Select(day => cohort.DropOutOn(day).Denominator).Should().Equal(5, 4, 4, 4, 3, 3, 3);
        cohort.CompletionOn(6).Should().Be(new Ratio(2, 5));
        cohort.WorstDay.Should().Be(4, "1 of 4 weighs more than 1 of 5");
        cohort.DropOutOn(4).Should().Be(new Ratio(1, 4));
        cohort.Completion.Should().Be(new Ratio(1, 5));
        cohort.PatternOf(new("zoe")).Should().BeNull();
    }

    [Fact]
    public void Days_WhileTheCycleRuns_LeaveOutWhatMayStillCome()
    {
        CheckInCohort cohort = Cohort(Cycle, 3, "amy 111.", "bob 11..", "cat ....");
        Open(cohort).Should().Equal(0, 0, 0, 3, 3, 3, 3);
        cohort.CompletionOn(4).IsDefined.Should().BeFalse();
        cohort.CountOf(AttendancePattern.Dropped).Should().Be(1, "three days missed");
        cohort.PatternOf(new("bob")).Should().Be(AttendancePattern.Partly);
        Cohort(Cycle, 4, "amy 111.").WorstDay.Should().BeNull();
    }

    [Fact]
    public void QuietDays_WhenFewer_DropOutSooner()
    {
        CheckInCard[] cards = Cards(Cycle, 30, "bob 11111..");
        CheckInCycle hard = CheckInCycle.Open(Program with { Completion = null }, DateTimeZoneProviders.Tzdb);
        cards = Cards(hard, 30, "bob 11111..");
        CheckInCohort.Of(hard, cards).PatternOf(new("bob")).Should().Be(AttendancePattern.Partly);
        CheckInCohort.Of(hard, cards, quietDays: 2).PatternOf(new("bob")).Should().Be(AttendancePattern.Dropped);
        FluentActions.Invoking(() => CheckInCohort.Of(hard, cards, quietDays: 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Slack_InTheCells_IsCountedApart()
    {
        CheckInCohort cohort = Cohort(Cycle, 30, "amy f11.111", "bob xe1....");
        cohort.CountOn(4, CheckInStatus.Frozen).Should().Be(1);
        cohort.CountOn(2, CheckInStatus.Missed).Should().Be(0);
        cohort.CompletionOn(2).Should().Be(new Ratio(1, 1), "bob was excused");
        cohort.PatternOf(new("bob")).Should().Be(AttendancePattern.Dropped);
    }

    [Fact]
    public void Withdrawn_IsDroppedOut() =>
        Cohort(Cycle, 4, "amy 11w").PatternOf(new("amy")).Should().Be(AttendancePattern.Dropped);

    [Fact]
    public void HeatMap_IsTheCellsRowByRow()
    {
        CheckInCohort cohort = Cohort(Cycle, 30, "bob 1.1....", "amy 1111111");
        cohort[0, 6].Should().Be(CheckInStatus.OnTime);
        cohort[1, 1].Should().Be(CheckInStatus.Missed);
        cohort.RowOf(1).ToArray().Should().Equal(Cards(Cycle, 30, "bob 1.1....")[0].Cells.Select(cell => (byte)cell.Status));
        FluentActions.Invoking(() => cohort[2, 0]).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => cohort[0, 7]).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => cohort[0, -1]).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Staff_AreInNoNumber()
    {
        CheckInCohort cohort = CheckInCohort.Of(Cycle, Cards(Cycle, 30, "li 1111111", "amy 11....."), member => member == new MemberId("li") ? MemberKind.Staff : MemberKind.Customer);
        cohort.Members.Should().Equal(new MemberId("amy"));
        cohort.Excluded.Should().Equal(new MemberId("li"));
        cohort.CompletionOn(1).Should().Be(new Ratio(1, 1));
        cohort.Rank(card => card.OnTime).Rows.Should().ContainSingle();
        ConversionBoard.Of(cohort, []).Decide(1, new("li")).Reasons.Single().Code.Should().Be(CheckInCodes.AudienceStaff);
        FeedbackReport.Of(cohort, []).Items.Should().HaveCount(2);
    }

    [Fact]
    public void Cards_OfOtherCyclesOrInstants_AreRefused()
    {
        CheckInCycle other = CheckInCycle.Open(Program with { Start = new(2026, 4, 6) }, DateTimeZoneProviders.Tzdb);
        CheckInCard[] now = Cards(Cycle, 4, "amy 11");
        FluentActions.Invoking(() => CheckInCohort.Of(other, now)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CheckInCohort.Of(Cycle, [.. now, .. Cards(Cycle, 5, "bob 11")])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CheckInCohort.Of(Cycle, [.. now, .. Cards(Cycle, 4, "amy 1")])).Should().Throw<ArgumentException>();
        CheckInCohort.Of(Cycle, [.. now, .. now]).Members.Should().ContainSingle();
        CheckInCohort.Of(Cycle, []).Completion.IsDefined.Should().BeFalse();
    }

    [Fact]
    public void Difference_OfCycles_IsNewcombes()
    {
        // Published: Newcombe, Statistics in Medicine 17 (1998) 873-890, table II (a): 56/70 and 48/80, method 10: 0.0524 to 0.3339.
        CheckInCohort one = Cohort(Cycle, 30, [.. Enumerable.Range(0, 70).Select(i => $"m{i} {(i < 56 ? "1111111" : ".......")}")]);
        CheckInCohort other = Cohort(Cycle, 30, [.. Enumerable.Range(0, 80).Select(i => $"m{i} {(i < 48 ? "1111111" : ".......")}")]);
        RatioInterval difference = one.DifferenceTo(other)!.Value;
        difference.Low.Should().BeApproximately(0.0524, 0.00005);
        difference.High.Should().BeApproximately(0.3339, 0.00005);
        one.DifferenceTo(other, number: 3).Should().Be(difference);
        one.DifferenceTo(other, 0.9)!.Value.Low.Should().BeGreaterThan(difference.Low);
        one.DifferenceTo(CheckInCohort.Of(Cycle, [])).Should().BeNull();
        FluentActions.Invoking(() => one.DifferenceTo(other, number: 8)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Cohort_OfRandomStrips_EqualsAnOracle()
    {
        CheckInCycle plain = CheckInCycle.Open(Program with { Slack = new(), Completion = new() { Id = "c", Days = 6 } }, DateTimeZoneProviders.Tzdb);
        Gen<(int Seed, int Today)> cases = Gen.Choose(0, 999_999).SelectMany(seed => Gen.Choose(0, 9).Select(today => (seed, today)));
        Law.Holds(cases, test =>
        {
            var random = new Random(test.Seed);
            string[] strips = [.. Enumerable.Range(0, random.Next(1, 9)).Select(i => $"m{i} {string.Concat(Enumerable.Range(0, Math.Min(test.Today, 7)).Select(_ => random.Next(3) == 0 ? '.' : '1'))}")];
            CheckInCohort cohort = Cohort(plain, test.Today, strips);
            var rows = strips.Select(strip => strip.Split(' ')).Select(parts => (Name: parts[0], Strip: parts[1], Ones: parts[1].Count(c => c == '1'), Tail: Tail().Match(parts[1]).Length)).ToArray();
            int closed = Math.Min(test.Today, 7);
            int Level((string Name, string Strip, int Ones, int Tail) row) => row.Ones >= 6 ? 2 : row.Tail >= 3 ? 0 : 1;
            cohort.Members.Select(member => member.Value).Should().Equal(rows.OrderByDescending(Level).ThenByDescending(row => row.Ones).ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => row.Name));
            for (int day = 0; day < 7; day++)
            {
                cohort.CountOn(day + 1, CheckInStatus.OnTime).Should().Be(rows.Count(row => day < closed && row.Strip[day] == '1'));
                cohort.CountOn(day + 1, CheckInStatus.Missed).Should().Be(rows.Count(row => day < closed && row.Strip[day] == '.'));
                Open(cohort).ElementAt(day).Should().Be(day < closed ? 0 : rows.Length);
                cohort.DropOutOn(day + 1).Numerator.Should().Be(rows.Count(row => Level(row) == 0 && row.Strip.Length - row.Tail == day));
                cohort.DropOutOn(day + 1).Denominator.Should().Be(rows.Count(row => Level(row) != 0 || row.Strip.Length - row.Tail >= day));
            }

            cohort.Completion.Should().Be(new Ratio(rows.Count(row => row.Ones >= 6), rows.Length));
        });
    }

    [Fact]
    public void Rank_ByAnyScoreOfTheCards_SharesTies()
    {
        CheckInCohort cohort = Cohort(Cycle, 30, "amy 1111111", "bob 111.111", "cat 111....");
        cohort.Rank(card => card.Streak.Longest).Rows.Select(row => $"{row.Rank} {row.Member} {row.Score}").Should().Equal("1 amy 7", "2 bob 3", "2 cat 3");
        cohort.Rank(card => card.OnTime, RankMethod.Ordinal).Rows.Select(row => $"{row.Rank} {row.Member} {row.Score}").Should().Equal("1 amy 7", "2 bob 6", "3 cat 3");
    }

    [Fact]
    public void Rounds_FollowTheMakeUps_AndTheStagesOfTheCycle()
    {
        ConversionBoard board = ConversionBoard.Of(Cohort(Cycle, 30, "amy 1111111"), []);
        board.WindowOf(1).Start.Should().Be(Cycle.Clock.Start(new(2026, 3, 12)), "the last day is the 8th, make-ups close with the 11th");
        for (int round = 1; round <= 3; round++) Cycle.StageAt(board.WindowOf(round).Start).Should().Be(new CycleStanding(CycleState.Conversion, round));
        Cycle.StageAt(board.WindowOf(3).End).State.Should().Be(CycleState.Settling);
        CheckInCycle gap = CheckInCycle.Open(Program with { Rounds = [Program.Rounds[0] with { GapDays = 2 }] }, DateTimeZoneProviders.Tzdb);
        ConversionBoard.Of(Cohort(gap, 30, "amy 1"), []).WindowOf(1).Start.Should().Be(Cycle.Clock.Start(new(2026, 3, 14)));
        gap.StageAt(Cycle.Clock.Start(new(2026, 3, 12))).Should().Be(new CycleStanding(CycleState.Conversion, 1), "the stage begins, its messages wait");
    }

    [Fact]
    public void Program_WithWrongDutiesAndRounds_SaysWhere()
    {
        CheckInProgram wrong = Program with
        {
            Feedback = FeedbackDuty.Daily(0),
            Rounds = [Program.Rounds[0] with { Days = 0 }, Program.Rounds[1] with { Discount = 0.2m }, null!],
        };
        CheckInProgram.CreateValidator().Check(wrong).Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("feedback.commentsPerTeacher", CheckInCodes.FeedbackCapacityWrong),
            ("rounds[0].days", CheckInCodes.RoundNumberWrong),
            ("rounds[2]", DefinitionCodes.ItemMissing),
            ("rounds[1].discount", CheckInCodes.RoundsDeeper));
        FluentActions.Invoking(() => FeedbackReport.Of(Cohort(CheckInCycle.Open(Program with { Feedback = null }, DateTimeZoneProviders.Tzdb), 3, "amy 1"), [])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Feedback_OfACohort_OwesForEveryValidCheckIn()
    {
        CheckInCohort cohort = Cohort(Cycle, 8, "amy 11.1m..", "bob 1");
        FeedbackReport report = FeedbackReport.Of(cohort, [new(new("amy"), new(2026, 3, 2), new("li"), Cycle.Clock.Start(new(2026, 3, 3)), "Clear vowels")]);
        report.Items.Select(item => item.ToString()).Should().Equal("amy 2026-03-02", "bob 2026-03-02", "amy 2026-03-03", "amy 2026-03-05", "amy 2026-03-06");
        report.Backlog.Should().Be(4);
        report.Items[4].DueAt.Should().Be(report.Items[4].SubmittedAt + Duration.FromHours(24), "made up later, due later");
    }

    [Fact]
    public void Days_OutsideTheCycle_AreRefused()
    {
        CheckInCohort cohort = Cohort(Cycle, 30, "amy 1");
        cohort.Days.Should().HaveCount(7).And.StartWith(new LocalDate(2026, 3, 2));
        FluentActions.Invoking(() => cohort.CompletionOn(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => cohort.DropOutOn(8)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => cohort.CountOn(1, (CheckInStatus)9)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static IEnumerable<int> Counts(CheckInCohort cohort, CheckInStatus status) => Enumerable.Range(1, 7).Select(day => cohort.CountOn(day, status));

    private static IEnumerable<int> Open(CheckInCohort cohort) => Enumerable.Range(1, 7).Select(day => cohort.CountOn(day, CheckInStatus.NotOpen) + cohort.CountOn(day, CheckInStatus.Pending));

    private static CheckInCohort Cohort(CheckInCycle cycle, int today, params string[] strips) => CheckInCohort.Of(cycle, Cards(cycle, today, strips));

    // A strip has a letter a day: 1 checks in at noon, m makes the day up on the next, e excuses, f buys a freeze and checks in, w withdraws; anything else does nothing. Today is the start of that day, from 0.
    private static CheckInCard[] Cards(CheckInCycle cycle, int today, params string[] strips) => [.. strips.Select(text =>
    {
        string[] parts = text.Split(' ');
        var member = new MemberId(parts[0]);
        var facts = new List<CheckInFact>();
        for (int i = 0; i < parts[1].Length; i++)
        {
            LocalDate day = cycle.Program.Start.PlusDays(i);
            Instant noon = cycle.Clock.Start(day) + Duration.FromHours(8);
            string id = $"{member}-{i}";
            if (parts[1][i] is '1' or 'f') facts.Add(CheckInFact.Submitted(id, member, noon));
            if (parts[1][i] is 'f') facts.Add(CheckInFact.FreezeBought(id + "f", member, noon));
            if (parts[1][i] is 'm') facts.Add(CheckInFact.MadeUp(id, member, day, noon + Duration.FromDays(1)));
            if (parts[1][i] is 'e') facts.Add(CheckInFact.Excused(id, member, day, noon));
            if (parts[1][i] is 'w') facts.Add(CheckInFact.Withdrawn(id, member, noon));
        }

        return cycle.Evaluate(member, facts.ToArray(), cycle.Clock.Start(cycle.Program.Start.PlusDays(today)));
    })];

    [GeneratedRegex(@"\.*$", RegexOptions.None, 1000)]
    private static partial Regex Tail();
}
