using System.Runtime.InteropServices;

namespace CommunityDomain.Incentives;

/// <summary>Entries of many members in any order, on their way into a ledger: by member, in the order in which they take effect, each key once.</summary>
internal sealed class PointsHistory(PointsDays days)
{
    private readonly Dictionary<MemberId, int> _members = [];
    private readonly PointsKeys _keys = new();
    private readonly List<(int Entry, PointsFault Fault)> _faults = [];

    internal Dictionary<MemberId, PointsAccount> Accounts { get; } = [];

    /// <summary>Everything wrong, by the place of the entry.</summary>
    internal ValueList<Finding> Findings => _faults.OrderBy(fault => fault.Entry).Select(fault => fault.Fault.ToFinding(Paths.At("entries", fault.Entry))).ToValueList();

    internal void Read(ReadOnlySpan<PointsEntry> entries)
    {
        int[] memberOf = new int[entries.Length];
        var counts = new List<int>();
        for (int i = 0; i < entries.Length; i++)
        {
            memberOf[i] = -1;
            ref readonly PointsEntry entry = ref entries[i];
            if ((entry.IsUnspecified ? new PointsFault(DefinitionCodes.ItemMissing) : PointsFault.Of(in entry)) is { } fault)
            {
                _faults.Add((i, fault));
                continue;
            }

            ref int member = ref CollectionsMarshal.GetValueRefOrAddDefault(_members, entry.Member, out bool known);
            if (!known)
            {
                member = counts.Count;
                counts.Add(0);
            }

            memberOf[i] = member;
            counts[member]++;
        }

        int[] starts = new int[counts.Count + 1];
        for (int i = 0; i < counts.Count; i++) starts[i + 1] = starts[i] + counts[i];
        int[] order = new int[starts[^1]];
        int[] next = starts[..^1];
        for (int i = 0; i < entries.Length; i++)
        {
            if (memberOf[i] >= 0) order[next[memberOf[i]]++] = i;
        }

        Place(entries, starts, order);
    }

    private void Place(ReadOnlySpan<PointsEntry> entries, int[] starts, int[] order)
    {
        var placed = new PointsEntry[order.Length];
        var slots = new PointsSlot[order.Length];
        var resolver = new PointsResolver(days);
        var faults = new List<(int Place, PointsFault Fault)>();
        Accounts.EnsureCapacity(_members.Count);
        foreach ((MemberId member, int index) in _members)
        {
            int start = starts[index];
            Span<int> own = order.AsSpan(start, starts[index + 1] - start);
            SortInTime(entries, own);
            int count = TakeOnce(entries, own, placed.AsSpan(start));
            resolver.Resolve(placed.AsSpan(start, count), slots.AsSpan(start, count), faults);
            foreach ((int place, PointsFault fault) in faults) _faults.Add((own[place], fault));
            faults.Clear();
            Accounts.Add(member, new PointsAccount(placed, slots, start, count));
        }
    }

    /// <summary>Equal entries come together, the one given first first; mostly everything is in order already.</summary>
    private static void SortInTime(ReadOnlySpan<PointsEntry> entries, Span<int> order)
    {
        int sorted = 1;
        while (sorted < order.Length && PointsEntry.CompareInTime(in entries[order[sorted - 1]], in entries[order[sorted]]) <= 0) sorted++;
        if (sorted >= order.Length) return;
        PointsEntry[] copies = new PointsEntry[order.Length];
        for (int i = 0; i < order.Length; i++) copies[i] = entries[order[i]];
        int[] places = order.ToArray();
        int[] ranks = new int[order.Length];
        for (int i = 0; i < ranks.Length; i++) ranks[i] = i;
        Array.Sort(ranks, (left, right) =>
        {
            int by = PointsEntry.CompareInTime(in copies[left], in copies[right]);
            return by != 0 ? by : left.CompareTo(right);
        });
        for (int i = 0; i < ranks.Length; i++) order[i] = places[ranks[i]];
    }

    /// <summary>Copies each key once; a key with two contents is a fault of the entry that was given later.</summary>
    private int TakeOnce(ReadOnlySpan<PointsEntry> entries, Span<int> order, Span<PointsEntry> placed)
    {
        int count = 0;
        _keys.Reset(order.Length);
        for (int i = 0; i < order.Length; i++)
        {
            placed[count] = entries[order[i]];
            int known = _keys.FindOrAdd(placed, count);
            if (known < 0)
            {
                order[count++] = order[i];
                continue;
            }

            if (placed[known] == placed[count]) continue;
            _faults.Add((Math.Max(order[known], order[i]), new PointsFault(IncentiveCodes.KeyTaken, new Evidence("key", placed[count].Key))));
            order[known] = Math.Min(order[known], order[i]);
        }

        return count;
    }
}
