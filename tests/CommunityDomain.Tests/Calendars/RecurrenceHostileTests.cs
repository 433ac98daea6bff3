using CommunityDomain.Calendars;

namespace CommunityDomain.Tests.Calendars;

/// <summary>Rules and texts made to hang or to overflow: each must be answered.</summary>
public sealed class RecurrenceHostileTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    private static readonly ValueList<WeekdayOrdinal> Week =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];

    private static readonly ValueList<int> AllPositions = Enumerable.Range(-366, 733).Where(at => at != 0).ToValueList();

    public static TheoryData<string> Texts =>
    [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=9999",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TH",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTH=2",
        "FREQ=WEEKLY;INTERVAL=9999;BYMONTH=1",
        "FREQ=MONTHLY;BYMONTHDAY=29;BYMONTH=2;BYDAY=MO",
        "FREQ=MONTHLY;INTERVAL=9999;BYMONTHDAY=1",
        "FREQ=YEARLY;BYDAY=53TH",
        "FREQ=YEARLY;BYDAY=MO;BYSETPOS=53",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=28;BYDAY=SU",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Parse_WhenTheCountIsHuge_EndsAtTheHorizonAndSaysSo(string rule)
    {
        RecurrenceText.TryParse(rule + ";COUNT=2000000000", Start.At(new(9, 0)), null, out TimedRecurrence? timed, out ValueList<Finding> findings).Should().BeTrue();
        findings.Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.EndsAtHorizon);
        CompiledRecurrence compiled = timed!.Days.Compile();
        compiled.IsCutAtHorizon.Should().BeTrue();
        compiled.RuleDateAt(int.MaxValue).Should().BeNull();
        compiled.From(new(9999, 12, 31)).Count().Should().BeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(RecurrenceFrequency.Monthly)]
    [InlineData(RecurrenceFrequency.Yearly)]
    public void Compile_WhenEveryPositionOfEveryDayIsAskedFor_GivesEveryDay(RecurrenceFrequency frequency)
    {
        var rule = new Recurrence { Frequency = frequency, Start = Start, Weekdays = Week, SetPositions = AllPositions, Count = 2_000_000_000 };
        CompiledRecurrence compiled = rule.Compile();
        compiled.RuleDateAt(1_000_000).Should().Be(Start.PlusDays(1_000_000));
        compiled.Next(new(2030, 2, 28))!.Value.Date.Should().Be(new LocalDate(2030, 3, 1));
    }

    [Theory]
    [InlineData("FREQ=DAILY;INTERVAL=7;BYDAY=MO")]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31")]
    [InlineData("FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6")]
    [InlineData("FREQ=YEARLY;BYDAY=MO;BYSETPOS=54")]
    [InlineData("FREQ=MONTHLY;INTERVAL=12;BYMONTH=2")]
    public void TryParse_WhenNothingEverMatches_SaysSo(string rule)
    {
        RecurrenceText.TryParse(rule, Start.At(new(9, 0)), null, out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.NeverMatches);
    }

    [Fact]
    public void TryParse_WhenTheTextIsHuge_IsRefusedUnread()
    {
        foreach (string text in new[] { new string('F', 1_000_000), "FREQ=DAILY;BYMONTHDAY=" + string.Join(',', Enumerable.Repeat("1", 500_000)), new string(';', 1_000_000) })
        {
            RecurrenceText.TryParse(text, Start.At(new(9, 0)), null, out _, out ValueList<Finding> findings).Should().BeFalse();
            findings.Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.TextUnreadable);
        }

        string many = "FREQ=DAILY;BYHOUR=" + string.Join(',', Enumerable.Repeat("1", 1_000)) + ";BYMINUTE=" + string.Join(',', Enumerable.Repeat("1", 900));
        RecurrenceText.TryParse(many, Start.At(new(9, 0)), null, out _, out ValueList<Finding> repeated).Should().BeFalse();
        repeated.Select(finding => (finding.Path, finding.Code)).Should().Equal(("times", CalendarCodes.ValueRepeated), ("times", CalendarCodes.ValueRepeated));
    }

    [Fact]
    public void TryCompile_WhenListsAreHuge_AnswersThemAll()
    {
        const int Many = 100_000;
        ValueList<int> zeros = Enumerable.Repeat(0, Many).ToValueList();
        new Recurrence { Frequency = RecurrenceFrequency.Monthly, Start = Start, MonthDays = zeros }.TryCompile(out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Count.Should().BeGreaterThanOrEqualTo(Many);

        // Days that the rule gives once in 28 years, and Many that it does not give.
        LocalDate[] days = [.. Enumerable.Range(0, Many).Select(offset => Start.PlusDays(offset))];
        var rare = new Recurrence { Frequency = RecurrenceFrequency.Monthly, Start = Start, Months = [2], MonthDays = [29], Weekdays = [IsoDayOfWeek.Monday], Skipped = [.. days] };
        rare.TryCompile(out CompiledRecurrence? compiled, out findings).Should().BeTrue();
        findings.Count.Should().BeGreaterThan(Many - 20);
        compiled!.All().First().Date.Should().BeGreaterThan(days[^1]);

        Recurrence moved = Recurrence.Daily(Start) with { Moved = days.Select(day => new MovedOccurrence(day, day.PlusDays(Many))).ToValueList() };
        moved.Compile().Between(Start, days[^1]).Should().BeEmpty();
        moved.Compile().Between(Start.PlusDays(Many), Start.PlusDays(Many)).Count().Should().Be(2, "the rule's own and the moved one");
    }

    [Theory]
    [InlineData(RecurrenceFrequency.Daily)]
    [InlineData(RecurrenceFrequency.Weekly)]
    [InlineData(RecurrenceFrequency.Monthly)]
    [InlineData(RecurrenceFrequency.Yearly)]
    public void All_WhenAtTheEndsOfTime_NeverOverflows(RecurrenceFrequency frequency)
    {
        CompiledRecurrence early = new Recurrence { Frequency = frequency, Start = LocalDate.MinIsoValue }.Compile();
        early.All().First().Date.Should().Be(LocalDate.MinIsoValue);
        early.Next(LocalDate.MinIsoValue)!.Value.Date.Should().Be(frequency switch
        {
            RecurrenceFrequency.Daily => LocalDate.MinIsoValue.PlusDays(1),
            RecurrenceFrequency.Weekly => LocalDate.MinIsoValue.PlusWeeks(1),
            RecurrenceFrequency.Monthly => LocalDate.MinIsoValue.PlusMonths(1),
            _ => LocalDate.MinIsoValue.PlusYears(1),
        });
        CompiledRecurrence late = new Recurrence { Frequency = frequency, Start = LocalDate.MaxIsoValue, Interval = 9_999 }.Compile();
        late.All().Should().ContainSingle().Which.Date.Should().Be(LocalDate.MaxIsoValue);
        late.Next(LocalDate.MaxIsoValue).Should().BeNull();
        late.Contains(LocalDate.MaxIsoValue).Should().BeTrue();
    }
}
