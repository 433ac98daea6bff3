namespace CommunityDomain.Reporting.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Assembly_WhenLoaded_IsNamedAfterItsFolder() =>
        typeof(SmokeTests).Assembly.GetName().Name.Should().Be("CommunityDomain.Reporting.Tests");
}
