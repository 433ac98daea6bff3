namespace CommunityDomain.Metrics;

/// <summary>Orders and refunds by member, kept with their ids. A single writer.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class OrderLog<TKey>
    where TKey : notnull
{
    private readonly MemberOwners<TKey> _owners = new(0);

    internal MemberIndex<TKey> Members => _owners.Members;

    internal Chunks<KeptOrder> Orders { get; } = new();

    internal Chunks<KeptRefund> Refunds { get; } = new();

    internal void AddOrder(TKey member, long id, long at, decimal amount) => Orders.Add(new KeptOrder(at, id, amount, _owners.NumberOf(member)));

    internal void AddRefund(TKey member, long id, long order, long at, decimal amount) => Refunds.Add(new KeptRefund(at, id, order, amount, _owners.NumberOf(member)));

    /// <summary>Keeps orders that stand in columns of one length, at most <see cref="MemberIndex{TKey}.Block"/>.</summary>
    internal void AddOrders(ReadOnlySpan<TKey> members, ReadOnlySpan<long> ids, ReadOnlySpan<long> at, ReadOnlySpan<decimal> amounts)
    {
        Span<int> numbers = stackalloc int[MemberIndex<TKey>.Block];
        Members.FindMany(members, numbers);
        for (int i = 0; i < members.Length; i++)
        {
            int number = numbers[i] >= 0 ? numbers[i] : _owners.NumberOf(members[i]);
            Orders.Add(new KeptOrder(at[i], ids[i], ExactDecimal.Canonical(amounts[i]), number));
        }
    }

    internal void Append(OrderLog<TKey> other)
    {
        var numbers = new MemberOwners<TKey>.Transfer(other._owners, _owners);
        foreach (ReadOnlySpan<KeptOrder> block in other.Orders)
        {
            foreach (ref readonly KeptOrder order in block) Orders.Add(order with { Member = numbers[order.Member] });
        }

        foreach (ReadOnlySpan<KeptRefund> block in other.Refunds)
        {
            foreach (ref readonly KeptRefund refund in block) Refunds.Add(refund with { Member = numbers[refund.Member] });
        }
    }

    /// <summary>Gives what one member has to another.</summary>
    internal void Rekey(TKey from, TKey to) => _owners.Rekey(from, to);

    /// <summary>Whose each member's number is.</summary>
    internal int[] Owners() => _owners.ToArray();

    internal void Write(SnapshotWriter writer, Func<TKey, string> nameOf)
    {
        int[] places = _owners.WriteNames(writer, nameOf, Used());
        writer.Int32(Orders.Count + Refunds.Count);
        foreach (ReadOnlySpan<KeptOrder> block in Orders)
        {
            foreach (ref readonly KeptOrder order in block) Write(writer, places[order.Member], isRefund: 0, order.At, order.Id, order.Id, order.Amount);
        }

        foreach (ReadOnlySpan<KeptRefund> block in Refunds)
        {
            foreach (ref readonly KeptRefund refund in block) Write(writer, places[refund.Member], isRefund: 1, refund.At, refund.Id, refund.Order, refund.Amount);
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
            decimal amount = ExactDecimal.Canonical(new decimal(parts));
            if (isRefund == 0) log.Orders.Add(new KeptOrder(at, id, amount, member));
            else log.Refunds.Add(new KeptRefund(at, id, order, amount, member));
        }

        return log;
    }

    private static void Write(SnapshotWriter writer, int place, byte isRefund, long at, long id, long order, decimal amount)
    {
        writer.Int32(place);
        writer.Byte(isRefund);
        writer.Int64(at);
        writer.Int64(id);
        writer.Int64(order);
        foreach (int part in decimal.GetBits(amount)) writer.Int32(part);
    }

    // Numbers that something is kept for, in the order they were given: so a state that is read back names buyers in the same order.
    private IEnumerable<int> Used()
    {
        bool[] used = new bool[Members.Count];
        foreach (ReadOnlySpan<KeptOrder> block in Orders)
        {
            foreach (ref readonly KeptOrder order in block) used[order.Member] = true;
        }

        foreach (ReadOnlySpan<KeptRefund> block in Refunds)
        {
            foreach (ref readonly KeptRefund refund in block) used[refund.Member] = true;
        }

        return Enumerable.Range(0, used.Length).Where(number => used[number]);
    }
}
