namespace CommunityDomain.Metrics;

/// <summary>The events of one member, sorted, as a search over paths asks for them.</summary>
internal sealed class MemberEvents
{
    private readonly FunnelProgram _program;
    private readonly bool _grouped;
    private readonly int[] _kindStart;
    private readonly int[] _fill;
    private int[] _byKind = [];
    private long[] _at = [];
    private int[] _kinds = [];
    private int[] _places = [];
    private long[] _ids = [];

    internal MemberEvents(FunnelProgram program)
    {
        _program = program;
        _grouped = program.Definition.Ties is TiePolicy.Favourable or TiePolicy.StrictlyIncreasing;
        _kindStart = new int[program.Kinds + 1];
        _fill = new int[program.Kinds];
    }

    internal int Count { get; private set; }

    internal long At(int index) => _at[index];

    internal int Kind(int index) => _kinds[index];

    internal long Id(int index) => _ids[index];

    /// <summary>Where an event stands among the others: its position, or the number of its instant.</summary>
    internal int Place(int index) => _places[index];

    internal ReadOnlySpan<int> OfKind(int kind) => _byKind.AsSpan(_kindStart[kind], _kindStart[kind + 1] - _kindStart[kind]);

    internal void Load(ReadOnlySpan<FunnelEvents.Kept> sorted)
    {
        Count = sorted.Length;
        if (_at.Length < Count)
        {
            int size = Math.Max(64, Count * 2);
            (_at, _kinds, _places, _byKind, _ids) = (new long[size], new int[size], new int[size], new int[size], new long[size]);
        }

        Array.Clear(_kindStart);
        for (int i = 0; i < sorted.Length; i++)
        {
            _at[i] = sorted[i].At;
            _kinds[i] = sorted[i].Kind;
            _ids[i] = sorted[i].Id;
            _places[i] = !_grouped ? i : i == 0 ? 0 : _places[i - 1] + (_at[i] == _at[i - 1] ? 0 : 1);
            _kindStart[_kinds[i] + 1]++;
        }

        for (int kind = 0; kind < _program.Kinds; kind++)
        {
            _fill[kind] = _kindStart[kind];
            _kindStart[kind + 1] += _kindStart[kind];
        }

        for (int i = 0; i < Count; i++) _byKind[_fill[_kinds[i]]++] = i;
    }

    /// <summary>How many events of one kind stand at the place of an event.</summary>
    internal int CountAt(int kind, int place)
    {
        ReadOnlySpan<int> events = OfKind(kind);
        int count = 0;
        for (int i = FirstAtOrAfter(events, place); i < events.Length && _places[events[i]] == place; i++) count++;
        return count;
    }

    /// <summary>The position in a list of events of the first one that stands at a place or after it.</summary>
    internal int FirstAtOrAfter(ReadOnlySpan<int> events, int place)
    {
        int low = 0;
        int high = events.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_places[events[middle]] < place) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The position in a list of events of the first one that happened at a time or later.</summary>
    internal int FirstSince(ReadOnlySpan<int> events, long time)
    {
        int low = 0;
        int high = events.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_at[events[middle]] < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The first event of a kind after a place, up to a time, end included; -1 when there is none.</summary>
    internal int FirstAfter(int kind, int place, long until)
    {
        ReadOnlySpan<int> events = OfKind(kind);
        int at = FirstAtOrAfter(events, place + 1);
        return at < events.Length && _at[events[at]] <= until ? events[at] : -1;
    }

    /// <summary>The place of the last event of a kind before a place; -1 when there is none.</summary>
    internal int LastPlaceBefore(int kind, int place)
    {
        ReadOnlySpan<int> events = OfKind(kind);
        int at = FirstAtOrAfter(events, place) - 1;
        return at < 0 ? -1 : _places[events[at]];
    }

    /// <summary>The first event behind a place.</summary>
    internal int IndexBehind(int place)
    {
        int index = Math.Min(place, Count - 1);
        while (index < Count && _places[index] <= place) index++;
        return index;
    }
}
