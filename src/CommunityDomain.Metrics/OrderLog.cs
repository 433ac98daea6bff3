namespace CommunityDomain.Metrics;

/// <summary>Orders and refunds by member, kept with their ids. A single writer.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class OrderLog<TKey>
    where TKey : notnull
{
    private readonly List<Kept> _kept = [];
    private readonly List<int> _owners = [];

    internal MemberIndex<TKey> Members { get; } = new(0);

    internal void Add(TKey member, Kept kept) => _kept.Add(kept with { Member = NumberOf(member) });

    internal void Append(OrderLog<TKey> other)
    {
        int[] owners = other.Owners();
        int[] numbers = new int[owners.Length];
        Array.Fill(numbers, -1);
        foreach (Kept kept in other._kept)
        {
            int owner = owners[kept.Member];
            if (numbers[owner] < 0) numbers[owner] = NumberOf(other.Members[owner]);
            _kept.Add(kept with { Member = numbers[owner] });
        }
    }

    /// <summary>Gives what one member has to another. The number of the first keeps it, and belongs to the second.</summary>
    internal void Rekey(TKey from, TKey to)
    {
        int old = Members.Find(from);
        if (old < 0 || EqualityComparer<TKey>.Default.Equals(from, to)) return;
        int target = NumberOf(to);
        _owners.Add(Members.Replace(old));
        _owners[old] = target;
    }

    /// <summary>By member: orders before refunds, then by id, time and amount, so that the first of one id is the one that counts.</summary>
    /// <param name="start">Where the first of each member stands; one more at the end.</param>
    internal Kept[] Sorted(out int[] start)
    {
        int[] owners = Owners();
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
        int[] owners = Owners();
        int[] numbers = new int[owners.Length];
        Array.Fill(numbers, -1);
        var names = new List<string>();
        foreach (Kept kept in _kept)
        {
            int owner = owners[kept.Member];
            if (numbers[owner] >= 0) continue;
            numbers[owner] = names.Count;
            names.Add(nameOf(Members[owner]));
        }

        writer.Int32(names.Count);
        foreach (string name in names) writer.Text(name);
        writer.Int32(_kept.Count);
        foreach (Kept kept in _kept)
        {
            writer.Int32(numbers[owners[kept.Member]]);
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
        var members = new TKey[reader.Count(sizeof(int))];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = memberOf(reader.Text());
            SnapshotReader.Need(!MemberIndex<TKey>.IsMissing(members[i]) && log.Members.Find(members[i]) < 0);
            log.NumberOf(members[i]);
        }

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
            SnapshotReader.Need(member >= 0 && member < members.Length && isRefund <= 1 && FunnelTime.IsInRange(at) && (isRefund == 1 || order == id) && isAmount);
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

    private int NumberOf(TKey member)
    {
        int number = Members.FindOrAdd(member);
        if (number == _owners.Count) _owners.Add(number);
        return number;
    }

    private int[] Owners()
    {
        int[] owners = [.. _owners];
        for (int number = 0; number < owners.Length; number++)
        {
            int owner = number;
            while (owners[owner] != owner) owner = owners[owner];
            owners[number] = owner;
        }

        return owners;
    }

    /// <summary>One order, or one refund of an order.</summary>
    internal readonly record struct Kept(long At, long Id, long Order, decimal Amount, int Member, bool IsRefund);
}
