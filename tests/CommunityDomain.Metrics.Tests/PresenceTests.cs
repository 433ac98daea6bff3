using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

public sealed class PresenceTests
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);
    private static readonly string[] People = ["amy", "bo", "cy", "dee"];

    private static Instant End => Instant.FromUtc(2012, 4, 20, 7, 0);

    private static BusinessDayClock ClockOf(Random random) => BusinessDayClock.Open(
        ((string[])["UTC", "America/New_York", "Pacific/Apia", "Asia/Shanghai"])[random.Next(4)], new LocalTime(random.Next(2) * 4, 0), DateTimeZoneProviders.Tzdb);

    private static (string Member, Instant At)[] RandomLog(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => (People[random.Next(People.Length)], End - Duration.FromMinutes(random.Next(1, 24 * 60 * 150))))];

    private static PresenceAccumulator<string> State(BusinessDayClock clock, IEnumerable<(string Member, Instant At)> log)
    {
        var state = new PresenceAccumulator<string>(clock);
        foreach ((string member, Instant at) in log) state.Add(member, at);
        return state;
    }

    private static LocalDate PeriodOf(PeriodLength length, LocalDate day) =>
        length == PeriodLength.Month ? new LocalDate(day.Year, day.Month, 1)
        : length == PeriodLength.Year ? new LocalDate(day.Year, 1, 1)
        : length == PeriodLength.Day ? day
        : day.DayOfWeek == IsoDayOfWeek.Sunday ? day : day.Previous(IsoDayOfWeek.Sunday);

    private static string All(PresenceReport<string> report) => string.Join('\n',
        [.. report.Growth(PeriodLength.Day, Instant.FromUtc(2011, 12, 26, 0, 0), Instant.FromUtc(2012, 1, 20, 0, 0)).Select(period => $"{InvariantText.Of(period.Interval.Start)} {period}"),
         .. Enumerable.Range(0, 60).Select(i => $"{report.Active(new LocalDate(2012, 3, 1).PlusDays(i - 20), 7)}"), $"{report.Members}"]);

    [Fact]
    public void Active_WhenItIsHeldToTheOracle_CountsDifferentMembersOfTheWindow() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            BusinessDayClock clock = ClockOf(random);
            (string Member, Instant At)[] log = RandomLog(random);
            PresenceReport<string> report = State(clock, log).Result(End);
            for (int i = 0; i < 20; i++)
            {
                LocalDate day = clock.DayOf(End - Duration.FromDays(random.Next(150)));
                int days = random.Next(1, 31);
                LocalDate first = day;
                for (int d = 1; d < days; d++) first = clock.PreviousDay(first);
                string[] expected = [.. log.Where(one => clock.DayOf(one.At) >= first && clock.DayOf(one.At) <= day).Select(one => one.Member).Distinct().Order(StringComparer.Ordinal)];
                report.Active(day, days).Should().Be(expected.Length);
                report.MembersActive(day, days).Order(StringComparer.Ordinal).Should().Equal(expected);
                report.Stickiness(day, days).Should().Be(new Ratio(log.Where(one => clock.DayOf(one.At) == day).Select(one => one.Member).Distinct().Count(), expected.Length));
            }

            report.Members.Should().Be(log.Select(one => one.Member).Distinct().Count());
            report.FirstDay.Should().Be(log.Min(one => clock.DayOf(one.At)));
            report.LastDay.Should().Be(log.Max(one => clock.DayOf(one.At)));
        }, count: 50);

    [Fact]
    public void Growth_WhenItIsHeldToTheOracle_TellsWhereMembersComeFromAndGo() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            BusinessDayClock clock = ClockOf(random);
            (string Member, Instant At)[] log = RandomLog(random);
            PeriodLength length = ((PeriodLength[])[PeriodLength.Day, PeriodLength.Week(IsoDayOfWeek.Sunday), PeriodLength.Month, PeriodLength.Year])[random.Next(4)];
            Instant from = End - Duration.FromDays(random.Next(200));
            ILookup<LocalDate, string> byPeriod = log.ToLookup(one => PeriodOf(length, clock.DayOf(one.At)), one => one.Member);
            GrowthPeriod[] growth = [.. State(clock, log).Result(End).Growth(length, from, End)];
            LocalDate period = PeriodOf(length, clock.DayOf(from));
            foreach (GrowthPeriod one in growth)
            {
                while (!clock.Exists(period) && length == PeriodLength.Day) period = period.PlusDays(1);
                LocalDate previous = length == PeriodLength.Month ? period.PlusMonths(-1) : length == PeriodLength.Year ? period.PlusYears(-1) : length == PeriodLength.Day ? clock.PreviousDay(period) : period.PlusWeeks(-1);
                string[] active = [.. byPeriod[period].Distinct()];
                string[] before = [.. byPeriod[previous].Distinct()];
                string[] ever = [.. byPeriod.Where(other => other.Key < period).SelectMany(other => other).Distinct()];
                bool isOver = one.Interval.End <= End;
                int gone = before.Except(active).Count();
                (one.Active, one.ActiveBefore, one.New, one.Retained, one.Resurrected, one.Churned, one.NotYetBack).Should().Be(
                    (active.Length, before.Length, active.Except(ever).Count(), active.Intersect(before).Count(), active.Intersect(ever).Except(before).Count(), isOver ? gone : 0, isOver ? 0 : gone));
                period = length == PeriodLength.Month ? period.PlusMonths(1) : length == PeriodLength.Year ? period.PlusYears(1) : length == PeriodLength.Day ? clock.NextDay(period) : period.PlusWeeks(1);
            }

            growth[^1].Churned.Should().Be(0, "the last period is not over");
            period.Should().BeGreaterThan(clock.DayOf(End));
        }, count: 100);

    [Fact]
    public void PeriodsActive_WhenItIsHeldToTheOracle_CountsExactNumbersOfPeriods() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            BusinessDayClock clock = ClockOf(random);
            (string Member, Instant At)[] log = RandomLog(random);
            PeriodLength length = ((PeriodLength[])[PeriodLength.Day, PeriodLength.Week(IsoDayOfWeek.Sunday), PeriodLength.Month])[random.Next(3)];
            Instant from = End - Duration.FromDays(random.Next(150));
            LocalDate first = clock.DayOf(from);
            int[] expected = [.. log.Where(one => clock.DayOf(one.At) >= first).GroupBy(one => one.Member).Select(own => own.Select(one => PeriodOf(length, clock.DayOf(one.At))).Distinct().Count())];
            ValueList<long> counts = State(clock, log).Result(End).PeriodsActive(length, from, End);
            for (int k = 1; k <= counts.Count; k++) counts[k - 1].Should().Be(expected.Count(periods => periods == k));
            counts.Sum().Should().Be(expected.Length);
        }, count: 50);

    [Fact]
    public void Merge_WhenPartsOverlap_IsAssociativeCommutativeIdempotentAndBlindToSplits() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            BusinessDayClock clock = ClockOf(random);
            (string Member, Instant At)[] log = RandomLog(random);
            string whole = All(State(clock, log).Result(End));
            int[] parts = [.. log.Select(_ => random.Next(2))];
            PresenceAccumulator<string> Part(int part) => State(clock, log.Where((_, i) => parts[i] == part || random.Next(5) == 0).OrderBy(_ => random.Next()));
            PresenceAccumulator<string> one = Part(0);
            PresenceAccumulator<string> two = Part(1);
            PresenceAccumulator<string> reversed = Part(1);
            reversed.Merge(one);
            one.Merge(two);
            one.Merge(two);
            All(one.Result(End)).Should().Be(whole);
            All(reversed.Result(End)).Should().Be(whole);
            two.Restore(one.ToSnapshot(name => name), name => name);
            All(two.Result(End)).Should().Be(whole);
            two.ToSnapshot(name => name).SequenceEqual(one.ToSnapshot(name => name)).Should().BeTrue();

            var columns = new PresenceAccumulator<string>(clock);
            columns.AddRange([.. log.Select(item => item.Member)], [.. log.Select(item => item.At)]);
            All(columns.Result(End)).Should().Be(whole);

            one.Rekey("bo", "amy");
            All(one.Result(End)).Should().Be(All(State(clock, log.Select(item => item.Member == "bo" ? ("amy", item.At) : item)).Result(End)));
            one.Add("bo", End);
            one.Result(End).MembersActive(clock.DayOf(End)).Should().Contain("bo", "a key may come again");
        }, count: 50);

    [Theory]
    [InlineData(5, 8, 3, 4, 1, 1, 0)]
    [InlineData(5, 7, 3, 4, 0, 0, 0)]
    [InlineData(5, 7, 3, 4, 0, 1, 1)]
    [InlineData(4, 7, 3, 5, -1, 0, 0)]
    public void GrowthPeriod_WhenItsNumbersDoNotAddUp_CannotBeMade(long before, long active, long newcomers, long retained, long resurrected, long churned, long notYet)
    {
        Action make = () => _ = new GrowthPeriod(default, before, active, newcomers, retained, resurrected, churned, notYet);
        if ((before, active, churned) == (5, 8, 1)) make.Should().NotThrow();
        else make.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void GrowthPeriod_WhenItIsMade_HoldsTheIdentities()
    {
        var period = new GrowthPeriod(new NodaTime.Interval(End, End), activeBefore: 5, active: 8, newcomers: 3, retained: 4, resurrected: 1, churned: 1);
        (period.Active - period.ActiveBefore).Should().Be(period.New + period.Resurrected - period.Churned);
        period.QuickRatio.Should().Be(4);
        period.RetentionRate.Should().Be(new Ratio(4, 5));
        default(GrowthPeriod).QuickRatio.Should().BeNull();
        period.ToString().Should().Be("active=8 new=3 retained=4 resurrected=1 churned=1 notYetBack=0");
    }

    [Fact]
    public void Add_WhenAnEventIsBad_IsRefusedWithACodeAndChangesNothing()
    {
        var state = new PresenceAccumulator<MemberId>(new BusinessDayClock(DateTimeZone.Utc), notCounted: new() { CountsBots = true });
        Code(() => state.Add(default, End)).Should().Be(MetricCodes.MemberMissing);
        Code(() => state.Add(new("amy"), Instant.MaxValue)).Should().Be(MetricCodes.TimeOutOfRange);
        ((Action)(() => state.AddRange([new("amy"), default], [End, End]))).Should().Throw<InvalidDefinitionException>().Which.Findings[0].Path.Should().Be("[1].member");
        state.Result(End).Members.Should().Be(1, "those before the bad one are counted");
        ((Action)(() => state.AddRange([new("amy")], []))).Should().Throw<ArgumentException>();
        Code(() => state.Merge(new PresenceAccumulator<MemberId>(new BusinessDayClock(DateTimeZone.Utc)))).Should().Be(MetricCodes.StateDiffers, "the policies differ");
        Code(() => _ = new PresenceAccumulator<MemberId>(new BusinessDayClock(DateTimeZone.Utc), notCounted: new() { TestGroups = [default] })).Should().Be(MetricCodes.TestGroupMissing);
        state.Add(new("li"), End, MemberKind.Staff);
        state.Add(new("bot"), End, MemberKind.Bot);
        PresenceReport<MemberId> report = state.Result(End);
        (report.Members, report.NotCounted.Staff, report.NotCounted.Bots).Should().Be((2, 1, 0));
        ((Action)(() => report.Growth(PeriodLength.Hour, End, End))).Should().Throw<InvalidOperationException>();
        ((Action)(() => report.Growth(PeriodLength.Day, End, End - Duration.FromDays(2)))).Should().Throw<ArgumentException>();
        ((Action)(() => report.Growth(PeriodLength.Day, End, End + Duration.FromDays(2)))).Should().Throw<ArgumentException>();
        ((Action)(() => report.Active(new LocalDate(2012, 1, 1), 0))).Should().Throw<ArgumentOutOfRangeException>();

        static string Code(Action refused) => refused.Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code;
    }

    [Fact]
    public void PeriodLength_WhenItIsMadeWrong_Throws()
    {
        ((Action)(() => PeriodLength.Week(IsoDayOfWeek.None))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => PeriodLength.Days(1, new LocalDate(2020, 1, 1)))).Should().Throw<ArgumentOutOfRangeException>();
        PeriodLength.Days(2, new LocalDate(2020, 1, 11)).ToString().Should().Be("2 days from 2020-01-11");
        PeriodLength.Week(IsoDayOfWeek.Sunday).ToString().Should().Be("week from Sunday");
        default(PeriodLength).Should().Be(PeriodLength.Day);
        (PeriodLength.Hour.ToString(), PeriodLength.Month.ToString(), PeriodLength.Year.ToString()).Should().Be(("hour", "month", "year"));
    }
}
