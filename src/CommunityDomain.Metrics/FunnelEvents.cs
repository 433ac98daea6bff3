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
        int page = Count >> PageShift;
        if (page == _pages.Length)
        {
            Array.Resize(ref _pages, page + 1);
            _pages[page] = new Kept[page == 0 ? 64 : PageSize];
        }
        else if ((Count & (PageSize - 1)) == _pages[page].Length)
        {
            Array.Resize(ref _pages[page], Math.Min(PageSize, _pages[page].Length * 4));
        }

        _pages[page][Count & (PageSize - 1)] = kept;
        Count = checked(Count + 1);
    }

    /// <summary>One event: 24 bytes.</summary>
    internal readonly record struct Kept(long At, long Id, int Member, int Kind);
}
