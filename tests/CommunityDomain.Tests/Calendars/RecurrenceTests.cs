using CommunityDomain.Calendars;
using NodaTime.Text;

namespace CommunityDomain.Tests.Calendars;

public sealed class RecurrenceTests
{
    private static readonly LocalDate January31 = new(2026, 1, 31);

    [Fact]
    public void Monthly_WhenWelfareDaysAreThe8th18th28th_GivesThem() =>
        Dates(Recurrence.Monthly(Day("2026-12-01"), 8, 18, 28), 9).Should().Equal(
            "2026-12-08", "2026-12-18", "2026-12-28", "2027-01-08", "2027-01-18", "2027-01-28", "2027-02-08", "2027-02-18", "2027-02-28");

    [Fact]
    public void MonthEnd_WhenTheMonthIsShort_SkipsOrClampsAndNeverDrifts()
    {
        Dates(Recurrence.Monthly(January31), 3).Should().Equal("2026-01-31", "2026-03-31", "2026-05-31");
        Dates(Recurrence.Monthly(January31) with { MonthEnd = MonthEndPolicy.Clamp }, 6)
            .Should().Equal("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30");
        Dates(Recurrence.Monthly(January31, 30, 31) with { MonthEnd = MonthEndPolicy.Clamp }, 4)
            .Should().Equal(["2026-01-31", "2026-02-28", "2026-03-30", "2026-03-31"], "two days that clamp onto one are one");
    }

    [Fact]
    public void Yearly_WhenBornOnALeapDay_SkipsOrClamps()
    {
        LocalDate born = new(2004, 2, 29);
        Between(Recurrence.Yearly(born), "2026-01-01", "2028-12-31").Should().Equal("2028-02-29");
        Between(Recurrence.Yearly(born, MonthEndPolicy.Clamp), "2026-01-01", "2028-12-31").Should().Equal("2026-02-28", "2027-02-28", "2028-02-29");
    }

    [Fact]
    public void Presets_WhenUsed_SayWhatTheyMean()
    {
        Dates(Recurrence.Daily(Day("2026-11-23"), 21), 3).Should().Equal("2026-11-23", "2026-12-14", "2027-01-04");
        Dates(Recurrence.Weekly(Day("2026-11-24"), IsoDayOfWeek.Monday, IsoDayOfWeek.Friday), 3).Should().Equal("2026-11-27", "2026-11-30", "2026-12-04");
        Dates(Recurrence.Weekly(Day("2026-11-24")), 2).Should().Equal("2026-11-24", "2026-12-01");
        Dates(Recurrence.Monthly(Day("2026-01-01"), new WeekdayOrdinal(IsoDayOfWeek.Friday, -1)), 3).Should().Equal("2026-01-30", "2026-02-27", "2026-03-27");
    }

    private static Recurrence Base => Recurrence.Monthly(Day("2026-01-05")) with { Weekdays = [IsoDayOfWeek.Tuesday, IsoDayOfWeek.Friday] };

    [Fact]
    public void Exceptions_WhenTheRuleIsPlannedAgain_StillNameTheirDays()
    {
        Recurrence weekly = Recurrence.Weekly(Day("2026-03-02")) with
        {
            Skipped = [Day("2026-03-16")],
            Moved = [new(Day("2026-03-09"), Day("2026-03-24")), new(Day("2026-03-30"), Day("2026-03-01")), new(Day("2026-04-13"), Day("2026-04-06"))],
        };
        weekly.Compile().All().Take(6).Select(item => item.ToString()).Should().Equal(
            "2026-03-01 (was 2026-03-30)", "2026-03-02", "2026-03-23", "2026-03-24 (was 2026-03-09)", "2026-04-06", "2026-04-06 (was 2026-04-13)");

        Recurrence longer = weekly with { Start = Day("2026-02-02"), Interval = 1 };
        Between(longer, "2026-03-16", "2026-03-16").Should().BeEmpty("the skipped day is named by its date, not by its position");
        longer.Compile().Next(Day("2026-03-23"))!.Value.Should().Be(new Occurrence(Day("2026-03-24"), Day("2026-03-09")));

        weekly.Compile().Contains(Day("2026-03-09")).Should().BeFalse();
        weekly.Compile().Contains(Day("2026-03-24")).Should().BeTrue();
        (weekly with { Moved = [], Skipped = [Day("2026-03-17")] }).TryCompile(out _, out ValueList<Finding> findings).Should().BeTrue();
        findings.Should().ContainSingle().Which.Should().Be(
            new Finding("skipped[0]", CalendarCodes.ExceptionWithoutOccurrence, FindingSeverity.Note, "", new Evidence("date", Day("2026-03-17"))));
    }

    [Fact]
    public void Moved_WhenSkippedTooOrOutsideTheRule_StaysAwayOrStillComes()
    {
        Recurrence weekly = Recurrence.Weekly(Day("2026-03-02")) with { Until = Day("2026-03-16") };

        Dates(weekly with { Skipped = [Day("2026-03-09")], Moved = [new(Day("2026-03-09"), Day("2026-03-10"))] }, 9).Should().Equal(["2026-03-02", "2026-03-16"], "skipped is skipped");
        Dates(weekly with { Moved = [new(Day("2026-03-16"), Day("2026-03-20"))] }, 9).Should().Equal(["2026-03-02", "2026-03-09", "2026-03-20"], "the rule's last day does not hold for a moved one");
        Dates(weekly with { Moved = [new(Day("2026-03-02"), Day("2026-02-28"))] }, 9).Should().Equal(["2026-02-28", "2026-03-09", "2026-03-16"], "nor does the anchor");
        Dates(weekly with { Moved = [new(Day("2026-03-10"), Day("2026-03-11"))] }, 9).Should().Equal(["2026-03-02", "2026-03-09", "2026-03-16"], "the rule does not give the 10th");
        Dates(weekly with { Moved = [new(Day("2026-03-02"), Day("2026-03-09")), new(Day("2026-03-09"), Day("2026-03-02"))] }, 9).Should().Equal("2026-03-02", "2026-03-09", "2026-03-16");

        Recurrence shifted = weekly with { Moved = [new(Day("2026-03-09"), Day("2026-03-20"))] };
        Between(shifted, "2026-03-03", "2026-03-15").Should().BeEmpty("it was moved out of the window");
        Between(shifted, "2026-03-17", "2026-03-31").Should().Equal(["2026-03-20"], "and into this one");
        shifted.Compile().Between(new DateRange(Day("2026-03-17"), Day("2026-03-31"))).Should().Equal(shifted.Compile().From(Day("2026-03-17")));
        ((Action)(() => shifted.Compile().Between(default(DateRange)))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Count_WhenDaysAreSkipped_CountsThem() =>
        Dates(Recurrence.Daily(Day("2026-03-02")) with { Count = 3, Skipped = [Day("2026-03-03")] }, 9).Should().Equal("2026-03-02", "2026-03-04");

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=MO=;COUNT=3", "20240101", CalendarCodes.TextUnreadable)]
    [InlineData("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;COUNT=3", "99971228", CalendarCodes.PartUnsupported)]
    [InlineData("FREQ=YEARLY;INTERVAL=10000000;COUNT=2", "20240101", CalendarCodes.IntervalOutOfRange)]
    [InlineData("FREQ=WEEKLY;INTERVAL=2000000000;COUNT=2", "20240101", CalendarCodes.IntervalOutOfRange)]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYDAY=6MO", "20240101", CalendarCodes.WeekdayOutOfRange)]
    [InlineData("FREQ=YEARLY;BYWEEKNO=10;BYDAY=2MO", "20240101", CalendarCodes.PartUnsupported)]
    [InlineData("FREQ=DAILY;BYDAY=1MO", "20240101", CalendarCodes.ShapeRefused)]
    [InlineData("FREQ=MONTHLY;BYWEEKNO=10", "20260101", CalendarCodes.PartUnsupported)]
    [InlineData("FREQ=MONTHLY;BYYEARDAY=14;COUNT=3", "20260101", CalendarCodes.PartUnsupported)]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=20;COUNT=3", "20260101", CalendarCodes.ShapeRefused)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0", "20260101", CalendarCodes.MonthDayOutOfRange)]
    [InlineData("FREQ=DAILY;INTERVAL=0", "20260101", CalendarCodes.IntervalOutOfRange)]
    [InlineData("FREQ=DAILY;COUNT=0", "20260101", CalendarCodes.CountOutOfRange)]
    [InlineData("FREQ=DAILY;UNTIL=20251231", "20260101", CalendarCodes.UntilBeforeStart)]
    [InlineData("FREQ=DAILY;COUNT=2;UNTIL=20261231", "20260101", CalendarCodes.CountWithUntil)]
    [InlineData("FREQ=DAILY;UNTIL=20261231T000000Z", "20260101", CalendarCodes.ZoneNeeded)]
    [InlineData("FREQ=DAILY;FREQ=WEEKLY", "20260101", CalendarCodes.PartRepeated)]
    [InlineData("INTERVAL=2", "20260101", CalendarCodes.FrequencyMissing)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2", "20260101", CalendarCodes.NeverMatches)]
    [InlineData("FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2", "20260101", CalendarCodes.NeverMatches)]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,2TU", "20260101", CalendarCodes.ShapeRefused)]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU;BYMONTHDAY=9", "20260101", CalendarCodes.ShapeRefused)]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=9", "20260101", CalendarCodes.ShapeRefused)]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1", "20260101", CalendarCodes.ShapeRefused)]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1", "20260101", CalendarCodes.ShapeRefused)]
    [InlineData("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", "20260101", CalendarCodes.SetPositionOutOfRange)]
    [InlineData("FREQ=YEARLY;BYMONTH=13", "20260101", CalendarCodes.MonthOutOfRange)]
    [InlineData("FREQ=YEARLY;BYMONTH=1,1", "20260101", CalendarCodes.ValueRepeated)]
    [InlineData("FREQ=DAILY;BYHOUR=9,18;COUNT=3", "20260101", CalendarCodes.DayCut)]
    [InlineData("FREQ=DAILY;BYHOUR=9,18;UNTIL=20260105T120000", "20260101", CalendarCodes.DayCut)]
    [InlineData("FREQ=DAILY;BYHOUR=3", "20260101", CalendarCodes.DayCut)]
    [InlineData("FREQ=DAILY;BYHOUR=9,9", "20260101", CalendarCodes.ValueRepeated)]
    [InlineData("FREQ=DAILY;COUNT=9999999999", "20260101", CalendarCodes.TextUnreadable)]
    [InlineData("FREQ=DAILY;BYHOUR=24", "20260101", CalendarCodes.TextUnreadable)]
    [InlineData("FREQ=DAILY;BYSECOND=5", "20260101", CalendarCodes.PartUnsupported)]
    [InlineData("FREQ=DAILY;WKST=XX", "20260101", CalendarCodes.TextUnreadable)]
    [InlineData("FREQ=FORTNIGHTLY", "20260101", CalendarCodes.TextUnreadable)]
    [InlineData("", "20260101", CalendarCodes.FrequencyMissing)]
    public void TryParse_WhenTheRuleIsWrong_SaysSoByCode(string rule, string start, string code)
    {
        LocalDateTime anchor = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(start).Value.At(new LocalTime(9, 0));
        RecurrenceText.TryParse(rule, anchor, null, out TimedRecurrence? timed, out ValueList<Finding> findings).Should().BeFalse();
        timed.Should().BeNull();
        findings.Select(finding => finding.Code).Should().Contain(code);
        ((Action)(() => RecurrenceText.Parse(rule, anchor))).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().Equal(findings);
    }

    [Fact]
    public void TryParse_WhenSeveralPartsAreWrong_FindsAll()
    {
        RecurrenceText.TryParse("FREQ=DAILY;INTERVAL=x;BYMONTH=1,two;BYWEEKNO=3;WKST=QQ", new LocalDateTime(2026, 1, 1, 9, 0), null, out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Select(finding => finding.Path).Should().Equal("interval", "months", "byweekno", "weekStart");
    }

    [Theory]
    [InlineData("FREQ=YEARLY", "20240101")]
    [InlineData("FREQ=YEARLY;COUNT=1", "99990101")]
    public void TryParse_WhenUnboundedOrAtTheEnd_IsGood(string rule, string start)
    {
        LocalDate anchor = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(start).Value;
        CompiledRecurrence compiled = RecurrenceText.Parse(rule, anchor.AtMidnight()).Days.Compile();
        compiled.All().First().Date.Should().Be(anchor);
        compiled.All().Count().Should().Be(10_000 - anchor.Year);
        compiled.Next(LocalDate.MaxIsoValue).Should().BeNull();
    }

    [Fact]
    public void Count_WhenNotReachedByTheYear9999_IsCutAndSaysSo()
    {
        Recurrence rule = Recurrence.Yearly(Day("9998-01-01")) with { Count = 3 };
        rule.TryCompile(out CompiledRecurrence? compiled, out ValueList<Finding> findings).Should().BeTrue();
        findings.Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.EndsAtHorizon);
        compiled!.IsCutAtHorizon.Should().BeTrue();
        compiled.All().Count().Should().Be(2);
    }

    [Fact]
    public void Check_WhenTheDefinitionIsGarbage_FindsAllWithPaths()
    {
        var rule = new Recurrence
        {
            Frequency = (RecurrenceFrequency)7,
            Start = Day("2026-01-01").WithCalendar(CalendarSystem.Julian),
            Interval = -1,
            Count = 0,
            Until = Day("2026-01-01"),
            Weekdays = [default],
            MonthDays = [0, 32],
            Months = [0],
            SetPositions = [400],
            WeekStart = (IsoDayOfWeek)9,
            MonthEnd = (MonthEndPolicy)5,
            Skipped = [Day("2026-01-01"), Day("2026-01-01")],
        };
        new RecurrenceValidator().Check(rule).Select(finding => finding.Path).Should().Equal(
            "frequency", "start", "interval", "count", "count", "weekStart", "monthEnd", "weekdays[0]", "monthDays[0]", "monthDays[1]", "months[0]", "setPositions[0]", "skipped[1]");
        ((Action)(() => rule.Compile())).Should().Throw<InvalidDefinitionException>();
    }

    [Fact]
    public void Between_WhenFarFromTheAnchor_CostsNoWalkFromIt()
    {
        // A rule of a day in the year 1 and a window in 9999: a walk day by day would be 3.6 million steps for each of the windows.
        CompiledRecurrence daily = Recurrence.Daily(Day("0001-01-01")).Compile();
        for (int i = 0; i < 100_000; i++) daily.Next(Day("9998-06-01"))!.Value.Date.Should().Be(Day("9998-06-02"));
    }

    [Fact]
    public void Between_WhenWalked_AllocatesNothing()
    {
        CompiledRecurrence weekly = Recurrence.Weekly(Day("2026-01-05"), IsoDayOfWeek.Monday, IsoDayOfWeek.Friday).Compile();
        LocalDate first = Day("2026-01-01");
        LocalDate last = Day("2030-01-01");
        int count = Walk();
        long before = GC.GetAllocatedBytesForCurrentThread();
        count += Walk();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        count.Should().Be(2 * 417);

        int Walk()
        {
            int found = 0;
            foreach (Occurrence _ in weekly.Between(first, last)) found++;
            return found;
        }
    }

    [Fact]
    public void Times_WhenMissingOrTwice_AreFound()
    {
        new TimedRecurrenceValidator().Check(new TimedRecurrence { Days = Base, Times = [] }).Should().ContainSingle().Which.Path.Should().Be("times");
        new TimedRecurrenceValidator().Check(new TimedRecurrence { Days = Base, Times = [new(9, 0), new(9, 0)] }).Should().ContainSingle().Which.Path.Should().Be("times[1]");
        new TimedRecurrenceValidator().Check(new TimedRecurrence { Days = null!, Times = [new(9, 0)] }).Should().ContainSingle().Which.Path.Should().Be("days");
    }

    [Fact]
    public void Compile_WhenDaysAndTimesAreWrong_FindsAllWithPaths()
    {
        var timed = new TimedRecurrence { Days = Base with { Interval = 0, Months = [13] }, Times = [] };
        timed.TryCompile(out CompiledTimedRecurrence? compiled, out ValueList<Finding> findings).Should().BeFalse();
        compiled.Should().BeNull();
        findings.Select(finding => finding.Path).Should().Equal("days.interval", "days.months[0]", "times");
        new TimedRecurrenceValidator().Check(timed).Should().Equal(findings, "compiling asks what the validator asks");
        ((Action)(() => timed.Compile())).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().Equal(findings);
        ((Action)(() => (timed with { Days = null! }).Compile())).Should().Throw<InvalidDefinitionException>().Which.Findings.Select(finding => finding.Path).Should().Equal("days", "times");
    }

    [Fact]
    public void Format_WhenRruleHasNoWords_Refuses()
    {
        Refused(new() { Days = Base with { MonthEnd = MonthEndPolicy.Clamp }, Times = [new(9, 0)] }).Path.Should().Be("monthEnd");
        Refused(new() { Days = Base, Times = [new(9, 0), new(18, 30)] }).Code.Should().Be(CalendarCodes.TimesUnfit);

        static Finding Refused(TimedRecurrence timed) =>
            ((Action)(() => RecurrenceText.Format(timed))).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().ContainSingle().Subject;
    }

    [Fact]
    public void Format_WhenThereAreSeveralTimes_MultipliesTheCount() =>
        RecurrenceText.Format(new() { Days = Recurrence.Daily(Day("2026-01-01")) with { Count = 5 }, Times = [new(9, 0), new(18, 0)] })
            .Should().Be("FREQ=DAILY;COUNT=10;BYHOUR=9,18;BYMINUTE=0");

    private static IEnumerable<string> Dates(Recurrence rule, int most) => rule.Compile().All().Take(most).Select(item => LocalDatePattern.Iso.Format(item.Date));

    private static IEnumerable<string> Between(Recurrence rule, string first, string last) =>
        rule.Compile().Between(Day(first), Day(last)).Select(item => LocalDatePattern.Iso.Format(item.Date));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
