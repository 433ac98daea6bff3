using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Charters;

/// <summary>What holds for every ladder and every ledger.</summary>
public sealed class PenaltyLawTests
{
    [Fact]
    public void StateAt_WhateverTheLadder_IsWhatTheTextSays() => Law.Holds(PenaltyGen.Cases, IsWhatTheTextSays, count: 700);

    [Fact]
    [Trait("Speed", "Slow")]
    public void StateAt_WhateverTheLadder_IsWhatTheTextSaysManyTimes() => Law.Holds(PenaltyGen.Cases, IsWhatTheTextSays, count: 20_000);

    [Fact]
    public void StateAt_WhenEntriesComeInAnyOrder_IsTheSame() =>
        Law.Holds(PenaltyGen.Cases, each =>
        {
            object[] entries = [.. each.Strikes, .. each.FollowUps];
            new Random(each.Seed).Shuffle(entries);
            StrikeLedger appended = entries.Aggregate(StrikeLedger.Empty, (ledger, entry) => entry is Strike strike ? ledger.Append(strike).Outcome! : ledger.Append((StrikeFollowUp)entry).Outcome!);

            appended.Should().Be(each.Ledger);
            appended.GetHashCode().Should().Be(each.Ledger.GetHashCode());
            CompiledPenaltyLadder ladder = each.Ladder.Compile();
            ladder.StateAt(appended, each.Now).Should().Be(ladder.StateAt(each.Ledger, each.Now));
            ladder.Explain(appended, each.Now).Should().Equal(ladder.Explain(each.Ledger, each.Now));
        });

    [Fact]
    public void StateAt_WhenAStrikeIsTakenBack_IsAsIfItHadNeverBeenGiven() =>
        Law.Holds(PenaltyGen.Cases, each =>
        {
            var random = new Random(each.Seed);
            Strike strike = PenaltyGen.MakeStrike(random, 99);
            StrikeLedger with = each.Ledger.Append(strike).Outcome!.Append(new StrikeFollowUp("back", StrikeFollowUpKind.AppealUpheld, strike.Key, each.Now)).Outcome!;
            CompiledPenaltyLadder ladder = each.Ladder.Compile();

            ladder.StateAt(with, each.Now).Should().Be(ladder.StateAt(each.Ledger, each.Now));
        });

    [Fact]
    public void StateAt_WhenAStrikeIsReducedToNothing_IsAsIfItWereTakenBack() =>
        Law.Holds(PenaltyGen.Cases, each =>
        {
            if (each.Strikes.Length == 0) return;
            Strike strike = each.Strikes[0];
            CompiledPenaltyLadder ladder = each.Ladder.Compile();
            StrikeLedger back = each.Ledger.Append(new StrikeFollowUp("back", StrikeFollowUpKind.AppealUpheld, strike.Key, each.Now)).Outcome!;
            StrikeLedger less = each.Ledger.Append(new StrikeFollowUp("back", StrikeFollowUpKind.Reduced, strike.Key, each.Now, strike.Weight)).Outcome!;

            ladder.StateAt(less, each.Now).Should().Be(ladder.StateAt(back, each.Now));
        });

    [Fact]
    public void Decide_WhenAStrikeIsAdded_NeverLowersTheSanctionAtItsInstant() =>
        Law.Holds(PenaltyGen.Cases, each =>
        {
            Strike strike = PenaltyGen.MakeStrike(new Random(each.Seed), number: null);
            CompiledPenaltyLadder ladder = each.Ladder.Compile();
            PenaltyState before = ladder.StateAt(each.Ledger, strike.At);

            ladder.Decide(each.Ledger, strike).Decision.Outcome.Sanction.Should().BeOneOf(Enum.GetValues<Sanction>().Where(sanction => sanction >= before.Sanction));
        }, count: 1500);

    [Fact]
    public void Decide_WhenTheSameStrikeComesAgain_AnswersTheSame() =>
        Law.Holds(PenaltyGen.Cases, each =>
        {
            Strike strike = PenaltyGen.MakeStrike(new Random(each.Seed), 99);
            CompiledPenaltyLadder ladder = each.Ladder.Compile();
            (Decision<PenaltyState> first, StrikeLedger once) = ladder.Decide(each.Ledger, strike);
            (Decision<PenaltyState> second, StrikeLedger twice) = ladder.Decide(once, strike);

            twice.Should().BeSameAs(once);
            second.Should().Be(first);
            first.Outcome.Should().Be(ladder.StateAt(once, strike.At), "deciding is the same call as asking");
        });

    [Fact]
    public void StateAt_WhenAskedForThePast_DoesNotKnowWhatCameLater() =>
        Law.Holds(PenaltyGen.Cases, each =>
        {
            StrikeLedger then = StrikeLedger.Of(each.Strikes.Where(strike => strike.At <= each.Now), each.FollowUps.Where(entry => entry.At <= each.Now));
            CompiledPenaltyLadder ladder = each.Ladder.Compile();

            ladder.StateAt(each.Ledger, each.Now).Should().Be(ladder.StateAt(then, each.Now));
            ladder.Explain(each.Ledger, each.Now).Should().Equal(ladder.Explain(then, each.Now));
        });

    [Fact]
    public void StateAt_AtItsOwnForecast_IsWhatItForetold() =>
        Law.Holds(PenaltyGen.Cases, each =>
        {
            StrikeLedger then = StrikeLedger.Of(each.Strikes.Where(strike => strike.At <= each.Now), each.FollowUps.Where(entry => entry.At <= each.Now));
            CompiledPenaltyLadder ladder = each.Ladder.Compile();
            PenaltyState now = ladder.StateAt(then, each.Now);

            if (now.Until is { } until) (ladder.StateAt(then, until).Sanction < now.Sanction).Should().BeTrue();
            if (now.ClearAt is { } clear) ladder.StateAt(then, clear).IsClear.Should().BeTrue();
            if (now.ImprovesAt is { } better)
            {
                PenaltyState next = ladder.StateAt(then, better);
                (next.Rung < now.Rung || next.Sanction < now.Sanction).Should().BeTrue();
            }
        });

    [Fact]
    public void Explain_WhateverTheLadder_NamesTheRuleOfEachStrikeAndAddsUp() =>
        Law.Holds(PenaltyGen.Cases, each =>
        {
            CompiledPenaltyLadder ladder = each.Ladder.Compile();
            PenaltyState state = ladder.StateAt(each.Ledger, each.Now);
            Reason[] strikes = [.. ladder.Explain(each.Ledger, each.Now).Where(reason => !reason.Rule.IsUnspecified && reason.Code != CharterCodes.StrikeAppealed)];

            strikes.Select(reason => reason.Evidence[0].Value.Text).Should().Equal(each.Ledger.Strikes.Where(strike => strike.At <= each.Now).Select(strike => strike.Key));
            decimal counted = strikes.Where(reason => reason.Code is CharterCodes.StrikeCounts or CharterCodes.StrikeReduced or CharterCodes.StrikeAwaitsReview).Sum(reason => reason.Evidence[1].Value.Number);
            if (each.Ladder.FadePoints == 0) counted.Should().Be(state.Points);
            else counted.Should().BeGreaterThanOrEqualTo(state.Points);
        });

    private static void IsWhatTheTextSays(PenaltyCase each) =>
        each.Ladder.Compile().StateAt(each.Ledger, each.Now).Should().Be(each.Oracle.StateAt(each.Now));
}
