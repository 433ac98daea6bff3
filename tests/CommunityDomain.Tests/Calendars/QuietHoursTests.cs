using CommunityDomain.Calendars;
using NodaTime.Text;

namespace CommunityDomain.Tests.Calendars;

public sealed class QuietHoursTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static readonly QuietHours Night = new(new TimeWindow(new(22, 0), new(8, 0)), Shanghai);

    [Theory]
    [InlineData("2026-11-23T21:59:59", "2026-11-23T21:59:59")]
    [InlineData("2026-11-23T22:00:00", "2026-11-24T08:00:00")]
    [InlineData("2026-11-23T23:30:00", "2026-11-24T08:00:00")]
    [InlineData("2026-11-24T05:30:00", "2026-11-24T08:00:00")]
    [InlineData("2026-11-24T07:59:59", "2026-11-24T08:00:00")]
    [InlineData("2026-11-24T08:00:00", "2026-11-24T08:00:00")]
    public void Defer_WhenQuietFrom22To8_WaitsUntil8(string requested, string sent)
    {
        Decision<Instant> decision = Night.Defer(At(requested));
        decision.Outcome.Should().Be(At(sent));
        decision.Verdict.Should().Be(requested == sent ? Verdict.Granted : Verdict.Delayed);
    }

    [Fact]
    public void Feasible_WhenPartIsQuiet_LeavesTheRest()
    {
        Night.Feasible(Window("20:00-22:00")).Outcome.Should().Equal(Window("20:00-22:00"));
        Night.Feasible(Window("20:00-02:00")).Outcome.Should().Equal(Window("20:00-22:00"));
        Night.Feasible(Window("06:00-09:30")).Outcome.Should().Equal(Window("08:00-09:30"));
        Night.Feasible(Window("21:00-09:00")).Outcome.Should().Equal(Window("21:00-22:00"), Window("08:00-09:00"));
        Night.Feasible(TimeWindow.WholeDay).Outcome.Should().Equal(Window("08:00-22:00"));
    }

    [Theory]
    [InlineData("06:00-08:00")]
    [InlineData("22:00-08:00")]
    [InlineData("23:00-01:00")]
    [InlineData("00:00-05:00")]
    public void Feasible_WhenWhollyQuiet_IsRefusedAndNeverMoved(string preferred)
    {
        Decision<ValueList<TimeWindow>> decision = Night.Feasible(Window(preferred));
        decision.Verdict.Should().Be(Verdict.Refused);
        decision.Reasons[0].Code.Should().Be(CalendarCodes.WindowInsideQuietHours);
        decision.Reasons[0].Evidence.Should().Contain(new Evidence("preferred", preferred));
    }

    [Fact]
    public void Defer_WhenTheClockGoesBackInTheNight_WaitsForTheLastEnd()
    {
        DateTimeZone newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        var quiet = new QuietHours(Window("00:00-01:30"), newYork);
        Instant first = newYork.AtStrictly(new LocalDateTime(2026, 11, 1, 0, 30)).ToInstant();
        quiet.Defer(first).Outcome.Should().Be(first + Duration.FromHours(2), "01:30 comes twice; the second ends the window");
    }

    [Fact]
    public void Defer_WhenWindowOrZoneIsTurned_SendsAtAnotherTime()
    {
        var requested = Instant.FromUtc(2026, 11, 23, 14, 30); // 22:30 in Shanghai
        Night.Defer(requested).Outcome.Should().Be(Instant.FromUtc(2026, 11, 24, 0, 0));
        new QuietHours(Window("23:00-08:00"), Shanghai).Defer(requested).Outcome.Should().Be(requested);
        new QuietHours(Night.Window, DateTimeZone.Utc).Defer(requested).Outcome.Should().Be(requested);
        new QuietHours(Window("22:00-09:00"), Shanghai).Defer(requested).Outcome.Should().Be(Instant.FromUtc(2026, 11, 24, 1, 0));
        new QuietHours(Night.Window, DateTimeZone.Utc).Contains(Instant.FromUtc(1, 1, 1, 3, 0)).Should().BeFalse("the evening before lies before time");
    }

    [Fact]
    public void TryOpen_WhenWindowAndZoneAreWrong_FindsBoth()
    {
        QuietHours.TryOpen(TimeWindow.WholeDay, "Mars/Olympus", DateTimeZoneProviders.Tzdb, out QuietHours? hours, out ValueList<Finding> findings).Should().BeFalse();
        hours.Should().BeNull();
        findings.Select(finding => (finding.Path, finding.Code)).Should().Equal(("window", CalendarCodes.QuietWindowWrong), ("zone", CalendarCodes.ZoneUnknown));
        ((Action)(() => QuietHours.Open(Night.Window, "", DateTimeZoneProviders.Tzdb))).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.ZoneMissing);
        QuietHours.Open(Night.Window, "Asia/Shanghai", DateTimeZoneProviders.Tzdb).Defer(At("2026-11-23T22:00:00")).Outcome.Should().Be(At("2026-11-24T08:00:00"));
    }

    [Fact]
    public void QuietHours_WhenTheWholeDay_AreRefused() =>
        ((Action)(() => _ = new QuietHours(TimeWindow.WholeDay, Shanghai))).Should().Throw<ArgumentException>();

    private static TimeWindow Window(string text) => TimeWindow.TryOf(text, out TimeWindow window) ? window : throw new ArgumentException("Not a window.", nameof(text));

    private static Instant At(string text) => LocalDateTimePattern.ExtendedIso.Parse(text).Value.InZoneStrictly(Shanghai).ToInstant();
}
