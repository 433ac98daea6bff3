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
        decision.Reasons[0].Code.Should().Be(CharterCodes.StrikeKeyTaken);
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

    [Fact]
    public void Explain_OfALedgerWithEverythingInIt_NamesWhatBecameOfEachStrike()
    {
        CompiledPenaltyLadder ladder = (PenaltyLadder.WarnMuteRemove() with
        {
            Rungs = [PenaltyRung.Warn(1), PenaltyRung.Mute(3, Duration.FromDays(1)), PenaltyRung.Mute(5, Duration.FromDays(7)), PenaltyRung.Remove(9)],
            IgnoreContentOlderThan = Duration.FromDays(30),
            ReviewFrom = 3,
        }).Compile();
        StrikeLedger ledger = StrikeLedger.Of(
            [
                StrikeOn(0),
                StrikeOn(20),
                new("light", Ads, Day(30)),
                new("heavy", Ads, Day(30), weight: 2),
                new("old", Ads, Day(40), contentAt: Day(9)),
                new("less", Ads, Day(50), weight: 3),
                new("grave", Ads, Day(95), weight: 3),
                StrikeOn(200),
            ],
            [
                new("f1", StrikeFollowUpKind.AppealUpheld, "s20", Day(21)),
                new("f2", StrikeFollowUpKind.Reduced, "less", Day(51), points: 2),
                new("f3", StrikeFollowUpKind.AppealFiled, "grave", Day(96)),
            ]);

        ladder.Explain(ledger, Day(97)).Select(reason => reason.ToString()).Should().Equal(
            "charters.penalty.points (CHA-4) points=6 rung=3 rungs=4",
            "charters.penalty.inForce (CHA-4) sanction=sanction.review until=2026-09-03T08:00:00Z",
            "charters.strike.expired (CHA-4) rule=no-ads strike=s0 at=2026-05-31T08:00:00Z",
            "charters.strike.reversed (CHA-4) rule=no-ads strike=s20",
            "charters.strike.merged (CHA-4) rule=no-ads strike=light into=heavy",
            "charters.strike.counts (CHA-4) rule=no-ads strike=heavy points=2",
            "charters.strike.tooOld (CHA-4) rule=no-ads strike=old made=2026-03-11T08:00:00Z",
            "charters.strike.reduced (CHA-4) rule=no-ads strike=less points=1 given=3",
            "charters.strike.awaitsReview (CHA-4) rule=no-ads strike=grave points=3",
            "charters.strike.appealed (CHA-4) rule=no-ads strike=grave since=2026-06-06T08:00:00Z",
            "charters.penalty.next (CHA-4) missing=3 sanction=sanction.remove",
            "charters.penalty.improves (CHA-4) at=2026-06-30T08:00:00Z after=552:00:00",
            "charters.penalty.clears (CHA-4) at=2026-09-03T08:00:00Z after=2112:00:00");
    }

    [Fact]
    public void Explain_OfOtherLadders_NamesWhatIsForgivenFadedAndOnlyAWarning()
    {
        StrikeLedger ledger = StrikeLedger.Of([StrikeOn(0), StrikeOn(5)]);
        string[] Codes(PenaltyLadder ladder, int day) => [.. ladder.Compile().Explain(ledger, Day(day)).Where(reason => !reason.Rule.IsUnspecified).Select(reason => reason.Code)];

        Codes(PenaltyLadder.ThreeWarnings() with { ForgivenAfter = Duration.FromDays(5) }, 6).Should().Equal(CharterCodes.StrikeForgiven, CharterCodes.StrikeCounts);
        Codes(PenaltyLadder.ThreeWarnings() with { FadePoints = 1, FadeEvery = Duration.FromDays(4) }, 6).Should().Equal(CharterCodes.StrikeFaded, CharterCodes.StrikeCounts);
        Codes(PenaltyLadder.ThreeWarnings() with { WarnFirstUpTo = 1 }, 6).Should().Equal(CharterCodes.StrikeWarns, CharterCodes.StrikeCounts);
        Codes(PenaltyLadder.ThreeWarnings() with { WarnFirstUpTo = 1, WarningExpiresAfter = Duration.FromDays(5) }, 6).Should().Equal(CharterCodes.StrikeExpired, CharterCodes.StrikeWarns);
        PenaltyLadder.ThreeWarnings().Compile().Explain(ledger, Day(6)).Select(reason => reason.Code).Should().StartWith([CharterCodes.PenaltyPoints, CharterCodes.PenaltyForGood])
            .And.EndWith([CharterCodes.PenaltyNext, CharterCodes.PenaltyStays]);
    }

    private static Instant Day(int day) => Start + Duration.FromDays(day);

    private static Strike StrikeOn(int day) => new($"s{day}", Ads, Day(day));
}
