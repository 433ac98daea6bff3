using System.Runtime.CompilerServices;

namespace CommunityDomain.Metrics;

/// <summary>Events by member, kept with their ids. A single writer.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class EventLog<TKey>(int capacity = 0)
    where TKey : notnull
{
    private TKey _lastKey = default!;
    private int _lastNumber = -1;

    internal MemberOwners<TKey> Owners { get; } = new(capacity);

    internal MemberIndex<TKey> Members => Owners.Members;

    internal FunnelEvents Events { get; } = new();

    internal void Add(TKey member, int kind, long at, long id)
    {
        if (_lastNumber < 0 || !EqualityComparer<TKey>.Default.Equals(_lastKey, member))
        {
            _lastNumber = Owners.NumberOf(member);
            _lastKey = member;
        }

        Events.Add(new FunnelEvents.Kept(at, id, _lastNumber, kind));
    }

    /// <summary>Keeps events that stand in columns; members are looked up together.</summary>
    [SkipLocalsInit]
    internal void AddRange(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<long> times, ReadOnlySpan<long> ids)
    {
        Span<int> numbers = stackalloc int[MemberIndex<TKey>.Block];
        for (int start = 0; start < members.Length; start += MemberIndex<TKey>.Block)
        {
            ReadOnlySpan<TKey> block = members.Slice(start, Math.Min(MemberIndex<TKey>.Block, members.Length - start));
            Members.FindMany(block, numbers);
            for (int i = 0; i < block.Length; i++)
            {
                if (numbers[i] < 0) numbers[i] = Owners.NumberOf(block[i]);
            }

            Events.AddRange(times.Slice(start, block.Length), ids.Slice(start, block.Length), numbers[..block.Length], kinds.Slice(start, block.Length));
        }
    }

    internal void Append(EventLog<TKey> other)
    {
        var numbers = new MemberOwners<TKey>.Transfer(other.Owners, Owners);
        for (int i = 0; i < other.Events.Count; i++)
        {
            FunnelEvents.Kept kept = other.Events[i];
            Events.Add(kept with { Member = numbers[kept.Member] });
        }
    }

    /// <summary>Gives the events of one member to another.</summary>
    internal void Rekey(TKey from, TKey to)
    {
        if (Owners.Rekey(from, to)) _lastNumber = -1;
    }

    /// <summary>Events sorted by member, time and id, each once.</summary>
    internal EventTable ToTable() => new(Events, Members.Count, Owners.HasMoved ? Owners.ToArray() : null);

    internal void Write(SnapshotWriter writer, Func<TKey, string> nameOf)
    {
        int[] places = Owners.WriteNames(writer, nameOf, Enumerable.Range(0, Events.Count).Select(i => Events[i].Member));
        WriteEvents(writer, places);
    }

    /// <summary>Writes the events, the number of each member given by a table.</summary>
    internal void WriteEvents(SnapshotWriter writer, int[] numbers)
    {
        writer.Int32(Events.Count);
        for (int i = 0; i < Events.Count; i++)
        {
            FunnelEvents.Kept kept = Events[i];
            writer.Int32(numbers[kept.Member]);
            writer.Int32(kept.Kind);
            writer.Int64(kept.At);
            writer.Int64(kept.Id);
        }
    }

    internal static EventLog<TKey> Read(ref SnapshotReader reader, Func<string, TKey> memberOf, int kinds)
    {
        var log = new EventLog<TKey>();
        log.Owners.ReadNames(ref reader, memberOf);
        log.ReadEvents(ref reader, kinds, [.. Enumerable.Range(0, log.Members.Count)]);
        return log;
    }

    /// <summary>Takes in the events that <see cref="WriteEvents"/> wrote.</summary>
    /// <param name="reader">Stands before them.</param>
    /// <param name="kinds">How many kinds there are.</param>
    /// <param name="numbers">For each number that was written, the number here; -1 where it is nobody's.</param>
    internal void ReadEvents(ref SnapshotReader reader, int kinds, int[] numbers)
    {
        int count = reader.Count((sizeof(int) + sizeof(long)) * 2);
        for (int i = 0; i < count; i++)
        {
            int member = reader.Int32();
            int kind = reader.Int32();
            long at = reader.Int64();
            SnapshotReader.Need(member >= 0 && member < numbers.Length && numbers[member] >= 0 && kind >= 0 && kind < kinds && FunnelTime.IsInRange(at));
            Events.Add(new FunnelEvents.Kept(at, reader.Int64(), numbers[member], kind));
        }
    }
}
