using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>What became of each member, or of each attempt, in columns.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class FunnelPaths<TKey>
    where TKey : notnull
{
    private readonly FunnelProgram _program;
    private readonly List<FunnelPathRow> _rows;
    private readonly List<long>? _times;
    private readonly Lazy<Dictionary<TKey, (int First, int Count)>> _byMember;

    internal FunnelPaths(FunnelProgram program, TKey[] members, bool hasTimes, int capacity, EventTable? events = null)
    {
        _program = program;
        Members = members;
        Events = events;
        _rows = new List<FunnelPathRow>(capacity);
        if (hasTimes) _times = new List<long>(capacity * program.Steps);
        _byMember = new(IndexOfMembers);
    }

    internal TKey[] Members { get; }

    /// <summary>The events behind the paths; null when none were kept.</summary>
    internal EventTable? Events { get; }

    /// <summary>Whether the time of every step is known; otherwise those of the entry and of the level are.</summary>
    internal bool HasTimes => _times is not null || _program.Steps <= 2;

    /// <summary>One path after the other; those of one member follow each other.</summary>
    internal ReadOnlySpan<FunnelPathRow> Rows => CollectionsMarshal.AsSpan(_rows);

    internal void Add(in FunnelPathRow row, ReadOnlySpan<long> times)
    {
        _rows.Add(row);
        if (_times is null) return;
        int start = _times.Count;
        CollectionsMarshal.SetCount(_times, start + _program.Steps);
        Span<long> target = CollectionsMarshal.AsSpan(_times)[start..];
        target.Fill(FunnelTime.None);
        times[..row.Level].CopyTo(target);
    }

    /// <summary>When a step was taken; <see cref="FunnelTime.None"/> when it was not, or when that is not known.</summary>
    internal long TimeOf(int path, int step)
    {
        FunnelPathRow row = _rows[path];
        if (step >= row.Level) return FunnelTime.None;
        if (_times is not null) return _times[(path * _program.Steps) + step];
        return step == 0 ? row.Entry : step == row.Level - 1 ? row.Reached : FunnelTime.None;
    }

    /// <summary>Whether a path counts for a step: it took it, or got past it where the state does not tell.</summary>
    internal bool Took(int path, int step) =>
        step < _rows[path].Level && (_times is null || _times[(path * _program.Steps) + step] != FunnelTime.None);

    internal (int First, int Count) PathsOf(TKey member) => _byMember.Value.GetValueOrDefault(member);

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
