using System.Buffers;

namespace CommunityDomain.Charters;

/// <summary>
/// Walks every link of a message in one pass, allocating nothing: links with a scheme, and domains without one where the ending is known (what chat programs make clickable).
/// A link inside the path or query of another is a link of its own. Hosts come out in half-width lower case, without user info, port, invisible characters and the final dot;
/// punycode stays as it is. Full-width characters and the ideographic full stop between ASCII labels count as what browsers read them for.
/// </summary>
internal ref struct LinkScanner
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".\uFF0E\u3002\uFF61:\uFF1A");

    private readonly ReadOnlySpan<char> _text;
    private HostReader _reader;
    private int _at;
    private int _floor;
    private int _pathStart;
    private int _schemeEnd;

    /// <summary>A scanner at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="host">Room for a host, <see cref="HostReader.Room"/> characters.</param>
    internal LinkScanner(ReadOnlySpan<char> text, Span<char> host)
    {
        _text = text;
        _reader = new HostReader(text, host);
    }

    /// <summary>Where the link begins.</summary>
    internal int Start { get; private set; }

    /// <summary>Where it ends, exclusive, without the punctuation that closes a sentence.</summary>
    internal int End { get; private set; }

    /// <summary>The host, normalised; empty when it is too long to be one, so that no list holds it.</summary>
    internal readonly ReadOnlySpan<char> Host => _reader.Host;

    /// <summary>The scheme as written, without the colon; empty for a bare domain.</summary>
    internal readonly ReadOnlySpan<char> Scheme => _text[Start.._schemeEnd];

    /// <summary>Path, query and fragment as written, with the first slash; may be empty.</summary>
    internal readonly ReadOnlySpan<char> Path => _text[_pathStart..End];

    /// <summary>Goes to the next link.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool MoveNext()
    {
        while (_at < _text.Length)
        {
            int hit = _text[_at..].IndexOfAny(Marks);
            if (hit < 0) break;
            int mark = _at + hit;
            if (_text[mark] is ':' or '\uFF1A' ? TryScheme(mark) : TryBare(mark)) return true;
        }

        _at = _text.Length;
        return false;
    }

    private bool TryScheme(int colon)
    {
        _at = colon + 1;
        int start = SchemeStart(colon);
        if (start == colon) return false;
        bool web = IsWeb(_text[start..colon]);
        int at = colon + 1;
        while (at < _text.Length && IsSlash(_text[at], web)) at++;
        if (at - colon - 1 < (web ? 1 : 2)) return false;

        int end = _reader.ReadAddressed(AfterUserInfo(at, web));
        if (_reader.Length == 0 && !_reader.IsTooLong) return false;
        if (Host is "http" or "https" && end < _text.Length && ChatChars.Fold(_text[end]) == ':') return false; // https://https://…: the inner one is the link.
        Close(start, colon, end, web);
        return true;
    }

    private bool TryBare(int dot)
    {
        int start = LabelStart(dot);
        if (start == dot)
        {
            _at = dot + 1;
            return false;
        }

        int end = _reader.ReadBare(start, dot);
        bool open = end < _text.Length && (IsPathMark(_text[end], web: true) || PortEnd(end) > end);
        if (!_reader.IsRecognised(open) || IsAddress(start, end, open))
        {
            _at = Math.Max(_reader.Stopped, dot + 1);
            return false;
        }

        Close(start, start, end, web: true);
        return true;
    }

    /// <summary>Whether the domain is part of an e-mail address: the local part of one, or what follows a local part, with no path behind it.</summary>
    private readonly bool IsAddress(int start, int end, bool open)
    {
        if (end < _text.Length && ChatChars.Fold(_text[end]) == '@') return true;
        int before = ChatChars.VisibleBefore(_text, start, _floor);
        if (open || before <= _floor || ChatChars.Fold(_text[before]) != '@') return false;
        int local = ChatChars.VisibleBefore(_text, before, _floor);
        return local >= 0 && EmailScanner.IsLocal(_text[local]);
    }

    private void Close(int start, int schemeEnd, int hostEnd, bool web)
    {
        int end = PortEnd(hostEnd);
        _pathStart = end;
        int stop = end;
        if (end < _text.Length && IsPathMark(_text[end], web))
        {
            stop = PathStop(end);
            end = stop;
            while (end > _pathStart + 1 && IsClosing(_text[end - 1])) end--;
        }

        Start = start;
        _schemeEnd = schemeEnd;
        End = end;
        _at = stop;
        _floor = stop;
    }

    private readonly int SchemeStart(int colon)
    {
        int start = colon;
        while (start > _floor && colon - start < 32 && IsSchemeCharacter(_text[start - 1])) start--;
        while (start < colon && !char.IsAsciiLetter(ChatChars.Fold(_text[start]))) start++;
        return start;
    }

    /// <summary>Where the host begins: behind the last @ before anything that ends the part with user and host.</summary>
    private readonly int AfterUserInfo(int start, bool web)
    {
        int host = start;
        for (int i = start; i < _text.Length; i++)
        {
            char c = _text[i];
            char folded = ChatChars.Fold(c);
            if (folded == '@') host = i + 1;
            if (IsPathMark(c, web) || folded <= ' ' || folded is '<' or '>' or '"' or '`') break;
            if (folded >= 0x80 && (ChatChars.IsUnspaced(c) || (c >= '\u2000' && !ChatChars.IsInvisible(c)))) break;
        }

        return host;
    }

    /// <summary>Where the label before a dot begins: a run of label characters, and in front of spaced script the run ends where unspaced script begins (快来evil.com).</summary>
    private readonly int LabelStart(int dot)
    {
        int before = ChatChars.VisibleBefore(_text, dot, _floor);
        if (before < 0 || !ChatChars.IsLabel(_text[before])) return dot;
        if (ChatChars.IsIdeographicStop(_text[dot]) && !ChatChars.IsAsciiLetterOrDigit(_text[before])) return dot;
        bool unspaced = ChatChars.IsUnspaced(_text[before]);
        int start = before;
        while (start > _floor)
        {
            char c = _text[start - 1];
            if (!ChatChars.IsInvisible(c) && (!ChatChars.IsLabel(c) || (!unspaced && ChatChars.IsUnspaced(c)))) break;
            start--;
        }

        while (start < dot && (ChatChars.Fold(_text[start]) is '-' or '_' || ChatChars.IsInvisible(_text[start]))) start++;
        return start;
    }

    private readonly int PortEnd(int at)
    {
        if (at >= _text.Length || ChatChars.Fold(_text[at]) != ':') return at;
        int end = at + 1;
        while (end < _text.Length && char.IsAsciiDigit(ChatChars.Fold(_text[end]))) end++;
        return end == at + 1 ? at : end;
    }

    /// <summary>Where a path stops: at blanks, quotes, brackets that it did not open, full-width and unspaced script, emoji, and where the scheme of a link inside it begins.</summary>
    private readonly int PathStop(int start)
    {
        int depth = 0;
        for (int i = start; i < _text.Length; i++)
        {
            char c = _text[i];
            if (c <= ' ' || c is '<' or '>' or '"' or '`' or '[' or ']' or '{' or '}' or '|' or '\u00A0') return i;
            if (c == '(') depth++;
            if (c == ')' && --depth < 0) return i;
            if (c >= 0x80 && (c >= '\u2000' || ChatChars.IsUnspaced(c)) && !ChatChars.IsInvisible(c)) return i;
            if (c == ':' && i + 2 < _text.Length && _text[i + 1] == '/' && _text[i + 2] == '/')
            {
                int inner = i;
                while (inner > start + 1 && char.IsAsciiLetter(_text[inner - 1])) inner--;
                if (inner < i) return inner;
            }
        }

        return _text.Length;
    }

    private static bool IsWeb(ReadOnlySpan<char> scheme)
    {
        Span<char> folded = stackalloc char[8];
        if (scheme.Length > 5) return false;
        for (int i = 0; i < scheme.Length; i++) folded[i] = ChatChars.Fold(scheme[i]);
        return folded[..scheme.Length] is "http" or "https" or "ftp" or "ws" or "wss";
    }

    private static bool IsSlash(char c, bool web) => ChatChars.Fold(c) is '/' || (web && ChatChars.Fold(c) is '\\');

    private static bool IsPathMark(char c, bool web) => ChatChars.Fold(c) is '/' or '?' or '#' || (web && ChatChars.Fold(c) is '\\');

    private static bool IsSchemeCharacter(char c) => ChatChars.Fold(c) is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '-' or '.';

    private static bool IsClosing(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '~' or '_' or '&';
}
