using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Charters;

public sealed class PenaltyLadderTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);
    private static readonly RuleId Ads = new("no-ads");

    [Fact]
    public void Decide_WhenStrikesAddUp_ClimbsTheLadder()
    {
        CompiledPenaltyLadder ladder = PenaltyLadder.WarnMuteRemove().Compile();
        StrikeLedger ledger = StrikeLedger.Empty;
        var sanctions = new List<Sanction>();
        for (int day = 0; day < 4; day++)
        {
            (Decision<PenaltyState> decision, ledger) = ladder.Decide(ledger, StrikeOn(day));
            sanctions.Add(decision.Outcome.Sanction);
        }

        sanctions.Should().Equal(Sanction.Warn, Sanction.Mute, Sanction.Mute, Sanction.Remove);
    }

    [Fact]
    public void Decide_WhenTheKeyStandsForAnotherStrike_RefusesAndLeavesTheLedger()
    {
        CompiledPenaltyLadder ladder = PenaltyLadder.ThreeWarnings().Compile();
        StrikeLedger before = StrikeLedger.Of([StrikeOn(0)]);

        (Decision<PenaltyState> decision, StrikeLedger after) = ladder.Decide(before, new Strike("s0", Ads, Start, weight: 2));

        decision.Verdict.Should().Be(Verdict.Refused);
        decision.Reasons[0].Code.Should().Be(PenaltyCodes.StrikeKeyTaken);
        after.Should().BeSameAs(before);
    }

    [Fact]
    public void StateAt_BetweenStrikes_SaysWhatComesAndWhatTimeMends()
    {
        CompiledPenaltyLadder ladder = PenaltyLadder.WarnMuteRemove().Compile();

        PenaltyState state = ladder.StateAt(StrikeLedger.Of([StrikeOn(0), StrikeOn(5)]), Day(5) + Duration.FromHours(1));

        state.Points.Should().Be(2);
        state.Rung.Should().Be(2);
        state.Sanction.Should().Be(Sanction.Mute);
        state.Until.Should().Be(Day(6));
        state.PointsToNext.Should().Be(1);
        state.Next.Should().Be(PenaltyRung.Mute(3, Duration.FromDays(7)));
        state.ImprovesAt.Should().Be(Day(6));
        state.ClearAt.Should().Be(Day(95));
        ladder.StateAt(StrikeLedger.Of([StrikeOn(0), StrikeOn(5)]), Day(6)).Sanction.Should().Be(Sanction.Warn, "the points of the warning still count");
    }

    private static Instant Day(int day) => Start + Duration.FromDays(day);

    private static Strike StrikeOn(int day) => new($"s{day}", Ads, Day(day));
}
