using System.Reflection;
using CommunityDomain.Charters;
using CommunityDomain.Groups;
using CommunityDomain.Planning;
using CommunityDomain.Roles;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Planning;

public sealed class PlanAuditTests
{
    /// <summary>What the audit of a plan never returns: codes of other inputs (profiles, policies, tables, memberships) and reasons of decisions.</summary>
    private static readonly string[] NotOfPlans =
    [
        "groups.profile.", "groups.limit.", "groups.policy.", "groups.people.", "groups.intake.", "groups.overflow.", "groups.lifecycle.",
        "roles.span.", "roles.coreMembers.negative", "roles.bands.", "roles.band.", "roles.role.", "roles.permission.", "roles.duty.", "roles.delegation.", "roles.authority.", "roles.handover.",
        "charters.card.", "charters.condition.", "charters.counter.", "charters.difference.", "charters.domainList.", "charters.example.", "charters.fit.", "charters.ladder.",
        "charters.moderation.", "charters.nickname.", "charters.penalty.", "charters.probation.", "charters.rung.", "charters.rungs.", "charters.strike.",
    ];

    public static TheoryData<string> Mutations => new(PlanMutations.All.Select(mutation => mutation.Name));

    private static PlanMutation Named(string name) => PlanMutations.All.Single(mutation => mutation.Name == name);

    [Fact]
    public void Run_WhenPlanIsHealthy_FindsNothing() =>
        PlanAudit.Run(PlanSamples.Healthy(), zones: DateTimeZoneProviders.Tzdb).ToString().Should().Be("0 errors, 0 warnings, 0 notes");

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Run_WhenOneMistakeIsPlanted_FindsExactlyThatMistake(string name)
    {
        PlanMutation mutation = Named(name);

        mutation.AuditBroken().Findings.Select(finding => $"{finding.Path}: {finding.Code}").Should().Equal($"{mutation.Path}: {mutation.Code}");
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Run_WhenTheRemedyIsCarriedOut_FindsNothing(string name) =>
        Named(name).AuditRemedied().ToString().Should().Be("0 errors, 0 warnings, 0 notes");

    [Fact]
    public void Mutations_CoverEveryCodeOfThePlan()
    {
        IEnumerable<string> codes = new[] { typeof(GroupCodes), typeof(RoleCodes), typeof(CharterCodes), typeof(PlanCodes) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(code => !NotOfPlans.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal)));

        codes.Except(PlanMutations.All.Select(mutation => mutation.Code), StringComparer.Ordinal).Should().BeEmpty();
    }

    [Fact]
    public void Run_WhenPlanIsHealthyAndOfAnyShape_FindsNothing() => Law.Holds(
        Gen.Choose(0, int.MaxValue - 1),
        seed => PlanAudit.Run(PlanSamples.Random(seed), zones: DateTimeZoneProviders.Tzdb).ToString().Should().Be("0 errors, 0 warnings, 0 notes", $"seed {seed}"),
        300);

    [Fact]
    public void Run_WhenOneMistakeIsPlantedInAnyPlan_FindsExactlyThatMistake() => Law.Holds(
        Gen.Choose(0, int.MaxValue - 1),
        seed =>
        {
            CommunityPlan plan = PlanSamples.Random(seed);
            if (AnyMistake(plan, new Random(seed)) is not (string path, string code, CommunityPlan broken)) return;
            PlanAudit.Run(broken, zones: DateTimeZoneProviders.Tzdb).Findings.Select(finding => $"{finding.Path}: {finding.Code}")
                .Should().Equal([$"{path}: {code}"], "seed {0}", seed);
        },
        400);

    private static (string Path, string Code, CommunityPlan Broken)? AnyMistake(CommunityPlan plan, Random random)
    {
        int[] outer = [.. Enumerable.Range(0, plan.Groups.Count).Where(i => !plan.Groups[i].IsInternal)];
        if (outer.Length == 0) return ("name", PlanCodes.NameMissing, plan with { Name = string.Empty });
        int g = outer[random.Next(outer.Length)];
        GroupId id = plan.Groups[g].Id;
        int a = plan.Roster.Assignments.ToList().FindIndex(assignment => assignment.Group == id);
        string roster = $"roster.assignments[{a}]";
        int c = random.Next(plan.Charters.Count);
        int k = plan.Activities.ToList().FindIndex(activity => activity.Group == id);
        return random.Next(17) switch
        {
            0 => ("zone", PlanCodes.ZoneUnknown, plan with { Zone = "Mars/Base" }),
            1 => ("roster.headOwner", RoleCodes.HeadOwnerMissing, plan.Roster(r => r with { HeadOwner = default })),
            2 => ($"groups[{g}].positioning", GroupCodes.PositioningMissing, plan.Group(g, x => x with { Positioning = null })),
            3 => ($"groups[{g}].charter", PlanCodes.GroupCharterMissing, plan.Group(g, x => x with { Charter = default })),
            4 => ($"groups[{g}].charter", PlanCodes.CharterUnknown, plan.Group(g, x => x with { Charter = new("?") })),
            5 => ($"groups[{g}].segments[0]", PlanCodes.SegmentUnknown, plan.Group(g, x => x with { Segments = [new("?")] })),
            6 => ($"groups[{g}].segments", GroupCodes.SegmentsNone, plan.Group(g, x => x with { Segments = [] })),
            7 => ($"groups[{g}].plannedMembers", GroupCodes.NumberNotPositive, plan.Group(g, x => x with { PlannedMembers = -1 })),
            8 => ($"{roster}.owner", RoleCodes.OwnerMissing, plan.Assignment(a, x => x with { Owner = default })),
            9 => ($"{roster}.administrators", RoleCodes.AdministratorsMissing, plan.Assignment(a, x => x with { Administrators = [] })),
            10 => ($"{roster}.coreMembers", RoleCodes.CoreMembersTooFew, plan.Assignment(a, x => x with { CoreMembers = [] })),
            11 => ($"{roster}.group", RoleCodes.GroupUnknown, plan.Assignment(a, x => x with { Group = new("?") })),
            12 => ($"charters[{c}].introduction", CharterCodes.IntroductionMissing, plan.Charter(c, x => x with { Introduction = null })),
            13 => ($"groups[{g}].id", GroupCodes.IdMissing, plan.Group(g, x => x with { Id = default })),
            14 when k >= 0 => ($"groups[{g}]", PlanCodes.OperatingPlanMissing, plan with { Activities = plan.Activities.Where(x => x.Group != id).ToValueList() }),
            15 when k >= 0 => ($"activities[{k}].theme", PlanCodes.ActivityThemeMissing, plan.Activity(k, x => x with { Theme = " " })),
            16 when k >= 0 => ($"activities[{k}].group", PlanCodes.ActivityGroupUnknown, plan.Activity(k, x => x with { Group = new("?") })),
            _ => null,
        };
    }

    [Fact]
    public void Run_WhenPlanIsGarbage_NeverThrows() => Law.Holds(
        Gen.Choose(0, int.MaxValue - 1),
        seed =>
        {
            var random = new Random(seed);
            CommunityPlan plan = PlanSamples.Random(seed);
            for (int i = random.Next(1, 12); i > 0; i--) plan = Damage(plan, random);
            PlanAudit.Run(plan, on: random.Next(2) == 0 ? null : plan.StartsOn, headCounts: new() { [new("g0")] = random.Next(-5, 5) }).ToString().Should().NotBeEmpty();
        },
        300);

    private static CommunityPlan Damage(CommunityPlan plan, Random random)
    {
        int g = random.Next(plan.Groups.Count);
        int k = plan.Activities.IsEmpty ? 0 : random.Next(plan.Activities.Count);
        LocalDate date = random.Next(4) switch
        {
            0 => LocalDate.MaxIsoValue,
            1 => LocalDate.MinIsoValue,
            2 => new LocalDate(1400, 2, 2, CalendarSystem.PersianSimple),
            _ => default,
        };
        return random.Next(22) switch
        {
            0 => plan with { Name = null!, Zone = null! },
            1 => plan with { StartsOn = date },
            2 => plan with { Roster = null! },
            3 => plan with { Groups = plan.Groups.Add(null!), Segments = plan.Segments.Add(null!) },
            4 => plan with { Charters = plan.Charters.Add(null!), Activities = plan.Activities.Add(null!) },
            5 => plan with { Groups = plan.Groups.Add(plan.Groups[g]) },
            6 => plan.Group(g, x => x is null ? x! : x with { OpensOn = date }),
            7 => plan.Group(g, x => x is null ? x! : x with { ClosesOn = date }),
            8 => plan.Group(g, x => x is null ? x! : x with { Id = default, Platform = default, Charter = default }),
            9 => plan.Group(g, x => x is null ? x! : x with { Entry = null!, Positioning = new(null!, null!, null!) }),
            10 => plan.Group(g, x => x is null ? x! : x with { Tier = (GroupTier)9, Purpose = (GroupPurpose)(-1), Horizon = (GroupHorizon)9 }),
            11 => plan.Group(g, x => x is null ? x! : x with { Goals = [null!, new() { Metric = (GoalMetric)77, Target = -1 }], Segments = [default, new("?")] }),
            12 => plan.Group(g, x => x is null ? x! : x with { Capacity = new() { Hard = int.MinValue, Soft = int.MaxValue }, PlannedMembers = int.MinValue }),
            13 => plan.Activity(k, x => x is null ? x! : x with { On = date }),
            14 => plan.Activity(k, x => x is null ? x! : x with { Group = default, Theme = null! }),
            15 when plan.Roster is not null => plan.Roster(r => r with { Staff = [null!, new() { Id = default }, new() { Id = new("owner0"), LeavesOn = date, Successor = new("owner0") }] }),
            16 when plan.Roster is not null => plan.Roster(r => r with { Assignments = [.. r.Assignments, null!, new() { Group = default, Administrators = [default], CoreMembers = [default] }] }),
            17 => plan with { Charters = [new() { Id = default, Languages = [default], Introduction = new() { WhoWeAre = null!, Benefit = null! }, Rules = [null!], Onboarding = new() { Welcome = null!, FirstTask = null!, ShowsCharter = false } }] },
            18 => plan with { Segments = [null!, new() { Id = default, Subject = null!, UserKind = null!, Language = default, ExpectedMembers = int.MinValue }] },
            19 => plan.Group(g, x => x is null ? x! : x with { OpensOn = LocalDate.MaxIsoValue, ClosesOn = LocalDate.MaxIsoValue }),
            20 => plan with { StartsOn = LocalDate.MaxIsoValue.PlusDays(-3) },
            _ => plan.Group(g, _ => null!),
        };
    }

    [Fact]
    public void Run_WhenPlanIsNull_Throws()
    {
        Action act = () => PlanAudit.Run(null!);

        act.Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Run_WhenZonesAreNotGiven_AcceptsAnyZoneId() =>
        PlanAudit.Run(PlanSamples.Healthy() with { Zone = "Asia/Chengdu" }).IsClean.Should().BeTrue();

    [Fact]
    public void Run_WhenAPolicyIsReplaced_JudgesByIt()
    {
        CommunityPlan plan = PlanSamples.Healthy();

        PlanAudit.Run(plan, new AuditPolicy { Platforms = PlatformCatalog.Empty }).Findings.Should().OnlyContain(finding => finding.Code == GroupCodes.PlatformUnknown);
        PlanAudit.Run(plan, new AuditPolicy { Segmentation = new() { MinimumMembers = 401 } }).Findings.Should().OnlyContain(finding => finding.Code == GroupCodes.SegmentsTooNarrow);
        PlanAudit.Run(plan, new AuditPolicy { Staffing = new() { LeastCoreMembers = 3 } }).Findings.Should().OnlyContain(finding => finding.Code == RoleCodes.CoreMembersTooFew);
        PlanAudit.Run(plan, new AuditPolicy { OperatingPlan = new() { LongestGap = 1 } }).Findings.Should().OnlyContain(finding => finding.Code == PlanCodes.OperatingPlanIncomplete);
    }

    [Fact]
    public void Run_WhenAGroupIsInternal_AsksForNoCharterAndNoPlan()
    {
        GroupDefinition staff = GroupDefinition.Regular(new("staff"), GroupPurpose.Work, Platforms.WeCom) with { IsInternal = true };

        PlanAudit.Run(PlanSamples.Healthy() with { Groups = PlanSamples.Healthy().Groups.Add(staff) }).IsClean.Should().BeTrue();
    }

    [Fact]
    public void Run_WhenAGroupOnlyCollectsData_AsksForNoPlan()
    {
        CommunityPlan plan = PlanSamples.Healthy();
        CommunityPlan without = plan with { Activities = plan.Activities.Where(activity => activity.Group != new GroupId("g3")).ToValueList() };

        PlanAudit.Run(without.Group(3, group => group with { CollectsDataOnly = true })).IsClean.Should().BeTrue();
    }
}
