using CommunityDomain.CheckIns;
using static CommunityDomain.CheckIns.CycleState;
using static CommunityDomain.Tests.CheckIns.CheckInSamples;

namespace CommunityDomain.Tests.CheckIns;

public sealed class CycleMovesTests
{
    private static readonly CycleFacts Clear = new() { PayingMembers = 0, CommentsOwed = 0, PointsPending = 0, RefundsOpen = 0, IsNextCycleInvited = true };
    private static readonly Instant Later = At(60, 0);

    private static CycleCalendar ThreeRounds => new(Week.Open(), [new() { Offer = "a", Days = 2 }, new() { Offer = "b", GapDays = 1, Days = 2 }, new() { Offer = "c", Days = 3 }]);

    [Fact]
    public void StageAt_OverTheWholeLife_FollowsTheCalendar()
    {
        CycleCalendar calendar = ThreeRounds;
        (int Day, string Stage)[] expected =
        [
            (-7, "Scheduled"), (-6, "Enrolling"), (0, "Enrolling"), (1, "Running"), (7, "Running"), (8, "MakeUpClosing"), (10, "MakeUpClosing"),
            (11, "Conversion 1"), (12, "Conversion 1"), (13, "Conversion 2"), (15, "Conversion 2"), (16, "Conversion 3"), (18, "Conversion 3"), (19, "Settling"), (90, "Settling"),
        ];

        expected.Select(row => (row.Day, calendar.StageAt(At(row.Day, 0)).ToString())).Should().Equal(expected);
        Week.Open().StageAt(At(11, 0)).Should().Be(new CycleStanding(Settling), "there are no rounds");
        (Week with { Slack = new() }).Open().StageAt(At(8, 0)).Should().Be(new CycleStanding(Settling), "without cards nothing is made up");
    }

    [Fact]
    public void Move_ThroughAllStages_IsGrantedAtTheirTimes()
    {
        CycleStanding standing = default;
        foreach ((CycleState to, int day) in new[] { (Enrolling, -6), (Running, 1), (MakeUpClosing, 8), (Conversion, 11), (Conversion, 13), (Conversion, 16), (Settling, 19), (Dissolved, 19) })
        {
            Decision<CycleStanding> early = Move(standing, to, Clear, At(day, 0) - Duration.Epsilon);
            early.Reasons[0].Code.Should().Be(CheckInCodes.CycleEarly, "{0}", to);
            early.Counterfactual[0].Value.Instant.Should().Be(At(day, 0));
            Decision<CycleStanding> moved = Move(standing, to, Clear, At(day, 0));
            moved.Verdict.Should().Be(Verdict.Granted);
            standing = moved.Outcome;
        }

        standing.IsOver.Should().BeTrue();
        Move(standing, Cancelled, Clear, Later).Reasons[0].Code.Should().Be(CheckInCodes.CycleOver);
    }

    [Fact]
    public void Move_OfEveryPair_AllowsWhatFollowsAndNamesItOtherwise()
    {
        var allowed = new List<string>();
        foreach (CycleStanding from in new[] { default, new(Enrolling), new(Running), new(MakeUpClosing), new(Conversion, 1), new(Conversion, 3), new(Settling), new(Dissolved), new(Kept), new CycleStanding(Cancelled) })
        {
            foreach (CycleState to in Enum.GetValues<CycleState>())
            {
                Decision<CycleStanding> decision = Move(from, to, Clear with { PayingMembers = to is Kept ? 3 : 0 }, Later);
                if (decision.IsGranted) allowed.Add($"{from}>{to}");
                else decision.Reasons.Should().ContainSingle().Which.Code.Should().Be(from.IsOver ? CheckInCodes.CycleOver : CheckInCodes.CycleNotAllowed);
            }
        }

        allowed.Should().Equal(
            "Scheduled>Enrolling", "Scheduled>Cancelled", "Enrolling>Running", "Enrolling>Cancelled", "Running>MakeUpClosing", "Running>Cancelled", "MakeUpClosing>Conversion", "MakeUpClosing>Cancelled",
            "Conversion 1>Conversion", "Conversion 1>Cancelled", "Conversion 3>Settling", "Conversion 3>Cancelled", "Settling>Dissolved", "Settling>Kept");
        Move(new(Running), Dissolved, Clear, Later).Counterfactual.Select(item => item.ToString()).Should().Equal("state1=cycleState.makeUpClosing", "state2=cycleState.cancelled");
    }

    public static TheoryData<string, CycleFacts, string> Guards => new()
    {
        { CheckInCodes.CycleCommentsOwed, Clear with { CommentsOwed = 2 }, "commentsOwed=0" },
        { CheckInCodes.CyclePointsPending, Clear with { PointsPending = 1 }, "pointsPending=0" },
        { CheckInCodes.CycleRefundsOpen, Clear with { RefundsOpen = 1 }, "refundsOpen=0" },
        { CheckInCodes.CycleNotInvited, Clear with { IsNextCycleInvited = false }, "isNextCycleInvited=True" },
        { CheckInCodes.CyclePayersStay, Clear with { PayingMembers = 1 }, "payingMembers=0" },
    };

    [Theory]
    [MemberData(nameof(Guards))]
    public void Dissolve_WhenOneThingIsNotCleared_IsRefusedForIt(string code, CycleFacts facts, string needed)
    {
        Decision<CycleStanding> decision = Move(new(Settling), Dissolved, facts, Later);

        decision.Verdict.Should().Be(Verdict.Refused);
        decision.Reasons.Should().ContainSingle().Which.Code.Should().Be(code);
        decision.Counterfactual.Should().ContainSingle().Which.ToString().Should().BeEquivalentTo(needed);
    }

    [Fact]
    public void Dissolve_WhenNothingIsKnown_AsksAPersonForEverything()
    {
        Decision<CycleStanding> decision = Move(new(Settling), Dissolved, default, Later);

        decision.Verdict.Should().Be(Verdict.Review);
        decision.Outcome.Should().Be(new CycleStanding(Dissolved));
        decision.Reasons.Select(reason => reason.Code).Should().Equal(
            CheckInCodes.CycleCommentsOwed, CheckInCodes.CyclePointsPending, CheckInCodes.CycleRefundsOpen, CheckInCodes.CycleNotInvited, CheckInCodes.CyclePayersStay);
        Move(new(Settling), Dissolved, new CycleFacts { CommentsOwed = 1 }, Later).Verdict.Should().Be(Verdict.Refused, "what is known to be owed is owed");
    }

    [Fact]
    public void Keep_DependsOnPayersAndOnWhatBecomesOfThem()
    {
        Move(new(Settling), Kept, Clear with { PayingMembers = 4 }, Later).IsGranted.Should().BeTrue();
        Move(new(Settling), Kept, Clear, Later).Reasons[0].Code.Should().Be(CheckInCodes.CycleNoPayers);
        Move(new(Settling), Kept, Clear with { PayingMembers = null }, Later).Verdict.Should().Be(Verdict.Review);
        CheckInProgram moving = Week with { PayersBecome = ParticipantState.MovedUp };
        CycleMoves.Decide(moving, ThreeRounds, new(Settling), Kept, Clear with { PayingMembers = 4 }, Later).Reasons[0].Code.Should().Be(CheckInCodes.CyclePayersMoveUp);
        CycleMoves.Decide(moving, ThreeRounds, new(Settling), Dissolved, Clear, Later).IsGranted.Should().BeTrue("all have moved");
    }

    [Fact]
    public void Dissolve_WhenNobodyRollsOver_NeedsNoInvitation()
    {
        CheckInCycle cycle = (Week with { OthersBecome = ParticipantState.Released }).Open();

        cycle.Move(new(Settling), Dissolved, Clear with { IsNextCycleInvited = null }, Later).IsGranted.Should().BeTrue();
        cycle.Invoking(made => made.Move(new(Settling), (CycleState)99, Clear, Later)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(Conversion, 0)]
    [InlineData(Running, 1)]
    [InlineData((CycleState)77, 0)]
    public void Standing_WhenTheRoundDoesNotFit_IsRefused(CycleState state, int round) =>
        FluentActions.Invoking(() => new CycleStanding(state, round)).Should().Throw<ArgumentOutOfRangeException>();

    private static Decision<CycleStanding> Move(CycleStanding from, CycleState to, CycleFacts facts, Instant at) => CycleMoves.Decide(Week, ThreeRounds, from, to, facts, at);
}
