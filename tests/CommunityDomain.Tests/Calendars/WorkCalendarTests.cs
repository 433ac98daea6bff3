using CommunityDomain.Calendars;
using FsCheck.Fluent;
using NodaTime.Text;

namespace CommunityDomain.Tests.Calendars;

/// <summary>Expected days: own work from the official notices of China, Taiwan and Japan, cross-checked between two compilations (CC0).</summary>
public sealed class WorkCalendarTests
{
    private static readonly Dictionary<string, WorkCalendar> Calendars = new(StringComparer.Ordinal)
    {
        ["CN"] = WorkCalendar.Open(WorkCalendarDefinition.China),
        ["TW"] = WorkCalendar.Open(WorkCalendarDefinition.Taiwan),
        ["JP"] = WorkCalendar.Open(WorkCalendarDefinition.Japan),
    };

    private static WorkCalendar China => Calendars["CN"];

    [Theory]
    [InlineData("CN", 2024, "22 18 21 22 21 19 23 22 21 19 21 22")]
    [InlineData("CN", 2025, "19 19 21 22 19 20 23 21 23 18 20 23")]
    [InlineData("CN", 2026, "21 16 22 21 19 21 23 21 22 18 21 23")]
    [InlineData("TW", 2024, "22 16 21 20 23 19 23 22 20 22 21 22")]
    [InlineData("TW", 2025, "17 20 21 20 21 21 23 21 21 20 20 22")]
    [InlineData("TW", 2026, "21 14 22 20 20 21 23 21 20 20 21 22")]
    [InlineData("JP", 2024, "21 19 20 21 21 20 22 21 19 22 20 22")]
    [InlineData("JP", 2025, "21 18 20 21 20 21 22 20 20 22 18 23")]
    [InlineData("JP", 2026, "20 18 21 21 18 22 22 20 19 21 19 23")]
    public void CountWorkdays_WhenByMonth_EqualsTheNotices(string country, int year, string expected)
    {
        string counts = string.Join(' ', Enumerable.Range(1, 12).Select(month => new YearMonth(year, month))
            .Select(month => Calendars[country].CountWorkdays(new DateRange(month.OnDayOfMonth(1), month.OnDayOfMonth(CalendarSystem.Iso.GetDaysInMonth(year, month.Month)))).Outcome));
        counts.Should().Be(expected);
    }

    [Theory]
    [InlineData("CN", "2026-01-04 2026-02-02 2026-03-02 2026-04-01 2026-05-06 2026-06-01 2026-07-01 2026-08-03 2026-09-01 2026-10-08 2026-11-02 2026-12-01", "2026-01-30 2026-02-28 2026-03-31 2026-04-30 2026-05-29 2026-06-30 2026-07-31 2026-08-31 2026-09-30 2026-10-30 2026-11-30 2026-12-31")]
    [InlineData("TW", "2026-01-02 2026-02-02 2026-03-02 2026-04-01 2026-05-04 2026-06-01 2026-07-01 2026-08-03 2026-09-01 2026-10-01 2026-11-02 2026-12-01", "2026-01-30 2026-02-26 2026-03-31 2026-04-30 2026-05-29 2026-06-30 2026-07-31 2026-08-31 2026-09-30 2026-10-30 2026-11-30 2026-12-31")]
    [InlineData("JP", "2026-01-02 2026-02-02 2026-03-02 2026-04-01 2026-05-01 2026-06-01 2026-07-01 2026-08-03 2026-09-01 2026-10-01 2026-11-02 2026-12-01", "2026-01-30 2026-02-27 2026-03-31 2026-04-30 2026-05-29 2026-06-30 2026-07-31 2026-08-31 2026-09-30 2026-10-30 2026-11-30 2026-12-31")]
    public void FirstAndLastWorkdayOf_WhenIn2026_EqualTheNotices(string country, string first, string last)
    {
        YearMonth[] year = [.. Enumerable.Range(1, 12).Select(month => new YearMonth(2026, month))];
        year.Select(month => Iso(Calendars[country].FirstWorkdayOf(month).Outcome)).Should().Equal(first.Split(' '));
        year.Select(month => Iso(Calendars[country].LastWorkdayOf(month).Outcome)).Should().Equal(last.Split(' '));
    }

    [Theory]
    [InlineData("CN", "2026-02-16", "2026-02-14", "2026-02-24", null)]
    [InlineData("CN", "2026-02-23", "2026-02-14", "2026-02-24", "2026-02-24")]
    [InlineData("CN", "2026-04-06", "2026-04-03", "2026-04-07", "2026-04-07")]
    [InlineData("CN", "2026-05-04", "2026-04-30", "2026-05-06", "2026-05-06")]
    [InlineData("CN", "2026-10-05", "2026-09-30", "2026-10-08", "2026-10-08")]
    [InlineData("TW", "2026-02-16", "2026-02-13", "2026-02-23", null)]
    [InlineData("TW", "2026-04-06", "2026-04-02", "2026-04-07", "2026-04-07")]
    [InlineData("TW", "2026-09-28", "2026-09-24", "2026-09-29", "2026-09-29")]
    [InlineData("TW", "2026-10-26", "2026-10-23", "2026-10-27", "2026-10-27")]
    [InlineData("JP", "2026-01-12", "2026-01-09", "2026-01-13", "2026-01-13")]
    [InlineData("JP", "2026-02-23", "2026-02-20", "2026-02-24", "2026-02-24")]
    [InlineData("JP", "2026-05-04", "2026-05-01", "2026-05-07", "2026-05-07")]
    [InlineData("JP", "2026-07-20", "2026-07-17", "2026-07-21", "2026-07-21")]
    [InlineData("JP", "2026-09-21", "2026-09-18", "2026-09-24", "2026-09-24")]
    [InlineData("JP", "2026-10-12", "2026-10-09", "2026-10-13", "2026-10-13")]
    [InlineData("JP", "2026-11-23", "2026-11-20", "2026-11-24", "2026-11-24")]
    public void Apply_WhenAMondayIsOff_ShiftsAsThePolicySays(string country, string nominal, string? previous, string? next, string? sameWeek)
    {
        Shift(country, ShiftPolicy.Previous, nominal).Should().Be(previous);
        Shift(country, ShiftPolicy.Next, nominal).Should().Be(next);
        Shift(country, ShiftPolicy.SameWeekElseSkip, nominal).Should().Be(sameWeek);
        Shift(country, ShiftPolicy.None, nominal).Should().Be(nominal);
        Shift(country, ShiftPolicy.Skip, nominal).Should().BeNull();
    }

    [Fact]
    public void Apply_WhenTwoItemsLandOnOneDay_NamesEachOther()
    {
        ValueList<ShiftedDate> placed = new ShiftRule(ShiftPolicy.Previous).Apply([Day("2026-02-09"), Day("2026-02-16"), Day("2026-02-23")], China);

        placed.Select(item => Iso(item.Date!.Value)).Should().Equal("2026-02-09", "2026-02-14", "2026-02-14");
        placed[0].CollapsedWith.Should().BeEmpty();
        placed[1].CollapsedWith.Should().Equal(Day("2026-02-23"));
        placed[2].CollapsedWith.Should().Equal(Day("2026-02-16"));
        placed[2].Reason!.Code.Should().Be(CalendarCodes.Shifted);
    }

    [Theory]
    [InlineData("2026-01-03", "2026-01-04")] // Saturday off; Sunday 01-04 is worked
    [InlineData("2026-03-21", "2026-03-20")] // Saturday: Friday is nearer
    [InlineData("2026-03-22", "2026-03-23")] // Sunday: Monday is nearer
    [InlineData("2026-04-05", "2026-04-07")] // Qingming, 04-04 to 04-06: 04-03 and 04-07 are equally near, the later wins
    public void Apply_WhenNearest_TakesTheNearerAndOfEqualsTheLater(string nominal, string expected) =>
        Shift("CN", ShiftPolicy.Nearest, nominal).Should().Be(expected);

    [Fact]
    public void Apply_WhenAdjustedWorkdaysRest_MovesPastThem()
    {
        Shift("CN", ShiftPolicy.Previous, "2026-02-16", AdjustedWorkdayPolicy.Rest).Should().Be("2026-02-13");
        Shift("CN", ShiftPolicy.Previous, "2026-02-14", AdjustedWorkdayPolicy.Rest).Should().Be("2026-02-13");
        Shift("CN", ShiftPolicy.Previous, "2026-02-14").Should().Be("2026-02-14");
    }

    [Fact]
    public void Day_WhenAWeekendIsWorked_SaysWhy()
    {
        CalendarDay day = China.Day(Day("2026-02-14")).Outcome;
        day.IsWorkday.Should().BeTrue();
        day.IsAdjustedWorkday.Should().BeTrue();
        day.Special!.Value.Name.Should().Be("春节");
    }

    [Fact]
    public void Answers_WhenTheYearIsUnknown_AreRefusedAndNeverHolidayFree()
    {
        Decision<bool> answer = China.IsWorkday(Day("2027-01-04"));
        answer.Verdict.Should().Be(Verdict.Refused);
        answer.Reasons.Should().Equal(new Reason(CalendarCodes.YearUnknown, "", new Evidence("calendar", "CN"), new Evidence("year", 2027)));
        China.AddWorkdays(Day("2026-12-30"), 2).Reasons[0].Code.Should().Be(CalendarCodes.YearUnknown);
        China.CountWorkdays(new DateRange(Day("2026-12-01"), Day("2027-01-01"))).IsGranted.Should().BeFalse();
        new ShiftRule(ShiftPolicy.Next).Apply([Day("2027-01-04")], China)[0].Should().Match<ShiftedDate>(item => item.Date == null && item.Reason!.Code == CalendarCodes.YearUnknown);
        China.LastWorkdayOf(new YearMonth(2023, 12)).IsGranted.Should().BeFalse();
    }

    [Fact]
    public void AssumeWeekends_WhenTheYearIsUnknown_AnswersAndWarns()
    {
        WorkCalendar assumed = China.AssumeWeekends();
        Decision<LocalDate> answer = assumed.AddWorkdays(Day("2026-12-31"), 1);
        answer.Outcome.Should().Be(Day("2027-01-01"), "a Friday, and nobody knows the holidays of 2027");
        answer.Reasons[0].Code.Should().Be(CalendarCodes.WeekendsAssumed);
        assumed.IsWorkday(Day("2027-01-02")).Outcome.Should().BeFalse();
        assumed.IsWorkday(Day("2026-06-19")).Should().Be(China.IsWorkday(Day("2026-06-19")), "known years are as they were");
    }

    [Fact]
    public void SourcesOf_WhenAsked_NamesDocumentAndDate()
    {
        WorkCalendarYear source = China.SourcesOf(2024).Should().ContainSingle().Subject;
        source.Source.Should().StartWith("State Council General Office notice on the holidays of 2024");
        source.SourceDate.Should().Be(new LocalDate(2023, 10, 1));
        China.SourcesOf(2027).Should().BeEmpty();
        China.AssumeWeekends().SourcesOf(2027).Should().BeEmpty("an assumption has no source");
        WorkCalendar.All(China, Calendars["JP"]).SourcesOf(2026).Should().Equal(WorkCalendarDefinition.China.Years[2], WorkCalendarDefinition.Japan.Years[2]);
    }

    [Fact]
    public void Weekend_WhenTurnedAlone_ChangesTheNextWorkday()
    {
        var friday = new WorkCalendarDefinition { Id = "X", Years = [new() { Year = 2026, Source = "own" }] };
        WorkCalendar.Open(friday).NextWorkday(Day("2026-03-19")).Outcome.Should().Be(Day("2026-03-20"));
        WorkCalendar.Open(friday with { Weekend = [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday] }).NextWorkday(Day("2026-03-19")).Outcome.Should().Be(Day("2026-03-22"));
        WorkCalendar.Open(friday with { Years = [friday.Years[0] with { Days = [new(Day("2026-03-20"), SpecialDayKind.Statutory, "own")] }] })
            .NextWorkday(Day("2026-03-19")).Outcome.Should().Be(Day("2026-03-23"), "Years was turned");
        WorkCalendar.Open(friday with { Years = [] }).NextWorkday(Day("2026-03-19")).IsGranted.Should().BeFalse();
        WorkCalendar.Open(friday with { Id = "Y" }).Id.Should().Be("Y");
    }

    [Fact]
    public void Day_WhenInChina_KnowsWorkedWeekendsAndFreeWeekdays()
    {
        LocalDate[] days = [.. new DateRange(Day("2024-01-01"), Day("2026-12-31"))];
        bool Weekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
        string.Join(' ', days.Where(day => Weekend(day) && China.IsWorkday(day).Outcome).Select(Iso)).Should().Be(
            "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12 2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 "
            + "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10");
        string.Join(' ', days.Where(day => day.Year == 2026 && !Weekend(day) && !China.IsWorkday(day).Outcome).Select(Iso)).Should().Be(
            "2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06 2026-05-01 2026-05-04 2026-05-05 2026-06-19 2026-09-25 "
            + "2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07");
    }

    [Fact]
    public void AddWorkdays_WhenFarOrAtTheEndOfTime_IsAnswered()
    {
        China.AddWorkdays(Day("2026-01-05"), int.MaxValue).Reasons[0].Should().Be(new Reason(CalendarCodes.YearUnknown, "", new Evidence("calendar", "CN"), new Evidence("year", 2027)));
        China.AddWorkdays(Day("2026-01-05"), int.MinValue).Reasons[0].Code.Should().Be(CalendarCodes.YearUnknown);

        WorkCalendar assumed = China.AssumeWeekends();
        assumed.AddWorkdays(Day("2027-01-04"), 1_000_000).Outcome.Should().Be(Day("2027-01-04").PlusWeeks(200_000));
        assumed.AddWorkdays(Day("2027-01-04"), 1_000_000_000).Reasons[0].Should().Be(
            new Reason(CalendarCodes.NoWorkday, "", new Evidence("calendar", "CN"), new Evidence("from", LocalDate.MaxIsoValue)));
        assumed.NextWorkday(LocalDate.MaxIsoValue).IsGranted.Should().BeFalse();
        assumed.PreviousWorkday(LocalDate.MinIsoValue).IsGranted.Should().BeFalse();
        assumed.PreviousWorkday(Day("0001-01-01")).IsGranted.Should().BeTrue();
        assumed.LastWorkdayOf(new YearMonth(9999, 12)).Outcome.Should().Be(LocalDate.MaxIsoValue, "a Friday");
        assumed.AddWorkdays(Day("2026-03-21"), 0).Outcome.Should().Be(Day("2026-03-21"), "zero gives the day itself, worked or not");
    }

    [Theory]
    [InlineData(ShiftPolicy.Previous, "9999-12-30")]
    [InlineData(ShiftPolicy.Next, null)]
    [InlineData(ShiftPolicy.Nearest, null)]
    [InlineData(ShiftPolicy.SameWeekElseSkip, "9999-12-30")]
    public void Apply_WhenTheLastDayOfTimeIsOff_NeverOverflows(ShiftPolicy policy, string? expected)
    {
        WorkCalendar fridays = WorkCalendar.Open(new() { Id = "X", Weekend = [IsoDayOfWeek.Friday], Years = [] }).AssumeWeekends();
        ShiftedDate placed = new ShiftRule(policy).Apply([LocalDate.MaxIsoValue], fridays)[0];
        (placed.Date is { } date ? Iso(date) : null).Should().Be(expected);
        placed.Reason!.Code.Should().Be(expected is null ? CalendarCodes.NoWorkday : CalendarCodes.Shifted);
    }

    [Fact]
    public void FirstWorkdayOf_WhenAMonthHasNone_IsRefused()
    {
        LocalDate[] december = [.. new DateRange(Day("9999-12-01"), LocalDate.MaxIsoValue)];
        WorkCalendar closed = WorkCalendar.Open(new() { Id = "X", Years = [new() { Year = 9999, Source = "own", Days = december.Select(day => new SpecialDay(day, SpecialDayKind.Statutory, "closed")).ToValueList() }] });
        closed.FirstWorkdayOf(new YearMonth(9999, 12)).Reasons[0].Code.Should().Be(CalendarCodes.NoWorkday);
        closed.LastWorkdayOf(new YearMonth(9999, 12)).Reasons[0].Evidence.Should().Contain(new Evidence("from", LocalDate.MaxIsoValue));
    }

    [Fact]
    public void Apply_WhenManyItemsAreTheSame_NamesEachDayOnce()
    {
        ValueList<ShiftedDate> placed = new ShiftRule(ShiftPolicy.Previous).Apply(Enumerable.Repeat(Day("2026-02-16"), 100_000).Append(Day("2026-02-23")), China);
        placed[0].CollapsedWith.Should().Equal(Day("2026-02-16"), Day("2026-02-23"));
        placed[100_000].CollapsedWith.Should().Equal(Day("2026-02-16"));
    }

    [Fact]
    public void Apply_WhenDroppedOrThePolicyIsUnknown_SaysSo()
    {
        new ShiftRule(ShiftPolicy.Skip).Apply([Day("2026-02-16")], China)[0].Reason!.Code.Should().Be(CalendarCodes.ShiftSkipped);
        ((Action)(() => new ShiftRule((ShiftPolicy)9).Apply([], China))).Should().Throw<InvalidOperationException>();
        ((Action)(() => new ShiftRule(ShiftPolicy.None, (AdjustedWorkdayPolicy)9).Apply([], China))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void AllAndAny_WhenCalendarsDiffer_CombineThem()
    {
        WorkCalendar all = WorkCalendar.All(China, Calendars["JP"]);
        WorkCalendar any = WorkCalendar.Any(China, Calendars["JP"]);
        all.IsWorkday(Day("2026-02-14")).Outcome.Should().BeFalse("a Saturday in Japan");
        any.IsWorkday(Day("2026-02-14")).Outcome.Should().BeTrue("worked in China");
        all.IsWorkday(Day("2026-05-01")).Outcome.Should().BeFalse("Labour Day in China");
        any.IsWorkday(Day("2026-05-04")).Outcome.Should().BeFalse("off in both");
        all.Id.Should().Be("CN&JP");
    }

    [Fact]
    public void AddWorkdays_WhenRandom_EqualsCountingDayByDay() =>
        Law.Holds(
            from offset in Gen.Choose(0, 1_000) from workdays in Gen.Choose(-60, 60) from country in Gen.Elements("CN", "TW", "JP") select (offset, workdays, country),
            item =>
            {
                WorkCalendar calendar = Calendars[item.country].AssumeWeekends();
                LocalDate date = new LocalDate(2024, 1, 10).PlusDays(item.offset);
                LocalDate expected = date;
                for (int left = Math.Abs(item.workdays); left > 0;)
                {
                    expected = expected.PlusDays(Math.Sign(item.workdays));
                    if (calendar.Day(expected).Outcome.IsWorkday) left--;
                }

                return calendar.AddWorkdays(date, item.workdays).Outcome == expected;
            });

    [Fact]
    public void Check_WhenTheDefinitionIsWrong_FindsAll()
    {
        var wrong = new WorkCalendarDefinition
        {
            Id = " ",
            Weekend = [IsoDayOfWeek.Sunday, IsoDayOfWeek.Sunday, IsoDayOfWeek.None],
            Years =
            [
                new() { Year = 0, Source = "" },
                null!,
                new() { Year = 2026, Source = "x", Days = [new(new(2025, 1, 1), SpecialDayKind.Statutory, ""), new(new(2026, 1, 1), (SpecialDayKind)9, ""), new(new(2026, 1, 1), SpecialDayKind.InLieu, "")] },
                new() { Year = 2026, Source = "y" },
            ],
        };
        new WorkCalendarDefinitionValidator().Check(wrong).Select(finding => $"{finding.Path} {finding.Code}").Should().Equal(
            "id calendars.workCalendar.idMissing",
            "weekend[1] calendars.workCalendar.weekendWrong",
            "weekend[2] calendars.workCalendar.weekendWrong",
            "years[0].year calendars.workCalendar.yearWrong",
            "years[0].source calendars.workCalendar.sourceMissing",
            "years[1] definition.item.missing",
            "years[2].days[0] calendars.workCalendar.dayWrong",
            "years[2].days[1] calendars.workCalendar.dayWrong",
            "years[3].year calendars.workCalendar.yearWrong");
        ((Action)(() => WorkCalendar.Open(wrong))).Should().Throw<InvalidDefinitionException>().Which.Findings.Count.Should().Be(9);
    }

    private static string? Shift(string country, ShiftPolicy policy, string nominal, AdjustedWorkdayPolicy adjusted = AdjustedWorkdayPolicy.Normal) =>
        new ShiftRule(policy, adjusted).Apply([Day(nominal)], Calendars[country])[0].Date is { } date ? Iso(date) : null;

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
