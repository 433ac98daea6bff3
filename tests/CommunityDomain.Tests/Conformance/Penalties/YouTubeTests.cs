using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Conformance.Penalties;

/// <summary>
/// Community Guidelines strikes as published at support.google.com/youtube/answer/2802032: a warning; strike 1, one week; strike 2 within the same 90 days, two weeks;
/// strike 3 within them, termination. Each strike expires 90 days after it was issued. After an optional training the warning expires in 90 days;
/// the same policy broken within them is a strike and the warning stays, another policy is another warning.
/// </summary>
public sealed class YouTubeTests
{
    private static readonly Duration Week = Duration.FromDays(7);

    private static readonly PenaltyLadder Ladder = new()
    {
        Rungs = [PenaltyRung.Mute(1, Week), PenaltyRung.Mute(2, 2 * Week), PenaltyRung.Remove(3)],
        ExpiresAfter = Duration.FromDays(90),
        WarnFirstUpTo = 1,
        WarningExpiresAfter = Duration.FromDays(90),
        WarningNeedsTraining = true,
        WarnEachCategory = true,
    };

    [Fact]
    public void Ladder_IsRight() => new PenaltyLadderValidator().Check(Ladder).Should().BeEmpty();

    [Fact]
    public void Strikes_WithinNinetyDays_EndInTermination()
    {
        var channel = new Offender(Ladder);
        channel.Strikes(0).Should().Be((Sanction.Warn, null));
        channel.At(0).Points.Should().Be(0, "the warning is no strike");
        channel.Strikes(10).Should().Be((Sanction.Mute, Week));
        channel.Strikes(40).Should().Be((Sanction.Mute, 2 * Week));
        channel.Strikes(99).Should().Be((Sanction.Remove, null));
        channel.At(5000).Sanction.Should().Be(Sanction.Remove, "termination does not expire");
    }

    [Theory]
    [InlineData(99, 2)]
    [InlineData(99.999, 2)]
    [InlineData(100, 1)]
    [InlineData(129.999, 1)]
    [InlineData(130, 0)]
    public void Strikes_EachExpireNinetyDaysAfterIssue(double day, int strikes)
    {
        var channel = new Offender(Ladder);
        channel.Strikes(0);
        channel.Strikes(10);
        channel.Strikes(40);
        channel.At(day).Points.Should().Be(strikes);
    }

    [Fact]
    public void Strike_WhenTheFirstHasExpired_IsTheSecondAgain()
    {
        var channel = new Offender(Ladder);
        channel.Strikes(0);
        channel.Strikes(10);
        channel.Strikes(40);
        channel.Strikes(100).Should().Be((Sanction.Mute, 2 * Week));
    }

    [Fact]
    public void Warning_WithoutTraining_NeverExpires()
    {
        var channel = new Offender(Ladder);
        channel.Strikes(0, policy: "spam");
        channel.Strikes(1000, policy: "harassment").Should().Be((Sanction.Mute, Week));
    }

    [Theory]
    [InlineData(109.999, "spam", Sanction.Mute)]
    [InlineData(110, "spam", Sanction.Warn)]
    [InlineData(50, "spam", Sanction.Mute)]
    [InlineData(50, "harassment", Sanction.Warn)]
    public void Warning_AfterTrainingOnDayTwenty_DependsOnPolicyAndNinetyDays(double day, string policy, Sanction expected)
    {
        var channel = new Offender(Ladder);
        channel.Strikes(0, policy: "spam");
        channel.Then(StrikeFollowUpKind.Trained, 20).Strikes(day, policy: policy).Sanction.Should().Be(expected);
    }

    [Fact]
    public void Warning_WhenTheSamePolicyIsBrokenWithinNinetyDays_DoesNotExpire()
    {
        var channel = new Offender(Ladder);
        channel.Strikes(0, policy: "spam");
        channel.Then(StrikeFollowUpKind.Trained, 20).Strikes(50, policy: "spam");
        channel.Strikes(300, policy: "spam").Should().Be((Sanction.Mute, Week));
    }

    [Fact]
    public void Strike_WhenSevere_TerminatesWithoutAWarning() =>
        new Offender(Ladder).Strikes(0, weight: 3).Should().Be((Sanction.Remove, null));

    [Fact]
    public void Appeal_WhenUpheld_TakesTheStrikeAndWhatFollowedFromIt()
    {
        var channel = new Offender(Ladder);
        channel.Strikes(0);
        channel.Strikes(10);
        channel.Strikes(40);
        channel.Then(StrikeFollowUpKind.AppealFiled, 41).Then(StrikeFollowUpKind.AppealUpheld, 45);
        channel.At(44).Sanction.Should().Be(Sanction.Mute);
        channel.At(45).Points.Should().Be(1);
        channel.At(45).Sanction.Should().Be(Sanction.Warn);
        channel.Strikes(50).Should().Be((Sanction.Mute, 2 * Week));
    }
}
