namespace CommunityDomain.Metrics;

/// <summary>
/// All paths from one entry of one member: for each step the events at which it can be reached. What a pair of steps may be depends on the pair alone, and the latest
/// event before leaves the least time and the fewest exclusions between; so a step is reached at an event exactly when it is from the latest one before.
/// </summary>
internal sealed class PathSearch
{
    private readonly FunnelProgram _program;
    private readonly MemberEvents _events;
    private readonly TiePolicy _ties;
    private readonly bool _counts;
    private readonly List<int>[] _reached;
    private readonly List<int>[] _segments;
    private readonly int[] _path;
    private bool _erasing;
    private int _entry;
    private long _until;

    internal PathSearch(FunnelProgram program, MemberEvents events)
    {
        _program = program;
        _events = events;
        _ties = program.Definition.Ties;
        _counts = _ties == TiePolicy.Favourable && !program.Shares;
        _reached = [.. Enumerable.Range(0, program.Steps).Select(_ => new List<int>())];
        _segments = [.. Enumerable.Range(0, program.Steps).Select(_ => new List<int>())];
        _path = new int[program.Steps];
    }

    /// <summary>The event of each step of the path that <see cref="Trace"/> went back over; -1 for a step left out.</summary>
    internal ReadOnlySpan<int> Path => _path;

    /// <summary>The earliest event at which a step can be reached; -1 when it cannot.</summary>
    internal int FirstReached(int step) => _reached[step].Count == 0 ? -1 : _reached[step][0];

    /// <summary>Finds what can be reached.</summary>
    /// <param name="entry">The event of the first step.</param>
    /// <param name="until">The last moment that counts.</param>
    /// <param name="end">The event before which everything must happen.</param>
    /// <param name="erasing">Whether exclusions that erase forbid their paths, as those that stop always do.</param>
    /// <returns>The level.</returns>
    internal int Run(int entry, long until, int end, bool erasing)
    {
        (_entry, _until, _erasing) = (entry, until, erasing);
        foreach (List<int> step in _reached) step.Clear();
        foreach (List<int> step in _segments) step.Clear();
        _reached[0].Add(entry);
        if (_counts) _segments[0].Add(0);
        int level = 1;
        for (int step = 1; step < _program.Steps; step++)
        {
            bool leads = false;
            for (int earlier = step - 1; earlier >= 0 && !leads; earlier--)
            {
                leads = _reached[earlier].Count > 0;
                if (!_program.Optional[earlier]) break;
            }

            if (!leads) break;
            Reach(step, end);
            if (_reached[step].Count > 0) level = step + 1;
        }

        return level;
    }

    /// <summary>The earliest event that ends a path of a level; with exclusions that erase, of a path that none of them touches. -1 when there is none.</summary>
    internal int Final(int level)
    {
        foreach (int index in _reached[level - 1])
        {
            if (!_erasing || !_program.Erases || ErasedAfter(index, level) < 0) return index;
        }

        return -1;
    }

    /// <summary>Goes back over the path to an event: each step as early as can be, an optional one rather than none.</summary>
    internal void Trace(int level, int final)
    {
        Array.Fill(_path, -1);
        int step = level - 1;
        int index = final;
        _path[step] = index;
        while (step > 0)
        {
            int earlier = step - 1;
            int before = Earliest(earlier, step, index);
            while (before < 0) before = Earliest(--earlier, step, index);
            (step, index) = (earlier, before);
            _path[step] = index;
        }
    }

    /// <summary>Until when a path of this search may still go on.</summary>
    internal long OpenUntil()
    {
        long open = FunnelTime.None;
        for (int step = 0; step < _program.Steps - 1; step++)
        {
            if (_reached[step].Count == 0) continue;
            int latest = _reached[step][^1];
            for (int next = step + 1; next < _program.Steps; next++)
            {
                if (!IsExcludedAfter(step, next, latest)) open = Math.Max(open, Math.Min(_until, FunnelTime.Plus(_events.At(latest), _program.StepWindow[next])));
                if (!_program.Optional[next]) break;
            }
        }

        return open;
    }

    /// <summary>The first exclusion that touches the path last traced; -1 when none does.</summary>
    internal int FirstHit(int level)
    {
        int first = -1;
        foreach (FunnelProgram.ExclusionRange exclusion in _program.Exclusions)
        {
            if (exclusion.From >= level) continue;
            bool passed = exclusion.To < level;
            if (passed && !exclusion.Erases) continue;
            int from = _path[exclusion.Erases ? exclusion.From : level - 1];
            int hit = _events.FirstAfter(exclusion.Kind, _events.Place(from), _until);
            if (hit < 0 || (passed && _events.Place(hit) >= _events.Place(_path[exclusion.To]))) continue;
            if (first < 0 || hit < first) first = hit;
        }

        return first;
    }

    private void Reach(int step, int end)
    {
        ReadOnlySpan<int> candidates = _events.OfKind(_program.KindOfStep[step]);
        int from = _ties == TiePolicy.Grace
            ? _events.FirstSince(candidates, _events.At(_entry) - (_program.Grace * step))
            : _events.FirstAtOrAfter(candidates, _events.Place(_entry));
        int lastPlace = -1;
        for (int i = from; i < candidates.Length; i++)
        {
            int index = candidates[i];
            if (index >= end || _events.At(index) > _until) break;
            int place = _events.Place(index);
            if (place == lastPlace) continue;
            lastPlace = place;
            int segment = SegmentOf(step, index);
            if (segment < 0) continue;
            _reached[step].Add(index);
            if (_counts) _segments[step].Add(segment);
        }
    }

    // The first step that is taken at the instant of the event, in the way that takes fewest of its events there; -1 when the step cannot be reached at the event.
    private int SegmentOf(int step, int index)
    {
        for (int earlier = step - 1; earlier >= 0; earlier--)
        {
            int position = LatestBefore(earlier, index);
            if (position >= 0 && IsPair(earlier, step, _reached[earlier][position], index)) return step;
            if (_counts && position + 1 < _reached[earlier].Count && _events.Place(_reached[earlier][position + 1]) == _events.Place(index))
            {
                int segment = _segments[earlier][position + 1];
                int needed = 0;
                for (int taken = segment; taken <= step; taken++) needed += _program.KindOfStep[taken] == _program.KindOfStep[step] ? 1 : 0;
                if (needed <= _events.CountAt(_program.KindOfStep[step], _events.Place(index))) return segment;
            }

            if (!_program.Optional[earlier]) break;
        }

        return -1;
    }

    private int LatestBefore(int step, int index)
    {
        List<int> reached = _reached[step];
        int low = 0;
        int high = reached.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (IsBefore(reached[middle], index)) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    private bool IsBefore(int earlier, int later) =>
        _ties == TiePolicy.Grace ? _events.At(earlier) <= FunnelTime.Plus(_events.At(later), _program.Grace)
        : _program.Shares ? _events.Place(earlier) <= _events.Place(later)
        : _events.Place(earlier) < _events.Place(later);

    private bool IsPair(int earlierStep, int laterStep, int earlier, int later) =>
        _events.At(later) <= FunnelTime.Plus(_events.At(earlier), _program.StepWindow[laterStep])
        && ExclusionBefore(earlierStep, laterStep, later) <= _events.Place(earlier);

    private int ExclusionBefore(int earlierStep, int laterStep, int later)
    {
        int last = -1;
        foreach (FunnelProgram.ExclusionRange exclusion in _program.Exclusions)
        {
            if (exclusion.Covers(earlierStep, laterStep) && (_erasing || !exclusion.Erases))
                last = Math.Max(last, _events.LastPlaceBefore(exclusion.Kind, _events.Place(later)));
        }

        return last;
    }

    private bool IsExcludedAfter(int step, int next, int index)
    {
        foreach (FunnelProgram.ExclusionRange exclusion in _program.Exclusions)
        {
            if (exclusion.Covers(step, next) && _events.FirstAfter(exclusion.Kind, _events.Place(index), _until) >= 0) return true;
        }

        return false;
    }

    private int ErasedAfter(int index, int level)
    {
        foreach (FunnelProgram.ExclusionRange exclusion in _program.Exclusions)
        {
            if (!exclusion.Erases || exclusion.From >= level || exclusion.To < level) continue;
            int hit = _events.FirstAfter(exclusion.Kind, _events.Place(index), _until);
            if (hit >= 0) return hit;
        }

        return -1;
    }

    private int Earliest(int earlierStep, int laterStep, int later)
    {
        List<int> reached = _reached[earlierStep];
        int last = LatestBefore(earlierStep, later);
        for (int i = 0; i <= last; i++)
        {
            if (IsPair(earlierStep, laterStep, reached[i], later)) return reached[i];
        }

        return _counts && last + 1 < reached.Count && _events.Place(reached[last + 1]) == _events.Place(later) ? reached[last + 1] : -1;
    }
}
