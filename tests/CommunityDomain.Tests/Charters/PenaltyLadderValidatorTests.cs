using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Charters;

public sealed class PenaltyLadderValidatorTests
{
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly PenaltyLadder Good = PenaltyLadder.WarnMuteRemove();

    private static readonly Dictionary<string, PenaltyLadder> Wrong = new(StringComparer.Ordinal)
    {
        ["Error rungs: charters.rungs.missing (CHA-4)"] = Good with { Rungs = [] },
        ["Error rungs[0]: definition.item.missing"] = Good with { Rungs = [null!, PenaltyRung.Warn(1)] },
        ["Error rungs[0].atPoints: charters.rung.pointsNotPositive (CHA-4) points=0"] = Good with { Rungs = [PenaltyRung.Warn(0)] },
        ["Error rungs[1].atPoints: charters.rung.notRising (CHA-4) points=3 before=3"] = Good with { Rungs = [PenaltyRung.Warn(3), PenaltyRung.Mute(3, Day)] },
        ["Error rungs[0].sanction: charters.rung.sanctionUnknown (CHA-4) value=0"] = Good with { Rungs = [PenaltyRung.Warn(1) with { Sanction = Sanction.None }] },
        ["Error rungs[0].sanction: charters.rung.sanctionUnknown (CHA-4) value=9"] = Good with { Rungs = [PenaltyRung.Warn(1) with { Sanction = (Sanction)9 }] },
        ["Error rungs[1].sanction: charters.rung.milder (CHA-4) sanction=sanction.review than=1"] = Good with { Rungs = [PenaltyRung.Mute(1, Day), PenaltyRung.Review(2)] },
        ["Error rungs[1].lasts: charters.rung.milder (CHA-4) sanction=sanction.mute than=1"] = Good with { Rungs = [PenaltyRung.Mute(1, null), PenaltyRung.Mute(2, Day)] },
        ["Error rungs[0].lasts: charters.rung.lastsNotPositive (CHA-4) lasts=0:00:00"] = Good with { Rungs = [PenaltyRung.Mute(1, Duration.Zero)] },
        ["Error rungs[0].lasts: charters.rung.lastsUnused (CHA-4) sanction=sanction.warn"] = Good with { Rungs = [PenaltyRung.Warn(1) with { Lasts = Day }] },
        ["Warning rungs[1]: charters.rung.repeats (CHA-4) sanction=sanction.warn"] = Good with { Rungs = [PenaltyRung.Warn(1), PenaltyRung.Warn(2)] },
        ["Warning rungs[1]: charters.rung.outOfReach (CHA-4) sanction=sanction.mute lasts=2160:00:00 points=2"] = Good with { Rungs = [PenaltyRung.Mute(1, 90 * Day), PenaltyRung.Remove(2)] },
        ["Warning rungs[1]: charters.rung.outOfReach (CHA-4) sanction=sanction.mute lasts=240:00:00 points=3"] = Good with { Rungs = [PenaltyRung.Mute(1, 10 * Day), PenaltyRung.Remove(3)], ForgivenAfter = 10 * Day },
        ["Warning rungs[1]: charters.rung.outOfReach (CHA-4) sanction=sanction.mute lasts=48:00:00 points=3"] = Good with { Rungs = [PenaltyRung.Mute(1, 2 * Day), PenaltyRung.Remove(3)], ExpiresAfter = null, FadePoints = 1, FadeEvery = Day },
        ["Error expiresAfter: charters.ladder.spanNotPositive (CHA-4) span=0:00:00"] = Good with { ExpiresAfter = Duration.Zero },
        ["Error forgivenAfter: charters.ladder.spanNotPositive (CHA-4) span=-24:00:00"] = Good with { ForgivenAfter = -Day },
        ["Error fadePoints: charters.ladder.pointsWrong (CHA-4) points=-1"] = Good with { FadePoints = -1 },
        ["Error fadeEvery: charters.ladder.spanNotPositive (CHA-4) span=0:00:00"] = Good with { ExpiresAfter = null, FadePoints = 1, FadeEvery = Duration.Zero },
        ["Error fadeEvery: charters.ladder.fadeIncomplete (CHA-4)"] = Good with { ExpiresAfter = null, FadePoints = 1 },
        ["Error fadePoints: charters.ladder.fadeIncomplete (CHA-4)"] = Good with { FadeEvery = Day },
        ["Error expiresAfter: charters.ladder.decaysTwice (CHA-4)"] = Good with { FadePoints = 1, FadeEvery = Day },
        ["Error fadeRounding: charters.ladder.roundingUnknown (CHA-4) value=7"] = Good with { FadeRounding = (MidpointRounding)7 },
        ["Error mergeWithin: charters.ladder.spanNotPositive (CHA-4) span=0:00:00"] = Good with { MergeWithin = Duration.Zero },
        ["Error warnFirstUpTo: charters.ladder.pointsWrong (CHA-4) points=-1"] = Good with { WarnFirstUpTo = -1 },
        ["Error warningExpiresAfter: charters.ladder.spanNotPositive (CHA-4) span=0:00:00"] = Good with { WarnFirstUpTo = 1, WarningExpiresAfter = Duration.Zero },
        ["Warning warningExpiresAfter: charters.ladder.warningUnused (CHA-4)"] = Good with { WarningExpiresAfter = Day },
        ["Warning warningNeedsTraining: charters.ladder.warningUnused (CHA-4)"] = Good with { WarningNeedsTraining = true },
        ["Warning warnEachCategory: charters.ladder.warningUnused (CHA-4)"] = Good with { WarnEachCategory = true },
        ["Error ignoreContentOlderThan: charters.ladder.spanNotPositive (CHA-4) span=0:00:00"] = Good with { IgnoreContentOlderThan = Duration.Zero },
        ["Error reviewFrom: charters.ladder.pointsWrong (CHA-4) points=0"] = Good with { ReviewFrom = 0 },
    };

    public static TheoryData<string> Findings => new(Wrong.Keys);

    [Theory]
    [MemberData(nameof(Findings))]
    public void Check_WhenOneThingIsWrong_SaysIt(string finding) =>
        new PenaltyLadderValidator().Check(Wrong[finding]).Select(found => found.ToString()).Should().Equal(finding);

    [Fact]
    public void Check_OfThePresets_FindsNothing()
    {
        new PenaltyLadderValidator().Check(PenaltyLadder.ThreeWarnings()).Should().BeEmpty();
        new PenaltyLadderValidator().Check(PenaltyLadder.WarnMuteRemove()).Should().BeEmpty();
    }

    [Fact]
    public void Compile_WhenMuchIsWrong_ThrowsWithAllOfIt()
    {
        PenaltyLadder ladder = Good with { Rungs = [PenaltyRung.Warn(0), null!, PenaltyRung.Mute(2, -Day)], MergeWithin = Duration.Zero, ReviewFrom = -1 };

        Action compile = () => ladder.Compile();

        compile.Should().Throw<InvalidDefinitionException>().Which.Findings.Should().HaveCount(5);
        ladder.TryCompile(out CompiledPenaltyLadder? compiled, out ValueList<Finding> findings).Should().BeFalse();
        compiled.Should().BeNull();
        findings.Should().HaveCount(5);
    }

    [Fact]
    public void Check_WhenARungCannotBeReachedInTurn_IsRightAboutIt()
    {
        PenaltyLadder ladder = Good with { Rungs = [PenaltyRung.Mute(1, 90 * Day), PenaltyRung.Remove(2)] };
        ladder.TryCompile(out CompiledPenaltyLadder? compiled, out _).Should().BeTrue("it is a warning");
        Strike first = new("a", new("rule"), PenaltyGen.Start), next = new("b", new("rule"), PenaltyGen.Start + (90 * Day));

        compiled!.StateAt(StrikeLedger.Of([first, next]), next.At).Rung.Should().Be(1);
        (ladder with { Rungs = [PenaltyRung.Mute(1, 89 * Day), PenaltyRung.Remove(2)] }).Compile()
            .StateAt(StrikeLedger.Of([first, new Strike("b", new("rule"), PenaltyGen.Start + (89 * Day))]), PenaltyGen.Start + (89 * Day)).Rung.Should().Be(2);
    }
}
