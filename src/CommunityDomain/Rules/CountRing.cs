using System.Runtime.InteropServices;

namespace CommunityDomain.Rules;

/// <summary>
/// What one counter counted, in order of time, changed in place by one writer: a ring of entries, each with the sum up to and including it. Counting and going on cost
/// no more than a queue while cases come in order of time; a late one moves those after it. Allocates only to grow to the most that is kept at once.
/// </summary>
internal sealed class CountRing
{
    private Entry[] _entries = new Entry[4];
    private int _first;
    private int _count;

    /// <summary>The sum before the first entry.</summary>
    private long _before;

    internal int Count => _count;

    /// <summary>The entries in order of time, those of one instant in the order of their coming.</summary>
    internal CountLog ToLog()
    {
        CountLog log = default;
        for (int i = 0; i < _count; i++) log = log.Add(At(i).At, At(i).Sum - SumBefore(i));
        return log;
    }

    internal static CountRing Of(in CountLog log)
    {
        var ring = new CountRing();
        for (int i = 0; i < log.Count; i++) ring.Insert(log.Entries[i].At, log.Amount(i));
        return ring;
    }

    internal CountRing Copy()
    {
        var copy = (CountRing)MemberwiseClone();
        copy._entries = [.. _entries];
        return copy;
    }

    /// <summary>How much was counted after one instant and not after another.</summary>
    internal long Sum(Instant after, Instant until)
    {
        if (_count == 0) return 0;
        ref Entry latest = ref At(_count - 1);
        if (latest.At > until) return Between(After(after), After(until));

        // Nearly always the window begins with the first entry or the one after it, which has left it since the last case.
        if (At(0).At > after) return latest.Sum - _before;
        if (_count > 1 && At(1).At > after) return latest.Sum - At(0).Sum;
        return Between(After(after), _count);
    }

    /// <summary>Counts, and forgets what no later case can count: at or before the latest instant less the span.</summary>
    internal void Add(Instant at, long amount, Duration span)
    {
        Entry last = _count > 0 ? At(_count - 1) : new Entry(at, _before);
        bool isLate = last.At > at;
        Instant limit = CountLog.Back(isLate ? last.At : at, span);
        while (_count > 0 && _entries[_first].At <= limit)
        {
            _before = _entries[_first].Sum;
            _first = (_first + 1) & (_entries.Length - 1);
            _count--;
        }

        if (at <= limit) return;
        if (isLate || _count == _entries.Length) Insert(at, amount);
        else At(_count++) = new Entry(at, last.Sum + amount);
    }

    private long Between(int first, int end) => end <= first ? 0 : SumBefore(end) - SumBefore(first);

    /// <summary>Puts an entry after those of the same instant.</summary>
    private void Insert(Instant at, long amount)
    {
        if (_count == _entries.Length) Grow();
        int place = _count > 0 && At(_count - 1).At > at ? After(at) : _count;
        for (int i = _count; i > place; i--) At(i) = new Entry(At(i - 1).At, At(i - 1).Sum + amount);
        At(place) = new Entry(at, SumBefore(place) + amount);
        _count++;
    }

    private void Grow()
    {
        var larger = new Entry[checked(2 * _entries.Length)];
        for (int i = 0; i < _count; i++) larger[i] = At(i);
        (_entries, _first) = (larger, 0);
    }

    private ref Entry At(int index) => ref _entries[(_first + index) & (_entries.Length - 1)];

    private long SumBefore(int index) => index == 0 ? _before : At(index - 1).Sum;

    /// <summary>The first entry after an instant.</summary>
    private int After(Instant at)
    {
        int low = 0;
        int high = _count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (At(middle).At <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(Instant At, long Sum);
}
