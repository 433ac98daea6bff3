using CommunityDomain.Calendars;
using CommunityDomain.CheckIns;
using static CommunityDomain.Tests.CheckIns.CheckInSamples;

namespace CommunityDomain.Tests.CheckIns;

public sealed class CheckInCycleTests
{
    [Theory]
    [InlineData(7, 6, 1)]
    [InlineData(14, 12, 2)]
    [InlineData(21, 18, 3)]
    [InlineData(5, 5, 0)]
    public void OfDays_WhenOpened_AsksForAllDaysButTheCards(int days, int onTime, int madeUp)
    {
        CheckInCycle cycle = CheckInProgram.OfDays(days, Start, "Asia/Shanghai").Open();

        cycle.ScheduledDays.Should().Be(days);
        (cycle.Dates == DateRange.Starting(Start, days)).Should().BeTrue();
        cycle.Completion.Should().Be(new CheckInGoal { Id = "complete", Days = onTime, MostMadeUp = madeUp });
        cycle.Program.Slack.MakeUps.Should().Be(madeUp);
        cycle.Id.Should().Be("checkin-2026-03-02");
        cycle.ZoneVersion.Should().Be(DateTimeZoneProviders.Tzdb.VersionId);
    }

    [Fact]
    public void Presets_ForSevenFourteenAndTwentyOneDays_AreThoseOfAnyNumber()
    {
        CheckInProgram.Days7(Start, "UTC").Should().Be(CheckInProgram.OfDays(7, Start, "UTC"));
        CheckInProgram.Days14(Start, "UTC").Should().Be(CheckInProgram.OfDays(14, Start, "UTC"));
        CheckInProgram.Days21(Start, "UTC").Should().Be(CheckInProgram.OfDays(21, Start, "UTC"));
    }

    [Fact]
    public void Evaluate_InTheMiddleOfACycle_TellsTheWholeCard()
    {
        CheckInProgram program = CheckInProgram.Days14(Start, "Asia/Shanghai") with { DayStart = new(4, 0), Slack = new() { MakeUps = 2, Freezes = 1, Excuses = 1 } };
        CheckInFact[] facts = [In(1), In(2), Freeze(2), MakeUp(4, 5), Excuse(5, 4), In(6), CheckInFact.Submitted("night", Amy, At(8, 3))];

        CheckInCard card = program.Card(At(9, 9), facts);

        card.Strip().Should().Be("OOFMEOOxpnnnnn");
        card.Cells[2].Evidence.Should().Be("z2-12");
        card.Cells[6].At.Should().Be(At(8, 3), "three at night is the evening before");
        card.ToString().Should().Be("amy Lapsed 0/5");
        card.Streak.Should().Be((0, 5));
        card.Today.Should().Be(CheckInStatus.Pending);
        (card.OnTime, card.MadeUp, card.Missed).Should().Be((4, 1, 1));
        (card.MakeUpsLeft, card.FreezesLeft, card.ExcusesLeft).Should().Be((1, 0, 0));
        card.Best.Should().Be((10, 12), "six days are to come, and the card left mends day 8");
        card.CanComplete.Should().BeFalse("twelve on time are out of reach");
        card.State.Should().Be(ParticipantState.Lapsed);
        card.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Evaluate_OfNoFacts_IsAllToCome()
    {
        CheckInCard card = Week.Card(At(1, 0));

        card.Strip().Should().Be("pnnnnnn");
        card.State.Should().Be(ParticipantState.Enrolled);
        card.Best.Should().Be((7, 7));
        card.Strength.Should().Be(0);
        Week.Card(At(1, 0) - Duration.Epsilon).Today.Should().BeNull();
        Week.Card(At(8, 0)).Strip().Should().Be("xxxxxxx");
    }

    [Theory]
    [InlineData("1 2 3", 4, 12, 3, 3)]
    [InlineData("1 2 4 5", 5, 23, 2, 2)]
    [InlineData("1 2 4 5", 6, 12, 2, 2)]
    [InlineData("1 2 4 5", 7, 0, 0, 2)]
    [InlineData("5 1 3 4 2", 5, 13, 5, 5)]
    public void Evaluate_OfARun_LetsTodayBePending(string days, int day, int hour, int current, int longest) =>
        Week.Card(At(day, hour), On([.. days.Split(' ').Select(int.Parse)])).Streak.Should().Be((current, longest));

    [Fact]
    public void Evaluate_WhenADayIsBackFilled_JoinsTheRuns()
    {
        CheckInFact[] facts = On(1, 2, 4, 5);
        CheckInFact late = CheckInFact.Submitted("late", Amy, At(3, 23), receivedAt: At(5, 8));
        CheckInProgram program = Week with { OfflineTolerance = Duration.FromDays(2) };

        program.Card(At(5, 13), facts).Streak.Should().Be((2, 2));
        program.Card(At(5, 13), [.. facts, late]).Streak.Should().Be((5, 5));
        program.Card(At(5, 7), [.. facts, late]).Strip().Should().Be("OOxOpnn", "what is not received yet is not known");
        program.Card(At(5, 13), [.. facts, late, CheckInFact.Retracted("r", Amy, "late", At(5, 9))]).Streak.Should().Be((2, 2));
    }

    [Fact]
    public void Freezes_WhenDaysAreMissed_GoOldestFirstAndOnlyToDaysAfterThem()
    {
        CheckInProgram program = Week with { Slack = new() { Freezes = 2 } };

        CheckInCard card = program.Card(At(7, 12), [In(1), Freeze(1, 13), Freeze(2), Freeze(2, 13), Freeze(3), In(5)]);

        card.Strip().Should().Be("OFFFOxp");
        card.Cells.Skip(1).Take(3).Select(cell => cell.Evidence).Should().Equal("z1-13", "z2-12", "z3-12");
        card.Findings.Should().ContainSingle().Which.ToString().Should().Be("Warning checkIns.freeze.full fact=z2-13 freezes=2");
    }

    [Fact]
    public void Reward_WhenClaimed_IsGrantedOnce()
    {
        CheckInProgram program = Week with { Rewards = [new() { Id = "three", Days = 3, Points = new(30) }, new() { Id = "five-in-a-row", Days = 5, InARow = true, Points = new(50) }] };
        CheckInFact claim = CheckInFact.Claimed("c1", Amy, "three", At(3, 13));
        CheckInCard card = program.Card(At(4, 0), [.. On(1, 2, 3), claim, CheckInFact.Claimed("c2", Amy, "three", At(3, 14)), CheckInFact.Claimed("c3", Amy, "five-in-a-row", At(3, 15)), CheckInFact.Claimed("c4", Amy, "ten", At(3, 16))]);

        card.HasReached("three").Should().BeTrue();
        card.HasClaimed("three").Should().BeTrue();
        card.HasReached("five-in-a-row").Should().BeFalse();
        card.HasReached("complete").Should().BeFalse();
        card.Findings.Select(finding => finding.ToString()).Should().Equal(
            "Warning checkIns.claim.twice fact=c2 goal=three", "Warning checkIns.claim.early fact=c3 goal=five-in-a-row", "Warning checkIns.claim.unknown fact=c4 goal=ten");
    }

    [Fact]
    public void LateJoiner_WhenInTime_OwesNothingForTheDaysBefore()
    {
        CheckInProgram program = Week with { LateJoinDays = 3 };

        CheckInCard card = program.Card(At(5, 0), [CheckInFact.Enrolled("join", Amy, At(3, 9)), In(4)]);

        card.Strip().Should().Be("EExOpnn", "day 3 was open when she joined");
        card.State.Should().Be(ParticipantState.Lapsed);
        (program with { Completion = new() { Id = "complete", Days = 4 } }).Card(At(5, 0), [CheckInFact.Enrolled("join", Amy, At(3, 9)), In(4)]).State.Should().Be(ParticipantState.Active);
        program.Card(At(5, 0), [CheckInFact.Enrolled("join", Amy, At(5, 0) - Duration.Epsilon)]).Findings.Should().BeEmpty();
        program.Card(At(5, 0), [CheckInFact.Enrolled("join", Amy, At(5, 0))]).State.Should().Be(ParticipantState.NotEnrolled);
    }

    [Fact]
    public void Withdrawal_WhenNotFollowedByAnEnrolment_EndsIt()
    {
        CheckInFact left = CheckInFact.Withdrawn("left", Amy, At(2, 9));

        Week.Card(At(3, 0), [In(1), left]).State.Should().Be(ParticipantState.Withdrawn);
        Week.Card(At(3, 0), [In(1), left, CheckInFact.Enrolled("back", Amy, At(2, 10))]).State.Should().NotBe(ParticipantState.Withdrawn);
        Week.Card(At(3, 0), [CheckInFact.Enrolled("in", Amy, At(1, 8)), In(1), left]).State.Should().Be(ParticipantState.Withdrawn);
    }

    [Fact]
    public void Decide_OfAMakeUp_SaysEveryReasonBeforeItIsKept()
    {
        CheckInCycle cycle = Week.Open();
        CheckInFact[] facts = On(1, 4);

        cycle.Decide(MakeUp(2, 4), facts, At(4, 12)).Outcome!.MakeUpsLeft.Should().Be(0);
        cycle.Decide(MakeUp(3, 4), [.. facts, MakeUp(2, 4)], At(4, 12)).Reasons[0].Code.Should().Be(CheckInCodes.MakeUpsUsedUp);
        cycle.Decide(MakeUp(5, 4), facts, At(4, 12)).Reasons[0].Code.Should().Be(CheckInCodes.MakeUpEarly);
        cycle.Decide(MakeUp(2, 4), facts, At(4, 11)).Reasons[0].Code.Should().Be(CheckInCodes.FactInFuture);
    }

    [Fact]
    public void Next_AfterACycle_StartsAfterTheRestWithTheRevisedRules()
    {
        CheckInProgram program = Week with { RestDays = 2 };
        CheckInProgram revised = Week with { Grace = Duration.FromHours(2), Days = 14 };

        program.Open().Next()!.Start.Should().Be(new LocalDate(2026, 3, 11));
        program.Open().Next(revised).Should().Be(revised with { Start = new(2026, 3, 11) });
        (program with { RestDays = null, OthersBecome = ParticipantState.Released }).Open().Next().Should().BeNull();
    }

    [Theory]
    [InlineData(7, "2026-11-29", "2026-11-30/2026-12-06", "2026-12-07/2026-12-13")]
    [InlineData(14, "2026-12-06", "2026-12-07/2026-12-20", "2026-12-21/2027-01-03")]
    [InlineData(21, "2026-12-13", "2026-12-14/2027-01-03", "2027-01-04/2027-01-24")]
    public void Next_BackToBack_LeavesNoGap(int days, string last, string second, string third)
    {
        CheckInCycle first = CheckInProgram.OfDays(days, new(2026, 11, 23), "Asia/Taipei").Open();
        CheckInCycle next = first.Next()!.Open();

        first.Dates.ToString().Should().EndWith(last);
        next.Dates.ToString().Should().Be(second);
        next.Next()!.Open().Dates.ToString().Should().Be(third);
    }

    [Fact]
    public void Outcome_AfterTheCycle_IsWhatTheProgramSays()
    {
        CheckInCycle cycle = (Week with { PayersBecome = ParticipantState.MovedUp, OthersBecome = ParticipantState.Released }).Open();

        cycle.Outcome(pays: true).Should().Be(ParticipantState.MovedUp);
        cycle.Outcome(pays: false).Should().Be(ParticipantState.Released);
    }
}
