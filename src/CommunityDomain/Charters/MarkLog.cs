namespace CommunityDomain.Charters;

/// <summary>
/// The messages of one member or one group, in order of time, as a persistent value. Versions share a buffer as those of counters do: each owns a stretch and never writes inside;
/// a later one claims the next free place, and when somebody else has claimed it, copies.
/// </summary>
internal readonly struct MarkLog
{
    private readonly MarkBuffer? _buffer;
    private readonly int _start;
    private readonly int _end;

    private MarkLog(MarkBuffer buffer, int start, int end)
    {
        _buffer = buffer;
        _start = start;
        _end = end;
    }

    internal int Count => _end - _start;

    internal MessageMark this[int index] => _buffer!.Read(_start + index);

    /// <summary>How many messages after one instant and not after another share a content, leaving out those of one event unless it is 0.</summary>
    internal int CountOf(ulong content, Instant after, Instant until, ulong except)
    {
        if (Count == 0) return 0;
        int first = After(after);
        int last = _buffer!.Times[_end - 1] <= until ? _end : After(until);
        if (last <= first) return 0;
        ReadOnlySpan<ulong> contents = _buffer.Contents.AsSpan(first..last);
        int count = contents.Count(content);
        if (except == 0 || count == 0) return count;
        for (int i = contents.IndexOf(content); i < contents.Length; i++)
            if (contents[i] == content && _buffer.Events[first + i] == except) count--;
        return count;
    }

    /// <summary>Whether a message of an event is remembered.</summary>
    internal bool Knows(ulong eventKey) => eventKey != 0 && Count > 0 && _buffer!.Events.AsSpan(_start.._end).Contains(eventKey);

    /// <summary>With one more message, and without those at or before the latest instant less the span.</summary>
    internal MarkLog Add(MessageMark mark, Duration span)
    {
        Instant latest = Count > 0 && _buffer!.Times[_end - 1] > mark.At ? _buffer.Times[_end - 1] : mark.At;
        Instant limit = Back(latest, span);
        if (mark.At <= limit) return this;
        int start = Count == 0 ? _start : After(limit);
        int place = Count > 0 && _buffer!.Times[_end - 1] > mark.At ? After(mark.At) : _end;
        if (place == _end && _buffer is { } buffer && buffer.TryClaim(_end))
        {
            buffer.Write(_end, mark);
            return new MarkLog(buffer, start, _end + 1);
        }

        int live = _end - start;
        var copy = new MarkBuffer(Math.Max(4, 2 * (live + 1)), live + 1);
        for (int i = start; i < _end; i++) copy.Write(i - start + (i >= place ? 1 : 0), _buffer!.Read(i));
        copy.Write(place - start, mark);
        return new MarkLog(copy, 0, live + 1);
    }

    internal ValueList<string> ToTexts()
    {
        var texts = new string[Count];
        for (int i = 0; i < texts.Length; i++) texts[i] = this[i].ToText();
        return ValueList<string>.Around(texts);
    }

    internal static MarkLog Of(ValueList<string> texts)
    {
        if (texts.IsEmpty) return default;
        var marks = new MessageMark[texts.Count];
        for (int i = 0; i < marks.Length; i++)
            if (!MessageMark.TryOf(texts[i], out marks[i])) throw new ArgumentException("A mark is not one that was given out.", nameof(texts));
        var buffer = new MarkBuffer(Math.Max(4, marks.Length), marks.Length);
        int place = 0;
        foreach (MessageMark mark in marks.OrderBy(mark => mark.At)) buffer.Write(place++, mark);
        return new MarkLog(buffer, 0, marks.Length);
    }

    internal bool Equals(MarkLog other)
    {
        if (Count != other.Count) return false;
        for (int i = 0; i < Count; i++)
            if (this[i] != other[i]) return false;
        return true;
    }

    /// <summary>An earlier instant, or the earliest there is.</summary>
    internal static Instant Back(Instant at, Duration span) => at - Instant.MinValue < span ? Instant.MinValue : at - span;

    /// <summary>The first message after an instant.</summary>
    private int After(Instant at)
    {
        int low = _start;
        int high = _end;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_buffer!.Times[middle] <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Whether both are the same version.</summary>
    internal bool IsSame(MarkLog other) => ReferenceEquals(_buffer, other._buffer) && _start == other._start && _end == other._end;
}
