using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

/// <summary>Conversion by the period of the entry: each period is the funnel of those who entered in it.</summary>
public sealed class FunnelByEntryTests
{
    private static readonly FunnelDefinition Path = FunnelDefinition.Ordered("a", "b").Within(Duration.FromDays(2));

    /// <summary>amplitude.com/docs/faq/funnel-analysis: entries on the 1st, 5th and 20th, second steps on the 2nd and 6th; 100 % of users, and 1, 1, 0 by date of entry.</summary>
    [Fact]
    public void ByEntry_OfAmplitudesTwoViews_IsItsConversionOverTime()
    {
        BusinessDayClock utc = BusinessDayClock.Open("UTC", default, DateTimeZoneProviders.Tzdb);
        FunnelReport<string> users = Report(Path);
        users.Converted.Should().Be(users.Entered);
        users.ByEntry(PeriodLength.Day, utc).Should().ContainSingle().Which.Report.Converted.Should().Be(1);

        ValueList<FunnelPeriod<string>> byDay = Report(Path with { CountsAttempts = true, Entry = FunnelEntry.First }).ByEntry(PeriodLength.Day, utc);
        byDay.Should().HaveCount(20);
        byDay.Where(day => day.Report.Entered > 0).Select(day => (utc.DayOf(day.Interval.Start).Day, day.Report.Steps[1].Rate.ToString())).Should().Equal(
            (1, new Ratio(1, 1).ToString()), (5, new Ratio(1, 1).ToString()), (20, new Ratio(0, 1).ToString()));
        byDay[19].Report.Steps[0].Pending.Should().Be(1, "two days are not over: not dropped");
        byDay[19].Report.Steps[1].Matured.Should().Be(new Ratio(0, 0));
        byDay[19].Report.MembersThat(FunnelOutcome.Pending).Should().Equal("amy");

        static FunnelReport<string> Report(FunnelDefinition funnel)
        {
            FunnelAccumulator<string> keeper = funnel.Compile().NewEventKeeper<string>();
            int id = 0;
            foreach ((string kind, int day) in ((string, int)[])[("a", 1), ("a", 5), ("a", 20), ("b", 2), ("b", 6)])
                keeper.Add("amy", kind, Instant.FromUtc(2026, 1, day, 12, 0), id++);
            return keeper.Result(Instant.FromUtc(2026, 1, 21, 0, 0));
        }
    }

    [Fact]
    public void ByEntry_InAnyZone_IsEachWhoEnteredOnceInThePeriodOfTheirEntry() => Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var random = new Random(seed);
        string zone = new[] { "Asia/Shanghai", "America/New_York", "Pacific/Apia", "UTC" }[random.Next(4)];
        BusinessDayClock clock = BusinessDayClock.Open(zone, LocalTime.FromHoursSinceMidnight(random.Next(0, 6)), DateTimeZoneProviders.Tzdb);
        PeriodLength length = new[] { PeriodLength.Day, PeriodLength.Week((IsoDayOfWeek)random.Next(1, 8)), PeriodLength.Month, PeriodLength.Days(3, new LocalDate(2020, 1, 1)) }[random.Next(4)];
        Instant start = zone == "Pacific/Apia" ? Instant.FromUtc(2011, 12, 20, 0, 0) : Instant.FromUtc(2026, 2, 20, 0, 0);
        FunnelAccumulator<int> board = Path.Compile().NewAccumulator<int>();
        foreach ((int member, int kind, int hour) in Enumerable.Range(0, 60).Select(_ => (random.Next(12), random.Next(1, 3), random.Next(700))).OrderBy(one => one.Item3)) board.Add(member, kind, start + Duration.FromHours(hour));
        FunnelReport<int> report = board.Result(start + Duration.FromHours(720));

        ValueList<FunnelPeriod<int>> periods = report.ByEntry(length, clock);
        for (int i = 1; i < periods.Count; i++) periods[i].Interval.Start.Should().Be(periods[i - 1].Interval.End);
        foreach (FunnelPeriod<int> period in periods)
        {
            int[] mine = [.. Enumerable.Range(0, 12).Where(member => report.PathsOf(member).Any(path => path.Entered is { } at && period.Interval.Contains(at)))];
            period.Report.Entered.Should().Be(mine.Length);
            period.Report.Converted.Should().Be(mine.Count(member => report.PathsOf(member).Single().Level == 2));
            period.Report.Should().BeEquivalentTo(report.EnteredWithin(period.Interval), options => options.Including(one => one.Steps).Including(one => one.Converted));
            period.Report.Steps[1].Rate.Should().Be(report.RateOf(period.Interval));
            foreach (int member in mine) period.Report.WhyStopped(member).Should().Be(report.WhyStopped(member));
        }

        periods.Sum(period => period.Report.Entered).Should().Be(report.Entered);
    }, count: 60);

    [Fact]
    public void ByEntry_WhenNobodyEntered_IsEmpty() =>
        FunnelBoard.Kept(Path, 9, ("amy", "b0")).ByEntry(PeriodLength.Day, BusinessDayClock.Open("UTC", default, DateTimeZoneProviders.Tzdb)).Should().BeEmpty();
}
