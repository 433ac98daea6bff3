using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Conformance.Penalties;

/// <summary>
/// Violations as YAGPDB counts them (automod/triggers.go): those of one name not more than 60 minutes old, at least 4 by default; of several triggers that are met
/// only the one with the highest threshold acts (<c>IgnoreIfLesser</c>, on by default). The age of exactly 60 minutes still counts there, so the span ends a nanosecond later.
/// </summary>
public sealed class YagpdbTests
{
    private const double Minute = 1.0 / 1440;

    private static readonly PenaltyLadder Ladder = new()
    {
        Rungs = [PenaltyRung.Mute(4, Duration.FromMinutes(10)), PenaltyRung.Remove(6, Duration.FromDays(1))],
        ExpiresAfter = Duration.FromMinutes(60) + Duration.FromNanoseconds(1),
    };

    [Theory]
    [InlineData(60, Sanction.Mute)]
    [InlineData(61, Sanction.None)]
    public void Violations_WhenTheFourthComes_CountThoseOfTheLastHour(int minutes, Sanction expected)
    {
        var member = new Offender(Ladder);
        member.Strikes(0);
        member.Strikes(10 * Minute);
        member.Strikes(20 * Minute);
        member.Strikes(minutes * Minute).Sanction.Should().Be(expected);
    }

    [Fact]
    public void Violations_WhenTwoThresholdsAreMet_TakeTheHigher()
    {
        var member = new Offender(Ladder);
        for (int i = 0; i < 5; i++) member.Strikes(i * Minute);
        member.Strikes(5 * Minute).Should().Be((Sanction.Remove, Duration.FromDays(1)));
    }
}
