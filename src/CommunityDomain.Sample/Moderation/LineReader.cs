using System.Text;

namespace CommunityDomain.Sample.Moderation;

/// <summary>Reads lines of bounded length, so that a file without line ends cannot fill the memory.</summary>
internal sealed class LineReader(TextReader text)
{
    /// <summary>The longest line, in UTF-16 units: far beyond any message.</summary>
    internal const int MaxLength = 1_000_000;

    private readonly char[] _buffer = new char[1 << 16];
    private readonly StringBuilder _line = new();
    private int _start;
    private int _end;

    /// <summary>The next line without its end; null at the end of the file. A line that is too long is cut, and says so.</summary>
    internal string? Read(out bool isTooLong)
    {
        _line.Clear();
        isTooLong = false;
        bool any = false;
        while (_start < _end || Fill())
        {
            any = true;
            Span<char> rest = _buffer.AsSpan(_start, _end - _start);
            int feed = rest.IndexOf('\n');
            Span<char> part = feed < 0 ? rest : rest[..feed];
            isTooLong |= _line.Length + part.Length > MaxLength;
            if (!isTooLong) _line.Append(part);
            _start += feed < 0 ? rest.Length : feed + 1;
            if (feed >= 0) break;
        }

        return any ? _line.ToString().TrimEnd('\r') : null;
    }

    private bool Fill()
    {
        _start = 0;
        _end = text.Read(_buffer);
        return _end > 0;
    }
}
