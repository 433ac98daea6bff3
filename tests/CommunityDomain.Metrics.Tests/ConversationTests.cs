using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using FsCheck;
using FsCheck.Fluent;
using Interval = NodaTime.Interval;

namespace CommunityDomain.Tests.Metrics;

public sealed class ConversationTests
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);
    private static readonly string[] People = ["amy", "bo", "cy", "li"];

    private sealed record Said(long Id, string Speaker, int At, long? ReplyTo, bool Mentions);

    private static Instant At(int minute) => Instant.FromUtc(2026, 3, 2, 1, 0) + Duration.FromMinutes(minute);

    private static MemberKind KindOf(string speaker) => speaker == "li" ? MemberKind.Staff : MemberKind.Customer;

    private static Said[] RandomLog(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 25)).Select(id => new Said(id, People[random.Next(4)], random.Next(2000), random.Next(2) == 0 ? random.Next(25) : null, random.Next(4) == 0))];

    private static ReplyAccumulator<string> State(IEnumerable<Said> log)
    {
        var state = new ReplyAccumulator<string>();
        foreach (Said one in log) state.Add(one.Id, one.Speaker, At(one.At), one.ReplyTo, one.Mentions, KindOf(one.Speaker));
        return state;
    }

    private static string All(ReplyAccumulator<string> state) => string.Join('|', new[] { false, true }.Select(staff => state.Result(At(2000), byStaffOnly: staff)).Select(report =>
        $"{report.Messages} {report.Speakers} {report.Replies} {report.Mentions} {report.Answered} {report.AnsweredWithin(Duration.FromMinutes(100))} {string.Join(',', report.Curve)}"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Replies_WhenTheyAreHeldToTheOracle_AreTheSame(bool byStaffOnly) =>
        Law.Holds(Seeds, seed =>
        {
            Said[] log = RandomLog(new Random(seed));
            ReplyReport report = State(log).Result(At(2000), byStaffOnly: byStaffOnly);
            Said[] counted = [.. log.Where(one => one.Speaker != "li")];
            bool Answers(Said reply, Said asked) => reply.ReplyTo == asked.Id && reply.At >= asked.At && reply.Speaker != asked.Speaker;
            Said[] open = [.. counted.Where(one => one.ReplyTo is null)];
            int?[] waits = [.. open.Select(asked => log.Where(reply => Answers(reply, asked) && (!byStaffOnly || reply.Speaker == "li")).Select(reply => (int?)(reply.At - asked.At)).Min())];

            (report.Messages, report.Speakers).Should().Be((counted.Length, counted.Select(one => one.Speaker).Distinct().Count()));
            report.Replies.Should().Be(new Ratio(counted.Count(reply => log.Any(asked => Answers(reply, asked))), counted.Length));
            report.Mentions.Should().Be(new Ratio(counted.Count(one => one.Mentions), counted.Length));
            report.Answered.Should().Be(new Ratio(waits.Count(wait => wait is not null), open.Length));
            var span = Duration.FromMinutes(300);
            report.AnsweredWithin(span).Should().Be(new Ratio(open.Zip(waits).Count(one => one.First.At <= 1700 && one.Second <= 300), open.Count(one => one.At <= 1700)));
            report.NotCounted.Staff.Should().Be(log.Length - counted.Length);
            report.Curve.Sum(point => point.Events).Should().Be(report.Answered.Numerator);
        }, count: 300);

    [Fact]
    public void Merge_WhenPartsOverlap_IsAssociativeCommutativeIdempotentAndBlindToSplits() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            Said[] log = RandomLog(random);
            string whole = All(State(log));
            int[] parts = [.. log.Select(_ => random.Next(2))];
            ReplyAccumulator<string> Part(int part) => State(log.Where((_, i) => parts[i] == part || random.Next(4) == 0).OrderBy(_ => random.Next()));
            ReplyAccumulator<string> one = Part(0);
            ReplyAccumulator<string> two = Part(1);
            ReplyAccumulator<string> reversed = State([]);
            reversed.Merge(two);
            reversed.Merge(one);
            one.Merge(two);
            one.Merge(two);
            All(one).Should().Be(whole);
            All(reversed).Should().Be(whole);
            two.Restore(one.ToSnapshot(name => name), name => name);
            All(two).Should().Be(whole);
            two.ToSnapshot(name => name).SequenceEqual(one.ToSnapshot(name => name)).Should().BeTrue();
            two.Rekey("bo", "amy");
            All(two).Should().Be(All(State(log.Select(said => said.Speaker == "bo" ? said with { Speaker = "amy" } : said))));
        }, count: 150);

    [Fact]
    public void Replies_ByWorkingHours_DoNotCountTheNight()
    {
        WorkingHours hours = WorkingHours.Open([new TimeWindow(new LocalTime(9, 0), new LocalTime(18, 0))], WorkCalendar.Open(WorkCalendarDefinition.China), "Asia/Shanghai", DateTimeZoneProviders.Tzdb);
        var state = new ReplyAccumulator<string>();
        Instant evening = Instant.FromUtc(2026, 3, 2, 9, 30); // 17:30 on a Monday
        state.Add(1, "amy", evening);
        state.Add(2, "li", evening + Duration.FromHours(16), replyTo: 1, account: MemberKind.Staff); // 9:30
        ReplyReport report = state.Result(evening + Duration.FromDays(2), hours);
        report.MedianFirstResponse.Should().Be(Duration.FromHours(1));
        state.Result(evening + Duration.FromDays(2)).MedianFirstResponse.Should().Be(Duration.FromHours(16));
        (report.Messages, report.Answered, report.NotCounted.Staff).Should().Be((1, new Ratio(1, 1), 1));

        state.Add(3, "amy", Instant.FromUtc(2040, 1, 1, 0, 0));
        ReplyReport later = state.Result(Instant.FromUtc(2040, 1, 2, 0, 0), hours);
        (later.Untold, later.Messages).Should().Be((2, 2), "the calendar does not know the year, so how long anybody could wait is not told");
    }

    [Fact]
    public void MedianFirstResponse_WhileMostStillWait_IsUnknown()
    {
        var state = new ReplyAccumulator<string>();
        for (int id = 0; id < 3; id++) state.Add(id, "amy", At(0));
        state.Add(9, "bo", At(5), replyTo: 0);
        ReplyReport report = state.Result(At(600));
        report.MedianFirstResponse.Should().BeNull("one of three was quick and two still wait");
        report.AnsweredWithin(Duration.FromHours(1)).Should().Be(new Ratio(1, 3));
        report.AnsweredWithin(Duration.FromHours(11)).Should().Be(default(Ratio));
        ((Action)(() => report.AnsweredWithin(-Duration.Epsilon))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Add_WhenSomethingIsBad_IsRefusedWithACodeAndChangesNothing()
    {
        var state = new ReplyAccumulator<string>(new() { TestGroups = [new("lab")] });
        state.Add(1, "amy", At(0));
        state.Add(1, "amy", At(0));
        Code(() => state.Add(1, "amy", At(1))).Should().Be(MetricCodes.MessageConflict);
        Code(() => state.Add(2, "", At(1))).Should().Be(MetricCodes.MemberMissing);
        Code(() => state.Add(2, "amy", Instant.MaxValue)).Should().Be(MetricCodes.TimeOutOfRange);
        var other = new ReplyAccumulator<string>(new() { TestGroups = [new("lab")] });
        other.Add(1, "bo", At(0));
        Code(() => state.Merge(other)).Should().Be(MetricCodes.MessageConflict);
        Code(() => state.Merge(new ReplyAccumulator<string>())).Should().Be(MetricCodes.StateDiffers);
        state.Add(3, "li", At(1), replyTo: 1, account: MemberKind.Staff, group: new("lab"));
        state.Add(4, "bot", At(1), replyTo: 1, account: MemberKind.Bot);
        state.Result(At(9)).Answered.Should().Be(new Ratio(0, 1), "neither a test group nor a bot answers");
        byte[] bytes = state.ToSnapshot(name => name);
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x41;
            Code(() => state.Restore(damaged, name => name)).Should().Be(MetricCodes.SnapshotDamaged);
        }

        static string Code(Action refused) => refused.Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code;
    }

    [Fact]
    public void Concentration_WhenItIsHeldToItsDefinition_IsTheSame() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            long[] counts = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (long)random.Next(0, 50))];
            Concentration measured = Concentration.Of(counts);
            double sum = counts.Sum();
            measured.Parts.Should().Be(counts.Length);
            if (sum == 0)
            {
                (measured.Gini, measured.Herfindahl, measured.TopTenth).Should().Be((null, null, default(Ratio)));
                return;
            }

            // Gini: the mean absolute difference over twice the mean.
            double gini = counts.SelectMany(a => counts.Select(b => Math.Abs(a - b))).Sum() / (2 * counts.Length * sum);
            measured.Gini.Should().BeApproximately(gini, 1e-12);
            measured.Herfindahl.Should().BeApproximately(counts.Sum(count => Math.Pow(count / sum, 2)), 1e-12);
            measured.TopTenth.Should().Be(new Ratio(counts.OrderDescending().Take((int)Math.Ceiling(counts.Length / 10.0)).Sum(), (long)sum));
        }, count: 200);

    [Fact]
    public void Concentration_AtItsEnds_IsWhatItSays()
    {
        Concentration equal = Concentration.Of([5, 5, 5, 5]);
        (equal.Gini, equal.Herfindahl, equal.EffectiveParts).Should().Be((0, 0.25, 4));
        Concentration one = Concentration.Of([0, 0, 0, 7]);
        (one.Gini, one.Herfindahl, one.EffectiveParts).Should().Be((0.75, 1, 1));
        default(Concentration).EffectiveParts.Should().BeNull();
        ((Action)(() => Concentration.Of([-1]))).Should().Throw<ArgumentOutOfRangeException>();
        one.ToString().Should().Be("gini=0.75 hhi=1.00 top=7/7 parts=4");
        var talk = new ActivityAccumulator<string>();
        talk.Add("amy", At(0));
        talk.Add("amy", At(1));
        talk.Add("bo", At(2));
        talk.Result(At(3)).Concentration.TopTenth.Should().Be(new Ratio(2, 3));
    }

    [Fact]
    public void Rank_WhenFewPeopleSawAPost_DoesNotLetItWinByChance()
    {
        (string Post, Ratio Rate)[] posts = [("lucky", new(2, 3)), ("solid", new(900, 2000)), ("unseen", default), ("fair", new(800, 2000)), ("plain", new(700, 2000)), ("tiny", new(0, 2))];
        RatePrior prior = RatePrior.Estimate(posts.Select(post => post.Rate))!;
        prior.Mean.Should().BeApproximately(2402.0 / 6005, 1e-12);
        prior.Strength.Should().BeInRange(50, 400);
        prior.Rank(posts, post => post.Rate)[0].Post.Should().Be("solid");
        new RatePrior(0.2, 0).Rank(posts, post => post.Rate)[0].Post.Should().Be("lucky", "without a prior each post stands alone");
        prior.Shrink(default).Should().Be(prior.Mean);
        RatePrior.Estimate([]).Should().BeNull();
        RatePrior.Estimate([new(1, 10)])!.Strength.Should().Be(double.PositiveInfinity);
        RatePrior.Estimate([new(1, 10), new(10, 100)])!.Shrink(new(9, 10)).Should().BeApproximately(11.0 / 110, 1e-12, "rates that do not differ are all the mean");
        RatePrior.Estimate([new(0, 10), new(10, 10)])!.Strength.Should().Be(0, "rates that differ as much as they can are trusted alone");
        ((Action)(() => _ = new RatePrior(1.1, 1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new RatePrior(0.5, double.NaN))).Should().Throw<ArgumentOutOfRangeException>();
        new RatePrior(0.041, 310).ToString().Should().Be("mean=0.041 strength=310");
    }

    [Fact]
    public void Estimate_WhenRatesComeFromABetaDistribution_FindsItsMeanAndStrength()
    {
        // Beta(2, 6) by order statistics of uniforms: the second smallest of seven. Mean 1/4, strength 8.
        var random = new Random(20261126);
        Ratio[] rates = [.. Enumerable.Range(0, 4000).Select(_ =>
        {
            double rate = Enumerable.Range(0, 7).Select(_ => random.NextDouble()).Order().ElementAt(1);
            int views = random.Next(5, 60);
            return new Ratio(Enumerable.Range(0, views).Count(_ => random.NextDouble() < rate), views);
        })];
        RatePrior prior = RatePrior.Estimate(rates)!;
        prior.Mean.Should().BeApproximately(0.25, 0.01);
        prior.Strength.Should().BeApproximately(8, 0.8);
    }

    [Fact]
    public void Flow_WhenItIsHeldToTheOracle_CountsEachLeaveOnceWithItsDenominator() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            (Instant Began, Instant? Ended, bool Blocked)[] stays = [.. Enumerable.Range(0, random.Next(20)).Select(_ =>
            {
                int began = random.Next(20);
                int? ended = random.Next(3) == 0 ? null : began + random.Next(20);
                return (At(began), ended is { } end ? At(end) : (Instant?)null, ended is not null && random.Next(3) == 0);
            })];
            long left = 0;
            foreach ((int from, int to) in (ReadOnlySpan<(int, int)>)[(-1, 10), (10, 25), (25, 60)])
            {
                var interval = new Interval(At(from), At(to));
                LeaveRates flow = LeaveRates.Of(stays, interval);
                var atStart = stays.Where(stay => stay.Began <= interval.Start && !(stay.Ended <= interval.Start)).ToList();
                var present = stays.Where(stay => stay.Began < interval.End && !(stay.Ended <= interval.Start)).ToList();
                (flow.AtStart, flow.Present, flow.Came).Should().Be((atStart.Count, present.Count, present.Count - atStart.Count));
                flow.LeaveRate.Should().Be(new Ratio(present.Count(stay => stay.Ended <= interval.End), present.Count));
                flow.LeaveRateOfStart.Should().Be(new Ratio(atStart.Count(stay => stay.Ended <= interval.End), atStart.Count));
                flow.BlockRate.Should().Be(new Ratio(present.Count(stay => stay.Ended <= interval.End && stay.Blocked), present.Count));
                left += flow.Left;
            }

            left.Should().Be(stays.Count(stay => stay.Ended is not null && (stay.Began != At(10) && stay.Began != At(25) || stay.Ended != stay.Began)));
        }, count: 300);

    [Fact]
    public void Flow_WhenAStayIsWrong_IsRefused()
    {
        var interval = new Interval(At(0), At(9));
        ((Action)(() => LeaveRates.Of([(At(2), At(1), false)], interval))).Should().Throw<ArgumentException>();
        ((Action)(() => LeaveRates.Of([(At(2), null, true)], interval))).Should().Throw<ArgumentException>();
        ((Action)(() => LeaveRates.Of([], new Interval(At(0), null)))).Should().Throw<ArgumentException>();
    }
}
