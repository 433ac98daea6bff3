using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>Events by member, each member's sorted by time and id, each once.</summary>
internal sealed class EventTable
{
    private const int RangeShift = 11;

    /// <summary>So many events of one member are sorted by counting how many are earlier; more by their times.</summary>
    private const int MostRanked = 64;

    private readonly FunnelEvents.Kept[] _events;
    private readonly int[] _start;
    private readonly int[] _count;

    /// <summary>Sorts.</summary>
    /// <param name="kept">The events, in any order.</param>
    /// <param name="members">How many members there are.</param>
    /// <param name="owners">Whose events those of a member are; null where they are the member's own.</param>
    internal EventTable(FunnelEvents kept, int members, int[]? owners)
    {
        _start = new int[members + 1];
        _count = new int[members];
        _events = GC.AllocateUninitializedArray<FunnelEvents.Kept>(kept.Count);
        int[] ranges = ToRanges(kept, members, owners);
        var sorter = new Sorter();
        for (int range = 0; range + 1 < ranges.Length; range++) ToMembers(range << RangeShift, Math.Min(members, (range + 1) << RangeShift), ranges[range], ranges[range + 1], sorter);
        _start[members] = kept.Count;
    }

    internal ReadOnlySpan<FunnelEvents.Kept> Of(int member) => _events.AsSpan(_start[member], _count[member]);

    // Into a few hundred ranges of members, each written from front to back; returns where each starts.
    private int[] ToRanges(FunnelEvents kept, int members, int[]? owners)
    {
        int[] next = new int[(members >> RangeShift) + 2];
        for (int page = 0; page < kept.Pages; page++)
        {
            foreach (ref readonly FunnelEvents.Kept one in kept.Page(page)) next[(OwnerOf(one.Member, owners) >> RangeShift) + 1]++;
        }

        for (int range = 0; range + 1 < next.Length; range++) next[range + 1] += next[range];
        int[] start = [.. next];
        for (int page = 0; page < kept.Pages; page++)
        {
            foreach (ref readonly FunnelEvents.Kept one in kept.Page(page))
            {
                int member = OwnerOf(one.Member, owners);
                _events[next[member >> RangeShift]++] = one with { Member = member };
            }
        }

        return start;
    }

    // A range by member, where it fits into the caches, and each member's events in order.
    private void ToMembers(int firstMember, int endMember, int start, int end, Sorter sorter)
    {
        Span<FunnelEvents.Kept> range = _events.AsSpan(start..end);
        ReadOnlySpan<FunnelEvents.Kept> copy = sorter.Copy(range);
        foreach (ref readonly FunnelEvents.Kept one in copy) _count[one.Member]++;
        int place = 0;
        for (int member = firstMember; member < endMember; member++)
        {
            _start[member] = place;
            place += _count[member];
        }

        foreach (ref readonly FunnelEvents.Kept one in copy) range[_start[one.Member]++] = one;
        for (int member = firstMember; member < endMember; member++)
        {
            int first = _start[member] - _count[member];
            _start[member] = start + first;
            _count[member] = sorter.Arrange(range.Slice(first, _count[member]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int OwnerOf(int member, int[]? owners) => owners is null ? member : owners[member];

    private sealed class Sorter
    {
        private readonly HashSet<long> _seen = [];
        private long[] _times = new long[MostRanked + Vector<long>.Count];
        private int[] _places = [];
        private FunnelEvents.Kept[] _sorted = new FunnelEvents.Kept[MostRanked];
        private FunnelEvents.Kept[] _many = [];

        internal ReadOnlySpan<FunnelEvents.Kept> Copy(ReadOnlySpan<FunnelEvents.Kept> events)
        {
            if (_many.Length < events.Length) _many = GC.AllocateUninitializedArray<FunnelEvents.Kept>(events.Length + (events.Length / 4));
            events.CopyTo(_many);
            return _many.AsSpan(0, events.Length);
        }

        /// <summary>Sorts the events of a member and drops repeats; returns how many stay.</summary>
        internal int Arrange(Span<FunnelEvents.Kept> events)
        {
            if (!(events.Length <= MostRanked ? TryRank(events) : TrySort(events))) events.Sort(Compare);
            if (events.Length <= MostRanked && !Repeats(events)) return events.Length;
            _seen.Clear();
            int count = 0;
            foreach (ref readonly FunnelEvents.Kept one in events)
            {
                if (_seen.Add(one.Id)) events[count++] = one;
            }

            return count;
        }

        // An event goes to the place that as many others are earlier; false when two share a time, as then more than the time decides.
        private bool TryRank(Span<FunnelEvents.Kept> events)
        {
            int length = events.Length;
            Span<long> times = _times.AsSpan(0, (length + Vector<long>.Count - 1) / Vector<long>.Count * Vector<long>.Count);
            for (int i = 0; i < length; i++) times[i] = events[i].At;
            times[length..].Fill(long.MaxValue); // Earlier than none.
            ReadOnlySpan<Vector<long>> lanes = MemoryMarshal.Cast<long, Vector<long>>(times);
            ulong taken = 0;
            Span<FunnelEvents.Kept> ranked = _sorted;
            for (int i = 0; i < length; i++)
            {
                var at = new Vector<long>(times[i]);
                Vector<long> earlier = Vector<long>.Zero;
                foreach (ref readonly Vector<long> lane in lanes) earlier += Vector.LessThan(lane, at);
                int rank = -(int)Vector.Sum(earlier);
                taken |= 1UL << rank;
                ranked[rank] = events[i];
            }

            if (BitOperations.PopCount(taken) < length) return false;
            ranked[..length].CopyTo(events);
            return true;
        }

        private bool TrySort(Span<FunnelEvents.Kept> events)
        {
            if (_places.Length < events.Length)
            {
                _places = new int[events.Length * 2];
                _times = new long[events.Length * 2];
                _sorted = new FunnelEvents.Kept[events.Length * 2];
            }

            Span<long> times = _times.AsSpan(0, events.Length);
            Span<int> places = _places.AsSpan(0, events.Length);
            for (int i = 0; i < events.Length; i++) (times[i], places[i]) = (events[i].At, i);
            times.Sort(places);
            for (int i = 0; i < events.Length; i++)
            {
                if (i > 0 && times[i] == times[i - 1]) return false;
                _sorted[i] = events[places[i]];
            }

            _sorted.AsSpan(0, events.Length).CopyTo(events);
            return true;
        }

        // A bit a low part of an id: where none is set twice, no id is there twice, and that is nearly always told without comparing.
        private static bool Repeats(ReadOnlySpan<FunnelEvents.Kept> events)
        {
            Span<ulong> bits = stackalloc ulong[16];
            bits.Clear();
            for (int i = 0; i < events.Length; i++)
            {
                int part = (int)(unchecked((ulong)events[i].Id * 11400714819323198485ul) >> 54);
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

        private static int Compare(FunnelEvents.Kept left, FunnelEvents.Kept right)
        {
            if (left.At != right.At) return left.At < right.At ? -1 : 1;
            if (left.Id != right.Id) return left.Id < right.Id ? -1 : 1;
            return left.Kind.CompareTo(right.Kind);
        }
    }
}
