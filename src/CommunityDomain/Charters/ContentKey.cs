namespace CommunityDomain.Charters;

/// <summary>
/// What two messages share when people call them the same: a number of 64 bits over the letters, digits and emoji of a text, whatever its case, width, spaces, punctuation and invisible characters.
/// The same on every machine. Two different texts share one by chance only (about 1 in 10¹⁹), or by the work of somebody who wants them to.
/// </summary>
internal static class ContentKey
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private const ulong Multiplier = 0xD6E8_FEB8_6659_FD93;

    /// <summary>The key of a text, never 0; null of an empty one, as messages without text are not the same message.</summary>
    /// <param name="text">The text.</param>
    /// <param name="digits">Whether digits count; without them, texts that differ in a serial number are the same.</param>
    internal static ulong? Of(ReadOnlySpan<char> text, bool digits = true)
    {
        if (text.IsEmpty) return null;
        ulong key = Hash(text, digits, all: false, out int kept);
        return Math.Max(kept > 0 ? key : Hash(text, digits: true, all: true, out _), 1);
    }

    /// <summary>The key of an id, compared as it is; never 0.</summary>
    internal static ulong OfId(ReadOnlySpan<char> id)
    {
        ulong hash = Seed;
        foreach (char c in id) hash = Mix(hash, c);
        return Math.Max(Mix(hash, (ulong)id.Length), 1);
    }

    private static ulong Hash(ReadOnlySpan<char> text, bool digits, bool all, out int kept)
    {
        ulong hash = all ? ~Seed : Seed;
        ulong block = 0;
        kept = 0;
        foreach (char raw in text)
        {
            bool ideograph = raw is >= '\u3400' and <= '\u9FFF';
            char c = ideograph ? raw : ChatChars.Fold(raw);
            if (!all && !ideograph && !IsKept(c, digits)) continue;
            block = (block << 16) | c;
            if ((++kept & 3) == 0) hash = Mix(hash, block);
        }

        return Mix(Mix(hash, block), (ulong)kept);
    }

    private static ulong Mix(ulong hash, ulong block)
    {
        unchecked
        {
            hash = (hash ^ block) * Multiplier;
            hash ^= hash >> 32;
            hash *= Multiplier;
            return hash ^ (hash >> 32);
        }
    }

    private static bool IsKept(char c, bool digits)
    {
        if (c < 0x80) return char.IsAsciiLetter(c) || (digits && char.IsAsciiDigit(c));
        if (c < 0xC0) return false;
        if (ChatChars.IsInvisible(c)) return false;
        return c is not ((>= '\u2000' and <= '\u206F') or (>= '\u3001' and <= '\u3004') or (>= '\u3008' and <= '\u3020') or '\u3030' or '\u303D' or '\u30FB' or '\u00D7' or '\u00F7' or (>= '\uFE10' and <= '\uFE6F') or (>= '\uFF5F' and <= '\uFF65'));
    }
}
