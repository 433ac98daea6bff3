using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Charters;

public sealed class StrikeLedgerTests
{
    private static readonly Instant At = PenaltyGen.Hour(5);
    private static readonly Strike First = new("m-1", new("no-ads"), At, weight: 2, category: "spam", contentAt: PenaltyGen.Start);

    [Fact]
    public void Append_WhenTheStrikeIsThereAlready_ChangesNothing()
    {
        StrikeLedger ledger = StrikeLedger.Of([First]);

        ledger.Append(new Strike("m-1", new("no-ads"), At, 2, "spam", PenaltyGen.Start)).Outcome.Should().BeSameAs(ledger);
    }

    public static TheoryData<string> Others => ["rule", "at", "weight", "category", "content"];

    [Theory]
    [MemberData(nameof(Others))]
    public void Append_WhenTheKeyStandsForAnotherStrike_Refuses(string what)
    {
        StrikeLedger ledger = StrikeLedger.Of([First]);
        Strike other = what switch
        {
            "rule" => new Strike("m-1", new("no-links"), At, 2, "spam", PenaltyGen.Start),
            "at" => new Strike("m-1", new("no-ads"), PenaltyGen.Hour(6), 2, "spam", PenaltyGen.Start),
            "weight" => new Strike("m-1", new("no-ads"), At, 3, "spam", PenaltyGen.Start),
            "category" => new Strike("m-1", new("no-ads"), At, 2, null, PenaltyGen.Start),
            _ => new Strike("m-1", new("no-ads"), At, 2, "spam"),
        };

        Decision<StrikeLedger> decision = ledger.Append(other);

        decision.Verdict.Should().Be(Verdict.Refused);
        decision.Reasons.Should().Equal(new Reason(CharterCodes.StrikeKeyTaken, "CHA-4", new Evidence("key", "m-1")));
        StrikeLedger.TryOf([First, other], null, out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Select(finding => finding.ToString()).Should().Equal("Error strikes[1]: charters.strike.keyTaken (CHA-4) key=m-1");
    }

    [Fact]
    public void Append_OfAFollowUp_KnowsItsKeyToo()
    {
        StrikeFollowUp filed = new("a-1", StrikeFollowUpKind.AppealFiled, "m-1", At);
        StrikeLedger ledger = StrikeLedger.Of([First], [filed]);

        ledger.Append(filed).Outcome.Should().BeSameAs(ledger);
        ledger.Append(new StrikeFollowUp("a-1", StrikeFollowUpKind.AppealUpheld, "m-1", At)).Verdict.Should().Be(Verdict.Refused);
        ledger.Append(new StrikeFollowUp("m-1", StrikeFollowUpKind.AppealUpheld, "m-1", At)).Verdict.Should().Be(Verdict.Refused, "strikes and follow-ups share their keys");
        ledger.Append(new Strike("a-1", new("no-ads"), At)).Verdict.Should().Be(Verdict.Refused);
    }

    [Fact]
    public void Of_WhenEntriesAreWrong_SaysAllOfThem()
    {
        StrikeLedger.TryOf([default, First], [default, new StrikeFollowUp("m-1", StrikeFollowUpKind.Noticed, "m-1", At)], out StrikeLedger? ledger, out ValueList<Finding> findings).Should().BeFalse();

        ledger.Should().BeNull();
        findings.Select(finding => finding.ToString()).Should().Equal(
            "Error strikes[0]: definition.item.missing",
            "Error followUps[0]: definition.item.missing",
            "Error followUps[1]: charters.strike.keyTaken (CHA-4) key=m-1");
        FluentActions.Invoking(() => StrikeLedger.Of([default])).Should().Throw<InvalidDefinitionException>();
        FluentActions.Invoking(() => StrikeLedger.Empty.Append(default(Strike))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => StrikeLedger.Empty.Append(default(StrikeFollowUp))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void FollowUp_WhenItComesBeforeItsStrike_WaitsForIt()
    {
        StrikeLedger early = StrikeLedger.Empty.Append(new StrikeFollowUp("a-1", StrikeFollowUpKind.AppealUpheld, "m-1", At)).Outcome!;

        CompiledPenaltyLadder ladder = PenaltyLadder.ThreeWarnings().Compile();
        ladder.StateAt(early, At).IsClear.Should().BeTrue();
        ladder.StateAt(early.Append(First).Outcome!, At).IsClear.Should().BeTrue("the strike was taken back before it came");
    }

    [Fact]
    public void Append_WhenStrikesComeLate_KeepsThemInTime()
    {
        Strike before = new("m-0", new("no-ads"), PenaltyGen.Hour(1)), same = new("m-9", new("no-ads"), At), last = new("m-0b", new("no-ads"), At, weight: 2);

        StrikeLedger ledger = StrikeLedger.Of([First]).Append(before).Outcome!.Append(same).Outcome!.Append(last).Outcome!;

        ledger.Strikes.Select(strike => strike.Key).Should().Equal("m-0", "m-9", "m-0b", "m-1");
    }

    [Fact]
    public void AppealOf_ThroughItsLife_SaysWhereItStands()
    {
        StrikeLedger ledger = StrikeLedger.Of(
            [First],
            [
                new("1", StrikeFollowUpKind.AppealFiled, "m-1", PenaltyGen.Hour(6)),
                new("2", StrikeFollowUpKind.AppealWithdrawn, "m-1", PenaltyGen.Hour(7)),
                new("3", StrikeFollowUpKind.AppealFiled, "m-1", PenaltyGen.Hour(8)),
                new("4", StrikeFollowUpKind.Noticed, "m-1", PenaltyGen.Hour(8)),
                new("5", StrikeFollowUpKind.AppealUpheld, "m-1", PenaltyGen.Hour(9)),
                new("6", StrikeFollowUpKind.AppealRejected, "m-1", PenaltyGen.Hour(10)),
                new("7", StrikeFollowUpKind.AppealFiled, "other", PenaltyGen.Hour(10)),
            ]);

        Enumerable.Range(5, 6).Select(hour => ledger.AppealOf("m-1", PenaltyGen.Hour(hour))?.Kind).Should().Equal(
            null, StrikeFollowUpKind.AppealFiled, StrikeFollowUpKind.AppealWithdrawn, StrikeFollowUpKind.AppealFiled, StrikeFollowUpKind.AppealUpheld, StrikeFollowUpKind.AppealUpheld);
        ledger.AppealOf("m-2", PenaltyGen.Hour(20)).Should().BeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void Strike_WhenItsWeightIsOutOfRange_IsNotMade(int weight) =>
        FluentActions.Invoking(() => new Strike("k", new("r"), At, weight)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Strike_WhenATextIsNoId_IsNotMade()
    {
        FluentActions.Invoking(() => new Strike(" k", new("r"), At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Strike(null!, new("r"), At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Strike("k", default, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Strike("k", new("r"), At, 1, category: string.Empty)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(StrikeFollowUpKind.Reduced, 0)]
    [InlineData(StrikeFollowUpKind.Reduced, 1_000_001)]
    [InlineData(StrikeFollowUpKind.AppealFiled, 1)]
    [InlineData((StrikeFollowUpKind)99, 0)]
    public void FollowUp_WhenKindAndPointsDoNotFit_IsNotMade(StrikeFollowUpKind kind, int points) =>
        FluentActions.Invoking(() => new StrikeFollowUp("k", kind, "s", At, points)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void StateAt_AtTheEndsOfTime_DoesNotOverflow()
    {
        StrikeLedger ledger = StrikeLedger.Of([new("first", new("r"), Instant.MinValue, Strike.HeaviestWeight), new("last", new("r"), Instant.MaxValue, Strike.HeaviestWeight)]);
        PenaltyLadder ladder = PenaltyLadder.WarnMuteRemove() with { ForgivenAfter = Duration.MaxValue, MergeWithin = Duration.MaxValue, IgnoreContentOlderThan = Duration.MaxValue };
        PenaltyLadder fading = PenaltyLadder.ThreeWarnings() with { FadePoints = int.MaxValue, FadeEvery = Duration.MaxValue };

        foreach (CompiledPenaltyLadder each in new[] { ladder.Compile(), fading.Compile(), (fading with { FadePoints = 1, FadeEvery = Duration.Epsilon }).Compile() })
        {
            each.StateAt(ledger, Instant.MinValue).Points.Should().Be(Strike.HeaviestWeight);
            each.StateAt(ledger, Instant.MaxValue).Points.Should().BeGreaterThan(0);
            each.StateAt(ledger, Instant.MaxValue).Sanction.Should().Be(Sanction.Remove);
            each.Explain(ledger, Instant.MaxValue).Should().NotBeEmpty();
        }
    }

    [Fact]
    public void StateAt_WhenThereAreThousandsOfStrikes_AddsThemUp()
    {
        StrikeLedger ledger = StrikeLedger.Of(Enumerable.Range(0, 5000).Select(i => new Strike($"k{i}", new("r"), PenaltyGen.Hour(i))));

        PenaltyLadder.ThreeWarnings().Compile().StateAt(ledger, PenaltyGen.Hour(4999)).Points.Should().Be(5000);
        PenaltyLadder.WarnMuteRemove().Compile().StateAt(ledger, PenaltyGen.Hour(4999)).Points.Should().Be(90 * 24);
    }
}
