using System.Reflection;
using CommunityDomain.Planning;

namespace CommunityDomain.Tests.Architecture;

public sealed class FloorTests
{
    private static readonly Assembly Core = typeof(MemberId).Assembly;

    // A module may use lower floors. Within floor 3: Groups <- Members <- Roles.
    private static readonly Dictionary<string, double> Floors = new(StringComparer.Ordinal)
    {
        ["CommunityDomain"] = 0,
        ["CommunityDomain.Calendars"] = 1,
        ["CommunityDomain.Patterns"] = 1,
        ["CommunityDomain.Rules"] = 2,
        ["CommunityDomain.Groups"] = 3,
        ["CommunityDomain.Members"] = 3.1,
        ["CommunityDomain.Roles"] = 3.2,
        ["CommunityDomain.Charters"] = 4,
        ["CommunityDomain.Incentives"] = 4,
        ["CommunityDomain.CheckIns"] = 5,
        ["CommunityDomain.Welfare"] = 5,
        ["CommunityDomain.Referrals"] = 5,
        ["CommunityDomain.Scheduling"] = 6,
        ["CommunityDomain.Planning"] = 7,
    };

    [Fact]
    public void Modules_WhenTheyUseEachOther_LookDownOnly() =>
        Breaches(AssemblyGraph.Uses(Core)).Should().BeEmpty();

    [Fact]
    public void Graph_WhenAMethodBodyUsesAType_SeesIt() =>
        AssemblyGraph.Uses(typeof(FloorTests).Assembly).Should().Contain((typeof(Planted), typeof(PlantedUse)), "otherwise the test above could not fail");

    [Fact]
    public void Breaches_WhenALowerFloorLooksUp_NamesIt() =>
        Breaches([(typeof(MemberId), typeof(CommunityPlan))]).Should().ContainSingle().Which.Should().Contain("CommunityPlan");

    [Fact]
    public void Core_WhenItReferencesAssemblies_KnowsTheFrameworkAndTwoPackages() =>
        Core.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Should().BeEquivalentTo("NodaTime", "FluentValidation");

    [Fact]
    public void PublicTypes_WhenCounted_StayFewEnoughToLearn() =>
        Core.GetExportedTypes().Count(type => !type.IsNested).Should().BeLessThanOrEqualTo(250);

    private static IEnumerable<string> Breaches(IEnumerable<(Type User, Type Used)> uses) =>
        from use in uses
        let user = ModuleOf(use.User)
        let used = ModuleOf(use.Used)
        where user is not null && used is not null && user != used
        where Floors[user] <= Floors[used]
        select $"{use.User} uses {use.Used}";

    private static string? ModuleOf(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        string? module = type.Namespace;
        if (module is null || !module.StartsWith("CommunityDomain", StringComparison.Ordinal)) return null;
        Floors.Should().ContainKey(module, "every folder has its floor; {0} stands on none", type);
        return module;
    }

    private static class Planted
    {
        internal static string Run() => PlantedUse.Text;
    }

    private static class PlantedUse
    {
        internal static string Text => "used inside a body only";
    }
}
