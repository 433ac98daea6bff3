namespace CommunityDomain.Metrics;

/// <summary>Events by member, each member's sorted by time and id, each once.</summary>
internal sealed class EventTable
{
    private const int RangeShift = 11;

    private readonly FunnelEvents.Kept[] _events;
    private readonly int[] _start;
    private readonly int[] _count;

    /// <summary>Sorts.</summary>
    /// <param name="kept">The events, in any order.</param>
    /// <param name="members">How many members there are.</param>
    /// <param name="numbers">Whose events those of a member are.</param>
    internal EventTable(FunnelEvents kept, int members, int[] numbers)
    {
        _start = new int[members + 1];
        _count = new int[members];
        _events = new FunnelEvents.Kept[kept.Count];
        Scatter(kept, members, numbers);
        var seen = new HashSet<long>();
        for (int member = 0; member < members; member++) _count[member] = Arrange(_events.AsSpan(_start[member], _count[member]), seen);
    }

    internal ReadOnlySpan<FunnelEvents.Kept> Of(int member) => _events.AsSpan(_start[member], _count[member]);

    // First into a few hundred ranges of members, each written from front to back; then each range by member, where it fits into the caches.
    private void Scatter(FunnelEvents kept, int members, int[] numbers)
    {
        var coarse = new FunnelEvents.Kept[kept.Count];
        int ranges = (members >> RangeShift) + 1;
        int[] next = new int[ranges + 1];
        for (int page = 0; page < kept.Pages; page++)
        {
            foreach (ref readonly FunnelEvents.Kept one in kept.Page(page)) next[(numbers[one.Member] >> RangeShift) + 1]++;
        }

        for (int range = 0; range < ranges; range++) next[range + 1] += next[range];
        int[] first = [.. next];
        for (int page = 0; page < kept.Pages; page++)
        {
            foreach (ref readonly FunnelEvents.Kept one in kept.Page(page))
            {
                int member = numbers[one.Member];
                coarse[next[member >> RangeShift]++] = one with { Member = member };
                _count[member]++;
            }
        }

        for (int member = 0; member < members; member++) _start[member + 1] = _start[member] + _count[member];
        Array.Clear(_count);
        for (int range = 0; range < ranges; range++)
        {
            foreach (ref readonly FunnelEvents.Kept one in coarse.AsSpan(first[range]..first[range + 1])) _events[_start[one.Member] + _count[one.Member]++] = one;
        }
    }

    private static int Arrange(Span<FunnelEvents.Kept> events, HashSet<long> seen)
    {
        if (events.Length <= 24) InsertionSort(events);
        else events.Sort(Compare);
        int count = 0;
        bool few = events.Length <= 24;
        if (few && !Repeats(events)) return events.Length;
        seen.Clear();
        foreach (ref readonly FunnelEvents.Kept one in events)
        {
            if (seen.Add(one.Id)) events[count++] = one;
        }

        return count;
    }

    // A bit a low part of an id: where none is set twice, no id is there twice, and that is nearly always told without comparing.
    private static bool Repeats(ReadOnlySpan<FunnelEvents.Kept> events)
    {
        Span<ulong> bits = stackalloc ulong[8];
        bits.Clear();
        for (int i = 0; i < events.Length; i++)
        {
            int part = (int)(unchecked((ulong)events[i].Id * 11400714819323198485ul) >> 55);
            ulong bit = 1ul << (part & 63);
            if ((bits[part >> 6] & bit) != 0 && Holds(events[..i], events[i].Id)) return true;
            bits[part >> 6] |= bit;
        }

        return false;
    }

    private static bool Holds(ReadOnlySpan<FunnelEvents.Kept> events, long id)
    {
        foreach (ref readonly FunnelEvents.Kept kept in events)
        {
            if (kept.Id == id) return true;
        }

        return false;
    }

    private static void InsertionSort(Span<FunnelEvents.Kept> events)
    {
        for (int i = 1; i < events.Length; i++)
        {
            FunnelEvents.Kept moved = events[i];
            int place = i;
            for (; place > 0 && IsAfter(in events[place - 1], in moved); place--) events[place] = events[place - 1];
            events[place] = moved;
        }
    }

    private static bool IsAfter(ref readonly FunnelEvents.Kept left, ref readonly FunnelEvents.Kept right) =>
        left.At != right.At ? left.At > right.At : left.Id != right.Id ? left.Id > right.Id : left.Kind > right.Kind;

    private static int Compare(FunnelEvents.Kept left, FunnelEvents.Kept right)
    {
        if (left.At != right.At) return left.At < right.At ? -1 : 1;
        if (left.Id != right.Id) return left.Id < right.Id ? -1 : 1;
        return left.Kind.CompareTo(right.Kind);
    }
}
