using CommunityDomain.CheckIns;

namespace CommunityDomain.Tests.Conformance.CheckIns;

/// <summary>
/// Published values of Loop Habit Tracker's score (iSoron/uhabits 5aa8744: Score, ScoreTest, ScoreListTest), tolerance 1e-6. It smooths habits of n times in m days by a rolling sum, which we
/// do not: a cycle says on which days a check-in is due. The sum is made here, around our step.
/// </summary>
public sealed class HabitVectorTests
{
    private const double Tolerance = 1e-6;

    [Theory]
    [InlineData(1, 0, 1, 0.051922)]
    [InlineData(1, 0.5, 1, 0.525961)]
    [InlineData(1, 0.75, 1, 0.762981)]
    [InlineData(1, 0, 0, 0)]
    [InlineData(1, 0.5, 0, 0.474039)]
    [InlineData(1, 0.75, 0, 0.711058)]
    [InlineData(1 / 3.0, 0, 1, 0.030314)]
    [InlineData(1 / 3.0, 0.5, 1, 0.515157)]
    [InlineData(1 / 3.0, 0.75, 1, 0.757578)]
    [InlineData(1 / 3.0, 0.5, 0, 0.484842)]
    [InlineData(1 / 3.0, 0.75, 0, 0.727263)]
    public void Step_FromAScore_IsThePublishedOne(double frequency, double strength, double value, double expected) =>
        HabitStrength.Next(strength, HabitStrength.Momentum(frequency), value).Should().BeApproximately(expected, Tolerance);

    [Fact]
    public void Momentum_OfDailyCheckIns_IsThePublishedOne() => HabitStrength.Momentum(1).Should().BeApproximately(0.9480775143, 1e-10);

    [Theory]
    [InlineData(1, 0.051922)]
    [InlineData(2, 0.101149)]
    [InlineData(7, 0.311495)]
    [InlineData(13, 0.5)]
    [InlineData(14, 0.525961)]
    [InlineData(20, 0.655747)]
    [InlineData(21, 0.673622)]
    public void Strength_OfPerfectDays_IsThePublishedOne(int days, double expected) =>
        StreakLog.Of("UTC", new(2026, 3, 2), days, Enumerable.Range(0, days)).Strength.Should().BeApproximately(expected, Tolerance);

    [Fact]
    public void Strength_OfNinetyPerfectDays_IsAlmostOne() => StreakLog.Of("UTC", new(2026, 3, 2), 90, Enumerable.Range(0, 90)).Strength.Should().BeGreaterThan(0.99);

    [Fact]
    public void Strength_OverExcusedDays_StaysAsItIs()
    {
        // 20 days, the newest with offset 0, excused with offsets 5, 10 and 11.
        double[] expected = [0.596033, 0.573910, 0.550574, 0.525961, 0.500000, 0.472617, 0.472617, 0.443734];
        LocalDate first = new(2026, 3, 2);
        int[] excused = [5, 10, 11];

        for (int back = 0; back < expected.Length; back++)
        {
            CheckInCard card = StreakLog.Of("UTC", first, 20, Enumerable.Range(0, 20 - back).Where(day => !excused.Contains(19 - day)), first.PlusDays(19 - back), [.. excused.Where(offset => offset >= back).Select(offset => 19 - offset)]);
            card.Strength.Should().BeApproximately(expected[back], Tolerance, "{0} days back", back);
        }
    }

    [Fact]
    public void Strength_OfOneDayThenAnExcusedAndMissedOnes_FadesAsPublished()
    {
        // Offsets from the newest: a check at 5, an excuse at 4.
        double[] expected = [0.041949, 0.044247, 0.046670, 0.049226, 0.051922, 0.051922, 0];
        LocalDate first = new(2026, 3, 2);

        for (int back = 0; back < expected.Length; back++)
        {
            CheckInCard card = StreakLog.Of("UTC", first, 7, back <= 5 ? [1] : [], first.PlusDays(7 - back), back <= 4 ? [2] : []);
            card.Strength.Should().BeApproximately(expected[back], Tolerance, "{0} days back", back);
        }
    }

    [Theory]
    [InlineData(3, 2, 2 / 3.0)]
    [InlineData(4, 2, 0.5)]
    public void Step_WithARollingWeek_ConvergesToTheShareDone(int due, int done, double expected)
    {
        double strength = 0;
        for (int day = 0; day < 2_000; day++)
        {
            int sum = Enumerable.Range(Math.Max(0, day - 6), Math.Min(day + 1, 7)).Count(earlier => earlier % 7 < done);
            strength = HabitStrength.Next(strength, HabitStrength.Momentum(due / 7.0), Math.Min(1.0, (double)sum / due));
        }

        strength.Should().BeApproximately(expected, 0.001);
    }

    [Theory]
    [InlineData(7, 39)]
    [InlineData(30, 18)]
    public void Step_OfAHabitDoneOncePerPeriod_IsAlmostOneInTime(int period, int periods)
    {
        double strength = 0;
        for (int day = 0; day < period * periods; day++) strength = HabitStrength.Next(strength, HabitStrength.Momentum(1.0 / period), 1);
        strength.Should().BeGreaterThanOrEqualTo(0.99);
    }
}
