namespace CommunityDomain.Metrics;

/// <summary>Events by member, each member's sorted by time and id, each once.</summary>
internal sealed class EventTable
{
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
        for (int i = 0; i < kept.Count; i++) _count[numbers[kept[i].Member]]++;
        for (int member = 0; member < members; member++) _start[member + 1] = _start[member] + _count[member];
        _events = new FunnelEvents.Kept[kept.Count];
        Array.Clear(_count);
        for (int i = 0; i < kept.Count; i++)
        {
            int member = numbers[kept[i].Member];
            _events[_start[member] + _count[member]++] = kept[i];
        }

        var seen = new HashSet<long>();
        for (int member = 0; member < members; member++) _count[member] = Arrange(_events.AsSpan(_start[member], _count[member]), seen);
    }

    internal ReadOnlySpan<FunnelEvents.Kept> Of(int member) => _events.AsSpan(_start[member], _count[member]);

    private static int Arrange(Span<FunnelEvents.Kept> events, HashSet<long> seen)
    {
        if (events.Length <= 24) InsertionSort(events);
        else events.Sort(Compare);
        int count = 0;
        bool few = events.Length <= 24;
        if (!few) seen.Clear();
        for (int i = 0; i < events.Length; i++)
        {
            if (few ? Holds(events[..count], events[i].Id) : !seen.Add(events[i].Id)) continue;
            if (count != i) events[count] = events[i];
            count++;
        }

        return count;
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
            for (; place > 0 && Compare(events[place - 1], moved) > 0; place--) events[place] = events[place - 1];
            events[place] = moved;
        }
    }

    private static int Compare(FunnelEvents.Kept left, FunnelEvents.Kept right)
    {
        if (left.At != right.At) return left.At < right.At ? -1 : 1;
        if (left.Id != right.Id) return left.Id < right.Id ? -1 : 1;
        return left.Kind.CompareTo(right.Kind);
    }
}
