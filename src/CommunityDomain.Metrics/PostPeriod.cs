namespace CommunityDomain.Metrics;

/// <summary>The posts of one period and channel together (PLN-3): sums over sums, so that a post weighs by its views.</summary>
/// <typeparam name="TChannel">What the host tells posts apart by, such as the platform.</typeparam>
public sealed class PostPeriod<TChannel>
    where TChannel : notnull
{
    private readonly PostPeriod<TChannel>? _before;
    private readonly PostCounts[] _posts;

    internal PostPeriod(Interval interval, TChannel channel, bool isOver, PostCounts[] posts, PostPeriod<TChannel>? before)
    {
        (Interval, Channel, IsOver, _posts, _before) = (interval, channel, isOver, posts, before);
    }

    /// <summary>The period in which the posts were published, start included, end excluded.</summary>
    public Interval Interval { get; }

    /// <summary>The channel.</summary>
    public TChannel Channel { get; }

    /// <summary>Whether the period is over at the instant of the report. What is told of its posts may go on growing.</summary>
    public bool IsOver { get; }

    /// <summary>How many posts.</summary>
    public int Posts => _posts.Length;

    /// <summary>Views of the posts that tell them; null when none does.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public long? Views => Sum(post => post.Views);

    /// <summary>Interactions of the posts that tell them; null when none does.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public long? Interactions => Sum(post => post.Interactions);

    /// <summary>Interactions over views: the interaction rate, over the posts that tell both; null when none does or nobody saw them. May be above one where people interact more than once.</summary>
    public decimal? InteractionsPerView => PerView(post => post.Interactions);

    /// <summary>Shares over views: the share rate, over the posts that tell both; null as for the interactions.</summary>
    public decimal? SharesPerView => PerView(post => post.Shares);

    /// <summary>By how much the views grew since the period before, 0.25 for a quarter more; null unless both are over and the one before had some.</summary>
    public decimal? ViewGrowth => IsOver && _before is { IsOver: true, Views: > 0 } before && Views is { } views ? (decimal)(views - before.Views.Value) / before.Views.Value : null;

    private long? Sum(Func<PostCounts, long?> countOf) => Array.Exists(_posts, post => countOf(post) is not null) ? _posts.Sum(countOf) : null;

    private decimal? PerView(Func<PostCounts, long?> countOf)
    {
        PostCounts[] told = [.. _posts.Where(post => post.Views is not null && countOf(post) is not null)];
        long views = told.Sum(post => post.Views!.Value);
        return views == 0 ? null : (decimal)told.Sum(post => countOf(post)!.Value) / views;
    }
}
