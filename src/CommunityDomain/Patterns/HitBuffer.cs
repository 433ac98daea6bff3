namespace CommunityDomain.Patterns;

/// <summary>Hits in memory that grows and is kept.</summary>
internal sealed class HitBuffer
{
    private static readonly Comparison<TextHit> InText = (left, right) =>
    {
        int order = left.Start.CompareTo(right.Start);
        if (order == 0) order = left.Length.CompareTo(right.Length);
        if (order == 0) order = left.Set.CompareTo(right.Set);
        return order != 0 ? order : left.Pattern.CompareTo(right.Pattern);
    };

    private static readonly Comparison<TextHit> InSet = (left, right) =>
    {
        int order = left.Set.CompareTo(right.Set);
        return order != 0 ? order : left.Start.CompareTo(right.Start);
    };

    private TextHit[] _hits = new TextHit[16];

    internal int Count { get; private set; }

    internal ReadOnlySpan<TextHit> Span => _hits.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    internal void Add(TextHit hit)
    {
        if (Count == _hits.Length) Array.Resize(ref _hits, (int)Math.Min(Count * 2L, Array.MaxLength));
        _hits[Count++] = hit;
    }

    internal void Sort()
    {
        for (int i = 1; i < Count; i++)
        {
            if (InText(_hits[i - 1], _hits[i]) <= 0) continue;
            _hits.AsSpan(0, Count).Sort(InText);
            return;
        }
    }

    /// <summary>By set and start, each lengthened to the farthest end so far in its set: a hit is covered when the last one that starts no later ends no earlier.</summary>
    internal void SortForCover()
    {
        _hits.AsSpan(0, Count).Sort(InSet);
        for (int i = 1; i < Count; i++)
        {
            TextHit before = _hits[i - 1];
            int end = before.Start + before.Length;
            if (before.Set == _hits[i].Set && end > _hits[i].Start + _hits[i].Length) _hits[i] = _hits[i] with { Length = end - _hits[i].Start };
        }
    }

    /// <summary>Takes away the hits of the sets concerned that lie within others.</summary>
    internal void RemoveCovered(HitBuffer cover, bool[] concerned)
    {
        int kept = 0;
        foreach (TextHit hit in Span)
            if (!concerned[hit.Set] || !cover.Covers(hit)) _hits[kept++] = hit;
        Count = kept;
    }

    private bool Covers(TextHit hit)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (InSet(_hits[middle], hit) <= 0) low = middle + 1;
            else high = middle;
        }

        if (low == 0) return false;
        TextHit last = _hits[low - 1];
        return last.Set == hit.Set && last.Start + last.Length >= hit.Start + hit.Length;
    }
}
