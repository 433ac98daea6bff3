using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

public sealed class PostTests
{
    private static readonly BusinessDayClock Utc = BusinessDayClock.Open("UTC", default, DateTimeZoneProviders.Tzdb);

    private static Instant At(int day, int hour = 0) => Instant.FromUtc(2026, 3, 1, 0, 0) + Duration.FromDays(day - 1) + Duration.FromHours(hour);

    private sealed record Fact(string Post, int Published, int ReadAt, PostCounts Counts);

    private static Fact[] RandomFacts(Random random) => [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ =>
    {
        int published = random.Next(1, 20);
        long? Count() => random.Next(3) == 0 ? null : random.Next(30);
        return new Fact((random.Next(2) == 0 ? "line:" : "discord:") + random.Next(4), published, published + random.Next(10), new PostCounts(Count(), Count(), Count(), Count()));
    })];

    private static PostAccumulator<string> State(IEnumerable<Fact> facts)
    {
        var state = new PostAccumulator<string>();
        foreach (Fact fact in facts) state.Add(fact.Post, At(fact.Published), At(fact.ReadAt), fact.Counts);
        return state;
    }

    private static string All(PostAccumulator<string> state) => string.Join('\n', state.Result(At(60)).Posts.OrderBy(post => post.Post, StringComparer.Ordinal).Select(post => $"{post.Post} {post.Published} {post.Counts}"));

    [Fact]
    public void Add_WhenReadingsAreMany_KeepsTheLastOfEachCount()
    {
        var state = new PostAccumulator<string>();
        state.Add("p", At(2), At(5), new PostCounts(Views: 90, Comments: 4));
        state.Add("p", At(2), At(9), new PostCounts(Views: 80, Reactions: 7));
        state.Add("p", At(3), At(4), new PostCounts(Views: 99, Shares: 2));
        state.Add("p", At(2), At(9), new PostCounts(Reactions: 6));
        PostActivity<string> post = state.Result(At(9)).Posts.Should().ContainSingle().Subject;
        post.Should().Be(new PostActivity<string>("p", At(2), new PostCounts(80, 7, 4, 2)), "a platform may correct a count downwards; of one instant the larger holds");
        post.Counts.Interactions.Should().Be(13);
        post.Counts.InteractionRate.Should().Be(new Ratio(13, 80));
        post.Counts.ShareRate.Should().Be(new Ratio(2, 80));
    }

    [Fact]
    public void Counts_WhenSomethingIsNotTold_AreNotZero()
    {
        new PostCounts(Views: 10).Interactions.Should().BeNull();
        new PostCounts(Reactions: 10).InteractionRate.Should().BeNull();
        new PostCounts(Views: 10, Reactions: 11).InteractionRate.Should().BeNull("it is no share");
        new PostCounts(Views: 0, Reactions: 0).InteractionRate.Should().Be(new Ratio(0, 0));
        new PostCounts(Views: 10, Comments: 3).ShareRate.Should().BeNull();
        new PostCounts(2000, 90, 12).ToString().Should().Be("views=2000 reactions=90 comments=12 shares=-");
    }

    [Fact]
    public void Merge_WhenPartsOverlap_IsAssociativeCommutativeIdempotentAndBlindToSplits() => Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var random = new Random(seed);
        Fact[] facts = RandomFacts(random);
        string whole = All(State(facts));
        int[] parts = [.. facts.Select(_ => random.Next(3))];
        PostAccumulator<string> Part(int part) => State(facts.Where((_, i) => parts[i] == part || random.Next(5) == 0).OrderBy(_ => random.Next()));
        (PostAccumulator<string> one, PostAccumulator<string> two, PostAccumulator<string> three) = (Part(0), Part(1), Part(2));
        PostAccumulator<string> reversed = State([]);
        reversed.Merge(three);
        reversed.Merge(two);
        reversed.Merge(one);
        two.Merge(three);
        one.Merge(two);
        one.Merge(two);
        All(one).Should().Be(whole);
        All(reversed).Should().Be(whole);
        PostAccumulator<string> read = State(RandomFacts(random));
        read.Restore(one.ToSnapshot(name => name), name => name);
        All(read).Should().Be(whole);
    }, count: 100);

    [Fact]
    public void ByPeriod_OfRandomPosts_AgreesWithANaiveCount() => Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var random = new Random(seed);
        PostReport<string> report = State(RandomFacts(random)).Result(At(random.Next(30, 40)));
        string ChannelOf(PostActivity<string> post) => post.Post.Split(':')[0];
        ValueList<PostPeriod<string>> weeks = report.ByPeriod(PeriodLength.Week(IsoDayOfWeek.Monday), Utc, ChannelOf);
        weeks.Sum(week => week.Posts).Should().Be(report.Posts.Count);
        foreach (IGrouping<string, PostPeriod<string>> channel in weeks.GroupBy(week => week.Channel))
        {
            PostPeriod<string>? before = null;
            foreach (PostPeriod<string> week in channel)
            {
                PostCounts[] mine = [.. report.Posts.Where(post => ChannelOf(post) == channel.Key && week.Interval.Contains(post.Published)).Select(post => post.Counts)];
                week.Posts.Should().Be(mine.Length);
                week.Views.Should().Be(mine.Any(post => post.Views is not null) ? mine.Sum(post => post.Views ?? 0) : null);
                PostCounts[] told = [.. mine.Where(post => post.Views is not null && post.Interactions is not null)];
                week.InteractionsPerView.Should().Be(told.Sum(post => post.Views) is > 0 and { } views ? (decimal)told.Sum(post => post.Interactions!.Value) / views : null);
                PostCounts[] shared = [.. mine.Where(post => post.Views is not null && post.Shares is not null)];
                week.SharesPerView.Should().Be(shared.Sum(post => post.Views) is > 0 and { } seen ? (decimal)shared.Sum(post => post.Shares!.Value) / seen : null);
                week.IsOver.Should().Be(week.Interval.End <= report.AsOf);
                week.ViewGrowth.Should().Be(before is { IsOver: true, Views: > 0 } && week.IsOver && week.Views is not null ? (decimal)(week.Views.Value - before.Views.Value) / before.Views.Value : null);
                if (before is not null) week.Interval.Start.Should().Be(before.Interval.End);
                before = week;
            }

            before!.Interval.Contains(report.AsOf).Should().BeTrue();
        }
    }, count: 100);

    [Fact]
    public void Rank_OfPosts_IsByTheRateToBeExpected()
    {
        var state = new PostAccumulator<string>();
        state.Add("small", At(1), At(9), new PostCounts(Views: 3, Reactions: 2));
        state.Add("large", At(1), At(9), new PostCounts(Views: 2000, Reactions: 900));
        state.Add("usual", At(1), At(9), new PostCounts(Views: 1500, Reactions: 60));
        ValueList<PostActivity<string>> posts = state.Result(At(9)).Posts;
        var prior = new RatePrior(0.1, 100);
        prior.Rank(posts, post => post.Counts.InteractionRate ?? default).Select(post => post.Post).Should().Equal("large", "small", "usual");
    }

    [Fact]
    public void Add_WhenSomethingIsWrong_IsRefusedWithACodeAndChangesNothing()
    {
        var state = new PostAccumulator<string>();
        Code(() => state.Add("", At(1), At(2), default)).Should().Be(MetricCodes.MemberMissing);
        Code(() => state.Add("p", At(3), At(2), default)).Should().Be(MetricCodes.TimeBackwards);
        Code(() => state.Add("p", Instant.MinValue, At(2), default)).Should().Be(MetricCodes.TimeOutOfRange);
        Code(() => state.Add("p", At(1), Instant.MaxValue, default)).Should().Be(MetricCodes.TimeOutOfRange);
        Code(() => state.Add("p", At(1), At(2), new PostCounts(Views: 3, Shares: -1))).Should().Be(MetricCodes.CountWrong);
        state.Result(At(1)).Posts.Should().BeEmpty();
        state.Add("p", At(1), At(3), default);
        ((Action)(() => state.Result(At(2)))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => state.Merge(state))).Should().Throw<ArgumentException>();
        ((Action)(() => state.Result(At(3)).ByPeriod(PeriodLength.Hour, Utc, post => post.Post))).Should().Throw<ArgumentOutOfRangeException>();
        byte[] bytes = state.ToSnapshot(name => name);
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x11;
            Code(() => state.Restore(damaged, name => name)).Should().Be(MetricCodes.SnapshotDamaged);
        }

        static string Code(Action refused) => refused.Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code;
    }
}
