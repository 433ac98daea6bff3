using System.Numerics;
using System.Runtime.InteropServices;

namespace CommunityDomain.Patterns;

/// <summary>Literals by their first units, one to four of them, packed into a number.</summary>
internal sealed class GramTable
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <summary>Makes the table.</summary>
    /// <param name="width">How many units make a gram.</param>
    /// <param name="literals">Sorted literals.</param>
    /// <param name="from">The first of its literals.</param>
    /// <param name="to">The end of its literals.</param>
    internal GramTable(int width, string[] literals, int from, int to)
    {
        Width = width;
        int count = 0;
        for (int i = from; i < to; i++) count += IsNew(i) ? 1 : 0;
        int bits = BitOperations.Log2((uint)count * 2) + 1;
        _slots = new Slot[1 << bits];
        _shift = 64 - bits;
        Grams = new ulong[count];
        for (int i = from, next = 0, end; i < to; i = end)
        {
            for (end = i + 1; end < to && !IsNew(end);) end++;
            ulong gram = Grams[next++] = Pack(literals[i].AsSpan(0, width));
            int slot = HashOf(gram, _shift);
            while (_slots[slot].To > 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = new Slot(gram, i, end);
        }

        bool IsNew(int literal) => literal == from || string.CompareOrdinal(literals[literal - 1], 0, literals[literal], 0, width) != 0;
    }

    internal int Width { get; }

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
            ref readonly Slot found = ref _slots[slot];
            (from, to) = (found.From, found.To);
            if (to == 0) return false;
            if (found.Gram == gram) return true;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slot(ulong Gram, int From, int To);
}
