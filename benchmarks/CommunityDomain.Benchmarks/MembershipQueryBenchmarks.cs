using System.Globalization;
using BenchmarkDotNet.Attributes;
using CommunityDomain.Members;

namespace CommunityDomain.Benchmarks;

/// <summary>Questions to a history of 130,000 stays of 20,000 people: LINQ over the stays, and the history's own answers. Baseline: the head-count by LINQ.</summary>
[MemoryDiagnoser]
public class MembershipQueryBenchmarks
{
    private const int People = 20_000;

    private static readonly GroupId Group = new("chengdu-3");

    private readonly Dictionary<MemberId, MemberKind> _kinds = [];
    private MembershipHistory _history = MembershipHistory.Of(Group, []);
    private MemberId _member;
    private Instant _at;
    private Interval _day;

    [GlobalSetup]
    public void Setup()
    {
        Instant first = Instant.FromUtc(2026, 1, 1, 0, 0);
        MemberId[] people = [.. Enumerable.Range(0, People).Select(i => new MemberId("wmEAAAkQ9x7Rz1b0d4" + i.ToString("D6", CultureInfo.InvariantCulture)))];
        _history = MembershipHistory.Of(Group, Enumerable.Range(0, 250_000).Select(i => i / People % 2 == 0
            ? MembershipFact.Joined(people[i % People], Group, first + Duration.FromMinutes(i))
            : MembershipFact.Gone(people[i % People], Group, first + Duration.FromMinutes(i), LeaveReason.Left)));
        for (int i = 0; i < 40; i++) _kinds.Add(people[i * 7], MemberKind.Staff);
        _member = people[777];
        _at = first + Duration.FromMinutes(123_456);
        _day = new Interval(_at, _at + Duration.FromDays(1));
    }

    [Benchmark(Baseline = true)]
    public int HeadCount_Linq() => _history.Intervals.Count(stay => stay.Contains(_at));

    [Benchmark]
    public int HeadCountAt() => _history.HeadCountAt(_at).Total;

    [Benchmark]
    public int HeadCountAt_OfCustomers() => _history.HeadCountAt(_at, _kinds).Total;

    [Benchmark]
    public int MembersAt() => _history.MembersAt(_at, kinds: _kinds).Count;

    [Benchmark]
    public bool IsMember() => _history.IsMember(_member, _at);

    [Benchmark]
    public int Flow_OfADay_Linq() => _history.Intervals.Count(stay => stay.Start is { } start && _day.Contains(start));

    [Benchmark]
    public int Flow_OfADay() => _history.Flow(_day, _kinds).Joins;
}
