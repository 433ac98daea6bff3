using CommunityDomain.Charters;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Conformance.Penalties;

/// <summary>
/// The counter of Zeppelin's documentation: warn +10, mute +20, kick +40, at 50 a ban, decay 1 in 24 hours. Its arithmetic (backend/src/plugins/Counters):
/// <c>applied = round(elapsed / period · amount)</c>, the time of the last decay moves on by <c>applied / amount · period</c>, the value is clamped to zero.
/// Its clock belongs to the counter and runs on at zero, ours begins with the member's first strike; from there until zero both agree.
/// </summary>
public sealed class ZeppelinTests
{
    private static readonly PenaltyLadder Ladder = new()
    {
        Rungs = [PenaltyRung.Remove(50)],
        FadePoints = 1,
        FadeEvery = Duration.FromHours(24),
        FadeRounding = MidpointRounding.AwayFromZero,
    };

    [Fact]
    public void Ladder_IsRight() => new PenaltyLadderValidator().Check(Ladder).Should().BeEmpty();

    [Fact]
    public void Points_OfTheDocumentation_ReachTheBanAtFifty()
    {
        var member = new Offender(Ladder);
        member.Strikes(0, weight: 10).Sanction.Should().Be(Sanction.None);
        member.Strikes(0, weight: 40).Sanction.Should().Be(Sanction.Remove);
    }

    [Theory]
    [InlineData(0.49, 50, Sanction.Remove)]
    [InlineData(0.5, 49, Sanction.None)]
    [InlineData(1.49, 49, Sanction.None)]
    [InlineData(1.5, 48, Sanction.None)]
    public void Points_FadeToTheNearestWhole_HalvesAtTheHalf(double day, int points, Sanction sanction)
    {
        var member = new Offender(Ladder);
        member.Strikes(0, weight: 20);
        member.Strikes(day, weight: 30).Sanction.Should().Be(sanction);
        member.At(day).Points.Should().Be(points);
    }

    [Fact]
    public void Points_WhateverTheCounter_AgreeUntilZero() =>
        Law.Holds(
            from amount in Gen.Choose(1, 10)
            from periodHours in Gen.Elements(1, 6, 24)
            from strikes in (from hour in Gen.Choose(0, 60) from weight in Gen.Elements(10, 20, 40) select (Hour: hour, Weight: weight)).ListOf()
            select (amount, periodHours, strikes),
            counter =>
            {
                (int Hour, int Weight)[] strikes = [(0, 200), .. counter.strikes.OrderBy(strike => strike.Hour)];
                var member = new Offender(Ladder with { FadePoints = counter.amount, FadeEvery = Duration.FromHours(counter.periodHours) });
                double value = 0, lastDecay = 0;
                for (int minute = 0; minute <= 60 * 60; minute += 30)
                {
                    double applied = Math.Floor(((minute - lastDecay) / (counter.periodHours * 60) * counter.amount) + 0.5);
                    lastDecay += applied / counter.amount * counter.periodHours * 60;
                    value = Math.Max(0, value - applied);
                    if (minute > 0 && value <= 1) return true;
                    foreach ((int hour, int weight) in strikes.Where(strike => strike.Hour * 60 == minute))
                    {
                        member.Strikes(minute / 1440.0, weight);
                        value += weight;
                    }

                    // Theirs is binary floating point: close to a half it may fall either way.
                    double phase = (double)minute * counter.amount / (counter.periodHours * 60);
                    if (Math.Abs(phase - Math.Floor(phase) - 0.5) > 1e-6 && member.At(minute / 1440.0).Points != (long)value) return false;
                }

                return true;
            },
            count: 50);
}
