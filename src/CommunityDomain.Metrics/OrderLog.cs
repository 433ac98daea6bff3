namespace CommunityDomain.Metrics;

/// <summary>Orders and refunds by member, kept with their ids. A single writer.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class OrderLog<TKey>
    where TKey : notnull
{
    private readonly List<Kept> _kept = [];
    private readonly MemberOwners<TKey> _owners = new(0);

    internal MemberIndex<TKey> Members => _owners.Members;

    internal void Add(TKey member, Kept kept) => _kept.Add(kept with { Member = _owners.NumberOf(member) });

    internal void Append(OrderLog<TKey> other)
    {
        var numbers = new MemberOwners<TKey>.Transfer(other._owners, _owners);
        foreach (Kept kept in other._kept) _kept.Add(kept with { Member = numbers[kept.Member] });
    }

    /// <summary>Gives what one member has to another.</summary>
    internal void Rekey(TKey from, TKey to) => _owners.Rekey(from, to);

    /// <summary>By member: orders before refunds, then by id, time and amount, so that the first of one id is the one that counts.</summary>
    /// <param name="start">Where the first of each member stands; one more at the end.</param>
    internal Kept[] Sorted(out int[] start)
    {
        int[] owners = _owners.ToArray();
        start = new int[Members.Count + 1];
        foreach (Kept kept in _kept) start[owners[kept.Member] + 1]++;
        for (int member = 0; member < Members.Count; member++) start[member + 1] += start[member];
        var sorted = new Kept[_kept.Count];
        int[] next = [.. start];
        foreach (Kept kept in _kept) sorted[next[owners[kept.Member]]++] = kept;
        for (int member = 0; member < Members.Count; member++) sorted.AsSpan(start[member], start[member + 1] - start[member]).Sort(Compare);
        return sorted;
    }

    internal void Write(SnapshotWriter writer, Func<TKey, string> nameOf)
    {
        int[] places = _owners.WriteNames(writer, nameOf, _kept.Select(kept => kept.Member));
        writer.Int32(_kept.Count);
        foreach (Kept kept in _kept)
        {
            writer.Int32(places[kept.Member]);
            writer.Byte(kept.IsRefund ? (byte)1 : (byte)0);
            writer.Int64(kept.At);
            writer.Int64(kept.Id);
            writer.Int64(kept.Order);
            foreach (int part in decimal.GetBits(kept.Amount)) writer.Int32(part);
        }
    }

    internal static OrderLog<TKey> Read(ref SnapshotReader reader, Func<string, TKey> memberOf)
    {
        var log = new OrderLog<TKey>();
        log._owners.ReadNames(ref reader, memberOf);
        Span<int> parts = stackalloc int[4];
        int count = reader.Count((sizeof(int) * 5) + (sizeof(long) * 3) + 1);
        for (int i = 0; i < count; i++)
        {
            int member = reader.Int32();
            byte isRefund = reader.Byte();
            long at = reader.Int64();
            long id = reader.Int64();
            long order = reader.Int64();
            for (int part = 0; part < parts.Length; part++) parts[part] = reader.Int32();
            bool isAmount = parts[3] >= 0 && (parts[3] & 0xFF00FFFF) == 0 && (parts[3] >> 16) <= 28;
            SnapshotReader.Need(member >= 0 && member < log.Members.Count && isRefund <= 1 && FunnelTime.IsInRange(at) && (isRefund == 1 || order == id) && isAmount);
            log._kept.Add(new Kept(at, id, order, ExactDecimal.Canonical(new decimal(parts)), member, isRefund == 1));
        }

        return log;
    }

    private static int Compare(Kept left, Kept right)
    {
        if (left.IsRefund != right.IsRefund) return left.IsRefund ? 1 : -1;
        if (left.Id != right.Id) return left.Id < right.Id ? -1 : 1;
        if (left.At != right.At) return left.At < right.At ? -1 : 1;
        int amount = left.Amount.CompareTo(right.Amount);
        return amount != 0 ? amount : left.Order.CompareTo(right.Order);
    }

    /// <summary>One order, or one refund of an order.</summary>
    internal readonly record struct Kept(long At, long Id, long Order, decimal Amount, int Member, bool IsRefund);
}
