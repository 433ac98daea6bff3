using BenchmarkDotNet.Attributes;
using CommunityDomain.Roles;

namespace CommunityDomain.Benchmarks;

/// <summary>May this administrator mute this person here? 50 groups, as LINQ over the lists of the roster, and by an opened authority.</summary>
[MemoryDiagnoser]
public class AuthorityBenchmarks
{
    private readonly Instant _now = Instant.FromUtc(2026, 3, 2, 8, 0);
    private Roster _roster = Roster.Empty;
    private Authority? _authority;
    private MemberId _actor;
    private MemberId _target;
    private GroupId _group;

    [GlobalSetup]
    public void Setup()
    {
        for (int i = 0; i < 50; i++)
            _roster = _roster.Assign(new($"g{i}"), new($"owner{i / 8}"), [new($"adm{i}"), new($"adm{i + 1}")], [new($"fan{i}")]);
        _roster = _roster with { HeadOwner = new("head") };
        _authority = Authority.Open(_roster);
        _actor = new("adm25");
        _target = new("owner3");
        _group = new("g25");
    }

    [Benchmark(Baseline = true)]
    public bool Linq()
    {
        GroupAssignment? assignment = _roster.Assignments.FirstOrDefault(item => item.Group == _group);
        int actor = Rank(assignment, _actor);
        return actor > Rank(assignment, _target) && RolePolicy.Default.PermissionsOf((Role)actor).Contains(Permission.MuteMember);
    }

    [Benchmark]
    public bool Decide() => _authority!.Decide(_actor, Permission.MuteMember, _target, _group, _now).IsGranted;

    [Benchmark]
    public bool DecideWithoutTarget() => _authority!.Decide(_actor, Permission.RunActivity, _group, _now).IsGranted;

    [Benchmark]
    public Authority Open() => Authority.Open(_roster);

    private int Rank(GroupAssignment? assignment, MemberId member) => member == _roster.HeadOwner ? 3
        : assignment?.Owner == member ? 2
        : assignment?.Administrators.Any(item => item == member) is true ? 1
        : 0;
}
