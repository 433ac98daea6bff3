using System.Collections.Frozen;

namespace CommunityDomain.Metrics;

/// <summary>Applies an <see cref="ExclusionPolicy"/>, once for each event, and counts what it keeps out. A single writer.</summary>
internal sealed class Door
{
    private readonly FrozenSet<GroupId>? _groups;
    private readonly long[] _kept = new long[4]; // By kind of account; customers' place counts those in test groups.

    internal Door(ExclusionPolicy policy)
    {
        Policy = policy;
        _groups = policy.TestGroups.IsEmpty ? null : policy.TestGroups.ToFrozenSet();
    }

    internal ExclusionPolicy Policy { get; }

    internal ExclusionTally Tally => new()
    {
        Policy = Policy,
        Staff = _kept[(int)MemberKind.Staff],
        Bots = _kept[(int)MemberKind.Bot],
        Tests = _kept[(int)MemberKind.Test],
        TestGroups = _kept[0],
    };

    /// <summary>Whether an event counts; one that does not is counted apart.</summary>
    internal bool Admits(MemberKind account, GroupId group)
    {
        if (account == MemberKind.Customer && _groups is null) return true;
        if (account is < MemberKind.Customer or > MemberKind.Test) throw new ArgumentOutOfRangeException(nameof(account), account, "Not a kind of account.");
        bool counts = Policy.Counts(account);
        if (counts && !IsTest(group)) return true;
        _kept[counts ? 0 : (int)account]++;
        return false;
    }

    /// <summary>Whether what happens in a group does not count.</summary>
    internal bool IsTest(GroupId group) => _groups is not null && !group.IsUnspecified && _groups.Contains(group);

    internal void Add(Door other)
    {
        for (int i = 0; i < _kept.Length; i++) _kept[i] += other._kept[i];
    }

    /// <summary>Takes over the counts of another, in place of its own.</summary>
    internal void Replace(Door other) => other._kept.CopyTo(_kept, 0);

    internal void Write(SnapshotWriter writer)
    {
        foreach (long count in _kept) writer.Int64(count);
    }

    internal void Read(ref SnapshotReader reader)
    {
        for (int i = 0; i < _kept.Length; i++)
        {
            _kept[i] = reader.Int64();
            SnapshotReader.Need(_kept[i] >= 0);
        }
    }

    /// <summary>Writes the policy itself, for a fingerprint.</summary>
    internal static void Mark(ExclusionPolicy policy, SnapshotWriter writer)
    {
        writer.Byte((byte)((policy.CountsStaff ? 1 : 0) + (policy.CountsBots ? 2 : 0) + (policy.CountsTests ? 4 : 0)));
        writer.Int32(policy.TestGroups.Count);
        foreach (GroupId group in policy.TestGroups) writer.Text(group.Value);
    }
}
