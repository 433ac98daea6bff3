namespace CommunityDomain.Metrics;

/// <summary>Keeps events by member, and finds what they make of each member when asked.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class EventStore<TKey>
    where TKey : notnull
{
    private readonly FunnelProgram _program;
    private readonly List<int> _owners = [];
    private TKey _lastKey = default!;
    private int _lastNumber = -1;

    internal EventStore(FunnelProgram program, int capacity)
    {
        _program = program;
        Members = new MemberIndex<TKey>(capacity);
    }

    internal MemberIndex<TKey> Members { get; }

    internal FunnelEvents Events { get; } = new();

    internal void Add(TKey member, int kind, long at, long id)
    {
        if (_lastNumber < 0 || !EqualityComparer<TKey>.Default.Equals(_lastKey, member))
        {
            _lastNumber = NumberOf(member);
            _lastKey = member;
        }

        Events.Add(new FunnelEvents.Kept(at, id, _lastNumber, kind));
    }

    /// <summary>Keeps events that matter.</summary>
    internal void AddRange(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<long> times, ReadOnlySpan<long> ids)
    {
        Span<int> numbers = stackalloc int[MemberIndex<TKey>.Block];
        for (int start = 0; start < members.Length; start += MemberIndex<TKey>.Block)
        {
            ReadOnlySpan<TKey> block = members.Slice(start, Math.Min(MemberIndex<TKey>.Block, members.Length - start));
            Members.FindMany(block, numbers);
            for (int i = 0; i < block.Length; i++)
                Events.Add(new FunnelEvents.Kept(times[start + i], ids[start + i], numbers[i] < 0 ? NumberOf(block[i]) : numbers[i], kinds[start + i]));
        }
    }

    /// <summary>The number of a member who may be new.</summary>
    internal int NumberOf(TKey member)
    {
        int number = Members.FindOrAdd(member);
        if (number == _owners.Count) _owners.Add(number);
        return number;
    }

    internal void Append(EventStore<TKey> other)
    {
        int[] owners = other.Owners();
        int[] numbers = new int[owners.Length];
        Array.Fill(numbers, -1);
        for (int i = 0; i < other.Events.Count; i++)
        {
            FunnelEvents.Kept kept = other.Events[i];
            int owner = owners[kept.Member];
            if (numbers[owner] < 0) numbers[owner] = NumberOf(other.Members[owner]);
            Events.Add(kept with { Member = numbers[owner] });
        }
    }

    /// <summary>Gives the events of one member to another. The number of the first keeps them, and belongs to the second.</summary>
    internal void Rekey(TKey from, TKey to)
    {
        int old = Members.Find(from);
        if (old < 0 || EqualityComparer<TKey>.Default.Equals(from, to)) return;
        _lastNumber = -1;
        int target = NumberOf(to);
        _owners.Add(Members.Replace(old));
        _owners[old] = target;
    }

    /// <summary>Whose events those of each number are.</summary>
    internal int[] Owners()
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

    internal FunnelPaths<TKey> Solve()
    {
        var table = new EventTable(Events, Members.Count, Owners());
        TKey[] members = Members.Keys.ToArray();
        var paths = new FunnelPaths<TKey>(_program, members, hasTimes: true, members.Length, table);
        var solver = new FunnelSolver(_program);
        for (int member = 0; member < members.Length; member++)
        {
            ReadOnlySpan<FunnelEvents.Kept> events = table.Of(member);
            if (events.Length > 0) solver.Solve(member, events, paths);
        }

        return paths;
    }
}
