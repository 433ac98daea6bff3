namespace CommunityDomain.Groups;

/// <summary>Counts people by group and segment in one pass.</summary>
internal sealed class SegmentationCount
{
    private readonly Dictionary<GroupId, int> _groups = [];
    private readonly Dictionary<SegmentId, int> _segments = [];
    private readonly HashSet<MemberId> _seen = [];
    private readonly List<int> _inside = [];
    private readonly int _maximumGroups;
    private readonly int[][] _bySegment;
    private readonly int[] _members;
    private readonly int[] _people;
    private readonly int[] _uncovered;

    internal SegmentationCount(ValueList<GroupDefinition> groups, ValueList<SegmentDefinition> segments, int maximumGroups)
    {
        _maximumGroups = maximumGroups;
        _members = new int[groups.Count];
        _bySegment = new int[groups.Count][];
        for (int i = 0; i < groups.Count; i++)
        {
            _bySegment[i] = new int[segments.Count];
            if (groups[i] is { IsInternal: false, Id.IsUnspecified: false } group) _groups.TryAdd(group.Id, i);
        }

        _people = new int[segments.Count];
        _uncovered = new int[segments.Count];
        for (int j = 0; j < segments.Count; j++)
        {
            if (segments[j] is { Id.IsUnspecified: false } segment) _segments.TryAdd(segment.Id, j);
        }
    }

    internal int People => _seen.Count;

    internal int Unsegmented { get; private set; }

    internal int InManyGroups { get; private set; }

    internal int MostGroups { get; private set; }

    internal int MembersOf(int group) => _members[group];

    internal ReadOnlySpan<int> BySegment(int group) => _bySegment[group];

    internal int PeopleOf(int segment) => _people[segment];

    internal int UncoveredOf(int segment) => _uncovered[segment];

    internal void Add(SegmentedMember person)
    {
        if (person.Member.IsUnspecified) throw new ArgumentException("A person is unspecified.", nameof(person));
        if (!_seen.Add(person.Member)) throw new ArgumentException($"The person {person.Member} comes twice.", nameof(person));
        bool segmented = _segments.TryGetValue(person.Segment, out int segment);
        _inside.Clear();
        foreach (GroupId id in person.Groups.AsSpan())
        {
            if (_groups.TryGetValue(id, out int group) && !_inside.Contains(group)) _inside.Add(group);
        }

        foreach (int group in _inside)
        {
            _members[group]++;
            if (segmented) _bySegment[group][segment]++;
        }

        if (_inside.Count > _maximumGroups) InManyGroups++;
        MostGroups = Math.Max(MostGroups, _inside.Count);
        if (!segmented)
        {
            Unsegmented++;
            return;
        }

        _people[segment]++;
        if (_inside.Count == 0) _uncovered[segment]++;
    }
}
