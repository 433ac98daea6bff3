using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Conformance.Penalties;

/// <summary>
/// Restricting accounts as published for October 2022 (transparency.fb.com, restricting-accounts): 1 strike warns, 2 restrict for a day, 3 for three, 4 for seven, 5 and more for thirty;
/// strikes expire after a year; content older than 90 days is not counted; several removals without a notice between them are one strike. The year is 365 days here.
/// Content of severe kinds, which counts for four years, is not part of it.
/// </summary>
public sealed class MetaTests
{
    private static readonly PenaltyLadder Ladder = new()
    {
        Rungs =
        [
            PenaltyRung.Warn(1),
            PenaltyRung.Mute(2, Duration.FromDays(1)),
            PenaltyRung.Mute(3, Duration.FromDays(3)),
            PenaltyRung.Mute(4, Duration.FromDays(7)),
            PenaltyRung.Mute(5, Duration.FromDays(30)),
        ],
        ExpiresAfter = Duration.FromDays(365),
        IgnoreContentOlderThan = Duration.FromDays(90),
        MergeUntilNoticed = true,
    };

    [Fact]
    public void Ladder_IsRight() => new PenaltyLadderValidator().Check(Ladder).Should().BeEmpty();

    [Fact]
    public void Strikes_EachNoticed_RestrictForLonger()
    {
        var account = new Offender(Ladder);
        var lasts = new List<Duration?>();
        for (int i = 0; i < 7; i++)
        {
            lasts.Add(account.Strikes(i * 31).Lasts);
            account.Then(StrikeFollowUpKind.Noticed, i * 31);
        }

        lasts.Select(span => span?.Days).Should().Equal(null, 1, 3, 7, 30, 30, 30);
    }

    [Theory]
    [InlineData(364.99, Sanction.Mute)]
    [InlineData(365, Sanction.Warn)]
    public void Strikes_ExpireAfterAYear(double day, Sanction second)
    {
        var account = new Offender(Ladder);
        account.Strikes(0);
        account.Then(StrikeFollowUpKind.Noticed, 0).Strikes(day).Sanction.Should().Be(second);
    }

    [Theory]
    [InlineData(-90, Sanction.Warn)]
    [InlineData(-90.01, Sanction.None)]
    public void Content_OlderThanNinetyDays_DoesNotCount(double made, Sanction expected) =>
        new Offender(Ladder).Strikes(0, contentDay: made).Sanction.Should().Be(expected);

    [Fact]
    public void Removals_WithoutANoticeBetween_AreOneStrike()
    {
        var account = new Offender(Ladder);
        account.Strikes(0).Sanction.Should().Be(Sanction.Warn);
        account.Strikes(1).Sanction.Should().Be(Sanction.None, "nothing new begins");
        account.Strikes(2);
        account.At(2).Points.Should().Be(1);
        account.Then(StrikeFollowUpKind.Noticed, 3).Strikes(3).Should().Be((Sanction.Mute, Duration.FromDays(1)));
    }
}
