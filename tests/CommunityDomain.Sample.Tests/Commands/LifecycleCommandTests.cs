using CommunityDomain.Groups;
using CommunityDomain.Reporting;

namespace CommunityDomain.Sample.Tests.Commands;

public sealed class LifecycleCommandTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    [InlineData("ja")]
    public void Lifecycle_InALanguage_LooksAsApproved(string language)
    {
        SampleRun run = SampleRun.At(80, "lifecycle", "--lang", language);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().NotContain("groupState.").And.NotContain("groupTrigger.").And.NotContain("groupHorizon.");
        AuditCommandTests.Fits(run.Output, 80);
        Snapshot.Matches($"lifecycle-{language}", run.Output);
    }

    [Theory]
    [InlineData("long-term", GroupHorizon.LongTerm)]
    [InlineData("short-term", GroupHorizon.ShortTerm)]
    public void Lifecycle_AsMermaid_IsTheDiagramAsItIs(string word, GroupHorizon horizon) =>
        SampleRun.At(80, "lifecycle", word, "--as", "mermaid", "--lang", "ja").Output.Trim().Should().Be(horizon.ToMermaid("ja").Trim());

    [Theory]
    [InlineData("Unknown kind of group 'eternal'. Use long-term or short-term.", "eternal")]
    [InlineData("'svg' is no form for '--as'. Use table or mermaid.", "--as", "svg")]
    public void Lifecycle_WhenAskedForWhatIsNot_IsRefused(string line, params string[] words)
    {
        SampleRun run = SampleRun.At(80, ["lifecycle", .. words]);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Be(line + "\n");
    }
}
