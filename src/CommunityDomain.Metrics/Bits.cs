using System.Numerics;

namespace CommunityDomain.Metrics;

/// <summary>Sets of numbered members as words of bits. A set may be shorter than another: it holds nobody beyond its end.</summary>
internal static class Bits
{
    /// <summary>How many words hold so many members.</summary>
    internal static int WordsFor(int members) => (members + 63) >> 6;

    /// <summary>Adds a set.</summary>
    internal static void Or(Span<ulong> into, ReadOnlySpan<ulong> set)
    {
        int length = Math.Min(into.Length, set.Length);
        int i = 0;
        for (; i <= length - Vector<ulong>.Count; i += Vector<ulong>.Count) (new Vector<ulong>(into[i..]) | new Vector<ulong>(set[i..])).CopyTo(into[i..]);
        for (; i < length; i++) into[i] |= set[i];
    }

    /// <summary>Keeps who is in both.</summary>
    internal static void And(Span<ulong> into, ReadOnlySpan<ulong> set)
    {
        int length = Math.Min(into.Length, set.Length);
        for (int i = 0; i < length; i++) into[i] &= set[i];
        into[length..].Clear();
    }

    /// <summary>Takes a set away.</summary>
    internal static void AndNot(Span<ulong> into, ReadOnlySpan<ulong> set)
    {
        int length = Math.Min(into.Length, set.Length);
        for (int i = 0; i < length; i++) into[i] &= ~set[i];
    }

    internal static long Count(ReadOnlySpan<ulong> set)
    {
        long count = 0;
        foreach (ulong word in set) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>How many are in both.</summary>
    internal static long CountBoth(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        long count = 0;
        for (int i = 0; i < left.Length && i < right.Length; i++) count += BitOperations.PopCount(left[i] & right[i]);
        return count;
    }

    /// <summary>How many are in the first and not in the second.</summary>
    internal static long CountOnly(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right) => Count(left) - CountBoth(left, right);

    internal static bool Has(ReadOnlySpan<ulong> set, int member) => member >> 6 < set.Length && (set[member >> 6] & (1UL << (member & 63))) != 0;

    internal static IEnumerable<int> Members(ulong[] set)
    {
        for (int word = 0; word < set.Length; word++)
        {
            for (ulong rest = set[word]; rest != 0; rest &= rest - 1) yield return (word << 6) + BitOperations.TrailingZeroCount(rest);
        }
    }
}
