namespace CommunityDomain.Metrics;

// Counting attempts instead of members: where one attempt ends and the next may begin.
internal sealed partial class FunnelSolver
{
    private void Attempts<TKey>(int member, FunnelPaths<TKey> paths)
        where TKey : notnull
    {
        ReadOnlySpan<int> entries = _events.OfKind(_entryKind);
        int next = 0;
        int passed = -1;
        bool any = false;
        foreach (int entry in entries)
        {
            if (entry < next || entry == passed) continue;
            any = true;
            long until = FunnelTime.Plus(_events.At(entry), _program.Window);
            Candidate attempt = _program.Entry == FunnelEntry.First ? Traced(entry, until) : Complete(entry, until);
            long open = attempt.Level == _program.Steps ? FunnelTime.None : _search.OpenUntil();
            bool complete = attempt.Level == _program.Steps;
            int hit = complete ? -1 : _search.FirstHit(Math.Max(attempt.Level, 1));
            if (attempt.Erased) hit = ErasingHit(entry, until);
            if (complete) next = Behind(attempt.Level);
            else if (_program.Entry == FunnelEntry.First) next = hit >= 0 ? hit + 1 : FirstLater(until);
            else next = _events.IndexBehind(_events.Place(entry));
            passed = hit;
            paths.Add((attempt with { Open = open }).ToRow(member), TimesOf(attempt), _ids);
        }

        if (!any) paths.Add(default(Candidate).ToRow(member), []);
    }

    private Candidate Traced(int entry, long until)
    {
        Candidate candidate = Ordered(entry, until, _events.Count);
        if (!candidate.Erased) _search.Trace(candidate.Level, candidate.Final);
        return candidate;
    }

    // The first whole path from any entry of the attempt, all within its window; if there is none, what its own entry reached.
    private Candidate Complete(int first, long until)
    {
        var best = default(Candidate);
        foreach (int entry in _events.OfKind(_entryKind))
        {
            if (entry < first) continue;
            if (_events.At(entry) > until) break;
            Candidate candidate = Ordered(entry, until, _events.Count);
            if (candidate.Level == _program.Steps && IsBetter(candidate, best)) best = candidate;
        }

        return Traced(best.Level > 0 ? best.Entry : first, until);
    }

    private int ErasingHit(int entry, long until)
    {
        int level = _search.Run(entry, until, _events.Count, erasing: false);
        _search.Trace(level, _search.FirstReached(level - 1));
        return _search.FirstHit(level);
    }

    private int Behind(int level)
    {
        int last = 0;
        foreach (int index in _search.Path[..level]) last = Math.Max(last, index);
        return _events.IndexBehind(_events.Place(last));
    }

    private int FirstLater(long until)
    {
        int index = 0;
        while (index < _events.Count && _events.At(index) <= until) index++;
        return index;
    }
}
