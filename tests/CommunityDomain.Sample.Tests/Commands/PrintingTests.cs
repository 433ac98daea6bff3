using System.Text.Json;
using CommunityDomain.Json;

namespace CommunityDomain.Sample.Tests.Commands;

public sealed class PrintingTests
{
    [Theory]
    [InlineData("healthy-plan.json")]
    [InlineData("healthy-plan.json", "healthy")]
    [InlineData("community-plan.json", "mistakes")]
    public void Example_WhenPrinted_IsTheFileAsItIs(string file, params string[] words)
    {
        SampleRun run = SampleRun.At(80, ["example", .. words]);
        run.ExitCode.Should().Be(0);
        run.Output.Should().Be(File.ReadAllText(Path.Combine(SampleRun.Examples, file)));
        CommunityPlanDocument.TryRead(run.Output, out _, out _).Should().BeTrue();
    }

    [Fact]
    public void Schema_WhenPrinted_IsJsonAsItIs()
    {
        SampleRun run = SampleRun.At(80, "schema");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Be(CommunityPlanDocument.Schema);
        using var schema = JsonDocument.Parse(run.Output);
        schema.RootElement.GetProperty("$schema").GetString().Should().Contain("json-schema.org");
    }
}
