namespace CommunityDomain.Metrics;

/// <summary>Events by member, kept with their ids, each once. A single writer.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class EventLog<TKey>
    where TKey : notnull
{
    private readonly List<int> _owners = [];
    private TKey _lastKey = default!;
    private int _lastNumber = -1;

    internal MemberIndex<TKey> Members { get; } = new(0);

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

    internal void Append(EventLog<TKey> other)
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

    /// <summary>Events sorted by member, time and id.</summary>
    internal EventTable ToTable() => new(Events, Members.Count, Owners());

    internal void Write(SnapshotWriter writer, Func<TKey, string> nameOf)
    {
        int[] owners = Owners();
        int[] numbers = new int[owners.Length];
        Array.Fill(numbers, -1);
        var names = new List<string>();
        for (int i = 0; i < Events.Count; i++)
        {
            int owner = owners[Events[i].Member];
            if (numbers[owner] >= 0) continue;
            numbers[owner] = names.Count;
            names.Add(nameOf(Members[owner]));
        }

        writer.Int32(names.Count);
        foreach (string name in names) writer.Text(name);
        writer.Int32(Events.Count);
        for (int i = 0; i < Events.Count; i++)
        {
            FunnelEvents.Kept kept = Events[i];
            writer.Int32(numbers[owners[kept.Member]]);
            writer.Int32(kept.Kind);
            writer.Int64(kept.At);
            writer.Int64(kept.Id);
        }
    }

    internal static EventLog<TKey> Read(ref SnapshotReader reader, Func<string, TKey> memberOf, int kinds)
    {
        var log = new EventLog<TKey>();
        var members = new TKey[reader.Count(sizeof(int))];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = memberOf(reader.Text());
            SnapshotReader.Need(!MemberIndex<TKey>.IsMissing(members[i]) && log.Members.Find(members[i]) < 0);
            log.NumberOf(members[i]);
        }

        int count = reader.Count((sizeof(int) + sizeof(long)) * 2);
        for (int i = 0; i < count; i++)
        {
            int member = reader.Int32();
            int kind = reader.Int32();
            long at = reader.Int64();
            SnapshotReader.Need(member >= 0 && member < members.Length && kind >= 0 && kind < kinds && FunnelTime.IsInRange(at));
            log.Add(members[member], kind, at, reader.Int64());
        }

        return log;
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
}
