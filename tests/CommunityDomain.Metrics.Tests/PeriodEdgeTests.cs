using CommunityDomain.Calendars;
using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

/// <summary>The ends of periods, of numbers and of time that the properties do not reach.</summary>
public sealed class PeriodEdgeTests
{
    private static readonly BusinessDayClock Utc = BusinessDayClock.Open("UTC", default, DateTimeZoneProviders.Tzdb);
    private static readonly Interval Day = new(Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 3, 0, 0));

    private static Instant At(int day, int hour = 0) => Instant.FromUtc(2026, 3, day, hour, 0);

    [Theory]
    [InlineData(5, 6, 1, 3, 1, 2, 0, "active members are more than come from anywhere")]
    [InlineData(5, 5, 1, 3, 1, 1, 0, "of those before one is nowhere")]
    [InlineData(5, 5, 1, 3, 1, 1, 1, "a period is over or it is not")]
    [InlineData(-1, 0, 0, 0, 0, 0, 0, "a count is zero or more")]
    [InlineData(0, -1, -1, 0, 0, 0, 0, "a count is zero or more")]
    public void GrowthPeriod_WhenItsIdentitiesFail_IsNotMade(long before, long active, long newcomers, long retained, long resurrected, long churned, long notYet, string because) =>
        ((Action)(() => _ = new GrowthPeriod(Day, before, active, newcomers, retained, resurrected, churned, notYet))).Should().Throw<ArgumentException>(because);

    [Fact]
    public void GrowthPeriod_WhenItsIdentitiesHold_TellsTheQuickRatio()
    {
        var period = new GrowthPeriod(Day, activeBefore: 7, active: 6, newcomers: 1, retained: 3, resurrected: 2, churned: 4);
        period.QuickRatio.Should().Be(0.75);
        period.RetentionRate.Should().Be(new Ratio(3, 7));
        new GrowthPeriod(Day, 3, 3, 0, 3, 0, 0).QuickRatio.Should().BeNull();
    }

    [Fact]
    public void PeriodLength_WhenOutOfRange_Throws()
    {
        ((Action)(() => PeriodLength.Days(3661, new LocalDate(2026, 1, 1)))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => PeriodLength.Days(1, new LocalDate(2026, 1, 1)))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => PeriodLength.Days(7, new LocalDate(1400, 1, 1, CalendarSystem.IslamicBcl)))).Should().Throw<ArgumentException>();
        PeriodLength.Days(3660, new LocalDate(2026, 1, 1)).ToString().Should().Be("3660 days from 2026-01-01");
        PeriodLength.Day.ToString().Should().Be("day");
    }

    [Fact]
    public void Presence_ByHour_KnowsHoursBefore1970AndNoDays()
    {
        var state = new PresenceAccumulator<string>(Utc, byHour: true);
        Instant late = Instant.FromUtc(1969, 12, 31, 22, 30);
        state.Add("amy", late);
        state.Add("amy", Instant.FromUtc(1969, 12, 31, 23, 0));
        state.Add("bo", Instant.FromUtc(1969, 12, 31, 23, 59));
        state.Add("bo", Instant.FromUtc(1970, 1, 1, 0, 0));
        PresenceReport<string> report = state.Result(Instant.FromUtc(1970, 1, 1, 0, 30));

        ValueList<GrowthPeriod> hours = report.Growth(PeriodLength.Hour, late, Instant.FromUtc(1970, 1, 1, 0, 10));
        hours.Select(hour => (hour.Interval.Start, hour.Active, hour.New)).Should().Equal(
            (Instant.FromUtc(1969, 12, 31, 22, 0), 1L, 1L), (Instant.FromUtc(1969, 12, 31, 23, 0), 2L, 1L), (Instant.FromUtc(1970, 1, 1, 0, 0), 1L, 0L));
        hours[2].NotYetBack.Should().Be(1, "the hour is not over");
        (report.FirstDay, report.LastDay).Should().Be((null, null));
        ((Action)(() => report.Active(new LocalDate(1970, 1, 1)))).Should().Throw<InvalidOperationException>();
        ((Action)(() => report.Growth(PeriodLength.Day, late, late))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Growth_WhenThePeriodEndsWithTheReport_IsOver()
    {
        var state = new PresenceAccumulator<string>(Utc);
        state.Add("amy", At(2));
        state.Add("bo", At(3));
        state.Result(At(4)).Growth(PeriodLength.Day, At(3), At(3)).Single().Should().Match<GrowthPeriod>(day => day.Churned == 1 && day.NotYetBack == 0);
        state.Result(At(4) - Duration.Epsilon).Growth(PeriodLength.Day, At(3), At(3)).Single().Should().Match<GrowthPeriod>(day => day.Churned == 0 && day.NotYetBack == 1);
    }

    [Fact]
    public void Retention_WhenThereIsNoSuchCellOrCohort_Throws()
    {
        var definition = new RetentionDefinition { Zone = "UTC", Cells = [1, 2] };
        RetentionAccumulator<string> state = definition.Open<string>(DateTimeZoneProviders.Tzdb);
        state.Add("amy", "any", At(2));
        state.Add("amy", "any", At(3));
        RetentionReport<string> report = state.Result(At(9));
        int cohorts = report.Cohorts.Count;
        cohorts.Should().Be(8);
        report.MembersBack(0, 0).Should().Equal("amy");
        foreach (int cell in (int[])[-1, 2])
        {
            ((Action)(() => report.Overall(cell))).Should().Throw<ArgumentOutOfRangeException>();
            ((Action)(() => report.MembersBack(0, cell))).Should().Throw<ArgumentOutOfRangeException>();
            ((Action)(() => report.MembersLost(0, cell))).Should().Throw<ArgumentOutOfRangeException>();
        }

        foreach (int cohort in (int[])[-1, cohorts])
        {
            ((Action)(() => report.MembersOf(cohort))).Should().Throw<ArgumentOutOfRangeException>();
            ((Action)(() => report.MembersBack(cohort, 0))).Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void Retention_WhenABarringEventCame_BarsWhomItCameBefore(int hours, int size)
    {
        var definition = new RetentionDefinition { Zone = "UTC", Cells = [1], Entry = RetentionEntry.FirstEver, Starts = ["join"], Barring = ["trial"] };
        foreach (bool keepsEvents in (bool[])[false, true])
        {
            RetentionAccumulator<string> state = definition.Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents);
            if (keepsEvents) state.Add("amy", "join", At(2, 12), 1);
            else state.Add("amy", "join", At(2, 12));
            if (keepsEvents) state.Add("amy", "trial", At(2, 12 + hours), 2);
            else state.Add("amy", "trial", At(2, 12 + hours));
            state.Result(At(9)).Cohorts.Sum(cohort => cohort.Size).Should().Be(size);
            RetentionAccumulator<string> restored = definition.Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents);
            restored.Restore(state.ToSnapshot(name => name), name => name);
            restored.Result(At(9)).Cohorts.Sum(cohort => cohort.Size).Should().Be(size);
        }
    }
}
