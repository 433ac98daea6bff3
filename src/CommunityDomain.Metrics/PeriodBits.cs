namespace CommunityDomain.Metrics;

/// <summary>Which numbered members are marked in which period: a row of bits a period, as long as its highest member needs.</summary>
internal sealed class PeriodBits
{
    private ulong[]?[] _rows = [];
    private int _base;

    /// <summary>The first period that has a mark; meaningless when there is none.</summary>
    internal int First { get; private set; }

    /// <summary>One behind the last period that has a mark; <see cref="First"/> when there is none.</summary>
    internal int End { get; private set; }

    internal bool IsEmpty => End == First;

    internal void Set(int period, int member)
    {
        int place = period - _base;
        int word = member >> 6;
        ulong[]? row = unchecked((uint)place < (uint)_rows.Length) ? _rows[place] : null;
        if (row is null || word >= row.Length) row = MakeRoom(period, word);
        row[word] |= 1UL << (member & 63);
    }

    internal ReadOnlySpan<ulong> Row(int period)
    {
        long place = (long)period - _base;
        return place >= 0 && place < _rows.Length ? _rows[place] : default;
    }

    internal bool Has(int period, int member)
    {
        ReadOnlySpan<ulong> row = Row(period);
        return member >> 6 < row.Length && (row[member >> 6] & (1UL << (member & 63))) != 0;
    }

    /// <summary>Gives the marks of one member to another.</summary>
    internal void Move(int from, int to)
    {
        for (int period = First; period < End; period++)
        {
            if (!Has(period, from)) continue;
            _rows[period - _base]![from >> 6] &= ~(1UL << (from & 63));
            Set(period, to);
        }
    }

    /// <summary>Adds the marks of other members, each under the number it has here.</summary>
    internal void Add(PeriodBits other, ReadOnlySpan<int> numbers)
    {
        for (int period = other.First; period < other.End; period++)
        {
            foreach (int member in Bits.Members(other.Row(period).ToArray())) Set(period, numbers[member]);
        }
    }

    /// <summary>The same marks, each period under another number; the numbers rise as the periods do, and a period that has none has no mark.</summary>
    internal PeriodBits Copy(Func<int, int> numberOf)
    {
        var copy = new PeriodBits();
        for (int period = First; period < End; period++)
        {
            ReadOnlySpan<ulong> row = Row(period);
            int words = row.LastIndexOfAnyExcept(0UL) + 1;
            if (words > 0) row[..words].CopyTo(copy.MakeRoom(numberOf(period), words - 1));
        }

        return copy;
    }

    private ulong[] MakeRoom(int period, int word)
    {
        if (_rows.Length == 0) (_base, First, End) = (period, period, period);
        int first = Math.Min(First, period);
        int end = Math.Max(End, period + 1);
        if (first < _base || end - _base > _rows.Length)
        {
            // Room on the side on which periods came, as much again as there is.
            int newBase = first < _base ? first - Math.Min(end - first, 1 << 16) : _base;
            var rows = new ulong[]?[end - newBase + (end - _base > _rows.Length ? Math.Min(end - first, 1 << 16) : 0)];
            for (int i = First; i < End; i++) rows[i - newBase] = _rows[i - _base];
            (_rows, _base) = (rows, newBase);
        }

        (First, End) = (first, end);
        ref ulong[]? row = ref _rows[period - _base];
        if (row is null) row = new ulong[word + 1];
        else if (word >= row.Length) Array.Resize(ref row, Math.Max(word + 1, row.Length * 2));
        return row;
    }
}
