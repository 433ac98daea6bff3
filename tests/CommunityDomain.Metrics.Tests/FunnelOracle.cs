using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

/// <summary>An event of one member: minutes, an id that orders equal minutes, a kind.</summary>
internal readonly record struct Happened(int At, int Id, string Kind);

/// <summary>What became of an entry or a member; times in minutes, null for a step left out.</summary>
internal sealed record OraclePath(int Level, bool Erased, int? Entry, int? Reached, int?[] Times, int Final = -1);

/// <summary>Writes down every path that a definition admits, and picks the one that counts. Slow and plain on purpose.</summary>
internal sealed class FunnelOracle(FunnelDefinition funnel, IEnumerable<Happened> happened)
{
    private const int Never = int.MaxValue;
    private static readonly OraclePath Nothing = new(0, Erased: false, null, null, []);

    private readonly Happened[] _events = [.. happened.OrderBy(one => one.At).ThenBy(one => one.Id)];
    private readonly FunnelStep[] _steps = [.. funnel.Steps];

    private bool ByIndex => funnel.Ties == TiePolicy.InputOrder;

    private List<int> Entries => [.. Enumerable.Range(0, _events.Length).Where(i => funnel.Order == FunnelOrder.Any ? _steps.Any(step => step.Kind == _events[i].Kind) : _events[i].Kind == _steps[0].Kind)];

    /// <summary>The path of the member; for attempts, each one's.</summary>
    internal List<OraclePath> Solve() => funnel.CountsAttempts ? Attempts() : [Member(out _)];

    /// <summary>Until which minute the member may get further; null when that is over.</summary>
    internal int? OpenUntil()
    {
        OraclePath best = Member(out int end);
        if (best.Level == 0 || best.Level == _steps.Length || end < _events.Length) return null;
        return Allowed().Max(entry => OpenUntil(entry, Until(entry)));
    }

    private static int Minutes(Duration? span) => span is { } given ? (int)given.TotalMinutes : Never;

    private static int Plus(int at, int span) => span == Never ? Never : at + span;

    private int Until(int entry) => Plus(_events[entry].At, Minutes(funnel.Window));

    private IEnumerable<int> Allowed() => funnel.Entry == FunnelEntry.First ? Entries.Take(1) : Entries;

    private OraclePath Member(out int end)
    {
        end = funnel.Order == FunnelOrder.StrictStop ? StopAt() : _events.Length;
        OraclePath best = Nothing;
        OraclePath? erased = null;
        foreach (int entry in Allowed())
        {
            if (entry >= end) continue;
            OraclePath path = OfEntry(entry, Until(entry), end, out _);
            if (path.Erased) erased = path;
            else if (IsBetter(path, best)) best = path;
        }

        return best.Level == 0 && erased is not null ? erased : best;
    }

    private bool IsBetter(OraclePath path, OraclePath best)
    {
        if (path.Level != best.Level) return path.Level > best.Level;
        if (funnel.Entry != FunnelEntry.Latest) return false;
        bool together = funnel.Ties is TiePolicy.Favourable or TiePolicy.StrictlyIncreasing ? path.Reached == best.Reached : path.Final == best.Final;
        return path.Level == _steps.Length && !together ? path.Final < best.Final : path.Entry > best.Entry;
    }

    private int StopAt()
    {
        if (Entries.Count == 0) return _events.Length;
        for (int index = Entries[0] + 1; index < _events.Length; index++)
        {
            int level = Allowed().Where(entry => entry < index).SelectMany(entry => Paths(entry, Until(entry), index)).Max(path => path[^1].Step + 1);
            if (level == _steps.Length) break;
            if (!_steps.Take(level + 1).Any(step => step.Kind == _events[index].Kind)) return index;
        }

        return _events.Length;
    }

    private OraclePath OfEntry(int entry, int until, int end, out List<(int Step, int Event)>? chosen)
    {
        List<List<(int Step, int Event)>> paths = Paths(entry, until, end);
        int level = paths.Max(LevelOf);
        List<List<(int Step, int Event)>> clean = [.. paths.Where(path => LevelOf(path) == level && !IsErased(path, until))];
        chosen = clean.Count == 0 ? null : clean.Aggregate((best, path) => Precedes(path, best) ? path : best);
        if (chosen is null) return new OraclePath(0, Erased: true, _events[entry].At, null, []);
        int?[] times = new int?[level];
        if (funnel.Order == FunnelOrder.Any)
            for (int i = 0; i < level; i++) times[i] = _events[chosen[i].Event].At;
        else
            foreach ((int step, int index) in chosen) times[step] = _events[index].At;
        return new OraclePath(level, Erased: false, _events[entry].At, _events[chosen[^1].Event].At, times, chosen[^1].Event);
    }

    private int LevelOf(List<(int Step, int Event)> path) => funnel.Order == FunnelOrder.Any ? path.Count : path[^1].Step + 1;

    // The last step first: earlier is better, and a step taken is better than one left out.
    private bool Precedes(List<(int Step, int Event)> path, List<(int Step, int Event)> other)
    {
        for (int back = 1; back <= Math.Min(path.Count, other.Count); back++)
        {
            (int step, int index) = path[^back];
            (int otherStep, int otherIndex) = other[^back];
            if (step != otherStep) return step > otherStep;
            int order = ByIndex ? index.CompareTo(otherIndex) : _events[index].At.CompareTo(_events[otherIndex].At);
            if (order != 0) return order < 0;
        }

        return false;
    }

    private List<List<(int Step, int Event)>> Paths(int entry, int until, int end)
    {
        var all = new List<List<(int Step, int Event)>>();
        if (funnel.Order == FunnelOrder.Any)
        {
            var path = new List<(int Step, int Event)>();
            for (int index = entry; index < end && _events[index].At <= until; index++)
            {
                int step = Array.FindIndex(_steps, one => one.Kind == _events[index].Kind && !path.Exists(taken => ReferenceEquals(_steps[taken.Step], one)));
                if (step >= 0) path.Add((step, index));
            }

            return [path];
        }

        Extend([(0, entry)]);
        return all;

        void Extend(List<(int Step, int Event)> path)
        {
            all.Add(path);
            (int last, int from) = path[^1];
            for (int step = last + 1; step < _steps.Length; step++)
            {
                for (int index = 0; index < end; index++)
                {
                    if (_events[index].Kind == _steps[step].Kind && _events[index].At <= until && IsPair(path, last, from, step, index)) Extend([.. path, (step, index)]);
                }

                if (!_steps[step].IsOptional) break;
            }
        }
    }

    private bool IsPair(List<(int Step, int Event)> path, int last, int from, int step, int index)
    {
        Happened earlier = _events[from];
        Happened later = _events[index];
        if (!funnel.SharesEvents && path.Exists(taken => taken.Event == index)) return false;
        if (_steps[step].Within is { } within && later.At - earlier.At > within.TotalMinutes) return false;
        if (funnel.Order == FunnelOrder.StrictRestart) return index == from + 1;
        bool ordered = funnel.Ties switch
        {
            TiePolicy.InputOrder => index > from || (funnel.SharesEvents && index == from),
            TiePolicy.Favourable => later.At >= earlier.At,
            TiePolicy.StrictlyIncreasing => later.At > earlier.At,
            _ => later.At >= earlier.At - funnel.Grace.TotalMinutes,
        };
        return ordered && !funnel.Exclusions.Any(exclusion => !exclusion.Erases && exclusion.From <= last && step <= exclusion.To && IsBetween(exclusion.Kind, from, index));
    }

    private bool IsAfter(int index, int from) => ByIndex ? index > from : _events[index].At > _events[from].At;

    private bool IsBetween(string kind, int from, int to) => Enumerable.Range(0, _events.Length).Any(x => _events[x].Kind == kind && IsAfter(x, from) && IsAfter(to, x));

    private bool HappensAfter(string kind, int from, int until) => Enumerable.Range(0, _events.Length).Any(x => _events[x].Kind == kind && IsAfter(x, from) && _events[x].At <= until);

    private bool IsErased(List<(int Step, int Event)> path, int until) => funnel.Exclusions.Where(exclusion => exclusion.Erases).Any(exclusion =>
        (path[^1].Step >= exclusion.From && path[^1].Step < exclusion.To && HappensAfter(exclusion.Kind, path[^1].Event, until))
        || path.Zip(path.Skip(1)).Any(pair => exclusion.From <= pair.First.Step && pair.Second.Step <= exclusion.To && IsBetween(exclusion.Kind, pair.First.Event, pair.Second.Event)));

    private int? OpenUntil(int entry, int until)
    {
        if (funnel.Order == FunnelOrder.Any) return until;
        int? open = null;
        foreach (List<(int Step, int Event)> path in Paths(entry, until, _events.Length))
        {
            (int last, int index) = path[^1];
            if (funnel.Order == FunnelOrder.StrictRestart && index != _events.Length - 1) continue;
            if (path.Zip(path.Skip(1)).Any(pair => funnel.Exclusions.Any(exclusion => exclusion.Erases && exclusion.From <= pair.First.Step && pair.Second.Step <= exclusion.To && IsBetween(exclusion.Kind, pair.First.Event, pair.Second.Event)))) continue;
            for (int next = last + 1; next < _steps.Length; next++)
            {
                if (!funnel.Exclusions.Any(exclusion => exclusion.From <= last && next <= exclusion.To && HappensAfter(exclusion.Kind, index, until)))
                    open = Math.Max(open ?? int.MinValue, Math.Min(until, Plus(_events[index].At, Minutes(_steps[next].Within))));
                if (!_steps[next].IsOptional) break;
            }
        }

        return open;
    }

    private List<OraclePath> Attempts()
    {
        var attempts = new List<OraclePath>();
        int next = 0;
        int passed = -1;
        foreach (int entry in Entries)
        {
            if (entry < next || entry == passed) continue;
            int until = Until(entry);
            OraclePath best = Nothing;
            int bestEntry = entry;
            foreach (int other in Entries.Where(other => other >= entry && _events[other].At <= until && funnel.Entry != FunnelEntry.First))
            {
                OraclePath candidate = OfEntry(other, until, _events.Length, out _);
                if (candidate.Level == _steps.Length && IsBetter(candidate, best)) (best, bestEntry) = (candidate, other);
            }

            OraclePath path = OfEntry(bestEntry, until, _events.Length, out List<(int Step, int Event)>? chosen);
            attempts.Add(path);
            passed = path.Level == _steps.Length ? -1 : FirstHit(bestEntry, chosen, until);
            if (path.Level == _steps.Length) next = Behind(chosen!.Max(taken => taken.Event));
            else if (funnel.Entry != FunnelEntry.First) next = Behind(entry);
            else next = passed >= 0 ? passed + 1 : Enumerable.Range(0, _events.Length + 1).First(i => i == _events.Length || _events[i].At > until);
        }

        return attempts.Count == 0 ? [Nothing] : attempts;
    }

    private int Behind(int index) => ByIndex || funnel.Ties == TiePolicy.Grace ? index + 1 : Enumerable.Range(0, _events.Length + 1).First(i => i == _events.Length || _events[i].At > _events[index].At);

    // The first exclusion after the path, or, where all furthest paths are erased, on the earliest of them.
    private int FirstHit(int entry, List<(int Step, int Event)>? chosen, int until)
    {
        if (chosen is null)
        {
            List<List<(int Step, int Event)>> paths = Paths(entry, until, _events.Length);
            int level = paths.Max(LevelOf);
            chosen = paths.Where(path => LevelOf(path) == level).Aggregate((best, path) => Precedes(path, best) ? path : best);
        }

        int last = chosen[^1].Step;
        var hits = new List<int>();
        foreach (FunnelExclusion exclusion in funnel.Exclusions.Where(exclusion => exclusion.From <= last))
        {
            bool passed = exclusion.To <= last;
            if (passed && !exclusion.Erases) continue;
            int from = exclusion.Erases ? chosen.Find(taken => taken.Step == exclusion.From).Event : chosen[^1].Event;
            int hit = Enumerable.Range(0, _events.Length).FirstOrDefault(x => _events[x].Kind == exclusion.Kind && IsAfter(x, from) && _events[x].At <= until, -1);
            if (hit >= 0 && (!passed || IsAfter(chosen.Find(taken => taken.Step == exclusion.To).Event, hit))) hits.Add(hit);
        }

        return hits.Count == 0 ? -1 : hits.Min();
    }
}
