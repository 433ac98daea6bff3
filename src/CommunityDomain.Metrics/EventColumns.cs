namespace CommunityDomain.Metrics;

/// <summary>A few hundred checked events in columns.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class EventColumns<TKey>
    where TKey : notnull
{
    internal const int Size = 512;

    private readonly TKey[] _members = new TKey[Size];
    private readonly int[] _kinds = new int[Size];
    private readonly long[] _times = new long[Size];
    private readonly long[] _ids = new long[Size];
    private readonly int[] _positions = new int[Size];

    internal int Count { get; private set; }

    internal ReadOnlySpan<TKey> Members => _members.AsSpan(0, Count);

    internal ReadOnlySpan<int> Kinds => _kinds.AsSpan(0, Count);

    internal ReadOnlySpan<long> Times => _times.AsSpan(0, Count);

    internal ReadOnlySpan<long> Ids => _ids.AsSpan(0, Count);

    /// <summary>Where each stands in the columns it came from.</summary>
    internal ReadOnlySpan<int> Positions => _positions.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    internal void Add(TKey member, int kind, long at, long id, int position)
    {
        (_members[Count], _kinds[Count], _times[Count], _ids[Count], _positions[Count]) = (member, kind, at, id, position);
        Count++;
    }
}
