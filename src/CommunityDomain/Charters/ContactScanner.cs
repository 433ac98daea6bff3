using System.Buffers;
using System.Collections.Frozen;

namespace CommunityDomain.Charters;

/// <summary>
/// Counts WeChat ids, LINE ids and QQ numbers in one pass, allocating nothing. An id counts after a cue only (<see cref="ContactCues"/>), with blanks, colons and the like between.
/// A word of letters alone counts only where it is marked as an id (微信：abcdefg); a telephone number after a cue is counted as one, not here; ids within links do not count.
/// </summary>
internal static class ContactScanner
{
    private const int MostFiller = 8;
    private static readonly FrozenDictionary<char, ContactCue[]> Cues = ContactCues.All
        .GroupBy(cue => cue.Word[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(cue => cue.Word.Length).ToArray());

    private static readonly SearchValues<char> Firsts = SearchValues.Create(string.Concat(Cues.Keys.SelectMany(Forms)));

    internal static int Count(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAny(Firsts);
        if (at < 0) return 0;
        Span<char> room = stackalloc char[HostReader.Room];
        var links = new LinkCursor(text, room);
        int count = 0;
        while (at < text.Length)
        {
            int next = at + 1;
            if (CueAt(text, at) is { } cue)
            {
                next = at + cue.Word.Length;
                int end = IdAfter(text, next, cue);
                if (end > next && !links.Covers(at))
                {
                    count++;
                    next = end;
                }
            }

            int hit = text[next..].IndexOfAny(Firsts);
            if (hit < 0) break;
            at = next + hit;
        }

        return count;
    }

    internal static bool BeginsWithCue(ReadOnlySpan<char> text) => !text.IsEmpty && CueAt(text, 0) is not null;

    /// <summary>Whether the letters that end a text are a cue.</summary>
    internal static bool EndsInCue(ReadOnlySpan<char> text)
    {
        for (int length = 1; length <= 10 && length <= text.Length; length++)
            if (CueAt(text, text.Length - length) is { } cue && cue.Word.Length == length) return true;
        return false;
    }

    private static ContactCue? CueAt(ReadOnlySpan<char> text, int at)
    {
        char first = ChatChars.Fold(text[at]);
        if (!Cues.TryGetValue(first, out ContactCue[]? cues)) return null;
        bool letter = char.IsAsciiLetter(first);
        if (letter && at > 0 && ChatChars.IsAsciiLetterOrDigit(text[at - 1])) return null;
        foreach (ContactCue cue in cues)
            if (IsAt(text[at..], cue.Word)) return cue;
        return null;
    }

    private static bool IsAt(ReadOnlySpan<char> text, string word)
    {
        if (text.Length < word.Length) return false;
        for (int i = 0; i < word.Length; i++)
            if (ChatChars.Fold(text[i]) != word[i]) return false;
        return true;
    }

    /// <summary>Where the id after a cue ends; <paramref name="at"/> itself where there is none.</summary>
    private static int IdAfter(ReadOnlySpan<char> text, int at, ContactCue cue)
    {
        ContactKind kind = cue.Kind;
        int start = at;
        bool marked = cue.IsMark;
        while (start < text.Length && start - at < MostFiller && IsFiller(text[start], ref marked)) start++;
        if (kind is not (ContactKind.RawWeChat or ContactKind.Qq) && start + 2 < text.Length && IsAt(text[start..], "id") && !IsId(text[start + 2], dots: false))
        {
            marked = true;
            start += 2;
            int more = start;
            while (start < text.Length && start - more < MostFiller && IsFiller(text[start], ref marked)) start++;
        }

        bool glued = start == at && ChatChars.IsAsciiLetterOrDigit(text[at - 1]);
        if (start >= text.Length || (glued && kind is not ContactKind.RawWeChat && !char.IsAsciiDigit(ChatChars.Fold(text[start])))) return at;
        bool official = kind is ContactKind.Line or ContactKind.MarkedLine && ChatChars.Fold(text[start]) == '@';
        if (official) start++;

        bool dots = kind is ContactKind.Line or ContactKind.MarkedLine;
        int end = start;
        bool plain = true;
        bool digits = true;
        while (end < text.Length && IsId(text[end], dots))
        {
            char c = ChatChars.Fold(text[end]);
            plain &= char.IsAsciiLetter(c);
            digits &= char.IsAsciiDigit(c);
            end++;
        }

        while (dots && end > start && text[end - 1] == '.') end--;
        int length = end - start;
        if (length == 0 || IsPartOfAddress(text, end)) return at;
        bool id = kind switch
        {
            ContactKind.Qq => digits && IsNumber(text, start, end, 5, marked),
            ContactKind.RawWeChat => length is >= 6 and <= 20,
            _ when digits && !dots => (kind == ContactKind.WeChat || marked) && IsNumber(text, start, end, 6, marked),
            ContactKind.WeChat or ContactKind.MarkedWeChat => length is >= 6 and <= 20 && char.IsAsciiLetter(ChatChars.Fold(text[start]))
                && (marked || kind == ContactKind.WeChat) && (!plain || (marked && !IsService(text[start..end]))),
            ContactKind.Line => length is >= 4 and <= 20 && (!digits || IsNumber(text, start, end, 4, marked)) && (official || !plain || (marked && !IsService(text[start..end]))),
            _ => length is >= 4 and <= 20 && (official || (marked && !plain && !digits)),
        };
        return id ? end : at;
    }

    /// <summary>Digits that may be an id: not a telephone number, which is counted as one, and not an amount.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text, int start, int end, int fewest, bool marked)
    {
        int length = end - start;
        char first = ChatChars.Fold(text[start]);
        if (length < fewest || length > 11 || first == '0') return false;
        if (length == 11 && first == '1' && ChatChars.Fold(text[start + 1]) is >= '3' and <= '9') return false;
        int after = end;
        while (after < text.Length && ChatChars.IsBlank(text[after])) after++;
        if (after < text.Length && (PhoneContext.IsUnit(text[after]) || (ChatChars.Fold(text[after]) is ',' or '.' && after + 1 < text.Length && char.IsAsciiDigit(ChatChars.Fold(text[after + 1]))))) return false;
        return marked || length >= 7 || fewest == 5;
    }

    private static bool IsPartOfAddress(ReadOnlySpan<char> text, int end) =>
        end + 1 < text.Length && (ChatChars.Fold(text[end]) == '@' || (ChatChars.IsDot(text[end]) && ChatChars.IsAsciiLetterOrDigit(text[end + 1])));

    private static bool IsFiller(char c, ref bool marked)
    {
        if (ChatChars.IsBlank(c) || ChatChars.IsInvisible(c) || ChatChars.Fold(c) is '-' or '~' or '(' or '[' or '>' or '\'' or '"' || c is '「' or '【' or '『' or '，' or '、' or '—' or '–') return true;
        bool mark = ChatChars.Fold(c) is ':' or '=' || c is '是' or '为' or '為' or '号' or '號' or '→' or '➡' or 'は' or '︰' or '﹕' or '︓';
        marked |= mark;
        return mark;
    }

    private static bool IsId(char c, bool dots) => ChatChars.IsAsciiLetterOrDigit(c) || ChatChars.Fold(c) is '-' or '_' || (dots && ChatChars.IsDot(c));

    private static bool IsService(ReadOnlySpan<char> word)
    {
        foreach (string service in ContactCues.NoIds)
            if (word.Length == service.Length && IsAt(word, service)) return true;
        return false;
    }

    /// <summary>Every form of a first character that folds to it.</summary>
    private static IEnumerable<char> Forms(char c)
    {
        yield return c;
        if (c is < '!' or > '~') yield break;
        yield return (char)(c + 0xFEE0);
        if (!char.IsAsciiLetter(c)) yield break;
        yield return (char)(c - 0x20);
        yield return (char)(c - 0x20 + 0xFEE0);
    }
}
