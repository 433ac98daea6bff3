namespace CommunityDomain.Incentives;

/// <summary>
/// Works out, for the entries of one member, what each refers to and when lots begin and end, and finds what cannot stand whatever the order in which entries came:
/// references to nothing, to the wrong kind or to the future, holds that end twice or too late, more taken than there was.
/// </summary>
internal sealed class PointsResolver(PointsDays days)
{
    private readonly PointsKeys _keys = new();
    private long[] _taken = [];

    /// <summary>Resolves entries in order, each key once.</summary>
    internal void Resolve(ReadOnlySpan<PointsEntry> entries, Span<PointsSlot> slots, List<(int Place, PointsFault Fault)> faults)
    {
        bool hasTargets = false;
        for (int i = 0; i < entries.Length; i++)
        {
            (Instant activeAt, Instant endsAt) = (Instant.MinValue, Instant.MaxValue);
            if (entries[i].Kind is PointsEntryKind.Earn)
            {
                (activeAt, endsAt) = days.Of(in entries[i]);
                if (endsAt <= entries[i].At)
                    faults.Add((i, new PointsFault(IncentiveCodes.WindowBackwards, new Evidence("from", entries[i].At), new Evidence("until", entries[i].LastDay!.Value))));
            }

            hasTargets |= entries[i].Kind >= PointsEntryKind.Commit;
            slots[i] = new PointsSlot(-1, activeAt, endsAt);
        }

        if (hasTargets) ResolveTargets(entries, slots, faults);
    }

    private void ResolveTargets(ReadOnlySpan<PointsEntry> entries, Span<PointsSlot> slots, List<(int Place, PointsFault Fault)> faults)
    {
        _keys.Reset(entries.Length);
        for (int i = 0; i < entries.Length; i++) _keys.FindOrAdd(entries, i);
        if (_taken.Length < entries.Length) _taken = new long[entries.Length];
        else Array.Clear(_taken, 0, entries.Length);
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Kind < PointsEntryKind.Commit) continue;
            int target = _keys.Find(entries, entries[i].OfText);
            slots[i] = slots[i] with { Target = target };
            if (Judge(entries, i, target) is { } fault) faults.Add((i, fault));
        }
    }

    private PointsFault? Judge(ReadOnlySpan<PointsEntry> entries, int place, int target)
    {
        ref readonly PointsEntry entry = ref entries[place];
        var of = new Evidence("of", entry.Of);
        if (target < 0) return new(IncentiveCodes.TargetUnknown, of);
        ref readonly PointsEntry aim = ref entries[target];
        bool fits = entry.Kind switch
        {
            PointsEntryKind.Commit or PointsEntryKind.Release => aim.Kind is PointsEntryKind.Hold,
            PointsEntryKind.Expire => aim.Kind is PointsEntryKind.Earn,
            _ => aim.Kind is PointsEntryKind.Earn or PointsEntryKind.Burn or PointsEntryKind.Commit,
        };
        if (!fits) return new(IncentiveCodes.TargetWrong, of, new Evidence("kind", EvidenceValue.Term(aim.Kind)));
        if (target > place) return new(IncentiveCodes.TargetLater, of, new Evidence("at", aim.At));
        if (entry.Kind is PointsEntryKind.Commit or PointsEntryKind.Release)
        {
            if (_taken[target] != 0 || entry.At >= aim.Until!.Value) return new(IncentiveCodes.HoldEnded, of);
            _taken[target] = 1;
            return entry.Points > aim.Points ? Exceeded(of, entry.Points.Value, aim.Points.Value) : null;
        }

        // What has been reversed cannot be reversed again; what a decision can still let lapse depends on the day.
        long left = aim.Points.Value - (entry.Kind is PointsEntryKind.Reverse ? _taken[target] : 0);
        if (entry.Points.Value > left) return Exceeded(of, entry.Points.Value, left);
        if (entry.Kind is PointsEntryKind.Reverse) _taken[target] += entry.Points.Value;
        return null;
    }

    private static PointsFault Exceeded(Evidence of, long points, long left) =>
        new(IncentiveCodes.TargetExceeded, of, new Evidence("value", points), new Evidence("left", left));
}
