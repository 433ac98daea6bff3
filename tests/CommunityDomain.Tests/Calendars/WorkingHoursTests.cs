using CommunityDomain.Calendars;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Calendars;

public sealed class WorkingHoursTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static readonly WorkCalendar China = WorkCalendar.Open(WorkCalendars.China);

    private static readonly WorkingHours Office = new([new(new(9, 0), new(12, 0)), new(new(13, 0), new(18, 0))], China, Shanghai);

    [Theory]
    [InlineData("2026-03-20T17:00", "2026-03-23T10:00", 120)] // Friday evening to Monday morning
    [InlineData("2026-03-20T11:30", "2026-03-20T13:30", 60)] // over lunch
    [InlineData("2026-02-13T17:30", "2026-02-14T09:30", 60)] // a worked Saturday
    [InlineData("2026-02-14T17:00", "2026-02-24T10:00", 120)] // over the Spring Festival
    [InlineData("2026-03-21T00:00", "2026-03-22T23:00", 0)] // a weekend
    [InlineData("2026-03-20T10:00", "2026-03-20T10:00", 0)]
    public void Between_WhenAsked_CountsOpenMinutesOnly(string from, string to, int minutes) =>
        Office.Between(At(from), At(to)).Outcome.Should().Be(Duration.FromMinutes(minutes));

    [Theory]
    [InlineData("2026-03-20T17:00", 120, "2026-03-23T10:00")]
    [InlineData("2026-03-20T17:00", 60, "2026-03-20T18:00")]
    [InlineData("2026-03-20T18:00", 0, "2026-03-23T09:00")]
    [InlineData("2026-03-20T12:30", 0, "2026-03-20T13:00")]
    [InlineData("2026-03-20T10:15", 0, "2026-03-20T10:15")]
    public void Add_WhenWorkingTimePasses_SkipsWhatIsClosed(string from, int minutes, string expected) =>
        Office.Add(At(from), Duration.FromMinutes(minutes)).Outcome.Should().Be(At(expected));

    [Fact]
    public void Add_WhenRandom_IsTheInverseOfBetween() =>
        Law.Holds(
            from start in Gen.Choose(0, 300 * 24 * 60) from minutes in Gen.Choose(1, 5_000) select (start, minutes),
            item =>
            {
                Instant from = At("2026-01-05T00:00") + Duration.FromMinutes(item.start);
                Decision<Instant> due = Office.Add(from, Duration.FromMinutes(item.minutes));
                if (!due.IsGranted) return due.Reasons[0].Code == WorkCalendarCodes.YearUnknown;
                return Office.Between(from, due.Outcome).Outcome == Duration.FromMinutes(item.minutes)
                    && Office.Between(from, due.Outcome - Duration.FromSeconds(1)).Outcome < Duration.FromMinutes(item.minutes);
            });

    [Fact]
    public void Between_WhenAWindowCrossesMidnight_BelongsToTheDayItStartsOn()
    {
        var night = new WorkingHours([new(new(22, 0), new(2, 0))], China, Shanghai);
        night.Between(At("2026-03-20T23:00"), At("2026-03-21T12:00")).Outcome.Should().Be(Duration.FromHours(3), "Friday's shift runs into Saturday");
        night.Between(At("2026-03-22T00:00"), At("2026-03-23T12:00")).Outcome.Should().Be(Duration.Zero, "Sunday starts none");
    }

    [Fact]
    public void Between_WhenTheClockChanges_CountsRealTime()
    {
        DateTimeZone newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        var always = new WorkingHours([TimeWindow.WholeDay], WorkCalendar.Open(WorkCalendars.China with { Weekend = [] }), newYork);
        LocalDate spring = new(2026, 3, 8);
        always.Between(newYork.AtStartOfDay(spring).ToInstant(), newYork.AtStartOfDay(spring.PlusDays(1)).ToInstant()).Outcome.Should().Be(Duration.FromHours(23));
    }

    [Fact]
    public void Answers_WhenTheYearIsUnknown_AreRefused()
    {
        Office.Between(At("2026-12-31T09:00"), At("2027-01-05T09:00")).Reasons[0].Code.Should().Be(WorkCalendarCodes.YearUnknown);
        Office.NextOpen(At("2026-12-31T19:00")).Reasons[0].Code.Should().Be(WorkCalendarCodes.YearUnknown);
        Office.Between(At("2024-01-01T09:00"), At("2024-01-02T10:00")).Outcome.Should().Be(Duration.FromHours(1), "the year before is not asked for");
    }

    [Fact]
    public void WorkingHours_WhenWindowsOverlapOrAreMissing_SayWhich()
    {
        Findings([]).Should().ContainSingle().Which.Path.Should().Be("windows");
        Findings([new(new(9, 0), new(12, 0)), new(new(11, 0), new(13, 0))]).Should().ContainSingle().Which.Path.Should().Be("windows[1]");
        Findings([new(new(22, 0), new(2, 0)), new(new(1, 0), new(3, 0))]).Should().ContainSingle().Which.Path.Should().Be("windows[1]");
        Findings([default]).Should().ContainSingle().Which.Path.Should().Be("windows[0]");
        Findings([TimeWindow.WholeDay, new(new(9, 0), new(12, 0))]).Should().ContainSingle().Which.Code.Should().Be(WorkCalendarCodes.WindowsWrong);
    }

    private static ValueList<Finding> Findings(ValueList<TimeWindow> windows)
    {
        try
        {
            _ = new WorkingHours(windows, China, Shanghai);
            return [];
        }
        catch (InvalidDefinitionException wrong)
        {
            return wrong.Findings;
        }
    }

    private static Instant At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value.InZoneStrictly(Shanghai).ToInstant();
}
