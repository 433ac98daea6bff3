using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>What became of each member, or of each attempt, in columns.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class FunnelPaths<TKey>
    where TKey : notnull
{
    private readonly FunnelProgram _program;
    private readonly EventTable? _events;
    private readonly List<FunnelPathRow> _rows;
    private readonly List<long>? _times;
    private readonly List<long>? _ids;
    private readonly List<FunnelEvents.Kept[]>? _seen;
    private readonly Lazy<Dictionary<TKey, (int First, int Count)>> _byMember;

    /// <summary>No path yet.</summary>
    /// <param name="program">The funnel.</param>
    /// <param name="members">Who the numbers of members are.</param>
    /// <param name="hasTimes">Whether the time of every step is kept.</param>
    /// <param name="capacity">How many paths to make room for.</param>
    /// <param name="events">The events behind the paths; null when none were kept.</param>
    /// <param name="seesParts">Whether each path sees a part of the member's events, which is kept with it.</param>
    internal FunnelPaths(FunnelProgram program, TKey[] members, bool hasTimes, int capacity, EventTable? events = null, bool seesParts = false)
    {
        _program = program;
        Members = members;
        _events = events;
        _rows = new List<FunnelPathRow>(capacity);
        if (hasTimes) _times = new List<long>(capacity * program.Steps);
        if (program.ReadsProperties) _ids = new List<long>(capacity * program.Steps);
        if (seesParts) _seen = new List<FunnelEvents.Kept[]>(capacity);
        _byMember = new(IndexOfMembers);
    }

    internal TKey[] Members { get; }

    /// <summary>Whether the time of every step is known; otherwise those of the entry and of the level are.</summary>
    internal bool HasTimes => _times is not null || _program.Steps <= 2;

    /// <summary>One path after the other; those of one member follow each other.</summary>
    internal ReadOnlySpan<FunnelPathRow> Rows => CollectionsMarshal.AsSpan(_rows);

    /// <summary>The part of the member's events that the next paths see.</summary>
    internal FunnelEvents.Kept[] Part { get; set; } = [];

    internal void Add(in FunnelPathRow row, ReadOnlySpan<long> times, ReadOnlySpan<long> ids = default)
    {
        _rows.Add(row);
        _seen?.Add(Part);
        if (_times is not null) Append(_times, times, row.Level);
        if (_ids is not null) Append(_ids, ids, row.Level);
    }

    /// <summary>Adds a path of others, that may get further until another time.</summary>
    internal void Add(FunnelPaths<TKey> others, int path, long open)
    {
        if (others._seen is not null) Part = others._seen[path];
        Add(others._rows[path] with { Open = open }, others.Steps(others._times, path), others.Steps(others._ids, path));
    }

    /// <summary>Some of the paths, in the same order.</summary>
    internal FunnelPaths<TKey> Where(Func<int, bool> holds) => Only(Enumerable.Range(0, _rows.Count).Where(holds));

    /// <summary>The paths of these numbers.</summary>
    internal FunnelPaths<TKey> Only(IEnumerable<int> paths)
    {
        var some = new FunnelPaths<TKey>(_program, Members, _times is not null, 0, _events, _seen is not null);
        foreach (int path in paths) some.Add(this, path, _rows[path].Open);
        return some;
    }

    /// <summary>The events that a path could take; none when none were kept.</summary>
    internal ReadOnlySpan<FunnelEvents.Kept> EventsOf(int path) => _seen is not null ? _seen[path] : _events is not null ? _events.Of(_rows[path].Member) : default;

    /// <summary>When a step was taken; <see cref="FunnelTime.None"/> when it was not, or when that is not known.</summary>
    internal long TimeOf(int path, int step)
    {
        FunnelPathRow row = _rows[path];
        if (step >= row.Level) return FunnelTime.None;
        if (_times is not null) return _times[(path * _program.Steps) + step];
        return step == 0 ? row.Entry : step == row.Level - 1 ? row.Reached : FunnelTime.None;
    }

    /// <summary>The id of the event that took a step; where ids are kept, and the step was taken.</summary>
    internal long IdOf(int path, int step) => _ids![(path * _program.Steps) + step];

    /// <summary>Whether a path counts for a step: it took it, or got past it where the state does not tell.</summary>
    internal bool Took(int path, int step) =>
        step < _rows[path].Level && (_times is null || _times[(path * _program.Steps) + step] != FunnelTime.None);

    internal (int First, int Count) PathsOf(TKey member) => _byMember.Value.GetValueOrDefault(member);

    private ReadOnlySpan<long> Steps(List<long>? all, int path) =>
        all is null ? default : CollectionsMarshal.AsSpan(all).Slice(path * _program.Steps, _program.Steps);

    private void Append(List<long> all, ReadOnlySpan<long> steps, int level)
    {
        int start = all.Count;
        CollectionsMarshal.SetCount(all, start + _program.Steps);
        Span<long> target = CollectionsMarshal.AsSpan(all)[start..];
        target.Fill(FunnelTime.None);
        steps[..level].CopyTo(target);
    }

    private Dictionary<TKey, (int First, int Count)> IndexOfMembers()
    {
        var index = new Dictionary<TKey, (int First, int Count)>(Members.Length);
        for (int i = 0; i < _rows.Count; i++)
        {
            ref (int First, int Count) range = ref CollectionsMarshal.GetValueRefOrAddDefault(index, Members[_rows[i].Member], out bool known);
            range = known ? (range.First, range.Count + 1) : (i, 1);
        }

        return index;
    }
}
