using CommunityDomain.Groups;

namespace CommunityDomain.Roles;

/// <summary>The groups that one person owns, and the days they run.</summary>
internal sealed class OwnerLoad
{
    private readonly List<(LocalDate Opens, LocalDate Closes, int Assignment)> _groups = [];

    /// <summary>The last day, inclusive, on which any of the groups runs; <see cref="RoleDates.Last"/> where one has no end.</summary>
    internal LocalDate LastDay { get; private set; } = RoleDates.First;

    internal int Count => _groups.Count;

    internal void Add(GroupDefinition group, int assignment)
    {
        LocalDate opens = group.OpensOn is { } first ? RoleDates.Iso(first) : RoleDates.First;
        LocalDate closes = group.ClosesOn is { } last ? RoleDates.Iso(last) : RoleDates.Last;
        if (closes < opens) closes = opens;
        _groups.Add((opens, closes, assignment));
        LastDay = LocalDate.Max(LastDay, closes);
    }

    /// <summary>How many of the groups still run after a day, which was the owner's last.</summary>
    internal int After(LocalDate day)
    {
        int count = 0;
        foreach ((_, LocalDate closes, _) in _groups)
        {
            if (closes > day) count++;
        }

        return count;
    }

    /// <summary>The most groups that run at a time, and the assignment that first brings them above <paramref name="most"/>.</summary>
    internal (int Groups, int Assignment) AtOnce(int most)
    {
        if (_groups.Count <= most) return (_groups.Count, -1);
        _groups.Sort(static (a, b) => a.Opens != b.Opens ? a.Opens.CompareTo(b.Opens) : a.Assignment.CompareTo(b.Assignment));
        var ends = new PriorityQueue<int, LocalDate>();
        int peak = 0;
        int above = -1;
        foreach ((LocalDate opens, LocalDate closes, int assignment) in _groups)
        {
            while (ends.TryPeek(out _, out LocalDate end) && end < opens) ends.Dequeue();
            ends.Enqueue(assignment, closes);
            peak = Math.Max(peak, ends.Count);
            if (above < 0 && ends.Count > most) above = assignment;
        }

        return (peak, above);
    }
}
