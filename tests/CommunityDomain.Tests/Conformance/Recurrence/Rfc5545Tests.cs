using CommunityDomain.Calendars;
using NodaTime.Text;

namespace CommunityDomain.Tests.Conformance.Recurrence;

public sealed class Rfc5545Tests
{
    private static readonly LocalDateTimePattern Compact = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static TheoryData<string> InSubset => [.. Rfc5545Data.InSubset.Select(example => example.Id)];

    public static TheoryData<string> Refused => [.. Rfc5545Data.Refused.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(InSubset))]
    public void Between_WhenTheRfcShowsTheDates_GivesThem(string id)
    {
        var example = Rfc5545Data.InSubset.Single(item => item.Id == id);
        LocalDateTime start = Compact.Parse(example.Start).Value;
        TimedRecurrence timed = RecurrenceText.Parse(example.Rule, start, NewYork);
        timed = timed with { Days = timed.Days with { Skipped = [.. Dates(example.Skipped, start).Select(slot => slot.Date)] } };
        LocalDateTime[] expected = [.. Dates(example.Expected, start)];
        LocalDate last = example.IsWhole ? expected[^1].Date.PlusYears(5) : expected[^1].Date;

        timed.Compile().Between(NewYork, start.Date, last).Select(slot => slot.LocalDateTime).Should().Equal(expected);
    }

    [Theory]
    [MemberData(nameof(InSubset))]
    public void Format_WhenTheRuleIsReadBack_IsTheSameRule(string id)
    {
        var example = Rfc5545Data.InSubset.Single(item => item.Id == id);
        LocalDateTime start = Compact.Parse(example.Start).Value;
        TimedRecurrence timed = RecurrenceText.Parse(example.Rule, start, NewYork);

        RecurrenceText.Parse(RecurrenceText.Format(timed, NewYork), start, NewYork).Should().Be(timed);
        RecurrenceText.Parse(RecurrenceText.Format(timed), start).Should().Be(timed, "UNTIL as a date needs no zone");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void TryParse_WhenOutsideTheSubset_RefusesByName(string id)
    {
        var example = Rfc5545Data.Refused.Single(item => item.Id == id);

        RecurrenceText.TryParse(example.Rule, Compact.Parse(example.Start).Value, NewYork, out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Should().ContainSingle(finding => finding.Code == CalendarCodes.PartUnsupported)
            .Which.Evidence.Should().Contain(new Evidence("part", example.Part));
    }

    [Fact]
    public void Examples_WhenCounted_AreAllOfThem() => (Rfc5545Data.InSubset.Length, Rfc5545Data.Refused.Length).Should().Be((36, 7));

    private static IEnumerable<LocalDateTime> Dates(string text, LocalDateTime start) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(item => item.Length == 8 ? Compact.Parse(item + "T000000").Value.Date + start.TimeOfDay : Compact.Parse(item).Value);
}
