using CommunityDomain.Metrics;

namespace CommunityDomain.Reporting.Tests;

public sealed class RetentionTextTests
{
    private static readonly RetentionDefinition Plain = new() { Zone = "Asia/Shanghai", Cells = [1, 3, 7], Starts = ["join"], Returns = ["speak"] };

    public static TheoryData<string, RetentionDefinition> Choices => new()
    {
        { "first", Plain with { Entry = RetentionEntry.FirstTime } },
        { "ever", Plain with { Entry = RetentionEntry.FirstEver, Barring = ["order"] } },
        { "starts", Plain with { Starts = [] } },
        { "returns", Plain with { Returns = ["speak", "order"] } },
        { "weeks", Plain with { Period = PeriodLength.Week(IsoDayOfWeek.Sunday) } },
        { "months", Plain with { Period = PeriodLength.Month } },
        { "years", Plain with { Period = PeriodLength.Year } },
        { "day start", Plain with { DayStart = new LocalTime(4, 0) } },
        { "zone", Plain with { Zone = "Asia/Tokyo" } },
        { "rolling", Plain with { Clock = RetentionClock.Rolling } },
        { "from the hour", Plain with { Clock = RetentionClock.RollingFromHour } },
        { "or after", Plain with { Criterion = RetentionCriterion.OnOrAfter } },
        { "or before", Plain with { Criterion = RetentionCriterion.OnOrBefore } },
        { "streak", Plain with { Criterion = RetentionCriterion.Streak } },
        { "cells", Plain with { Cells = [1] } },
        { "occurrences", Plain with { MinimumOccurrences = 2 } },
        { "staff", Plain with { NotCounted = new() { CountsStaff = true } } },
    };

    [Fact]
    public void ToText_OfAPlainRetention_SaysEveryChoice() =>
        Plain.ToText("en").Should().Be(
            """
            A member belongs to the cohort of each period in which they start (join).
            A return is: speak.
            Periods: days.
            Days start at 00:00 in Asia/Shanghai.
            Time is told by the calendar: from one period to the next.
            A member is back in a cell when they return in it.
            Cells end with these intervals after the start's own: 1, 3, 7.
            Returns needed in a cell: 1.
            A cell that is not over counts nobody as lost.
            Not counted: staff, bots, test accounts.
            """);

    [Theory]
    [MemberData(nameof(Choices))]
    public void ToText_WhenOneChoiceIsTurned_ChangesOneSentenceInEveryLanguage(string choice, RetentionDefinition turned)
    {
        foreach (string language in (string[])["en", "zh-Hant", "zh-Hans", "ja"])
        {
            string[] plain = Plain.ToText(language).Split('\n');
            string[] lines = turned.ToText(language).Split('\n');
            lines.Except(plain).Should().ContainSingle($"{choice} in {language}");
            foreach (string line in lines)
            {
                CommunityDomain.Tests.Script.Foreign(line, language).Should().BeEmpty(line);
                if (language != "en") line.Should().EndWith("。");
            }
        }
    }
}
