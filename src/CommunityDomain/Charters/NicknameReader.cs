using System.Buffers;

namespace CommunityDomain.Charters;

/// <summary>Judges nicknames by a valid card: whether one fits, allocating nothing, and every fault with what would be right.</summary>
internal sealed class NicknameReader
{
    private readonly NicknameCard _card;
    private readonly SearchValues<char> _strong;
    private readonly SearchValues<char> _blanks;
    private readonly string _template;

    internal NicknameReader(NicknameCard card, int? platformLimit)
    {
        _card = card;
        _strong = SearchValues.Create([.. card.Separators.Where(c => !ChatChars.IsBlank(c))]);
        _blanks = SearchValues.Create([.. card.Separators.Where(ChatChars.IsBlank)]);
        _template = card.Prefix + string.Join(card.Separators[0], card.Parts.Select(part => part.Name));
        Longest = card.MaximumLength is { } own && platformLimit is { } limit ? Math.Min(own, limit) : card.MaximumLength ?? platformLimit;
    }

    /// <summary>The most characters that both the card and the platform allow; null for any number.</summary>
    internal int? Longest { get; }

    /// <summary>Whether a nickname fits; null when that hangs on whether it is taken, which is not known.</summary>
    internal bool? Fits(ReadOnlySpan<char> nickname, bool? isTaken)
    {
        if (!Judge(nickname, null)) return false;
        return !_card.IsUnique ? true : isTaken is { } taken ? !taken : null;
    }

    internal Decision<string> Decide(string nickname, bool? isTaken)
    {
        var reasons = new List<Reason>();
        if (!Judge(nickname, reasons) || (_card.IsUnique && isTaken == true))
        {
            if (_card.IsUnique && isTaken == true) reasons.Add(new Reason(CharterCodes.NicknameTaken, "CHA-3", new Evidence("nickname", nickname)));
            return Decision.Refused<string>(reasons.ToValueList(), [new Evidence("template", _template)]);
        }

        string corrected = Corrected(nickname);
        return _card.IsUnique && isTaken is null
            ? Decision.Review(corrected, new Reason(CharterCodes.NicknameMaybeTaken, "CHA-3", new Evidence("nickname", nickname)))
            : Decision.Granted(corrected);
    }

    /// <summary>Judges the form; without a list, as far as the first fault.</summary>
    private bool Judge(ReadOnlySpan<char> nickname, List<Reason>? reasons)
    {
        bool good = true;
        ReadOnlySpan<char> text = Trim(nickname);
        if (text.IsEmpty)
        {
            reasons?.Add(new Reason(CharterCodes.NicknameMissing, "CHA-3", new Evidence("template", _template)));
            return false;
        }

        int length = Length(text);
        if (length > Longest)
        {
            if (reasons is null) return false;
            good = false;
            reasons.Add(new Reason(CharterCodes.NicknameTooLong, "CHA-3", new("length", length), new("maximum", Longest.Value)));
        }

        bool prefixed = text.Length >= _card.Prefix.Length && Same(text[.._card.Prefix.Length], _card.Prefix);
        if (!prefixed)
        {
            if (reasons is null) return false;
            good = false;
            reasons.Add(new Reason(CharterCodes.NicknamePrefixMissing, "CHA-3", new Evidence("prefix", _card.Prefix)));
        }

        ReadOnlySpan<char> rest = Trim(prefixed ? text[_card.Prefix.Length..] : text);
        SearchValues<char> separators = rest.ContainsAny(_strong) ? _strong : _blanks;
        int parts = CountParts(rest, separators);
        if (parts != _card.Parts.Count)
        {
            reasons?.Add(new Reason(CharterCodes.NicknamePartsWrong, "CHA-3", new("parts", parts), new("needed", _card.Parts.Count), new("template", _template)));
            return false;
        }

        foreach (NicknamePart part in _card.Parts)
        {
            ReadOnlySpan<char> value = NextPart(ref rest, separators);
            if (JudgePart(part, value, reasons)) continue;
            if (reasons is null) return false;
            good = false;
        }

        return good;
    }

    private static bool JudgePart(NicknamePart part, ReadOnlySpan<char> value, List<Reason>? reasons)
    {
        int length = Length(value);
        if (length < part.MinimumLength)
        {
            reasons?.Add(new Reason(CharterCodes.NicknamePartTooShort, "CHA-3", new("part", part.Name), new("length", length), new("minimum", part.MinimumLength)));
            return false;
        }

        if (length > part.MaximumLength)
        {
            reasons?.Add(new Reason(CharterCodes.NicknamePartTooLong, "CHA-3", new("part", part.Name), new("length", length), new("maximum", part.MaximumLength.Value)));
            return false;
        }

        if (part.Allowed.IsEmpty) return true;
        foreach (string allowed in part.Allowed)
            if (Same(value, allowed)) return true;
        reasons?.Add(new Reason(CharterCodes.NicknamePartUnknown, "CHA-3", new("part", part.Name), new("value", value.ToString()), new("allowed", string.Join(", ", part.Allowed))));
        return false;
    }

    /// <summary>The card as it should be written: prefix, parts without outer blanks, the first separator between them.</summary>
    private string Corrected(string nickname)
    {
        ReadOnlySpan<char> rest = Trim(Trim(nickname)[_card.Prefix.Length..]);
        SearchValues<char> separators = rest.ContainsAny(_strong) ? _strong : _blanks;
        var parts = new List<string>();
        for (int i = 0; i < _card.Parts.Count; i++) parts.Add(NextPart(ref rest, separators).ToString());
        return _card.Prefix + string.Join(_card.Separators[0], parts);
    }

    private int CountParts(ReadOnlySpan<char> text, SearchValues<char> separators)
    {
        int count = 1;
        bool blank = ReferenceEquals(separators, _blanks);
        bool before = false;
        foreach (char c in text)
        {
            bool separator = separators.Contains(c);
            if (separator && !(blank && before)) count++;
            before = separator;
        }

        return count;
    }

    private ReadOnlySpan<char> NextPart(ref ReadOnlySpan<char> rest, SearchValues<char> separators)
    {
        int end = rest.IndexOfAny(separators);
        ReadOnlySpan<char> part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        if (ReferenceEquals(separators, _blanks)) rest = Trim(rest);
        return Trim(part);
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && IsOuter(text[0])) text = text[1..];
        while (!text.IsEmpty && IsOuter(text[^1])) text = text[..^1];
        return text;

        static bool IsOuter(char c) => ChatChars.IsBlank(c) || ChatChars.IsInvisible(c);
    }

    /// <summary>The number of code points that readers see.</summary>
    private static int Length(ReadOnlySpan<char> text)
    {
        int length = 0;
        foreach (char c in text)
            if (!char.IsLowSurrogate(c) && !ChatChars.IsInvisible(c)) length++;
        return length;
    }

    private static bool Same(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length) return false;
        for (int i = 0; i < left.Length; i++)
            if (ChatChars.Fold(left[i]) != ChatChars.Fold(right[i])) return false;
        return true;
    }
}
