namespace CommunityDomain.Sample.Tests.Commands;

public sealed class DemoCommandTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Demo_AtAWidth_LooksAsApproved(int width)
    {
        SampleRun run = SampleRun.At(width);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        AuditCommandTests.Fits(run.Output, width);
        Snapshot.Matches($"demo-{width}", run.Output);
    }

    [Theory]
    [InlineData("zh-Hant", "社群健檢")]
    [InlineData("zh-Hans", "社群体检")]
    [InlineData("ja", "コミュニティ監査")]
    public void Demo_InALanguage_SpeaksIt(string language, string heading)
    {
        SampleRun run = SampleRun.At(80, "--lang", language);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain(heading);
        AuditCommandTests.Fits(run.Output, 80);
    }

    [Fact]
    public void Demo_WhenTheExamplesAreGone_SaysSoInOneLine()
    {
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        int code = new SampleHost { Output = SampleRun.ConsoleOf(output, 80, ansi: false), Error = error, Clock = SystemClock.Instance, Examples = "/no/such/folder" }.Run([]);
        code.Should().Be(2);
        error.ToString().Should().Be("/no/such/folder/community-plan.json: there is no such file.\n");
    }
}
