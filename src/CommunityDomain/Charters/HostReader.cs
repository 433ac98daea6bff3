namespace CommunityDomain.Charters;

/// <summary>Reads the host of a link from a text into normal form: labels joined by dots, half-width, lower case, without invisible characters.</summary>
internal ref struct HostReader
{
    /// <summary>The room a host needs; names have at most 253 characters (RFC 1035, 2.3.4).</summary>
    internal const int Room = 256;

    private const int Longest = 253;
    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _host;
    private int _labels;
    private int _knownEnd;
    private int _knownLength;
    private int _knownLabels;
    private int _lastLabel;
    private int _numeric;

    internal HostReader(ReadOnlySpan<char> text, Span<char> host)
    {
        _text = text;
        _host = host;
    }

    internal readonly ReadOnlySpan<char> Host => IsTooLong ? default : _host[..Length];

    internal int Length { get; private set; }

    internal bool IsTooLong { get; private set; }

    /// <summary>Where reading stopped, which may lie behind the end of the host.</summary>
    internal int Stopped { get; private set; }

    /// <summary>Reads the host behind a scheme: whatever stands there.</summary>
    /// <returns>Where the host ends, exclusive.</returns>
    internal int ReadAddressed(int start)
    {
        if (start < _text.Length && _text[start] == '[') return ReadBracketed(start);
        int end = Read(start, firstDot: -1);
        bool cut = _knownEnd >= 0 && _knownLabels == _labels && _knownLength < Length;
        if (!cut) return end;
        Length = _knownLength;
        return _knownEnd;
    }

    /// <summary>Reads a domain that has no scheme, as far as its last known ending.</summary>
    /// <returns>Where the host ends, exclusive.</returns>
    internal int ReadBare(int start, int firstDot)
    {
        int end = Read(start, firstDot);
        if (_knownEnd < 0) return end;
        Length = _knownLength;
        _lastLabel = Host.LastIndexOf('.') + 1;
        return _knownEnd;
    }

    /// <summary>Whether what was read without a scheme is a link: a known ending, or <c>www</c>, or an address of four numbers with a port or path.</summary>
    /// <param name="open">Whether a port or path follows.</param>
    internal readonly bool IsRecognised(bool open)
    {
        if (IsTooLong || _labels < 2) return false;
        bool www = _labels >= 3 && Host.StartsWith("www.", StringComparison.Ordinal);
        if (_knownEnd < 0) return www || (open && _labels == 4 && _numeric == 4);
        return open || www || !TopLevelDomains.IsFileEnding(Host[_lastLabel..]);
    }

    private int ReadBracketed(int start)
    {
        Begin();
        int i = start;
        while (i < _text.Length && i - start < 64)
        {
            char c = ChatChars.Fold(_text[i++]);
            if (!char.IsAsciiHexDigit(c) && c is not ('[' or ':' or '.' or ']')) break;
            _host[Length++] = c;
            if (c != ']') continue;
            Stopped = i;
            return i;
        }

        Length = 0;
        Stopped = start;
        return start;
    }

    private void Begin()
    {
        Length = 0;
        IsTooLong = false;
        _labels = 0;
        _numeric = 0;
        _knownEnd = -1;
        _knownLength = 0;
        _knownLabels = 0;
        _lastLabel = 0;
    }

    /// <summary>Reads labels. <paramref name="firstDot"/> is where the first label of a bare domain ends; −1 behind a scheme.</summary>
    private int Read(int start, int firstDot)
    {
        Begin();
        bool bare = firstDot >= 0;
        int at = start;
        while (true)
        {
            int label = Length;
            int labelEnd = ReadLabel(at, label, bare, out bool spaced);
            if (Length == label)
            {
                if (label == 0) return Stopped = at;
                Length--; // The dot that nothing follows.
                return Stopped = PlaceOfDot(at);
            }

            _labels++;
            if (IsNumeric(_host[label..Length])) _numeric++;
            at = labelEnd;
            if (_labels > 1) NoteEnding(label, labelEnd, spaced);
            int dot = at;
            while (dot < _text.Length && ChatChars.IsInvisible(_text[dot])) dot++;
            if (dot >= _text.Length || !Joins(dot)) return Stopped = at;
            Put('.');
            at = dot + 1;
        }
    }

    private int ReadLabel(int at, int label, bool bare, out bool spaced)
    {
        spaced = true;
        for (; at < _text.Length; at++)
        {
            char c = _text[at];
            if (ChatChars.IsInvisible(c)) continue;
            if (!bare && c == '%' && TryUnescape(at, out char plain))
            {
                Put(plain);
                at += 2;
                continue;
            }

            if (!ChatChars.IsLabel(c)) break;
            bool unspaced = ChatChars.IsUnspaced(c);
            if (Length == label) spaced = !unspaced;
            else if (unspaced && spaced && _labels > 0 && (bare || TopLevelDomains.IsKnown(_host[label..Length]))) break;
            Put(ChatChars.Fold(c));
        }

        return at;
    }

    private void NoteEnding(int label, int labelEnd, bool spaced)
    {
        ReadOnlySpan<char> written = _host[label..Length];
        int hyphens = written.Length - written.TrimEnd("-_").Length;
        written = written[..^hyphens];
        labelEnd -= hyphens;
        int length = TopLevelDomains.IsKnown(written) ? written.Length : spaced ? 0 : TopLevelDomains.PrefixOf(written);
        if (length == 0) return;
        _knownEnd = labelEnd - (written.Length - length);
        _knownLength = label + length;
        _knownLabels = _labels;
    }

    /// <summary>Whether a dot goes on with the host. An ideographic one does between ASCII labels only, and not behind a known ending: there it ends the sentence.</summary>
    private readonly bool Joins(int dot)
    {
        char c = _text[dot];
        if (ChatChars.IsDot(c)) return true;
        if (!ChatChars.IsIdeographicStop(c) || (_knownEnd >= 0 && _knownLabels == _labels) || !char.IsAsciiLetterOrDigit(_host[Length - 1])) return false;
        int next = dot + 1;
        while (next < _text.Length && ChatChars.IsInvisible(_text[next])) next++;
        return next < _text.Length && ChatChars.IsAsciiLetterOrDigit(_text[next]);
    }

    private readonly int PlaceOfDot(int at)
    {
        int dot = at - 1;
        while (dot > 0 && ChatChars.IsInvisible(_text[dot])) dot--;
        return dot;
    }

    private void Put(char c)
    {
        if (Length < Longest) _host[Length++] = c;
        else IsTooLong = true;
    }

    private readonly bool TryUnescape(int at, out char plain)
    {
        plain = default;
        if (at + 2 >= _text.Length || !char.IsAsciiHexDigit(_text[at + 1]) || !char.IsAsciiHexDigit(_text[at + 2])) return false;
        plain = ChatChars.Fold((char)((Hex(_text[at + 1]) << 4) | Hex(_text[at + 2])));
        return char.IsAsciiLetterOrDigit(plain) || plain is '-' or '.';
    }

    private static int Hex(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;

    private static bool IsNumeric(ReadOnlySpan<char> label)
    {
        int value = 0;
        foreach (char c in label)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = Math.Min((value * 10) + (c - '0'), 256);
        }

        return value < 256;
    }
}
