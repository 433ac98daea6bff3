using System.Globalization;
using BenchmarkDotNet.Attributes;
using CommunityDomain.Members;

namespace CommunityDomain.Benchmarks;

/// <summary>A quarter of a million joins and leaves of 20,000 people, in no order, made into stays: by LINQ with a replay a member, and as a history.</summary>
[MemoryDiagnoser]
public class MembershipBenchmarks
{
    private const int Facts = 250_000;
    private const int People = 20_000;
    private const int Seed = 20261123;

    private static readonly GroupId Group = new("chengdu-3");

    private MembershipFact[] _facts = [];

    [GlobalSetup]
    public void Setup()
    {
        Instant first = Instant.FromUtc(2026, 1, 1, 0, 0);
        MemberId[] people = [.. Enumerable.Range(0, People).Select(i => new MemberId("wmEAAAkQ9x7Rz1b0d4" + i.ToString("D6", CultureInfo.InvariantCulture)))];
        _facts = [.. Enumerable.Range(0, Facts).Select(i => i / People % 2 == 0
            ? MembershipFact.Joined(people[i % People], Group, first + Duration.FromMinutes(i))
            : MembershipFact.Gone(people[i % People], Group, first + Duration.FromMinutes(i), LeaveReason.Left))];
        new Random(Seed).Shuffle(_facts);
    }

    [Benchmark(Baseline = true)]
    public int Of_Linq() => LinqStays().Count;

    [Benchmark]
    public int Of() => MembershipHistory.Of(Group, _facts).Intervals.Count;

    private List<(MemberId Member, Instant Start, Instant? End)> LinqStays()
    {
        var stays = new List<(MemberId Member, Instant Start, Instant? End)>();
        foreach (IGrouping<MemberId, MembershipFact> own in _facts.Distinct().GroupBy(fact => fact.Member).OrderBy(own => own.Key))
        {
            Instant? since = null;
            foreach (MembershipFact fact in own.OrderBy(fact => fact.At))
            {
                if (!fact.IsJoin && since is { } start) stays.Add((own.Key, start, fact.At));
                since = fact.IsJoin ? since ?? fact.At : null;
            }

            if (since is { } open) stays.Add((own.Key, open, null));
        }

        return stays;
    }
}
