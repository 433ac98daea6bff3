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
        "role.span.", "role.coreMembers.negative", "role.bands.", "role.band.", "role.role.", "role.permission.", "role.duty.", "role.delegation.", "role.authority.", "role.handover.",
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
}
