using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Conformance.Penalties;

/// <summary>Warnings as documented by Rose (missrose.org/docs/moderation/warnings): a limit of 3 and a ban by default, no expiry; a host may choose a mute for a time instead, as tgbot.bot's hour.</summary>
public sealed class RoseTests
{
    [Fact]
    public void Warnings_WhenThereAreThree_Ban()
    {
        var member = new Offender(PenaltyLadder.ThreeWarnings());
        member.Strikes(0).Should().Be((Sanction.Warn, null));
        member.Strikes(1).Should().Be((Sanction.Warn, null));
        member.Strikes(2).Should().Be((Sanction.Remove, null));
    }

    [Fact]
    public void Warnings_WhenYearsPass_StillCount()
    {
        var member = new Offender(PenaltyLadder.ThreeWarnings());
        member.Strikes(0);
        member.Strikes(2000);
        member.Strikes(4000).Sanction.Should().Be(Sanction.Remove);
    }

    [Fact]
    public void Warning_WhenTakenBack_IsMissingToTheBan()
    {
        var member = new Offender(PenaltyLadder.ThreeWarnings());
        member.Strikes(0);
        member.Strikes(1);
        member.Then(StrikeFollowUpKind.AppealUpheld, 1).Strikes(2).Sanction.Should().Be(Sanction.Warn);
    }

    [Fact]
    public void Warnings_WhenTheModeIsATimedMute_MuteForIt() =>
        ThirdOf(PenaltyLadder.ThreeWarnings() with { Rungs = [PenaltyRung.Warn(1), PenaltyRung.Mute(3, Duration.FromMinutes(60))] }).Should().Be((Sanction.Mute, Duration.FromMinutes(60)));

    private static (Sanction Sanction, Duration? Lasts) ThirdOf(PenaltyLadder ladder)
    {
        var member = new Offender(ladder);
        member.Strikes(0);
        member.Strikes(1);
        return member.Strikes(2);
    }
}
