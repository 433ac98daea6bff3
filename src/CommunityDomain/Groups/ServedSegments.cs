namespace CommunityDomain.Groups;

/// <summary>Which groups serve which segments, and what is wrong with it (GRP-5).</summary>
internal sealed class ServedSegments
{
    private readonly ValueList<GroupDefinition> _groups;
    private readonly ValueList<SegmentDefinition> _segments;
    private readonly SegmentationPolicy _policy;
    private readonly Dictionary<SegmentId, int> _positions = [];
    private readonly int[][] _servedBy;
    private readonly long?[] _limits;
    private readonly HashSet<string> _narrowSets = new(StringComparer.Ordinal);
    private bool _allSay = true;

    internal ServedSegments(ValueList<GroupDefinition> groups, ValueList<SegmentDefinition> segments, PlatformCatalog catalog, SegmentationPolicy policy, LocalDate on)
    {
        (_groups, _segments, _policy) = (groups, segments, policy);
        for (int j = 0; j < segments.Count; j++)
        {
            if (segments[j] is { Id.IsUnspecified: false } segment) _positions.TryAdd(segment.Id, j);
        }

        _servedBy = new int[groups.Count][];
        _limits = new long?[groups.Count];
        for (int i = 0; i < groups.Count; i++)
        {
            _servedBy[i] = [];
            if (groups[i] is not { IsInternal: false } group) continue;
            _servedBy[i] = Known(group.Segments);
            if (group.Capacity is { IsValid: false } || catalog.CapacityOf(group, on) is not { } capacity) continue;

            // A group that plans more members than fit is reported itself; how many it will hold is open until then.
            if (group.PlannedMembers is not { } planned || planned <= capacity.Limit) _limits[i] = capacity.Limit;
        }
    }

    internal void JudgeGroup(int index, string at, List<Finding> findings)
    {
        if (_positions.Count == 0 || _groups[index] is not { } group) return;
        int[] served = _servedBy[index];
        if (group.Segments.IsEmpty)
        {
            _allSay = false;
            findings.Add(Finding(at + ".segments", GroupCodes.SegmentsNone, new Evidence("group", group.Id), new Evidence("segments", _positions.Count)));
            return;
        }

        JudgeMixed(at, group, served, findings);
        if (served.Length < group.Segments.Distinct().Count()) _allSay = false;
        else JudgeNarrow(at, group, served, findings);
    }

    internal void JudgeSegments(List<Finding> findings)
    {
        int[][] groupsOf = GroupsOf();
        var seating = new SegmentSeating(groupsOf, _limits);
        var reported = new HashSet<int>();
        foreach (int j in _positions.Values.Order())
        {
            SegmentDefinition segment = _segments[j];
            if (groupsOf[j].Length == 0)
            {
                if (_allSay) findings.Add(Finding(Paths.At("segments", j), GroupCodes.SegmentUncovered, new Evidence("segment", EvidenceValue.Id(segment.Id))));
            }
            else if (segment.ExpectedMembers is { } expected and > 0
                && seating.Seat(j, expected) is var (segments, groups)
                && !segments.Overlaps(reported))
            {
                // A fault that has been reported has to be cleared before another that shares its segments can be told from it.
                reported.UnionWith(segments);
                findings.Add(TooWide(j, segments, groups));
            }
        }
    }

    private void JudgeMixed(string at, GroupDefinition group, int[] served, List<Finding> findings)
    {
        SegmentMix mix = SegmentMix.Of(served.Select(j => _segments[j]));
        if (mix.Within(_policy)) return;
        findings.Add(Finding(
            at + ".segments",
            GroupCodes.SegmentsMixed,
            new Evidence("group", group.Id),
            new Evidence("subjects", mix.Subjects),
            new Evidence("languages", mix.Languages),
            new Evidence("userKinds", mix.UserKinds)));
    }

    private void JudgeNarrow(string at, GroupDefinition group, int[] served, List<Finding> findings)
    {
        if (served.Length == 0 || Expected(served) is not { } expected || expected >= _policy.MinimumMembers) return;

        // Groups that serve the same people share the fault: the first of them reports it.
        if (!_narrowSets.Add(string.Join('|', served))) return;
        findings.Add(Finding(
            at + ".segments",
            GroupCodes.SegmentsTooNarrow,
            new Evidence("group", group.Id),
            new Evidence("expected", expected),
            new Evidence("minimum", _policy.MinimumMembers)));
    }

    private Finding TooWide(int position, SortedSet<int> segments, SortedSet<int> groups) =>
        Finding(
            Paths.At("segments", position),
            GroupCodes.SegmentTooWide,
            new Evidence("segment", EvidenceValue.Id(_segments[position].Id)),
            new Evidence("segments", segments.Count),
            new Evidence("expected", segments.Sum(j => (long)(_segments[j].ExpectedMembers ?? 0))),
            new Evidence("groups", groups.Count),
            new Evidence("fits", groups.Sum(i => _limits[i] ?? 0)));

    private int[] Known(ValueList<SegmentId> ids) =>
        [.. ids.Where(id => !id.IsUnspecified && _positions.ContainsKey(id)).Select(id => _positions[id]).Distinct().Order()];

    /// <summary>The groups that serve each segment, ascending.</summary>
    private int[][] GroupsOf()
    {
        var serving = new List<int>?[_segments.Count];
        for (int i = 0; i < _servedBy.Length; i++)
        {
            foreach (int j in _servedBy[i]) (serving[j] ??= []).Add(i);
        }

        return [.. serving.Select(groups => groups?.ToArray() ?? [])];
    }

    private long? Expected(int[] served)
    {
        long sum = 0;
        foreach (int j in served)
        {
            if (_segments[j].ExpectedMembers is not { } expected || expected <= 0) return null;
            sum += expected;
        }

        return sum;
    }

    private static Finding Finding(string path, string code, params ReadOnlySpan<Evidence> evidence) =>
        new(path, code, FindingSeverity.Warning, "GRP-5", evidence);
}
