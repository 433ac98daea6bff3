namespace CommunityDomain.Metrics;

/// <summary>Kept events in columns of pages: nothing is moved when more come.</summary>
internal sealed class FunnelEvents
{
    private const int PageShift = 14;
    private const int PageSize = 1 << PageShift;

    private Kept[][] _pages = [];

    internal int Count { get; private set; }

    internal ref Kept this[int position] => ref _pages[position >> PageShift][position & (PageSize - 1)];

    internal int Pages => _pages.Length;

    internal ReadOnlySpan<Kept> Page(int page) => _pages[page].AsSpan(0, Math.Min(Count - (page << PageShift), PageSize));

    internal void Add(in Kept kept)
    {
        Room()[0] = kept;
        Count = checked(Count + 1);
    }

    /// <summary>Adds events that stand in columns of one length.</summary>
    internal void AddRange(ReadOnlySpan<long> times, ReadOnlySpan<long> ids, ReadOnlySpan<int> members, ReadOnlySpan<int> kinds)
    {
        int start = 0;
        while (start < times.Length)
        {
            Span<Kept> room = Room();
            int length = Math.Min(room.Length, times.Length - start);
            room = room[..length];
            ReadOnlySpan<long> at = times.Slice(start, length);
            ReadOnlySpan<long> id = ids.Slice(start, length);
            ReadOnlySpan<int> member = members.Slice(start, length);
            ReadOnlySpan<int> kind = kinds.Slice(start, length);
            for (int i = 0; i < room.Length; i++) room[i] = new Kept(at[i], id[i], member[i], kind[i]);
            start += length;
            Count = checked(Count + length);
        }
    }

    // What is free in the last page: one event or more. The first page grows from a few.
    private Span<Kept> Room()
    {
        int page = Count >> PageShift;
        int used = Count & (PageSize - 1);
        if (page == _pages.Length)
        {
            Array.Resize(ref _pages, page + 1);
            _pages[page] = GC.AllocateUninitializedArray<Kept>(page == 0 ? 64 : PageSize);
        }
        else if (used == _pages[page].Length)
        {
            Array.Resize(ref _pages[page], Math.Min(PageSize, used * 4));
        }

        return _pages[page].AsSpan(used);
    }

    /// <summary>One event: 24 bytes.</summary>
    internal readonly record struct Kept(long At, long Id, int Member, int Kind);
}
