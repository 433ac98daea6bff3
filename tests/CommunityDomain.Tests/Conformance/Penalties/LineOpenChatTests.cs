using CommunityDomain.Charters;
using CommunityDomain.Groups;

namespace CommunityDomain.Tests.Conformance.Penalties;

/// <summary>
/// The restrictions that help.line.me names for LINE OpenChat: several hours, 1, 7 and 30 days. How breaches are counted is not published:
/// six hours and one step each time within half a year without a breach are this example's own.
/// </summary>
public sealed class LineOpenChatTests
{
    private static readonly PenaltyLadder Ladder = new()
    {
        Rungs =
        [
            PenaltyRung.Mute(1, Duration.FromHours(6)),
            PenaltyRung.Mute(2, Duration.FromDays(1)),
            PenaltyRung.Mute(3, Duration.FromDays(7)),
            PenaltyRung.Mute(4, Duration.FromDays(30)),
        ],
        ForgivenAfter = Duration.FromDays(180),
    };

    [Fact]
    public void Ladder_IsRight() => new PenaltyLadderValidator().Check(Ladder).Should().BeEmpty();

    [Fact]
    public void Breaches_OneAfterAnother_AreRestrictedForLonger()
    {
        var member = new Offender(Ladder);
        Duration?[] lasts = [.. Enumerable.Range(0, 5).Select(i => member.Strikes(i * 40).Lasts)];
        lasts.Should().Equal(Duration.FromHours(6), Duration.FromDays(1), Duration.FromDays(7), Duration.FromDays(30), Duration.FromDays(30));
        member.Strikes(340).Lasts.Should().Be(Duration.FromHours(6), "180 days after the last one everything is forgotten");
    }

    [Fact]
    public void Ladder_OnTheChatItself_NeedsHands() =>
        Ladder.Compile().Fit(PlatformCatalog.Default.Find(Platforms.LineOpenChat)!, new LocalDate(2026, 3, 2)).Should().HaveCount(4).And.OnlyContain(finding => finding.Code == CharterCodes.MuteNotNative);
}
