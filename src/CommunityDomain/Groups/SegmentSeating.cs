namespace CommunityDomain.Groups;

/// <summary>
/// Seats the expected people of segments in the groups that serve them (a maximum flow by augmenting paths). Where it fails, the segments and groups reachable from
/// the failing segment are a proof: all these segments together expect more than all these groups hold (Hall's condition).
/// </summary>
internal sealed class SegmentSeating(int[][] groupsOf, long?[] limits)
{
    private readonly Dictionary<(int Segment, int Group), long> _seated = [];
    private readonly long[] _load = new long[limits.Length];

    /// <summary>Seats people of a segment.</summary>
    /// <returns>Null when all found a seat; otherwise the segments and groups that prove there is none.</returns>
    internal (SortedSet<int> Segments, SortedSet<int> Groups)? Seat(int segment, long people)
    {
        while (people > 0)
        {
            var fromSegment = new Dictionary<int, int>();
            var fromGroup = new Dictionary<int, int>();
            if (Free(segment, fromSegment, fromGroup) is not { } free)
                return ([segment, .. fromGroup.Keys], [.. fromSegment.Keys]);
            people -= Move(segment, free, people, fromSegment, fromGroup);
        }

        return null;
    }

    private long Room(int group) => limits[group] is { } limit ? limit - _load[group] : long.MaxValue / 2;

    private int? Free(int segment, Dictionary<int, int> fromSegment, Dictionary<int, int> fromGroup)
    {
        var queue = new Queue<int>([segment]);
        while (queue.TryDequeue(out int from))
        {
            foreach (int group in groupsOf[from])
            {
                if (!fromSegment.TryAdd(group, from)) continue;
                if (Room(group) > 0) return group;
                for (int other = 0; other < groupsOf.Length; other++)
                {
                    if (other == segment || _seated.GetValueOrDefault((other, group)) == 0 || !fromGroup.TryAdd(other, group)) continue;
                    queue.Enqueue(other);
                }
            }
        }

        return null;
    }

    private long Move(int segment, int free, long people, Dictionary<int, int> fromSegment, Dictionary<int, int> fromGroup)
    {
        long amount = Math.Min(people, Room(free));
        for (int at = fromSegment[free]; at != segment; at = fromSegment[fromGroup[at]]) amount = Math.Min(amount, _seated[(at, fromGroup[at])]);
        if (limits[free] is not null) _load[free] += amount;
        int group = free;
        while (true)
        {
            int at = fromSegment[group];
            _seated[(at, group)] = _seated.GetValueOrDefault((at, group)) + amount;
            if (at == segment) return amount;
            group = fromGroup[at];
            _seated[(at, group)] -= amount;
        }
    }
}
