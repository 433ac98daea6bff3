using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Metrics;

/// <summary>Numbers member keys from zero, in the order they came. Open addressing over a table of any size: about 7 bytes a member beside the keys.</summary>
/// <typeparam name="TKey">The key.</typeparam>
internal sealed class MemberIndex<TKey>
    where TKey : notnull
{
    /// <summary>How many keys are looked for together.</summary>
    internal const int Block = 64;

    private TKey[] _keys;
    private uint[] _table;

    // A cell holds a number + 1, and 0 where it is empty.
    internal MemberIndex(int capacity)
    {
        _keys = capacity == 0 ? [] : new TKey[capacity];
        _table = new uint[TableFor(capacity)];
    }

    internal int Count { get; private set; }

    internal ReadOnlySpan<TKey> Keys => _keys.AsSpan(0, Count);

    internal TKey this[int number] => _keys[number];

    /// <summary>Whether a key means nobody: null, or the default of a type of ids.</summary>
    internal static bool IsMissing([NotNullWhen(false)] TKey? key) =>
        key is null || (typeof(TKey) == typeof(MemberId) && ((MemberId)(object)key).IsUnspecified) || (typeof(TKey) == typeof(string) && ((string)(object)key).Length == 0);

    internal int Find(TKey key)
    {
        uint cell = CellOf(key);
        while (true)
        {
            uint entry = _table[cell];
            if (entry == 0) return -1;
            if (EqualityComparer<TKey>.Default.Equals(_keys[entry - 1], key)) return (int)entry - 1;
            cell = cell + 1 == (uint)_table.Length ? 0 : cell + 1;
        }
    }

    internal int FindOrAdd(TKey key)
    {
        uint cell = CellOf(key);
        while (true)
        {
            uint entry = _table[cell];
            if (entry == 0) break;
            if (EqualityComparer<TKey>.Default.Equals(_keys[entry - 1], key)) return (int)entry - 1;
            cell = cell + 1 == (uint)_table.Length ? 0 : cell + 1;
        }

        Reserve(1);
        if (Count == _keys.Length) Array.Resize(ref _keys, Math.Max(4, Count + (Count / 2)));
        _keys[Count] = key;
        Place(key, (uint)++Count);
        return Count - 1;
    }

    /// <summary>Gives a key a number of its own in place of the one it had; the old number belongs to nobody here any more.</summary>
    internal int Replace(int number)
    {
        TKey key = _keys[number];
        Reserve(1);
        if (Count == _keys.Length) Array.Resize(ref _keys, Math.Max(4, Count + (Count / 2)));
        uint cell = CellOf(key);
        while (_table[cell] != (uint)number + 1) cell = cell + 1 == (uint)_table.Length ? 0 : cell + 1;
        _keys[Count] = key;
        _table[cell] = (uint)++Count;
        return Count - 1;
    }

    /// <summary>Makes room for more keys at once.</summary>
    internal void Reserve(int more)
    {
        int needed = checked(Count + more);
        if ((long)needed * 5 > (long)_table.Length * 3) Rebuild(TableFor(Math.Max(needed, Count + (Count / 2))));
    }

    /// <summary>The numbers of keys that are found where they are looked for first; -1 for the others. All reads of one kind before the next, so that none waits for another.</summary>
    /// <param name="keys">At most <see cref="Block"/> keys.</param>
    /// <param name="numbers">Takes the numbers.</param>
    internal void FindMany(ReadOnlySpan<TKey> keys, Span<int> numbers)
    {
        for (int i = 0; i < keys.Length; i++) numbers[i] = (int)_table[CellOf(keys[i])] - 1;
        for (int i = 0; i < keys.Length; i++)
        {
            if (numbers[i] >= 0 && !EqualityComparer<TKey>.Default.Equals(_keys[numbers[i]], keys[i])) numbers[i] = -1;
        }
    }

    private static int TableFor(int members) => checked(8 + (int)((long)members * 5 / 3) + 1);

    private void Rebuild(int size)
    {
        _table = new uint[size];
        for (int number = Count - 1; number >= 0; number--) Place(_keys[number], (uint)number + 1); // The newest first: it is found before one it replaced.
    }

    private void Place(TKey key, uint entry)
    {
        uint cell = CellOf(key);
        while (_table[cell] != 0) cell = cell + 1 == (uint)_table.Length ? 0 : cell + 1;
        _table[cell] = entry;
    }

    // Fibonacci hashing, then a range instead of a remainder; keys whose hashes are near each other are spread.
    private uint CellOf(TKey key) =>
        unchecked((uint)(((ulong)((uint)EqualityComparer<TKey>.Default.GetHashCode(key) * 2654435769u) * (ulong)_table.Length) >> 32));
}
