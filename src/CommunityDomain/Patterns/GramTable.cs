using System.Numerics;

namespace CommunityDomain.Patterns;

/// <summary>Literals by their first units, one to four of them, packed into a number.</summary>
internal sealed class GramTable
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    private readonly (ulong Gram, int From, int To)[] _slots;
    private readonly int _shift;

    /// <summary>Makes the table.</summary>
    /// <param name="width">How many units make a gram.</param>
    /// <param name="first">The first of its literals.</param>
    /// <param name="grams">The grams, each with the literals that begin with it: a range of a sorted list.</param>
    internal GramTable(int width, int first, List<(ulong Gram, int From, int To)> grams)
    {
        Width = width;
        First = first;
        Grams = [.. grams.Select(item => item.Gram)];
        int bits = BitOperations.Log2((uint)grams.Count * 2) + 1;
        _slots = new (ulong, int, int)[1 << bits];
        _shift = 64 - bits;
        foreach ((ulong gram, int from, int to) in grams)
        {
            int slot = HashOf(gram, _shift);
            while (_slots[slot].To > 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = (gram, from, to);
        }
    }

    internal int Width { get; }

    internal int First { get; }

    internal ulong[] Grams { get; }

    /// <summary>The part of four packed units that is a gram.</summary>
    internal ulong Mask => ulong.MaxValue >> (64 - (16 * Width));

    internal static ulong Pack(ReadOnlySpan<char> units)
    {
        ulong gram = 0;
        for (int i = units.Length - 1; i >= 0; i--) gram = (gram << 16) | units[i];
        return gram;
    }

    internal static int HashOf(ulong gram, int shift) => unchecked((int)((gram * Multiplier) >> shift));

    /// <summary>The literals that begin with the first of these four units.</summary>
    internal bool TryGet(ulong units, out int from, out int to)
    {
        ulong gram = units & Mask;
        for (int slot = HashOf(gram, _shift); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref readonly (ulong Gram, int From, int To) found = ref _slots[slot];
            (from, to) = (found.From, found.To);
            if (to == 0) return false;
            if (found.Gram == gram) return true;
        }
    }
}
