using System.Numerics;

namespace CommunityDomain.Patterns;

/// <summary>
/// A filter of bits over two tables: one for scripts of thousands of characters, one for alphabets. A bit is set for every hash of a gram that is there, so "no", the usual answer, costs one look and is sure.
/// </summary>
internal sealed class GramLevel
{
    /// <summary>Han, Hangul and what comes after. Below are the alphabets.</summary>
    internal const char FirstOfMany = '\u3400';

    private const int MinBits = 14;
    private const int BitsPerGram = 96;

    private readonly GramTable? _ofMany;
    private readonly GramTable? _ofAlphabets;
    private readonly ulong _maskOfMany;
    private readonly ulong _maskOfAlphabets;
    private readonly uint[] _bits;
    private readonly int _shift;

    internal GramLevel(GramTable? ofMany, GramTable? ofAlphabets)
    {
        (_ofMany, _ofAlphabets) = (ofMany, ofAlphabets);
        _maskOfMany = (ofMany ?? ofAlphabets)?.Mask ?? 0;
        _maskOfAlphabets = (ofAlphabets ?? ofMany)?.Mask ?? 0;
        int grams = (ofMany?.Grams.Length ?? 0) + (ofAlphabets?.Grams.Length ?? 0);
        int bits = Math.Max(MinBits, BitOperations.Log2((uint)grams * BitsPerGram) + 1);
        _bits = new uint[1 << (bits - 5)];
        _shift = 64 - bits;
        Mark(ofMany?.Grams);
        Mark(ofAlphabets?.Grams);
    }

    /// <summary>The table in which literals stand that begin as these units do.</summary>
    internal GramTable? TableOf(ulong units) => (char)(units & char.MaxValue) >= FirstOfMany ? _ofMany : _ofAlphabets;

    /// <summary>Goes on to the next place where a literal may begin.</summary>
    /// <param name="padded">The text, with three zeros after it.</param>
    /// <param name="at">The place; -1 before the first.</param>
    /// <param name="next">The four units from the place on, packed; 0 before the first.</param>
    /// <returns>Whether there is one.</returns>
    internal bool TryNext(ReadOnlySpan<char> padded, ref int at, ref ulong next)
    {
        uint[] bits = _bits;
        int shift = _shift;
        ulong many = _maskOfMany;
        ulong alphabets = _maskOfAlphabets;
        bool differ = many != alphabets;
        ReadOnlySpan<char> ahead = padded[TextFolder.Padding..];
        ulong units = at < 0 ? GramTable.Pack(padded[..TextFolder.Padding]) << 16 : next;
        for (int i = at + 1; i < ahead.Length; i++)
        {
            units = (units >> 16) | ((ulong)ahead[i] << 48);
            ulong mask = differ && (units & char.MaxValue) >= FirstOfMany ? many : alphabets;
            int bit = GramTable.HashOf(units & mask, shift);
            if ((bits[bit >> 5] & (1u << (bit & 31))) == 0) continue;
            (at, next) = (i, units);
            return true;
        }

        return false;
    }

    private void Mark(ulong[]? grams)
    {
        foreach (ulong gram in grams ?? [])
        {
            int bit = GramTable.HashOf(gram, _shift);
            _bits[bit >> 5] |= 1u << (bit & 31);
        }
    }
}
