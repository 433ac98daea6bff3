using System.Buffers;

namespace CommunityDomain.Charters;

/// <summary>
/// Counts telephone numbers in one pass, allocating nothing. A number is digits of any width, circled ones and (in a pass of its own) Chinese numerals, in groups that blanks, hyphens, dots or brackets part,
/// of a shape in <see cref="PhoneShapes"/>; after a word such as 手机 or <c>tel</c>, seven to fifteen digits of any shape. What counts for an amount, an order, a tracking number
/// or a part of a link or an e-mail address does not count.
/// </summary>
internal static class PhoneScanner
{
    private const int FewestDigits = 7;
    private const int MostDigits = 20;
    private const int MostGroups = 12;
    private const string PlainDigits = "0123456789\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19\u24EA\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468";
    private const string ChineseDigits = "〇零○一壹二贰貳三叁參四肆五伍六陆陸七柒八捌九玖幺";
    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainDigits);
    private static readonly SearchValues<char> Chinese = SearchValues.Create(ChineseDigits);
    private static readonly SearchValues<char> Both = SearchValues.Create(PlainDigits + ChineseDigits);

    internal static int Count(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAny(Both);
        if (first < 0 || text.Length - first < FewestDigits) return 0;
        ReadOnlySpan<char> rest = text[first..];
        int count = HasEnough(rest, Plain) ? Count(text, chinese: false) : 0;
        return rest.ContainsAny(Chinese) && HasEnough(rest, Both) ? count + Count(text, chinese: true) : count;
    }

    private static bool HasEnough(ReadOnlySpan<char> text, SearchValues<char> digits)
    {
        for (int count = 0; count < FewestDigits; count++)
        {
            int hit = text.IndexOfAny(digits);
            if (hit < 0) return false;
            text = text[(hit + 1)..];
        }

        return true;
    }

    private static int Count(ReadOnlySpan<char> text, bool chinese)
    {
        SearchValues<char> digits = chinese ? Both : Plain;
        Span<char> room = stackalloc char[HostReader.Room];
        var links = new LinkCursor(text, room);
        Span<byte> values = stackalloc byte[MostDigits];
        Span<byte> groups = stackalloc byte[MostGroups];
        int count = 0;
        int at = 0;
        while (at < text.Length)
        {
            int hit = text[at..].IndexOfAny(digits);
            if (hit < 0) break;
            int start = at + hit;
            int whole = Read(text, start, chinese, blanks: true, values, groups, out Run run);
            at = whole;
            if (Counts(text, start, whole, run, values, groups, chinese))
            {
                if (!links.Covers(start)) count++;
                continue;
            }

            if (!run.HasBlank) continue;
            for (int part = start; part < whole;)
            {
                int end = Read(text, part, chinese, blanks: false, values, groups, out run);
                if (Counts(text, part, end, run, values, groups, chinese) && !links.Covers(part)) count++;
                part = end;
                while (part < whole && DigitOf(text[part], chinese) < 0) part++;
            }
        }

        return count;
    }

    private static bool Counts(ReadOnlySpan<char> text, int start, int end, in Run run, ReadOnlySpan<byte> values, ReadOnlySpan<byte> groups, bool chinese)
    {
        if (run.IsLong || run.Digits < FewestDigits || (chinese && !run.HasChinese)) return false;
        bool plus = start > 0 && ChatChars.Fold(text[start - 1]) == '+';
        bool phone = PhoneShapes.IsPhone(values[..run.Digits], groups[..run.Groups], plus, run.IsJoined);
        if (!phone && (run.Digits > PhoneShapes.MostInternational || !PhoneContext.HasCue(text, start))) return false;
        return PhoneContext.Allows(text, plus ? start - 1 : start, end);
    }

    /// <summary>Reads digits in groups, as far as separators of at most three characters join them.</summary>
    private static int Read(ReadOnlySpan<char> text, int start, bool chinese, bool blanks, Span<byte> values, Span<byte> groups, out Run run)
    {
        run = default;
        int length = 0;
        int at = start;
        while (true)
        {
            while (at < text.Length && (DigitOf(text[at], chinese) is >= 0 || IsMark(text[at])))
            {
                int digit = DigitOf(text[at], chinese);
                if (digit >= 0)
                {
                    if (run.Digits < MostDigits) values[run.Digits++] = (byte)digit;
                    else run.IsLong = true;
                    run.HasChinese |= chinese && DigitOf(text[at], chinese: false) < 0;
                    length = Math.Min(length + 1, byte.MaxValue);
                }

                at++;
            }

            if (run.Groups < MostGroups) groups[run.Groups++] = (byte)length;
            else run.IsLong = true;
            length = 0;
            int next = at;
            bool joined = false;
            while (next < text.Length && next - at < 3 && IsSeparator(text[next]) && (blanks || !ChatChars.IsBlank(text[next])))
            {
                joined |= !ChatChars.IsBlank(text[next]);
                next++;
            }

            if (next == at || next >= text.Length || DigitOf(text[next], chinese) < 0) return at;
            run.IsJoined |= joined;
            run.HasBlank |= !joined || next - at > 1;
            at = next;
        }
    }

    private static int DigitOf(char c, bool chinese)
    {
        if (c is >= '0' and <= '9') return c - '0';
        if (c < 0x2460) return -1;
        if (c is >= '\uFF10' and <= '\uFF19') return c - '\uFF10';
        if (c is >= '\u2460' and <= '\u2468') return c - '\u2460' + 1;
        if (c == '\u24EA') return 0;
        return !chinese ? -1 : c switch
        {
            '〇' or '零' or '○' => 0,
            '一' or '壹' or '幺' => 1,
            '二' or '贰' or '貳' => 2,
            '三' or '叁' or '參' => 3,
            '四' or '肆' => 4,
            '五' or '伍' => 5,
            '六' or '陆' or '陸' => 6,
            '七' or '柒' => 7,
            '八' or '捌' => 8,
            '九' or '玖' => 9,
            _ => -1,
        };
    }

    /// <summary>What may cling to a digit without being seen as a separator: invisible characters and the frame of a key cap.</summary>
    private static bool IsMark(char c) => c == '\u20E3' || ChatChars.IsInvisible(c);

    private static bool IsSeparator(char c) => ChatChars.IsBlank(c) || (ChatChars.Fold(c) is '-' or '.' or '(' or ')')
        || c is (>= '\u2010' and <= '\u2014') or '\u00B7' or '\u30FB' or '\u30FC' or '\u2212';

    private struct Run
    {
        internal int Digits;
        internal int Groups;
        internal bool IsLong;
        internal bool IsJoined;
        internal bool HasBlank;
        internal bool HasChinese;
    }
}
