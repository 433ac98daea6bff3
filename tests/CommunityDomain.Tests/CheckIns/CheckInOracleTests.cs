using CommunityDomain.CheckIns;

namespace CommunityDomain.Tests.CheckIns;

/// <summary>Random programs with every knob in play, cell by cell against the oracle.</summary>
public sealed class CheckInOracleTests
{
    [Fact]
    public void Evaluate_OverRandomPrograms_EqualsTheOracleCellByCell() => Law.Holds(CheckInGen.Cases, AreEqual, 1_500);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Evaluate_OverTenThousandRandomPrograms_EqualsTheOracleCellByCell() => Law.Holds(CheckInGen.Cases, AreEqual, 10_000);

    [Fact]
    public void Cases_OfTheGenerator_ReachEveryStatusStateAndFinding()
    {
        var statuses = new HashSet<CheckInStatus>();
        var states = new HashSet<ParticipantState>();
        var codes = new HashSet<string>();
        Law.Holds(CheckInGen.Cases, given =>
        {
            CheckInCard card = given.Card;
            statuses.UnionWith(card.Cells.Select(cell => cell.Status));
            states.Add(card.State);
            codes.UnionWith(card.Findings.Select(finding => finding.Code));
        }, 1_500);

        statuses.Should().BeEquivalentTo(Enum.GetValues<CheckInStatus>());
        states.Should().BeEquivalentTo(Enum.GetValues<ParticipantState>().Where(state => state <= ParticipantState.Withdrawn));
        codes.Should().BeEquivalentTo(
            CheckInCodes.FactOfOtherMember, CheckInCodes.FactOfOtherCycle, CheckInCodes.FactInFuture, CheckInCodes.FactConflict, CheckInCodes.RetractionEmpty, CheckInCodes.DayNotDue,
            CheckInCodes.SubmissionOutside, CheckInCodes.SubmissionAhead, CheckInCodes.SubmissionLate, CheckInCodes.FormatIncomplete, CheckInCodes.FormatTextShort, CheckInCodes.FormatSecondsShort,
            CheckInCodes.MakeUpEarly, CheckInCodes.MakeUpOutOfReach, CheckInCodes.MakeUpNotNeeded, CheckInCodes.MakeUpsUsedUp, CheckInCodes.MakeUpsClosed, CheckInCodes.FreezesFull, CheckInCodes.FreezeLate,
            CheckInCodes.ExcusesUsedUp, CheckInCodes.ExcuseLate, CheckInCodes.EnrolmentLate, CheckInCodes.ClaimUnknown, CheckInCodes.ClaimTwice, CheckInCodes.ClaimEarly,
            CheckInCodes.ZoneIsOffset, CheckInCodes.ZoneNotFollowed, CheckInCodes.ZoneChangedTwice, CommunityDomain.Calendars.CalendarCodes.ZoneUnknown);
    }

    private static void AreEqual(CheckInCase given)
    {
        CheckInCard card = given.Card;
        var oracle = new CheckInOracle(given);

        string.Join('\n', card.Cells.Select(cell => $"{cell.Day:uuuu-MM-dd} {cell.Status} {cell.Evidence} {cell.At}")).Should().Be(string.Join('\n', oracle.Cells));
        Summary(card).Should().Be(oracle.Summary);
    }

    private static string Summary(CheckInCard card)
    {
        ValueList<CheckInGoal> rewards = card.Program.Rewards;
        return $"{card.Streak.Current}/{card.Streak.Longest} best {card.Best.OnTime}/{card.Best.Streak} on time {card.OnTime} made {card.MadeUp} missed {card.Missed} "
            + $"completed {card.IsCompleted} can {card.CanComplete} cards {card.MakeUpsLeft} freezes {card.FreezesLeft} excuses {card.ExcusesLeft} today {card.Today} {card.State} "
            + $"reached {string.Join(',', rewards.Select(reward => card.HasReached(reward.Id)))} claimed {string.Join(',', rewards.Select(reward => card.HasClaimed(reward.Id)))} strength {card.Strength:0.000000000}";
    }
}
