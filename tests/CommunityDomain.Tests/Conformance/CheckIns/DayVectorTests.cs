using CommunityDomain.Calendars;
using CommunityDomain.CheckIns;

namespace CommunityDomain.Tests.Conformance.CheckIns;

/// <summary>Days of a cycle where clocks do something: own calculations with the zone data, and what users of other trackers reported.</summary>
public sealed class DayVectorTests
{
    private static readonly MemberId Amy = new("amy");

    [Theory]
    [InlineData("America/New_York", "2026-03-07", 24)]
    [InlineData("America/New_York", "2026-03-08", 23)]
    [InlineData("America/New_York", "2026-11-01", 25)]
    [InlineData("America/New_York", "2026-11-02", 24)]
    [InlineData("Africa/Cairo", "2026-04-24", 23)]
    [InlineData("America/Havana", "2025-03-09", 23)]
    [InlineData("America/Havana", "2025-11-02", 25)]
    [InlineData("America/Santiago", "2026-09-06", 23)]
    [InlineData("America/Nuuk", "2026-03-28", 23)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 23.5)]
    [InlineData("Asia/Shanghai", "1986-05-04", 23)]
    [InlineData("Asia/Shanghai", "1991-09-15", 25)]
    public void Day_WhenClocksShift_IsOpenForItsRealLength(string zone, string date, double hours)
    {
        LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        CheckInCycle cycle = Open(CheckInProgram.Days7(day.PlusDays(-1), zone));
        Interval open = cycle.Clock.IntervalOf(day);

        open.Duration.TotalHours.Should().Be(hours);
        foreach ((Instant at, LocalDate expected) in new[] { (open.Start, day), (open.End - Duration.Epsilon, day), (open.End, day.PlusDays(1)), (open.Start - Duration.Epsilon, day.PlusDays(-1)) })
            cycle.Evaluate(Amy, [CheckInFact.Submitted("s", Amy, at)], at).Cells.Single(cell => cell.Status is CheckInStatus.OnTime).Day.Should().Be(expected);
    }

    [Theory]
    [InlineData("2026-03-08T08:30:00Z", "2026-03-08")]
    [InlineData("2026-11-01T08:30:00Z", "2026-10-31")]
    public void DayStart_OfFourInTheMorning_IsByTheClockOnTheWall(string at, string day)
    {
        // 04:30 in New York after clocks went forward; 03:30 after they went back: subtracting four elapsed hours says the other day.
        Instant instant = NodaTime.Text.InstantPattern.General.Parse(at).Value;
        CheckInCycle cycle = Open(CheckInProgram.OfDays(10, instant.InUtc().Date.PlusDays(-3), "America/New_York") with { DayStart = new(4, 0) });

        InvariantText.Of(cycle.Evaluate(Amy, [CheckInFact.Submitted("s", Amy, instant)], instant).Cells.Single(cell => cell.IsDone).Day).Should().Be(day);
    }

    [Theory]
    [InlineData(false, 6, "2011-12-31")]
    [InlineData(true, 7, "2012-01-01")]
    public void Samoa_WhenADateIsSkipped_BreaksNoRun(bool extends, int days, string last)
    {
        CheckInProgram program = CheckInProgram.Days7(new(2011, 12, 25), "Pacific/Apia") with { ExtendsPastMissingDates = extends, Completion = null };
        CheckInCycle cycle = Open(program);
        CheckInFact[] facts = [.. cycle.Clock.Days(cycle.Dates).Select(day => CheckInFact.Submitted($"s{day.DayOfYear}", Amy, cycle.Clock.Start(day) + Duration.FromHours(9)))];
        CheckInCard card = cycle.Evaluate(Amy, facts, cycle.Clock.End(cycle.Dates.Last));

        cycle.ScheduledDays.Should().Be(days);
        InvariantText.Of(cycle.Dates.Last).Should().Be(last);
        card.Cells.Single(cell => cell.Day == new LocalDate(2011, 12, 30)).Status.Should().Be(CheckInStatus.NonExistent);
        card.Streak.Should().Be((days, days));
        card.State.Should().Be(ParticipantState.Completed);
        CheckInCycle.TryOpen(program, DateTimeZoneProviders.Tzdb, out _, out ValueList<Finding> findings).Should().BeTrue();
        findings.Should().ContainSingle().Which.ToString().Should().Be("Note days: calendars.day.nonExistent day=2011-12-30 zone=Pacific/Apia");
    }

    [Fact]
    public void Nuuk_WhenTheLastHourIsSkipped_ExcusesTheDayWithAReason()
    {
        CheckInProgram program = CheckInProgram.Days7(new(2026, 3, 26), "America/Nuuk") with { Window = new(new(23, 0), new(23, 59)) };
        CheckInCycle.TryOpen(program, DateTimeZoneProviders.Tzdb, out CheckInCycle? cycle, out ValueList<Finding> findings).Should().BeTrue();

        findings.Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.WindowInGap);
        cycle!.ScheduledDays.Should().Be(6);
        cycle.Evaluate(Amy, [], cycle.Clock.End(cycle.Dates.Last)).Cells[2].Should().Be(new CheckInCell(new(2026, 3, 28), CheckInStatus.Excused));
    }

    [Fact]
    public void Havana_WhenMidnightComesTwice_OpensTheHourFromItsFirstToItsLast()
    {
        CheckInCycle cycle = Open(CheckInProgram.Days7(new(2025, 10, 31), "America/Havana") with { Window = new(new(0, 0), new(0, 59)) });
        Instant first = Instant.FromUtc(2025, 11, 2, 4, 0);

        foreach (Instant at in new[] { first, first + Duration.FromMinutes(59), first + Duration.FromMinutes(60), first + Duration.FromMinutes(118) })
            cycle.Evaluate(Amy, [CheckInFact.Submitted("s", Amy, at)], at).Cells[2].Status.Should().Be(CheckInStatus.OnTime);
        cycle.Evaluate(Amy, [CheckInFact.Submitted("s", Amy, first + Duration.FromMinutes(119))], first + Duration.FromHours(3)).Cells[2].Status.Should().Be(CheckInStatus.Missed);
    }

    [Fact]
    public void StJohns_WhenTheDateRunsBackwards_StaysOnItsDay()
    {
        // 2010-11-07 00:00:59 is followed by 2010-11-06 23:01.
        CheckInCycle cycle = Open(CheckInProgram.Days7(new(2010, 11, 4), "America/St_Johns"));
        Instant midnight = Instant.FromUtc(2010, 11, 7, 2, 30);

        foreach (int minutes in new[] { 0, 1, 30, 61 })
            cycle.Evaluate(Amy, [CheckInFact.Submitted("s", Amy, midnight + Duration.FromMinutes(minutes))], midnight + Duration.FromHours(2)).Cells.Single(cell => cell.IsDone).Day.Should().Be(new LocalDate(2010, 11, 7));
    }

    [Fact]
    public void Window_PastMidnight_BelongsToTheDayOnWhichItOpens()
    {
        CheckInCycle cycle = Open(CheckInProgram.Days7(new(2026, 3, 2), "Asia/Shanghai") with { Window = new(new(22, 0), new(2, 0)) });
        Instant late = Instant.FromUtc(2026, 3, 2, 17, 30);

        cycle.Evaluate(Amy, [CheckInFact.Submitted("s", Amy, late)], late).Cells[0].Status.Should().Be(CheckInStatus.OnTime, "01:30 on 3 March is the evening of the 2nd");
    }

    [Fact]
    public void Traveller_InTheZoneOfTheGroup_HasTheGroupsDay()
    {
        // 2026-01-10T15:30Z is 23:30 of the 10th in Shanghai and 07:30 of the 10th in Los Angeles; an hour later the day in Shanghai is the 11th.
        CheckInCycle cycle = Open(CheckInProgram.Days7(new(2026, 1, 10), "Asia/Shanghai"));
        Instant at = Instant.FromUtc(2026, 1, 10, 15, 30);

        cycle.Evaluate(Amy, [CheckInFact.Submitted("s", Amy, at)], at).Cells[0].IsDone.Should().BeTrue();
        cycle.Evaluate(Amy, [CheckInFact.Submitted("s", Amy, at + Duration.FromHours(1))], at + Duration.FromHours(1)).Cells[1].IsDone.Should().BeTrue();
    }

    [Fact]
    public void Habitica_WhenAMemberMovesEast_DoesNotLoseTheDayThatOnlyTheNewZoneCallsOver()
    {
        // The lesser number of missed days of the old and the new zone counts.
        CheckInProgram program = CheckInProgram.Days7(new(2026, 1, 10), "America/Los_Angeles") with { MemberZones = true };
        CheckInCycle cycle = Open(program);
        CheckInFact moved = CheckInFact.ZoneChanged("z", Amy, "Asia/Tokyo", Instant.FromUtc(2026, 1, 11, 20, 0));
        CheckInFact[] facts = [CheckInFact.Submitted("a", Amy, Instant.FromUtc(2026, 1, 10, 20, 0)), CheckInFact.Submitted("b", Amy, Instant.FromUtc(2026, 1, 11, 21, 0)), moved];
        Instant tokyo13 = Instant.FromUtc(2026, 1, 12, 15, 30);

        cycle.Evaluate(Amy, facts, tokyo13).Cells[2].Status.Should().Be(CheckInStatus.Excused, "the 12th is over in Tokyo, by the old clock it goes on");
        cycle.Evaluate(Amy, facts, tokyo13).Streak.Current.Should().Be(2);
        cycle.Evaluate(Amy, [.. facts, CheckInFact.Submitted("c", Amy, Instant.FromUtc(2026, 1, 12, 14, 0))], tokyo13).Streak.Current.Should().Be(3);
        cycle.Evaluate(Amy, facts, Instant.FromUtc(2026, 1, 13, 15, 30)).Cells[3].Status.Should().Be(CheckInStatus.Missed, "the 13th is a whole day in Tokyo");
    }

    [Fact]
    public void Traveller_OverTheDateLine_CannotUseADateTwice()
    {
        CheckInCycle cycle = Open(CheckInProgram.Days7(new(2026, 1, 9), "Pacific/Auckland") with { MemberZones = true });
        Instant inAuckland = Instant.FromUtc(2026, 1, 10, 5, 30);
        CheckInFact[] facts =
        [
            CheckInFact.Submitted("auckland", Amy, inAuckland), CheckInFact.ZoneChanged("z", Amy, "Pacific/Honolulu", inAuckland + Duration.FromHours(1)),
            CheckInFact.Submitted("honolulu", Amy, Instant.FromUtc(2026, 1, 10, 20, 0)),
        ];
        CheckInCard card = cycle.Evaluate(Amy, facts, Instant.FromUtc(2026, 1, 11, 0, 0));

        card.Cells.Where(cell => cell.IsDone).Should().ContainSingle("it is the 10th in both places").Which.Evidence.Should().Be("auckland");
    }

    private static CheckInCycle Open(CheckInProgram program) => CheckInCycle.Open(program, DateTimeZoneProviders.Tzdb);
}
