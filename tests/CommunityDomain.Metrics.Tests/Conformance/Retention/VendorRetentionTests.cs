using CommunityDomain.Metrics;
using NodaTime.Text;

namespace CommunityDomain.Tests.Conformance.Retention;

/// <summary>What vendors document of their clocks, from our choices: Amplitude's hours (retention-analysis-time), Mixpanel's rolling and calendar days (retention.mdx@d5045d79).</summary>
public sealed class VendorRetentionTests
{
    private static RetentionCohort First(RetentionClock clock, PeriodLength period, int cells, string start, params string[] returns)
    {
        var definition = new RetentionDefinition
        {
            Zone = "UTC",
            Cells = [.. Enumerable.Range(1, cells)],
            Starts = ["start"],
            Returns = ["return"],
            Clock = clock,
            Period = period,
        };
        RetentionAccumulator<string> state = definition.Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents: true);
        int id = 0;
        foreach (string one in start.Split(' ')) state.Add("amy", "start", At(one), id++);
        foreach (string one in returns) state.Add("amy", "return", At(one), id++);
        return state.Result(At("2022-01-01T00:00")).Cohorts[0];
    }

    private static Instant At(string text) => LocalDateTimePattern.GeneralIso.Parse(text + ":00").Value.InUtc().ToInstant();

    [Theory]
    [InlineData(RetentionClock.RollingFromHour, 1)]
    [InlineData(RetentionClock.Rolling, 0)]
    [InlineData(RetentionClock.Calendar, 1)]
    public void Amplitude_From1759To1700OfTheNextDay_IsDayOneAfterFlooring(RetentionClock clock, int back) =>
        First(clock, PeriodLength.Day, 2, "2020-12-01T17:59", "2020-12-02T17:00").Back.Should().Equal(back, 0);

    [Theory]
    [InlineData(RetentionClock.Calendar, 1)]
    [InlineData(RetentionClock.Rolling, 0)]
    public void Mixpanel_FromMondayEveningToTuesdayMorning_IsDayOneByCalendarAlone(RetentionClock clock, int back) =>
        First(clock, PeriodLength.Day, 1, "2020-12-07T20:00", "2020-12-08T06:00").Back.Should().Equal(back);

    [Theory]
    [InlineData("day", "2020-12-02T00:00", 1)]
    [InlineData("day", "2020-12-02T23:59", 1)]
    [InlineData("day", "2020-12-03T00:00", 0)]
    [InlineData("week", "2020-12-08T00:00", 1)]
    [InlineData("week", "2020-12-15T00:00", 0)]
    [InlineData("month", "2020-12-30T23:59", 0)]
    [InlineData("month", "2020-12-31T00:00", 1)]
    [InlineData("month", "2021-01-29T23:59", 1)]
    [InlineData("month", "2021-01-30T00:00", 0)]
    public void Mixpanel_ByElapsedTime_CountsDaysOf24HoursWeeksOf7DaysMonthsOf30(string length, string at, int back) =>
        First(RetentionClock.Rolling, length switch { "day" => PeriodLength.Day, "week" => PeriodLength.Week(IsoDayOfWeek.Monday), _ => PeriodLength.Month }, 1, "2020-12-01T00:00", at).Back[0].Should().Be(back);

    [Fact]
    public void Amplitude_WhenSeveralStartsOpenSeveralWindows_OneReturnCountsForDayOneAndDayTwo() =>
        First(RetentionClock.Rolling, PeriodLength.Day, 2, "2020-12-01T08:00 2020-12-01T20:00", "2020-12-03T10:00").Back.Should().Equal(1, 1);
}
