namespace CommunityDomain.Metrics;

/// <summary>
/// Keeps the last reading of each count of each post. Platforms tell sums that grow, and correct them: the reading that was taken last holds, of two at one instant the larger. So readings may come late,
/// in any order, again, and in parts that overlap; merging is associative, commutative, idempotent and blind to splits. A single writer; not thread-safe.
/// </summary>
/// <typeparam name="TPost">Which post, such as its id with its platform's.</typeparam>
public sealed class PostAccumulator<TPost>
    where TPost : notnull
{
    private const int Mark = 0x4F464443; // CDFO
    private const byte Version = 1;
    private const int Fields = 4;

    private Dictionary<TPost, Kept> _posts = [];
    private long _last = FunnelTime.None;

    /// <summary>Takes a reading. A refused one leaves the state as it was.</summary>
    /// <param name="post">Which post.</param>
    /// <param name="published">When it was published; of several the earliest. Years 1678 to 2261.</param>
    /// <param name="readAt">When the counts were read; not before the post was published.</param>
    /// <param name="counts">The counts; those that are not told stay as they were.</param>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.MemberMissing"/>: the key means no post. <see cref="MetricCodes.TimeOutOfRange"/>; <see cref="MetricCodes.TimeBackwards"/>: read before it was published.
    /// <see cref="MetricCodes.CountWrong"/>: a count is below zero.
    /// </exception>
    public void Add(TPost post, Instant published, Instant readAt, PostCounts counts)
    {
        long since = EventChecks.Time(post, published, "published");
        long at = EventChecks.Time(post, readAt, "readAt");
        if (at < since) throw Refusal.Of(MetricCodes.TimeBackwards, "readAt", new("at", readAt), new("last", published));
        var kept = new Kept(since);
        Take("views", counts.Views, ref kept.Views);
        Take("reactions", counts.Reactions, ref kept.Reactions);
        Take("comments", counts.Comments, ref kept.Comments);
        Take("shares", counts.Shares, ref kept.Shares);
        Join(post, kept);
        _last = Math.Max(_last, at);

        void Take(string name, long? count, ref Reading reading)
        {
            if (count is not { } told) return;
            reading = told >= 0 ? new Reading(IsTold: true, at, told) : throw Refusal.Of(MetricCodes.CountWrong, name, new Evidence("count", told));
        }
    }

    /// <summary>Adds what another state knows; that one stays as it was.</summary>
    /// <param name="other">Another state.</param>
    /// <exception cref="ArgumentException">It is this one.</exception>
    public void Merge(PostAccumulator<TPost> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this)) throw new ArgumentException("A state cannot be merged into itself.", nameof(other));
        foreach ((TPost post, Kept kept) in other._posts) Join(post, kept);
        _last = Math.Max(_last, other._last);
    }

    /// <summary>The state as bytes, for <see cref="Restore"/>.</summary>
    /// <param name="nameOf">A text for each post, different for different posts and not empty.</param>
    /// <returns>The bytes: a version, the state, and a checksum against accidents.</returns>
    public byte[] ToSnapshot(Func<TPost, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        var writer = new SnapshotWriter();
        SetSnapshot.Begin(writer, Mark, Version, 0, _last);
        writer.Int32(_posts.Count);
        foreach ((TPost post, Kept kept) in _posts)
        {
            writer.Text(nameOf(post));
            writer.Int64(kept.Published);
            foreach (Reading reading in (ReadOnlySpan<Reading>)[kept.Views, kept.Reactions, kept.Comments, kept.Shares])
            {
                writer.Int64(reading.IsTold ? reading.At : FunnelTime.None);
                writer.Int64(reading.Count);
            }
        }

        return writer.Finish();
    }

    /// <summary>Takes in what a snapshot holds, in place of all there is.</summary>
    /// <param name="snapshot">Bytes from <see cref="ToSnapshot"/>.</param>
    /// <param name="postOf">The post of each text.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.SnapshotDamaged"/>, <see cref="MetricCodes.SnapshotVersion"/>; the state is as it was.</exception>
    public void Restore(ReadOnlySpan<byte> snapshot, Func<string, TPost> postOf)
    {
        ArgumentNullException.ThrowIfNull(postOf);
        var reader = new SnapshotReader(snapshot);
        long last = SetSnapshot.Begin(ref reader, Mark, Version, 0);
        var posts = new Dictionary<TPost, Kept>();
        for (int count = reader.Count(sizeof(int) + (sizeof(long) * ((2 * Fields) + 1))); count > 0; count--)
        {
            TPost post = postOf(reader.Text());
            var kept = new Kept(reader.Int64()) { Views = Read(ref reader), Reactions = Read(ref reader), Comments = Read(ref reader), Shares = Read(ref reader) };
            SnapshotReader.Need(!MemberIndex<TPost>.IsMissing(post) && FunnelTime.IsInRange(kept.Published) && kept.Published <= last && posts.TryAdd(post, kept));
        }

        SnapshotReader.Need(reader.IsDone);
        (_posts, _last) = (posts, last);

        Reading Read(ref SnapshotReader from)
        {
            long at = from.Int64();
            long count = from.Int64();
            SnapshotReader.Need(at == FunnelTime.None ? count == 0 : FunnelTime.IsInRange(at) && at <= last && count >= 0);
            return at == FunnelTime.None ? default : new Reading(IsTold: true, at, count);
        }
    }

    /// <summary>The report of everything added so far. The state goes on unchanged.</summary>
    /// <param name="asOf">The instant to report for: not before the last reading, as a state cannot be wound back.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A reading is later than <paramref name="asOf"/>, or it is outside of the years 1678 to 2261.</exception>
    public PostReport<TPost> Result(Instant asOf)
    {
        if (!FunnelTime.TryOf(asOf, out long now) || now < _last) throw new ArgumentOutOfRangeException(nameof(asOf), "A reading is later than the instant of the report, or the instant is out of range.");
        return new PostReport<TPost>(asOf, new ValueList<PostActivity<TPost>>(_posts.OrderBy(post => post.Value.Published).Select(post =>
            new PostActivity<TPost>(post.Key, FunnelTime.InstantOf(post.Value.Published), new PostCounts(post.Value.Views.Told, post.Value.Reactions.Told, post.Value.Comments.Told, post.Value.Shares.Told)))));
    }

    private void Join(TPost post, Kept kept)
    {
        if (_posts.TryGetValue(post, out Kept known))
        {
            kept = new Kept(Math.Min(known.Published, kept.Published))
            {
                Views = Reading.Later(known.Views, kept.Views),
                Reactions = Reading.Later(known.Reactions, kept.Reactions),
                Comments = Reading.Later(known.Comments, kept.Comments),
                Shares = Reading.Later(known.Shares, kept.Shares),
            };
        }

        _posts[post] = kept;
    }

    private struct Kept(long published)
    {
        internal readonly long Published = published;
        internal Reading Views;
        internal Reading Reactions;
        internal Reading Comments;
        internal Reading Shares;
    }

    /// <summary>A count and when it was read; <c>default</c> was never told.</summary>
    private readonly record struct Reading(bool IsTold, long At, long Count)
    {
        internal long? Told => IsTold ? Count : null;

        internal static Reading Later(Reading one, Reading other) =>
            !one.IsTold ? other : !other.IsTold ? one : one.At != other.At ? one.At > other.At ? one : other : one.Count >= other.Count ? one : other;
    }
}
