using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>What is known of posts up to an instant. Immutable and thread-safe.</summary>
/// <typeparam name="TPost">Which post.</typeparam>
public sealed class PostReport<TPost>
    where TPost : notnull
{
    internal PostReport(Instant asOf, ValueList<PostActivity<TPost>> posts) => (AsOf, Posts) = (asOf, posts);

    /// <summary>The instant the report was made for.</summary>
    public Instant AsOf { get; }

    /// <summary>The posts, those published first first; of one instant in the order they came.</summary>
    public ValueList<PostActivity<TPost>> Posts { get; }

    /// <summary>The posts by channel and the period in which they were published.</summary>
    /// <param name="length">How long a period is; business days or longer.</param>
    /// <param name="clock">Tells business days.</param>
    /// <param name="channelOf">The channel of a post, such as its platform: audiences differ (PLN-1), so rates are told for each.</param>
    /// <typeparam name="TChannel">A channel.</typeparam>
    /// <returns>For each channel, in the order they come, each period from that of the first post to that of the report, those without a post included.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is an hour.</exception>
    public ValueList<PostPeriod<TChannel>> ByPeriod<TChannel>(PeriodLength length, BusinessDayClock clock, Func<PostActivity<TPost>, TChannel> channelOf)
        where TChannel : notnull
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(channelOf);
        if (length.Unit == PeriodUnit.Hour) throw new ArgumentOutOfRangeException(nameof(length), "A period has a business day or more.");
        if (Posts.IsEmpty) return [];
        int firstDay = Civil.DayNumber(clock.DayOf(Posts[0].Published));
        var line = new PeriodLine(new DayLine(clock, firstDay, firstDay, Civil.DayNumber(clock.DayOf(AsOf))), length);
        int PeriodOf(Instant at) => line.Of(FunnelTime.Of(at - NodaConstants.UnixEpoch));
        var lines = new List<PostPeriod<TChannel>>();
        foreach (IGrouping<TChannel, PostActivity<TPost>> channel in Posts.GroupBy(channelOf))
        {
            ILookup<int, PostCounts> posts = channel.ToLookup(post => PeriodOf(post.Published), post => post.Counts);
            PostPeriod<TChannel>? before = null;
            for (int period = PeriodOf(Posts[0].Published); period <= PeriodOf(AsOf); period++)
                lines.Add(before = new PostPeriod<TChannel>(line.IntervalOf(period), channel.Key, line.StartOf(period + 1) <= AsOf, [.. posts[period]], before));
        }

        return lines.ToValueList();
    }
}
