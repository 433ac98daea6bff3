using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CommunityDomain.Metrics;

/// <summary>Numbers member keys from zero, in the order they came. Open addressing over a table of any size: about 7 bytes a member beside the keys.</summary>
/// <typeparam name="TKey">The key.</typeparam>
internal sealed class MemberIndex<TKey>
    where TKey : notnull
{
    /// <summary>How many keys are looked for together.</summary>
    internal const int Block = 512;

    private const int Ahead = 12;

    /// <summary>A table of so many cells is near anyway.</summary>
    private const int InCache = 1 << 16;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    /// <summary>The number of a key that is found where it is looked for first; -1 for another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int FindFirst(TKey key)
    {
        uint entry = _table[CellOf(key)];
        return entry != 0 && EqualityComparer<TKey>.Default.Equals(_keys[unchecked(entry - 1)], key) ? unchecked((int)entry - 1) : -1;
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

    /// <summary>Whether keys mostly follow themselves, so that looking at the one before beats looking many up together.</summary>
    internal static bool IsClustered(ReadOnlySpan<TKey> keys)
    {
        int changes = 0;
        for (int i = 1; i < keys.Length; i++) changes += EqualityComparer<TKey>.Default.Equals(keys[i], keys[i - 1]) ? 0 : 1;
        return changes < keys.Length / 4;
    }

    /// <summary>The numbers of keys that are found where they are looked for first; -1 for the others. What a key needs is asked for a few keys ahead.</summary>
    /// <param name="keys">At most <see cref="Block"/> keys.</param>
    /// <param name="numbers">Takes the numbers.</param>
    internal void FindMany(ReadOnlySpan<TKey> keys, Span<int> numbers)
    {
        unchecked
        {
            uint[] table = _table;
            TKey[] known = _keys;
            numbers = numbers[..keys.Length];
            if (table.Length <= InCache)
            {
                for (int i = 0; i < numbers.Length; i++) numbers[i] = FindFirst(keys[i]);
                return;
            }

            for (int i = 0; i < keys.Length + (2 * Ahead); i++)
            {
                if (i < keys.Length)
                {
                    uint cell = CellOf(keys[i], table);
                    numbers[i] = (int)cell;
                    Prefetch.Of(in table[cell]);
                }

                int second = i - Ahead;
                if ((uint)second < (uint)numbers.Length)
                {
                    int number = (int)table[numbers[second]] - 1;
                    numbers[second] = number;
                    if (number >= 0) Prefetch.Of(in known[number]);
                }

                int third = i - (2 * Ahead);
                if (third >= 0 && numbers[third] >= 0 && !EqualityComparer<TKey>.Default.Equals(known[numbers[third]], keys[third])) numbers[third] = -1;
            }
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
    private uint CellOf(TKey key) => CellOf(key, _table);

    private static uint CellOf(TKey key, uint[] table) =>
        unchecked((uint)(((ulong)((uint)EqualityComparer<TKey>.Default.GetHashCode(key) * 2654435769u) * (ulong)table.Length) >> 32));
}
