using System.Reflection;
using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics.Architecture;

public sealed class MetricsAssemblyTests() : AssemblyLaws(typeof(Funnel).Assembly)
{
    private static readonly Assembly Assembly = typeof(Funnel).Assembly;

    [Fact]
    public void Metrics_WhenItsPublicFaceChanges_IsApprovedAgain() =>
        Snapshot.Approve(PublicApi.Of(Assembly), "tests/CommunityDomain.Metrics.Tests/Architecture/CommunityDomain.Metrics.approved.txt");

    [Fact]
    public void Assembly_WhenItReferencesOthers_KnowsTheCoreAndItsPackages() =>
        Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Should().BeSubsetOf(["CommunityDomain", "NodaTime", "FluentValidation"]);

    [Fact]
    public void Types_WhenPublic_StandInOneNamespace() =>
        Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct(StringComparer.Ordinal).Should().Equal("CommunityDomain.Metrics");
}
