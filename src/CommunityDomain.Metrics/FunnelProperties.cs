namespace CommunityDomain.Metrics;

/// <summary>Finds the paths of a funnel that asks for properties of events: those that hold some constant, and those of each value of its breakdown.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class FunnelProperties<TKey>
    where TKey : notnull
{
    private readonly FunnelProgram _program;
    private readonly FunnelSolver _solver;
    private readonly Func<TKey, long, string, string?> _valueOf;
    private readonly TKey[] _members;
    private readonly EventTable _table;

    internal FunnelProperties(FunnelProgram program, EventLog<TKey> log, Func<TKey, long, string, string?> valueOf)
    {
        _program = program;
        _valueOf = valueOf;
        _solver = new FunnelSolver(program);
        _members = log.Members.Keys.ToArray();
        _table = log.ToTable();
    }

    /// <summary>The paths that count.</summary>
    internal FunnelPaths<TKey> Solve()
    {
        string[] held = [.. _program.Definition.HoldsConstant];
        var paths = new FunnelPaths<TKey>(_program, _members, hasTimes: true, _members.Length, _table, seesParts: held.Length > 0);
        for (int member = 0; member < _members.Length; member++)
        {
            ReadOnlySpan<FunnelEvents.Kept> events = _table.Of(member);
            if (events.IsEmpty) continue;
            if (held.Length == 0) _solver.Solve(member, events, paths);
            else Take(member, Parts(member, events, held).Select(part => part.Events), paths);
        }

        return paths;
    }

    /// <summary>The paths of each value of the breakdown: those with most entries first, then by value, those without a value last.</summary>
    /// <param name="paths">The paths that count.</param>
    internal List<(string? Value, FunnelPaths<TKey> Paths)> Lines(FunnelPaths<TKey> paths)
    {
        FunnelBreakdown breakdown = _program.Definition.Breakdown!;
        List<(string? Value, FunnelPaths<TKey> Paths)> lines = breakdown.Attribution == FunnelAttribution.EveryStep ? OfEveryStep(breakdown.Property) : OfOneStep(breakdown, paths);
        return [.. lines.Where(line => line.Paths.Rows.Length > 0).OrderBy(line => line.Value is null).ThenByDescending(line => line.Paths.Rows.Length).ThenBy(line => line.Value, StringComparer.Ordinal)];
    }

    private List<(string? Value, FunnelPaths<TKey> Paths)> OfOneStep(FunnelBreakdown breakdown, FunnelPaths<TKey> paths)
    {
        string?[] values = new string?[paths.Rows.Length];
        for (int path = 0; path < values.Length; path++) values[path] = ValueOf(breakdown, paths, path);
        IEnumerable<string?> known = values.Where(value => value is not null).Distinct(StringComparer.Ordinal).Append(null);
        return [.. known.Select(value => (value, paths.Where(path => paths.Rows[path].Level > 0 && string.Equals(values[path], value, StringComparison.Ordinal))))];
    }

    private string? ValueOf(FunnelBreakdown breakdown, FunnelPaths<TKey> paths, int path)
    {
        TKey member = _members[paths.Rows[path].Member];
        if (breakdown.Attribution == FunnelAttribution.Step) return paths.Took(path, breakdown.Step) ? _valueOf(member, paths.IdOf(path, breakdown.Step), breakdown.Property) : null;
        IEnumerable<int> steps = Enumerable.Range(0, paths.Rows[path].Level).Where(step => paths.Took(path, step)).OrderBy(step => paths.TimeOf(path, step)).ThenBy(step => step);
        if (breakdown.Attribution == FunnelAttribution.LastTouch) steps = steps.Reverse();
        return steps.Select(step => _valueOf(member, paths.IdOf(path, step), breakdown.Property)).FirstOrDefault(value => value is not null);
    }

    private List<(string? Value, FunnelPaths<TKey> Paths)> OfEveryStep(string property)
    {
        string[] names = [.. _program.Definition.HoldsConstant, property];
        var lines = new Dictionary<string, FunnelPaths<TKey>>(StringComparer.Ordinal);
        for (int member = 0; member < _members.Length; member++)
        {
            foreach (IGrouping<string, Part> parts in Parts(member, _table.Of(member), names).Where(part => part.Values.Length > 0).GroupBy(part => part.Values[^1], StringComparer.Ordinal))
            {
                if (!lines.TryGetValue(parts.Key, out FunnelPaths<TKey>? line)) lines.Add(parts.Key, line = NewParts());
                Take(member, parts.Select(part => part.Events), line);
            }
        }

        return [.. lines.Select(line => ((string?)line.Key, line.Value.Where(path => line.Value.Rows[path].Level > 0)))];
    }

    private FunnelPaths<TKey> NewParts() => new(_program, _members, hasTimes: true, 0, _table, seesParts: true);

    /// <summary>The events that a path of some values sees, for each combination of values, in the order in which they come up; one part without values when no event has them.</summary>
    private List<Part> Parts(int member, ReadOnlySpan<FunnelEvents.Kept> events, string[] names)
    {
        var values = new string[]?[events.Length];
        var found = new List<string[]>();
        for (int i = 0; i < events.Length; i++)
        {
            if (_program.StepsOfKind[events[i].Kind].Length == 0) continue;
            long id = events[i].Id;
            string?[] mine = [.. names.Select(name => _valueOf(_members[member], id, name))];
            if (Array.TrueForAll(mine, value => value is not null)) values[i] = mine!;
            if (values[i] is { } whole && !found.Exists(known => known.AsSpan().SequenceEqual(whole))) found.Add(whole);
        }

        if (found.Count == 0) found.Add([]);
        var parts = new List<Part>();
        foreach (string[] key in found)
        {
            var seen = new List<FunnelEvents.Kept>();
            for (int i = 0; i < events.Length; i++)
            {
                if (_program.StepsOfKind[events[i].Kind].Length == 0 || (values[i] is { } mine && mine.AsSpan().SequenceEqual(key))) seen.Add(events[i]);
            }

            parts.Add(new Part(key, [.. seen]));
        }

        return parts;
    }

    // A member's path is the best of all values; of attempts each counts.
    private void Take(int member, IEnumerable<FunnelEvents.Kept[]> parts, FunnelPaths<TKey> paths)
    {
        FunnelPaths<TKey> all = NewParts();
        foreach (FunnelEvents.Kept[] part in parts)
        {
            all.Part = part;
            _solver.Solve(member, part, all);
        }

        int[] counted = [.. Enumerable.Range(0, all.Rows.Length).Where(path => all.Rows[path].Level > 0 || all.Rows[path].Erased)];
        if (!_program.Definition.CountsAttempts || counted.Length == 0) counted = [counted.Length == 0 ? 0 : BestOf(all, counted)];
        foreach (int path in counted) paths.Add(all, path, Open(all, path));
    }

    private int BestOf(FunnelPaths<TKey> all, int[] counted)
    {
        int best = counted[0];
        foreach (int path in counted.Skip(1))
        {
            if (IsBetter(all, path, best)) best = path;
        }

        return best;
    }

    private bool IsBetter(FunnelPaths<TKey> all, int path, int best)
    {
        FunnelPathRow mine = all.Rows[path];
        FunnelPathRow other = all.Rows[best];
        if (_program.Entry == FunnelEntry.First) return IsEarlier(all, path, best);
        if (mine.Level != other.Level) return mine.Level > other.Level;
        if (mine.Level == 0 || _program.Entry == FunnelEntry.Best) return IsEarlier(all, path, best);
        if (mine.Level == _program.Steps && mine.Reached != other.Reached) return mine.Reached < other.Reached;
        return mine.Entry > other.Entry;
    }

    private static bool IsEarlier(FunnelPaths<TKey> all, int path, int best)
    {
        FunnelPathRow mine = all.Rows[path];
        FunnelPathRow other = all.Rows[best];
        return mine.Entry != other.Entry ? mine.Entry < other.Entry : all.EventsOf(path)[mine.EntryIndex].Id < all.EventsOf(best)[other.EntryIndex].Id;
    }

    // Who may still get further by any values is not past hope.
    private long Open(FunnelPaths<TKey> all, int path)
    {
        FunnelPathRow row = all.Rows[path];
        if (row.Level == 0 || row.Level == _program.Steps || _program.Definition.CountsAttempts || _program.Entry == FunnelEntry.First) return row.Open;
        long open = row.Open;
        foreach (FunnelPathRow other in all.Rows) open = Math.Max(open, other.Open);
        return open;
    }

    private sealed record Part(string[] Values, FunnelEvents.Kept[] Events);
}
