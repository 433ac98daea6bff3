namespace CommunityDomain.Rules;

/// <summary>
/// What one counter counted, in order of time: a persistent value of three words. Versions share a buffer: each owns a stretch of it and never writes inside;
/// a later one is made by claiming the next free place, and when somebody else has claimed it, by copying. Old versions stay as they were.
/// </summary>
internal readonly struct CountLog
{
    /// <summary>After it no span that may be asked for leads out of time.</summary>
    private static readonly Instant FarBack = Instant.MinValue + Duration.FromDays(RuleCounter.MaxSpanDays);

    private readonly CountBuffer? _buffer;
    private readonly int _start;
    private readonly int _end;

    private CountLog(CountBuffer? buffer, int start, int end)
    {
        _buffer = buffer;
        _start = start;
        _end = end;
    }

    internal int Count => _end - _start;

    /// <summary>The entries in order of time, those of one instant in the order of their coming. A sum runs over the buffer: an entry's amount is its sum less the one before.</summary>
    internal ReadOnlySpan<CountBuffer.Entry> Entries => _buffer is null ? default : _buffer.Entries.AsSpan(_start.._end);

    /// <summary>How much the n-th entry counted.</summary>
    internal long Amount(int index) => _buffer!.Entries[_start + index].Sum - SumBefore(_start + index);

    /// <summary>How much was counted after one instant and not after another.</summary>
    internal long Sum(Instant after, Instant until)
    {
        int first = After(after);
        int last = _end > _start && _buffer!.Entries[_end - 1].At <= until ? _end : After(until);
        return last <= first ? 0 : SumBefore(last) - SumBefore(first);
    }

    /// <summary>With one more entry, and without those that no later case can count: at or before the latest instant less the span.</summary>
    internal CountLog Add(Instant at, long amount, Duration span)
    {
        Instant latest = Count > 0 && _buffer!.Entries[_end - 1].At > at ? _buffer.Entries[_end - 1].At : at;
        Instant limit = Back(latest, span);
        int start = _start;
        while (start < _end && _buffer!.Entries[start].At <= limit) start++;
        var kept = new CountLog(_buffer, start, _end);
        return at > limit ? kept.Add(at, amount) : kept;
    }

    /// <summary>With one more entry, after those of the same instant.</summary>
    internal CountLog Add(Instant at, long amount)
    {
        int place = Count > 0 && _buffer!.Entries[_end - 1].At > at ? After(at) : _end;
        if (place == _end && _buffer is { } buffer && buffer.TryClaim(_end))
        {
            buffer.Entries[_end] = new(at, SumBefore(_end) + amount);
            return new CountLog(buffer, _start, _end + 1);
        }

        int live = Count;
        var copy = new CountBuffer(Math.Max(4, 2 * (live + 1)), live + 1);
        long sum = 0;
        for (int i = _start; i <= _end; i++)
        {
            if (i == place) copy.Entries[i - _start] = new(at, sum += amount);
            if (i < _end) copy.Entries[i - _start + (i >= place ? 1 : 0)] = new(_buffer!.Entries[i].At, sum += _buffer.Entries[i].Sum - SumBefore(i));
        }

        return new CountLog(copy, 0, live + 1);
    }

    /// <summary>An earlier instant, or the earliest there is.</summary>
    internal static Instant Back(Instant at, Duration span) => at > FarBack || at - Instant.MinValue >= span ? at - span : Instant.MinValue;

    private long SumBefore(int index) => index == 0 ? 0 : _buffer!.Entries[index - 1].Sum;

    /// <summary>The first entry after an instant.</summary>
    private int After(Instant at)
    {
        int low = _start;
        int high = _end;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_buffer!.Entries[middle].At <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
