using CommunityDomain.Calendars;
using NodaTime.Text;

namespace CommunityDomain.Tests.Conformance.Recurrence;

/// <summary>Clock changes, as RFC 5545 §3.3.5 reads them: own cases, checked with four calendar engines (TZDB 2026f).</summary>
public sealed class DaylightSavingTests
{
    private static readonly LocalDateTimePattern Compact = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    [Theory]
    [InlineData("gap", "America/New_York", "20260307T023000", "FREQ=DAILY;COUNT=3", "20260307T073000Z 20260308T073000Z 20260309T063000Z")]
    [InlineData("overlap", "America/New_York", "20261031T013000", "FREQ=DAILY;COUNT=3", "20261031T053000Z 20261101T053000Z 20261102T063000Z")]
    [InlineData("wall clock", "America/New_York", "20260301T090000", "FREQ=WEEKLY;COUNT=3", "20260301T140000Z 20260308T130000Z 20260315T130000Z")]
    [InlineData("midnight skipped", "America/Santiago", "20260905T000000", "FREQ=DAILY;COUNT=3", "20260905T040000Z 20260906T040000Z 20260907T030000Z")]
    [InlineData("half an hour", "Australia/Lord_Howe", "20261003T021500", "FREQ=DAILY;COUNT=3", "20261002T154500Z 20261003T154500Z 20261004T151500Z")]
    [InlineData("a date that is not", "Pacific/Apia", "20111229T090000", "FREQ=DAILY;COUNT=4", "20111229T190000Z 20111230T190000Z 20111231T190000Z")]
    [InlineData("Shanghai 1986", "Asia/Shanghai", "19860503T020000", "FREQ=DAILY;COUNT=3", "19860502T180000Z 19860503T180000Z 19860504T170000Z")]
    [InlineData("UNTIL as instant", "America/New_York", "20261030T013000", "FREQ=DAILY;UNTIL=20261101T053000Z", "20261030T053000Z 20261031T053000Z 20261101T053000Z")]
    [InlineData("UNTIL a second less", "America/New_York", "20261030T013000", "FREQ=DAILY;UNTIL=20261101T052959Z", "20261030T053000Z 20261031T053000Z")]
    [InlineData("Tokyo", "Asia/Tokyo", "20260307T080000", "FREQ=DAILY;COUNT=3", "20260306T230000Z 20260307T230000Z 20260308T230000Z")]
    [InlineData("Taipei", "Asia/Taipei", "20261031T080000", "FREQ=DAILY;COUNT=3", "20261031T000000Z 20261101T000000Z 20261102T000000Z")]
    [InlineData("London", "Europe/London", "20260322T013000", "FREQ=WEEKLY;COUNT=3", "20260322T013000Z 20260329T013000Z 20260405T003000Z")]
    public void Between_WhenClocksChange_KeepsTheWallClock(string name, string zoneId, string start, string rule, string expected)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[zoneId];
        LocalDateTime anchor = Compact.Parse(start).Value;

        RecurrenceText.Parse(rule, anchor, zone).Compile().Between(zone, anchor.Date, anchor.Date.PlusYears(1))
            .Select(slot => Utc.Format(slot.ToInstant())).Should().Equal(expected.Split(' '), "{0}", name);
    }

    [Theory]
    [InlineData("20261101T003000")]
    [InlineData("20260308T003000")]
    public void TryParse_WhenHourly_RefusesByName(string start)
    {
        RecurrenceText.TryParse("FREQ=HOURLY;COUNT=5", Compact.Parse(start).Value, null, out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Should().ContainSingle().Which.Should().Be(
            new Finding("frequency", CalendarCodes.PartUnsupported, FindingSeverity.Error, "RFC 5545 3.3.10", new Evidence("part", "FREQ=HOURLY")));
    }
}
