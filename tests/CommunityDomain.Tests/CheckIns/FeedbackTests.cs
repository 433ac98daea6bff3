using CommunityDomain.Calendars;
using CommunityDomain.CheckIns;
using FsCheck;
using FsCheck.Fluent;
using NodaTime.Text;

namespace CommunityDomain.Tests.CheckIns;

public sealed class FeedbackTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly BusinessDayClock Clock = new(Shanghai, new LocalTime(4, 0));
    private static readonly FeedbackDuty Daily = FeedbackDuty.Daily(60);
    private static readonly FeedbackDuty Office = FeedbackDuty.InWorkingHours(60, Duration.FromHours(4), new TimeWindow(new(9, 0), new(12, 0)), new TimeWindow(new(14, 0), new(18, 0)));

    // Monday 2026-03-02 at 20:00 is the check-in; due by one choice and by another.
    public static TheoryData<string, FeedbackDuty, FeedbackDuty, string, string> DueKnobs => new()
    {
        { "within", Daily, Daily with { Within = Duration.FromHours(8) }, "03-03 20:00", "03-03 04:00" },
        { "after the day's end", Daily, Daily with { AfterDayEnd = Duration.FromHours(6) }, "03-03 20:00", "03-03 10:00" },
        { "the day's end alone", Daily with { AfterDayEnd = Duration.FromHours(30) }, Daily with { Within = null, AfterDayEnd = Duration.FromHours(30) }, "03-03 20:00", "03-04 10:00" },
        { "hours", Daily with { Within = Duration.FromHours(4) }, Office, "03-03 00:00", "03-03 15:00" },
        { "other hours", Office, Office with { Hours = [new TimeWindow(new(9, 0), new(18, 0))] }, "03-03 15:00", "03-03 13:00" },
    };

    [Theory]
    [MemberData(nameof(DueKnobs))]
    public void Due_WhenOneChoiceIsTurned_IsAnother(string knob, FeedbackDuty before, FeedbackDuty after, string expectedBefore, string expectedAfter)
    {
        Due(before).Should().Be(At(expectedBefore), knob);
        Due(after).Should().Be(At(expectedAfter), knob);

        static Instant? Due(FeedbackDuty duty) => Report(duty, [("amy", "03-02 20:00")], [], "03-02 20:00").Items[0].DueAt;
    }

    [Fact]
    public void Due_WhenDaysAreOff_WaitsForTheCalendar()
    {
        WorkCalendar china = WorkCalendar.Open(WorkCalendarDefinition.China);
        Due(null, "03-06 20:00").Should().Be(At("03-07 15:00"), "without a calendar every day is worked (CHK-3)");
        Due(china, "03-06 20:00").Should().Be(At("03-09 15:00"), "Friday evening, then a weekend");
        new FeedbackReading(Office, Clock, china, At("12-31 20:00")).DueOf(At("12-31 20:00")).Should().BeNull("the calendar of 2027 is not known");

        static Instant? Due(WorkCalendar? calendar, string at) => new FeedbackReading(Office, Clock, calendar, At(at)).DueOf(At(at));
    }

    [Fact]
    public void Unknown_WorkCalendar_LeavesTheItemOutOfCoverageAndTheWaitUnknown()
    {
        FeedbackReport report = new FeedbackReading(Office, Clock, WorkCalendar.Open(WorkCalendarDefinition.China), At("12-31 20:00") + Duration.FromDays(2))
            .Report([(new("amy"), new(2026, 12, 31), At("12-31 20:00"))], []);
        (report.Items[0].DueAt, report.Items[0].Waited, report.Items[0].IsLate, report.Backlog).Should().Be((null, null, false, 1));
        report.Coverage.IsDefined.Should().BeFalse();
        report.MedianWait.Should().BeNull();
    }

    [Fact]
    public void Coverage_CountsWhatIsSettled_AndLeavesOutWhatMayStillCome()
    {
        FeedbackReport report = Report(
            Daily,
            [("amy", "03-02 10:00"), ("bob", "03-02 11:00"), ("cat", "03-02 12:00"), ("dan", "03-03 09:00"), ("eve", "03-04 09:00")],
            [("amy", "03-02", "03-03 10:00", "a"), ("bob", "03-02", "03-03 11:01", "b")],
            "03-03 13:00");
        report.Coverage.Should().Be(new Ratio(1, 3), "amy in time to the second, bob and cat late, dan may still come, eve is later than the report");
        report.CoverageOn(new(2026, 3, 3)).IsDefined.Should().BeFalse();
        report.Answered.Should().Be(new Ratio(2, 4));
        (report.Backlog, report.Overdue).Should().Be((2, 1));
        report.Items.Select(item => item.ToString()).Should().Equal("amy 2026-03-02", "bob 2026-03-02", "cat 2026-03-02", "dan 2026-03-03");
    }

    [Fact]
    public void Report_AsOfEarlier_SeesNothingLater()
    {
        FeedbackReport report = Report(Daily, [("amy", "03-02 10:00")], [("amy", "03-02", "03-02 12:00", "a")], "03-02 11:00");
        (report.Backlog, report.Items[0].Waited, report.Copied.Denominator).Should().Be((1, Duration.FromHours(1), 0));
    }

    [Fact]
    public void Next_IsOverdueThenLongestWaitingThenNeverCommented()
    {
        FeedbackReport report = Report(
            Daily,
            [("amy", "03-02 10:00"), ("amy", "03-04 08:00"), ("bob", "03-04 09:00"), ("cat", "03-03 20:00"), ("dan", "03-02 11:00"), ("eve", "03-04 09:00")],
            [("amy", "03-02", "03-02 12:00", "a"), ("dan", "03-02", "03-02 12:00", "b"), ("cat", "03-03", "03-03 21:00", "c")],
            "03-04 10:00");
        report.Next(9).Select(item => item.ToString()).Should().Equal("bob 2026-03-04", "eve 2026-03-04", "amy 2026-03-04");
        report.Next(1).Should().ContainSingle();

        report = Report(Daily, [("amy", "03-02 10:00"), ("amy", "03-04 08:00"), ("bob", "03-04 09:00"), ("cat", "03-03 20:00"), ("dan", "03-02 11:00")], [("bob", "03-02", "03-02 12:00", "x")], "03-04 10:00");
        report.Next(9).Select(item => item.ToString()).Should().Equal("amy 2026-03-02", "dan 2026-03-02", "cat 2026-03-03", "amy 2026-03-04", "bob 2026-03-04");
        report.Next(1)[0].Why.Select(reason => reason.ToString()).Should().Equal(
            "checkIns.comment.overdue (CHK-3) member=amy day=2026-03-02 due=2026-03-03T02:00:00Z",
            "checkIns.comment.waiting (CHK-3) member=amy day=2026-03-02 since=2026-03-02T02:00:00Z",
            "checkIns.comment.never (CHK-3) member=amy");
        report.Next(3)[2].Why.Select(reason => reason.Code).Should().Equal(CheckInCodes.CommentWaiting, CheckInCodes.CommentNever);
        FluentActions.Invoking(() => report.Next(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Waits_WhenAllCame_AreNearestRankPercentiles()
    {
        Gen<int[]> cases = Gen.Choose(0, 40).ArrayOf().Where(waits => waits.Length is > 0 and < 60);
        Law.Holds(cases, waits =>
        {
            FeedbackReport report = Report(
                Daily, waits.Select((_, i) => ($"m{i}", "03-02 10:00")), waits.Select((wait, i) => ($"m{i}", "03-02", At("03-02 10:00") + Duration.FromMinutes(wait), "x")), At("03-09 00:00"));
            int[] sorted = [.. waits.Order()];
            foreach (int tenths in (int[])[1, 5, 9, 10])
            {
                int rank = ((tenths * sorted.Length) + 9) / 10;
                report.WaitQuantile(tenths / 10.0).Should().Be(Duration.FromMinutes(sorted[rank - 1]));
            }
        });
    }

    [Fact]
    public void Waits_WhenSomeAreOpen_AreNotFlattered()
    {
        (string, string)[] checkIns = [("amy", "03-02 10:00"), ("bob", "03-02 10:00"), ("cat", "03-02 10:00"), ("dan", "03-02 10:00")];
        FeedbackReport one = Report(Daily, checkIns, [("amy", "03-02", "03-02 11:00", "x")], "03-02 20:00");
        one.MedianWait.Should().BeNull("three of four wait still");
        FeedbackReport two = Report(Daily, checkIns, [("amy", "03-02", "03-02 11:00", "x"), ("bob", "03-02", "03-02 13:00", "y")], "03-02 20:00");
        two.MedianWait.Should().Be(Duration.FromHours(3));
        two.P90Wait.Should().BeNull();
        FluentActions.Invoking(() => two.WaitQuantile(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => two.WaitQuantile(double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Waits_InWorkingHours_AreWorkingTime() =>
        Report(Office, [("amy", "03-02 17:00")], [("amy", "03-02", "03-03 10:00", "x")], "03-04 00:00").MedianWait.Should().Be(Duration.FromHours(2));

    [Theory]
    [InlineData("Great job, Amy!", "great job amy", true)]
    [InlineData("Great job", "Ｇｒｅａｔ　ｊｏｂ", true)]
    [InlineData("很棒!", "很棒！！", true)]
    [InlineData("gre\u200Bat", "great", true)]
    [InlineData("👍", "👍", true)]
    [InlineData("👍", "🎉", false)]
    [InlineData("Great job", "Great work", false)]
    [InlineData("résumé", "resume", false)]
    [InlineData("", "", false)]
    [InlineData("  ", "  ", false)]
    public void Copied_WhenTextsFoldToTheSame_CountsBoth(string one, string other, bool same)
    {
        FeedbackReport report = Report(Daily, [("amy", "03-02 10:00"), ("bob", "03-02 10:00")], [("amy", "03-02", "03-02 11:00", one), ("bob", "03-02", "03-02 11:00", other)], "03-03 00:00");
        report.Copied.Numerator.Should().Be(same ? 2 : 0);
        report.Copied.Denominator.Should().Be(string.IsNullOrWhiteSpace(one) ? 0 : 2);
        report.Findings.Should().HaveCount(same ? 1 : 0);
    }

    [Fact]
    public void Copied_IsToldByTeacher_AndWarnsAboveTheLimit()
    {
        CommentFact[] comments = [Comment("amy", "li", "Good"), Comment("bob", "li", "good."), Comment("cat", "wang", "GOOD"), Comment("dan", "wang", "Your vowels are clear now"), Comment("eve", "wang", "Mind the th")];
        (string, string)[] checkIns = [("amy", "03-02 10:00"), ("bob", "03-02 10:00"), ("cat", "03-02 10:00"), ("dan", "03-02 10:00"), ("eve", "03-02 10:00")];
        FeedbackReport report = Read(Daily with { CopyLimit = 0.6m }, checkIns, comments, At("03-03 00:00"));
        (report.Copied, report.CopiedBy(new("li")), report.CopiedBy(new("wang")), report.CopiedBy(new("zhao"))).Should().Be((new Ratio(3, 5), new Ratio(2, 2), new Ratio(1, 3), default(Ratio)));
        report.Findings.Should().BeEmpty("at the limit is not above it");
        Read(Daily with { CopyLimit = 0.59m }, checkIns, comments, At("03-03 00:00")).Findings.Single().ToString()
            .Should().Be("Warning comments: checkIns.comments.copied (CHK-3) copied=3 comments=5 limit=59");

        static CommentFact Comment(string member, string teacher, string text) => new(new(member), new(2026, 3, 2), new(teacher), At("03-02 11:00"), text);
    }

    [Fact]
    public void Comments_ThatFitNothing_AreFindingsAndCountNowhere()
    {
        LocalDate day = new(2026, 3, 2);
        CommentFact[] comments =
        [
            new(new("amy"), day.PlusDays(1), new("li"), At("03-03 11:00"), "a"),
            new(new("amy"), day, new("amy"), At("03-02 11:00"), "b"),
            new(new("amy"), day, new("li"), At("03-02 09:00"), "c"),
            new(new("amy"), day, default, At("03-02 11:00"), "d"),
            new(new("bob"), day, new("li"), At("03-02 11:00"), "e"),
        ];
        FeedbackReport report = Read(Daily, [("amy", "03-02 10:00")], comments, At("03-03 12:00"));
        report.Findings.Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("comments[0]", CheckInCodes.CommentOrphan),
            ("comments[1]", CheckInCodes.CommentOwn),
            ("comments[2]", CheckInCodes.CommentEarly),
            ("comments[3]", CheckInCodes.MemberMissing),
            ("comments[4]", CheckInCodes.CommentOrphan));
        (report.Backlog, report.Copied.Denominator).Should().Be((1, 0));
    }

    [Fact]
    public void Report_OfFactsInAnyOrderAndTwice_IsTheSame()
    {
        Gen<(int Seed, int Count)> cases = Gen.Choose(0, 9999).SelectMany(seed => Gen.Choose(1, 30).Select(count => (seed, count)));
        Law.Holds(cases, test =>
        {
            var random = new Random(test.Seed);
            (MemberId, LocalDate, Instant)[] checkIns = [.. Enumerable.Range(0, test.Count).Select(_ =>
            {
                LocalDate day = new LocalDate(2026, 3, 2).PlusDays(random.Next(4));
                return (new MemberId($"m{random.Next(5)}"), day, Clock.Start(day) + Duration.FromHours(random.Next(24)));
            })];
            CommentFact[] comments = [.. Enumerable.Range(0, test.Count).Select(_ => new CommentFact(
                new($"m{random.Next(5)}"), new LocalDate(2026, 3, 2).PlusDays(random.Next(4)), new(random.Next(2) == 0 ? "li" : "wang"), At("03-02 00:00") + Duration.FromHours(random.Next(140)), $"t{random.Next(4)}"))];
            Instant asOf = At("03-02 00:00") + Duration.FromHours(random.Next(160));
            FeedbackReport one = new FeedbackReading(Daily, Clock, null, asOf).Report(checkIns, comments);
            FeedbackReport other = new FeedbackReading(Daily, Clock, null, asOf).Report(checkIns.Concat(checkIns.Reverse()), comments.Reverse().Concat(comments));
            other.Items.Should().Equal(one.Items);
            other.Next(99).Should().Equal(one.Next(99));
            (other.Copied, other.Coverage, other.MedianWait, other.Findings.Count).Should().Be((one.Copied, one.Coverage, one.MedianWait, one.Findings.Count));

            // By a straightforward count.
            var first = checkIns.Where(c => c.Item3 <= asOf).GroupBy(c => (c.Item1, c.Item2)).ToDictionary(g => g.Key, g => g.Min(c => c.Item3));
            var answers = first.ToDictionary(c => c.Key, c => comments.Where(x => x.Member == c.Key.Item1 && x.Day == c.Key.Item2 && x.At >= c.Value && x.At <= asOf).Select(x => (Instant?)x.At).Min());
            int inTime = first.Count(c => answers[c.Key] <= c.Value + Duration.FromHours(24));
            int late = first.Count(c => (answers[c.Key] ?? asOf) > c.Value + Duration.FromHours(24));
            one.Coverage.Should().Be(new Ratio(inTime, inTime + late));
            one.Backlog.Should().Be(answers.Values.Count(answer => answer is null));
        });
    }

    [Theory]
    [InlineData(0, 60, "1", 0)]
    [InlineData(1, 60, "1", 1)]
    [InlineData(60, 60, "1", 1)]
    [InlineData(61, 60, "1", 2)]
    [InlineData(200, 60, "0.7", 3)]
    [InlineData(200, 60, "0.9", 3)]
    [InlineData(201, 60, "0.9", 4)]
    [InlineData(3, 1, "0.3333333333333333333333333333", 1)]
    [InlineData(2000000000, 1, "1", 2000000000)]
    public void Teachers_AreRoundedUp(int members, int capacity, string attendance, int expected)
    {
        decimal share = decimal.Parse(attendance, System.Globalization.CultureInfo.InvariantCulture);
        Decision<int> decision = (FeedbackDuty.Daily(capacity) with { Attendance = share }).TeachersFor(members);
        decision.Outcome.Should().Be(expected);
        decision.Reasons.Single().Code.Should().Be(CheckInCodes.TeachersNeeded);
        decision.Reasons[0].Evidence.Single(evidence => evidence.Name == "checkIns").Value.Number.Should().Be(members * share);
    }

    [Fact]
    public void Teachers_WhenTheDutyOrTheNumberIsWrong_AreRefused()
    {
        FluentActions.Invoking(() => FeedbackDuty.Daily(0).TeachersFor(3)).Should().Throw<InvalidDefinitionException>();
        FluentActions.Invoking(() => Daily.TeachersFor(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    public static TheoryData<FeedbackDuty, string> WrongDuties => new()
    {
        { Daily with { Within = null }, "Error within: checkIns.feedback.timeMissing (CHK-3)" },
        { Daily with { Within = Duration.Zero }, "Error within: checkIns.feedback.timeWrong time=0:00:00 longest=720:00:00" },
        { Daily with { Within = Duration.FromDays(31), AfterDayEnd = Duration.Zero }, "Error within: checkIns.feedback.timeWrong time=744:00:00 longest=720:00:00" },
        { Daily with { AfterDayEnd = -Duration.Epsilon }, "Error afterDayEnd: checkIns.feedback.timeWrong time=-0:00:00.000000001 longest=720:00:00" },
        { Daily with { Hours = [default] }, "Error hours[0]: calendars.workingHours.windowsWrong window=?" },
        { Daily with { Within = null, AfterDayEnd = Duration.Zero, Hours = Office.Hours }, "Warning hours: checkIns.feedback.hoursUnused" },
        { Daily with { CommentsPerTeacher = 0 }, "Error commentsPerTeacher: checkIns.feedback.capacityWrong capacity=0" },
        { Daily with { Attendance = 0 }, "Error attendance: checkIns.feedback.shareWrong share=0" },
        { Daily with { Attendance = 1.01m }, "Error attendance: checkIns.feedback.shareWrong share=1.01" },
        { Daily with { CopyLimit = -0.1m }, "Error copyLimit: checkIns.feedback.shareWrong share=-0.1" },
        { Daily with { Within = Duration.FromHours(25) }, "Warning within: checkIns.feedback.slow (CHK-3) time=25:00:00" },
        { Daily with { Within = null, AfterDayEnd = Duration.FromHours(25) }, "Warning within: checkIns.feedback.slow (CHK-3) time=25:00:00" },
    };

    [Theory]
    [MemberData(nameof(WrongDuties))]
    public void Duty_WhenWrong_IsFound(FeedbackDuty duty, string expected) =>
        FeedbackDuty.CreateValidator().Check(duty).Select(finding => finding.ToString()).Should().Equal(expected);

    [Fact]
    public void Duty_WhenRight_HasNoFinding()
    {
        foreach (FeedbackDuty duty in (FeedbackDuty[])[Daily, Office, Daily with { Within = Duration.FromDays(3), AfterDayEnd = Duration.FromHours(12) }, Daily with { Within = null, AfterDayEnd = Duration.FromDays(1) }])
            FeedbackDuty.CreateValidator().Check(duty).Should().BeEmpty();
    }

    private static Instant At(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse("2026-" + text).Value.InZoneStrictly(Shanghai).ToInstant();

    private static FeedbackReport Report(FeedbackDuty duty, IEnumerable<(string Member, string At)> checkIns, IEnumerable<(string Member, string Day, string At, string Text)> comments, string asOf) =>
        Report(duty, checkIns, comments.Select(comment => (comment.Member, comment.Day, At(comment.At), comment.Text)), At(asOf));

    private static FeedbackReport Report(FeedbackDuty duty, IEnumerable<(string Member, string At)> checkIns, IEnumerable<(string Member, string Day, Instant At, string Text)> comments, Instant asOf) =>
        Read(duty, checkIns, comments.Select(comment => new CommentFact(new(comment.Member), LocalDatePattern.Iso.Parse("2026-" + comment.Day).Value, new("li"), comment.At, comment.Text)), asOf);

    private static FeedbackReport Read(FeedbackDuty duty, IEnumerable<(string Member, string At)> checkIns, IEnumerable<CommentFact> comments, Instant asOf) =>
        new FeedbackReading(duty, Clock, null, asOf).Report(checkIns.Select(checkIn => (new MemberId(checkIn.Member), Clock.DayOf(At(checkIn.At)), At(checkIn.At))), comments);
}
