using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

public sealed class ConversationBoardTests
{
    private static readonly BusinessDayClock Shanghai = BusinessDayClock.Open("Asia/Shanghai", default, DateTimeZoneProviders.Tzdb);
    private static readonly Duration Week = Duration.FromDays(7);

    // Monday 2026-03-02, 00:00 in Shanghai.
    private static Instant At(double days) => Instant.FromUtc(2026, 3, 1, 16, 0) + Duration.FromDays(days);

    private static ReplyAccumulator<string> Talk(params (string Who, double Day)[] said)
    {
        var talk = new ReplyAccumulator<string>();
        for (int i = 0; i < said.Length; i++) talk.Add(i, said[i].Who, At(said[i].Day));
        return talk;
    }

    private static ValueList<ConversationPeriod<string>> Weeks(ReplyAccumulator<string> talk, double asOf, params (string, double, double?, bool)[] stays) =>
        talk.Board(At(0), At(asOf), PeriodLength.Week(IsoDayOfWeek.Monday), Shanghai, stays.Select(stay => (stay.Item1, At(stay.Item2), stay.Item3 is { } end ? At(end) : (Instant?)null, stay.Item4)), Week);

    [Fact]
    public void Board_OfTwoWeeksAndAHalf_TellsEachWeekByItself()
    {
        ReplyAccumulator<string> talk = Talk(("amy", 0.5), ("amy", 1), ("bo", 2), ("amy", 8), ("cid", 9), ("amy", 10), ("amy", 11), ("cid", 15), ("dan", 16.5));
        ValueList<ConversationPeriod<string>> weeks = Weeks(talk, 17.25, ("amy", -3, null, false), ("bo", -3, 9, true), ("cid", 5, null, false), ("dan", 16, null, false), ("eve", 1, null, false), ("fay", 12, null, false));

        weeks.Select(week => (week.Talk.Messages, week.Talk.Speakers, week.Days, week.IsWhole)).Should().Equal((3L, 2L, 7, true), (4L, 2L, 7, true), (2L, 2L, 4, false));
        weeks.Select(week => week.MessagesPerDay).Should().Equal(3m / 7, 4m / 7, 0.5m);
        weeks.Select(week => week.MessagesPerSpeaker).Should().Equal(1.5m, 2m, 1m);
        weeks.Select(week => string.Join(',', week.Silence.Silent) + " of " + week.Silence.Present).Should().Equal("cid,eve of 4", "eve,fay of 4", "amy,eve,fay of 5");
        weeks.Select(week => week.FirstMessages).Should().Equal(new Ratio(1, 2), new Ratio(0, 0), new Ratio(0, 0));
        weeks.Select(week => week.FirstMessagesPending).Should().Equal(0L, 1L, 0L);
        weeks.Select(week => week.MessageGrowth).Should().Equal(null, 1m / 3, null);
        weeks.Select(week => week.SpeakerGrowth).Should().Equal(null, 0m, null);
        weeks.Select(week => week.MemberGrowth).Should().Equal(null, 0m, null);
        weeks[1].Leaves.BlockRate.Should().Be(new Ratio(1, 5));
        weeks[0].Concentration.Should().Be(Concentration.Of([2L, 1L]));
    }

    [Fact]
    public void Board_WhenItBeginsWithinAPeriod_TakesThatForAPart()
    {
        ReplyAccumulator<string> talk = Talk(("amy", -1), ("amy", 3), ("amy", 9), ("amy", 10));
        ValueList<ConversationPeriod<string>> weeks = talk.Board(At(2.5), At(14), PeriodLength.Week(IsoDayOfWeek.Monday), Shanghai, [("amy", At(-9), null, false)], Week);
        weeks.Select(week => (week.Talk.Messages, week.Days, week.IsWhole)).Should().Equal((1L, 5, false), (2L, 7, true), (0L, 1, false));
        weeks.Select(week => week.MessageGrowth).Should().AllBeEquivalentTo((decimal?)null, "a part is no base to grow from");
        weeks[2].MessagesPerSpeaker.Should().BeNull();
        weeks[2].Talk.Replies.Should().Be(new Ratio(0, 0));
    }

    [Fact]
    public void Board_WhenAskedForWhatItCannotTell_Throws()
    {
        ReplyAccumulator<string> talk = Talk(("amy", 3));
        Action Ask(Instant from, Instant asOf, PeriodLength length, Duration within, params (string, Instant, Instant?, bool)[] stays) => () => talk.Board(from, asOf, length, Shanghai, stays, within);
        Ask(At(0), At(2), PeriodLength.Day, Week).Should().Throw<ArgumentOutOfRangeException>("a message is later");
        Ask(At(5), At(4), PeriodLength.Day, Week).Should().Throw<ArgumentException>();
        Ask(At(0), At(4), PeriodLength.Hour, Week).Should().Throw<ArgumentOutOfRangeException>();
        Ask(At(0), At(4), PeriodLength.Day, Duration.Zero).Should().Throw<ArgumentOutOfRangeException>();
        Ask(At(0), At(4), PeriodLength.Day, Week, ("", At(1), null, false)).Should().Throw<ArgumentException>();
        Ask(At(0), At(4), PeriodLength.Day, Week, ("amy", At(1), At(0), false)).Should().Throw<ArgumentException>();
        Ask(At(0), At(4), PeriodLength.Day, Week, ("amy", At(1), null, true)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Board_InAnyZone_AgreesWithANaiveCount() => Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var random = new Random(seed);
        string zone = new[] { "Asia/Shanghai", "America/New_York", "Pacific/Apia", "Europe/Berlin" }[random.Next(4)];
        Instant start = zone == "Pacific/Apia" ? Instant.FromUtc(2011, 12, 10, 3, 0) : Instant.FromUtc(2026, random.Next(2) == 0 ? 3 : 10, 1, 3, 0);
        BusinessDayClock clock = BusinessDayClock.Open(zone, LocalTime.FromHoursSinceMidnight(random.Next(0, 6)), DateTimeZoneProviders.Tzdb);
        PeriodLength length = new[] { PeriodLength.Day, PeriodLength.Week((IsoDayOfWeek)random.Next(1, 8)), PeriodLength.Month, PeriodLength.Year }[random.Next(4)];
        Instant Hour(int hour) => start + Duration.FromHours(hour);
        (string Who, Instant At)[] said = [.. Enumerable.Range(0, random.Next(60)).Select(_ => ("m" + random.Next(6), Hour(random.Next(1000))))];
        (string Who, Instant Began, Instant? Ended, bool Blocked)[] stays = [.. Enumerable.Range(0, random.Next(9)).Select(_ =>
        {
            int began = random.Next(-100, 1000);
            Instant? ended = random.Next(2) == 0 ? null : Hour(random.Next(began, 1100));
            return ("m" + random.Next(8), Hour(began), ended, ended is not null && random.Next(2) == 0);
        })];
        Instant from = Hour(random.Next(-50, 400));
        Instant asOf = Hour(random.Next(1000, 1100));
        Duration within = Duration.FromHours(random.Next(1, 300));
        var talk = new ReplyAccumulator<string>();
        for (int i = 0; i < said.Length; i++) talk.Add(i, said[i].Who, said[i].At);

        ValueList<ConversationPeriod<string>> board = talk.Board(from, asOf, length, clock, stays, within);
        board.Sum(period => period.Talk.Messages).Should().Be(said.Count(one => one.At >= from));
        board[0].Interval.Contains(from).Should().BeTrue();
        board[^1].Interval.Contains(asOf).Should().BeTrue();
        HashSet<LocalDate> days = [.. Enumerable.Range(0, (int)(asOf - from).TotalHours + 1).Select(hour => clock.DayOf(from + Duration.FromHours(hour))), clock.DayOf(asOf)];
        board.Sum(period => period.Days).Should().Be(days.Count);
        Dictionary<string, Instant> first = stays.GroupBy(stay => stay.Who).ToDictionary(mine => mine.Key, mine => mine.Min(stay => stay.Began));
        foreach (ConversationPeriod<string> period in board)
        {
            (string Who, Instant At)[] mine = [.. said.Where(one => one.At >= from && period.Interval.Contains(one.At))];
            Instant until = Instant.Min(asOf, period.Interval.End);
            (period.Talk.Messages, period.Talk.Speakers).Should().Be((mine.Length, mine.Select(one => one.Who).Distinct().Count()));
            period.Days.Should().Be(days.Count(day => period.Interval.Contains(clock.Start(day))));
            string[] present = [.. stays.Where(stay => stay.Began <= until && (stay.Ended is null || stay.Ended > until)).Select(stay => stay.Who).Distinct()];
            period.Silence.Present.Should().Be(present.Length);
            period.Silence.Silent.Should().BeEquivalentTo(present.Where(who => mine.All(one => one.Who != who)));
            string[] came = [.. first.Where(one => period.Interval.Contains(one.Value) && one.Value >= from).Select(one => one.Key)];
            bool Wrote(string who) => said.Any(one => one.Who == who && one.At >= first[who] && one.At <= first[who] + within);
            string[] over = [.. came.Where(who => first[who] + within < asOf)];
            period.FirstMessages.Should().Be(new Ratio(over.Count(Wrote), over.Length));
            period.FirstMessagesPending.Should().Be(came.Except(over).Count(who => !Wrote(who)));
            period.Leaves.Should().Be(LeaveRates.Of(stays.Select(stay => (stay.Began, stay.Ended, stay.Blocked)), new Interval(Instant.Max(from, period.Interval.Start), until)));
            period.IsWhole.Should().Be(period.Interval.Start >= from && period.Interval.End <= asOf);
        }
    }, count: 150);
}
