using System.Globalization;

namespace CommunityDomain.Charters;

/// <summary>The characters that the scanners of a message tell apart. Own ranges, so that the answer does not hang on the machine's culture data.</summary>
internal static class ChatChars
{
    /// <summary>A character in its half-width, lower-case form: ASCII, Latin-1, Greek and Cyrillic; others as they are.</summary>
    internal static char Fold(char c)
    {
        if (c < 0x80) return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        if (c is >= '\uFF01' and <= '\uFF5E') return Fold((char)(c - 0xFEE0));
        return c switch
        {
            '\u3000' or '\u00A0' => ' ',
            (>= '\u00C0' and <= '\u00DE' and not '\u00D7') or (>= '\u0391' and <= '\u03A9' and not '\u03A2') or (>= '\u0410' and <= '\u042F') => (char)(c + 32),
            >= '\u0400' and <= '\u040F' => (char)(c + 80),
            _ => c,
        };
    }

    /// <summary>Whether readers see nothing of it: joiners, marks of direction, variation selectors, fillers, the soft hyphen.</summary>
    internal static bool IsInvisible(char c) => c >= 0xAD && c switch
    {
        '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164' or '\uFEFF' or '\uFFA0' => true,
        (>= '\u180B' and <= '\u180F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') => true,
        _ => false,
    };

    /// <summary>Whether it belongs to a script that is written without spaces, or with words that cling to what stands before: Han, Kana, Hangul, Thai, Lao, Khmer, Burmese.</summary>
    internal static bool IsUnspaced(char c) => c >= 0x0E00 && c switch
    {
        >= '\u0E00' and <= '\u0EFF' and not '\u0E3F' => true,
        (>= '\u1000' and <= '\u11FF') or (>= '\u1780' and <= '\u17D3') or (>= '\u2E80' and <= '\u2FDF') or (>= '\u3005' and <= '\u3007') => true,
        >= '\u3041' and <= '\u31BF' and not ('\u30A0' or '\u30FB') => true,
        (>= '\u31F0' and <= '\u31FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') => true,
        (>= '\uA960' and <= '\uA97F') or (>= '\uAC00' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F') => true,
        _ => false,
    };

    internal static bool IsAsciiLetterOrDigit(char c) => char.IsAsciiLetterOrDigit(Fold(c));

    /// <summary>Whether it may stand in the label of a domain, in any script and width.</summary>
    internal static bool IsLabel(char c)
    {
        char folded = Fold(c);
        if (folded < 0x80) return char.IsAsciiLetterOrDigit(folded) || folded is '-' or '_';
        if (IsUnspaced(c)) return true;
        return c is >= '\u00C0' and < '\u2000' && !IsInvisible(c) && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;
    }

    internal static bool IsDot(char c) => c is '.' or '\uFF0E';

    /// <summary>The full stops of Chinese and Japanese, which browsers read as dots within a domain.</summary>
    internal static bool IsIdeographicStop(char c) => c is '\u3002' or '\uFF61';

    internal static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0' or '\u3000';

    /// <summary>The last place before <paramref name="at"/>, not below <paramref name="floor"/>, that readers see; −1 for none.</summary>
    internal static int VisibleBefore(ReadOnlySpan<char> text, int at, int floor = 0)
    {
        for (int i = at - 1; i >= floor; i--)
            if (!IsInvisible(text[i])) return i;
        return -1;
    }
}
