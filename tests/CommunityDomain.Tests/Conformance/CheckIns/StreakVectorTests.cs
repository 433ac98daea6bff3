using CommunityDomain.CheckIns;

namespace CommunityDomain.Tests.Conformance.CheckIns;

/// <summary>Published streaks of other trackers, built from our public knobs. Where they disagree on today, <see cref="CheckInProgram.StreakNeedsToday"/> is the knob.</summary>
public sealed class StreakVectorTests
{
    // freeCodeCamp, api-server user-stats tests: completed challenges of a user, in milliseconds of Unix time.
    private static readonly long[] Challenges =
    [
        1453174506164, 1453175436725, 1453252466853, 1453294968225, 1453383782844, 1453431903117, 1453471373080, 1453594733026, 1453645014058, 1453746762747, 1453747659197,
        1453748029416, 1453818029213, 1453951796007, 1453988570615, 1454069704441, 1454203673979, 1454294055498, 1454333545125, 1454415163903, 1454519128123, 1454526000000,
    ];

    private static readonly Instant Now = Instant.FromUnixTimeMilliseconds(1454526000000);

    [Theory]
    [InlineData("America/Los_Angeles", 17)]
    [InlineData("UTC", 4)]
    public void FreeCodeCamp_OfOneLogInTwoZones_DiffersByTheDays(string zone, int current) =>
        StreakLog.Of(zone, Now, strict: true, [.. Challenges.Select(Instant.FromUnixTimeMilliseconds)]).Streak.Current.Should().Be(current);

    [Theory]
    [InlineData(47, 11, 1)]
    [InlineData(40, 1, 2)]
    public void FreeCodeCamp_OfTwoHits_CountsDaysAndNotHours(int first, int second, int current) =>
        StreakLog.Of("UTC", Now, strict: true, Now - Duration.FromHours(first), Now - Duration.FromHours(second)).Streak.Current.Should().Be(current);

    [Fact]
    public void FreeCodeCamp_OfFourHitsInThreeDays_IsThree() =>
        StreakLog.Of("America/Los_Angeles", Instant.FromUtc(2015, 9, 14, 7, 0), strict: true,
            Instant.FromUtc(2015, 9, 11, 23, 0), Instant.FromUtc(2015, 9, 12, 2, 0), Instant.FromUtc(2015, 9, 13, 2, 0), Instant.FromUtc(2015, 9, 14, 6, 0)).Streak.Longest.Should().Be(3);

    [Fact]
    public void FreeCodeCamp_OfAHundredDays_IsAHundred() => StreakLog.Of("America/Los_Angeles", new(2015, 11, 1), 100, Enumerable.Range(0, 100), strict: true).Streak.Should().Be((100, 100));

    [Fact]
    public void FreeCodeCamp_OfAnOldDayOnly_IsZero() =>
        StreakLog.Of("America/Los_Angeles", Now, strict: true, Instant.FromUnixTimeMilliseconds(1453174506164)).Streak.Current.Should().Be(0);

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 0)]
    public void ReadmeStreakStats_WhenTodayIsEmpty_KeepsTheRunWhereFreeCodeCampDropsIt(bool strict, int current)
    {
        // 04-15: 5, 04-16: 3, 04-17: 2, 04-18 (today): 0.
        CheckInCard card = StreakLog.Of("UTC", new(2021, 4, 15), 4, [0, 1, 2], strict: strict);

        card.Streak.Should().Be((current, 3));
        card.Today.Should().Be(CheckInStatus.Pending);
    }

    [Fact]
    public void ReadmeStreakStats_WhenYesterdayIsEmptyToo_IsZero() => StreakLog.Of("UTC", new(2021, 4, 15), 4, [0, 1]).Streak.Should().Be((0, 2));

    [Fact]
    public void ReadmeStreakStats_OfTomorrow_DiffersByIntention()
    {
        // It takes contributions of tomorrow, because of zones; a check-in that is not received yet does not count here, and says so.
        CheckInCard card = StreakLog.Of("UTC", Instant.FromUtc(2021, 4, 16, 23, 0), strict: false, Instant.FromUtc(2021, 4, 16, 1, 0), Instant.FromUtc(2021, 4, 17, 1, 0));

        card.Streak.Should().Be((1, 1));
        card.Findings.Should().ContainSingle().Which.Code.Should().Be(CheckInCodes.FactInFuture);
    }

    [Fact]
    public void Uhabits_OfTheFixture_HasItsRuns()
    {
        // StreakListTest: offsets back from today.
        int[] offsets =
        [
            0, 1, 3, 5, 7, 8, 9, 10, 12, 14, 15, 17, 19, 20, 26, 27, 28, 50, 51, 52, 53, 54, 58, 60, 63, 65, 70, 71, 72, 73, 74, 75, 80, 81, 83, 89, 90, 91, 95, 102, 103, 108, 109, 120,
        ];
        CheckInCard card = StreakLog.Of("UTC", new(2026, 1, 1), 121, offsets.Select(offset => 120 - offset));

        (int Length, int Place)[] runs = [.. Runs(card).Reverse().Select((length, place) => (length, place))];
        runs.OrderByDescending(run => run.Length).Take(4).OrderBy(run => run.Place).Select(run => run.Length).Should().Equal(new[] { 4, 3, 5, 6 }, "the best four, newest first");
        runs.OrderByDescending(run => run.Length).Take(2).OrderBy(run => run.Place).Select(run => run.Length).Should().Equal(5, 6);
        card.Streak.Should().Be((2, 6));
    }

    [Theory]
    [InlineData(24, 27, 1, 2)]
    [InlineData(26, 27, 2, 0)]
    public void Tickmate_OverTheSpringChangeInBerlin_CountsDays(int first, int second, int run, int missedBetween)
    {
        CheckInCard card = StreakLog.Of("Europe/Berlin", new(2017, 3, 24), 4, [first - 24, second - 24]);

        card.Streak.Current.Should().Be(run);
        card.Cells.Skip(first - 24).Count(cell => cell.Status is CheckInStatus.Missed).Should().Be(missedBetween);
    }

    private static IEnumerable<int> Runs(CheckInCard card)
    {
        int run = 0;
        foreach (CheckInCell cell in card.Cells)
        {
            if (cell.IsDone)
            {
                run++;
                continue;
            }

            if (run > 0) yield return run;
            run = 0;
        }

        if (run > 0) yield return run;
    }
}
