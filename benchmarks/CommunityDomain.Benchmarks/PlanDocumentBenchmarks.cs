using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using CommunityDomain.Groups;
using CommunityDomain.Json;
using CommunityDomain.Planning;
using CommunityDomain.Roles;

namespace CommunityDomain.Benchmarks;

/// <summary>A plan of 1,000 groups as a document, against plain transfer objects of the framework's generator, which check nothing and find only the first fault.</summary>
[MemoryDiagnoser]
public class PlanDocumentBenchmarks
{
    private CommunityPlan _plan = null!;
    private byte[] _sound = [];
    private byte[] _faulty = [];

    [GlobalSetup]
    public void Prepare()
    {
        _plan = new CommunityPlan
        {
            Name = "Chengdu",
            Zone = "Asia/Shanghai",
            StartsOn = new LocalDate(2026, 3, 2),
            Groups = Enumerable.Range(0, 1000).Select(Group).ToValueList(),
            Roster = new Roster { Assignments = Enumerable.Range(0, 1000).Select(Assignment).ToValueList() },
            Activities = Enumerable.Range(0, 4000).Select(i => new PlannedActivity { Group = new($"group-{i % 1000}"), On = new LocalDate(2026, 3, 2).PlusDays(i / 1000), Theme = "群友價日" }).ToValueList(),
        };
        string json = CommunityPlanDocument.Write(_plan, indented: false);
        _sound = System.Text.Encoding.UTF8.GetBytes(json);
        _faulty = System.Text.Encoding.UTF8.GetBytes(json.Replace("\"tier\"", "\"teir\"", StringComparison.Ordinal));
        Console.WriteLine($"// document: {_sound.Length} bytes");
    }

    [Benchmark(Baseline = true)]
    public object? Read_GeneratedTransferObjects() => JsonSerializer.Deserialize(_sound, PlanTransferContext.Default.PlanTransfer);

    [Benchmark]
    public CommunityPlan Read_Strict() => CommunityPlanDocument.Read(_sound);

    [Benchmark]
    public int Read_StrictWithAFindingAGroup()
    {
        CommunityPlanDocument.TryRead(_faulty, out _, out ValueList<Finding> findings);
        return findings.Count;
    }

    [Benchmark]
    public string Write_Indented() => CommunityPlanDocument.Write(_plan);

    private static GroupDefinition Group(int i) => GroupDefinition.Regular(new($"group-{i}"), GroupPurpose.Selling, Platforms.WeChat) with
    {
        Positioning = new Positioning("成都媽媽", "mums near store 12", "group price every Friday"),
        Capacity = new GroupCapacity { Hard = 500, JoinByCode = 200, Soft = 450 },
        Goals = [new GroupGoal { Metric = GoalMetric.ConversionRate, Target = 12.5m }],
        PlannedMembers = 300,
        OpensOn = new LocalDate(2026, 3, 2),
    };

    private static GroupAssignment Assignment(int i) => new()
    {
        Group = new($"group-{i}"),
        Owner = new($"staff-{i % 120}"),
        Administrators = [new($"admin-{i % 300}"), new($"admin-{(i + 1) % 300}")],
    };
}

public sealed record PlanTransfer(int Version, string Name, string Zone, string StartsOn, IReadOnlyList<GroupTransfer> Groups, RosterTransfer Roster, IReadOnlyList<ActivityTransfer> Activities);

public sealed record GroupTransfer(
    string Id, string Tier, string Purpose, string Platform, PositioningTransfer Positioning, CapacityTransfer Capacity, IReadOnlyList<GoalTransfer> Goals, int? PlannedMembers, string OpensOn);

public sealed record PositioningTransfer(string Who, string Audience, string Benefit);

public sealed record CapacityTransfer(int Hard, int? JoinByCode, int? Soft);

public sealed record GoalTransfer(string Metric, decimal Target);

public sealed record RosterTransfer(IReadOnlyList<AssignmentTransfer> Assignments);

public sealed record AssignmentTransfer(string Group, string Owner, IReadOnlyList<string> Administrators);

public sealed record ActivityTransfer(string Group, string On, string Theme);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlanTransfer))]
public sealed partial class PlanTransferContext : JsonSerializerContext;
