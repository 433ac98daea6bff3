using System.Globalization;
using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using NodaTime.Text;

namespace CommunityDomain.Tests.Conformance.Retention;

public sealed class PostHogRetentionTests
{
    public static TheoryData<string, bool> Matrices
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (PostHogRetentionData.Case one in PostHogRetentionData.Cases)
            {
                data.Add(one.Id, false);
                data.Add(one.Id, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrices))]
    public void Report_WithTheSettingsOfAMatrix_GivesEveryNumber(string id, bool keepsEvents)
    {
        PostHogRetentionData.Case one = PostHogRetentionData.Cases.Single(candidate => candidate.Id == id);
        int[][] expected = [.. one.Expected.Split(" | ").Select(row => row.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray())];
        var definition = new RetentionDefinition
        {
            Zone = one.Zone,
            Cells = RetentionDefinition.Each(expected.Length),
            Period = one.Period switch { "Month" => PeriodLength.Month, "Week" => PeriodLength.Week(IsoDayOfWeek.Monday), _ => PeriodLength.Day },
            Criterion = one.IsCumulative ? RetentionCriterion.OnOrAfter : RetentionCriterion.On,
        };
        RetentionAccumulator<string> state = definition.Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents);
        int number = 0;
        foreach (string[] parts in one.Events.Split(' ').Select(word => word.Split('@')))
        {
            Instant at = InstantPattern.ExtendedIso.Parse(parts[1]).Value;
            if (keepsEvents) state.Add(parts[0], "event", at, number++);
            else state.Add(parts[0], "event", at);
        }

        BusinessDayClock clock = BusinessDayClock.Open(one.Zone, default, DateTimeZoneProviders.Tzdb);
        LocalDate first = LocalDatePattern.Iso.Parse(one.First[..10]).Value;
        Instant start = clock.Start(first);
        Instant last = clock.Start(one.Period switch { "Month" => first.PlusMonths(expected.Length), "Week" => first.PlusWeeks(expected.Length), _ => first.PlusDays(expected.Length) });
        RetentionReport<string> report = state.Result(last - Duration.Epsilon);
        Dictionary<Instant, RetentionCohort> cohorts = report.Cohorts.ToDictionary(cohort => cohort.Interval.Start);
        for (int row = 0; row < expected.Length; row++)
        {
            LocalDate day = one.Period switch { "Month" => first.PlusMonths(row), "Week" => first.PlusWeeks(row), _ => first.PlusDays(row) };
            long[] numbers = cohorts.TryGetValue(clock.Start(day), out RetentionCohort? cohort) ? [cohort.Size, .. cohort.Back] : new long[expected[row].Length];
            numbers.Should().Equal(expected[row].Select(wanted => (long)wanted), "cohort {0} of {1} from {2}", row, id, start);
        }
    }

    [Fact]
    public void Matrices_WhenCounted_AreAllThatWereTranscribed() => PostHogRetentionData.Cases.Should().HaveCount(6);

    // test_stickiness_query_runner.py@7c159bb4: number k - 1 is how many were active in exactly k intervals.
    private const string EveryDay = "11 12 13 14 15 16 17 18 19";

    [Theory]
    [InlineData("day", EveryDay, "11 13 15 17 19", 20, "0 0 0 0 1 0 0 0 1 0")]
    [InlineData("2 day", EveryDay, "11 13 15 17 19", 20, "0 0 0 0 2")]
    [InlineData("week", EveryDay, "11 13 15 17 19", 20, "0 0 2")]
    [InlineData("hour", EveryDay, "11 13 15 17 19", 12, "2 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0")]
    [InlineData("2 day", EveryDay, "11 13 15", 20, "0 0 1 0 1")]
    public void PeriodsActive_WithTheSettingsOfARow_GivesEveryNumber(string interval, string one, string two, int last, string expected)
    {
        var state = new PresenceAccumulator<string>(new BusinessDayClock(DateTimeZone.Utc), byHour: interval == "hour");
        foreach ((string person, string days) in (ReadOnlySpan<(string, string)>)[("p1", one), ("p2", two)])
        {
            foreach (string day in days.Split(' ')) state.Add(person, Instant.FromUtc(2020, 1, int.Parse(day, CultureInfo.InvariantCulture), 12, 0));
        }

        PeriodLength length = interval switch
        {
            "2 day" => PeriodLength.Days(2, new LocalDate(2020, 1, 11)),
            "week" => PeriodLength.Week(IsoDayOfWeek.Sunday),
            "hour" => PeriodLength.Hour,
            _ => PeriodLength.Day,
        };
        PresenceReport<string> report = state.Result(Instant.FromUtc(2020, 2, 1, 0, 0));
        string.Join(' ', report.PeriodsActive(length, Instant.FromUtc(2020, 1, 11, 0, 0), Instant.FromUtc(2020, 1, last, 0, 0)).Select(number => number.ToString(CultureInfo.InvariantCulture)))
            .Should().Be(expected);
    }
}
