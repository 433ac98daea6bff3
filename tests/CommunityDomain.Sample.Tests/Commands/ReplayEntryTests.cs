using CommunityDomain.Sample.Commands;

namespace CommunityDomain.Sample.Tests.Commands;

public sealed class ReplayEntryTests
{
    private const string Log = """
        what,sent_at,nick,text
        come,18:05,amy,
        say,18:06,amy,hello [bold]
        say,18:07,ben,hi
        go,18:09,amy,
        """;

    [Fact]
    public void Replay_WithEveryOption_ReadsTheLogAsMapped()
    {
        using var file = new TempFile("chat.csv", Log);
        SampleRun run = SampleRun.Of(
            "replay", file.Path, "--zone", "Asia/Shanghai", "--time", "sent_at", "--time-format", "clock", "--date", "2026-03-02",
            "--user", "nick", "--kind", "what", "--kinds", "come=join,say=message,go=leave");
        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("2026-03-02 18:05");
    }

    [Theory]
    [InlineData("--zone", "Asia/Atlantis")]
    [InlineData("--time", "nothing")]
    [InlineData("--time-format", "sundial")]
    [InlineData("--date", "yesterday")]
    [InlineData("--date-column", "nothing")]
    [InlineData("--user", "nothing")]
    [InlineData("--kind", "nothing")]
    [InlineData("--kinds", "say")]
    public void Replay_WhenAnOptionIsWrong_EndsWithTwoAndOneLine(string option, string value)
    {
        using var file = new TempFile("chat.csv", Log.Replace("sent_at,nick", "time,user", StringComparison.Ordinal));
        SampleRun run = SampleRun.Of("replay", file.Path, option, value);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Count(c => c == '\n').Should().Be(1);
        run.Error.Should().Contain(value);
    }

    [Fact]
    public void Replay_WhenTheFileIsMissing_SaysSoInOneLineWithThePath()
    {
        SampleRun run = SampleRun.Of("replay", "/no/such/chat.csv");
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("/no/such/chat.csv").And.EndWith("\n");
    }

    [Fact]
    public void Replay_OfAFolderOrOfNothing_IsRefused()
    {
        using var empty = new TempFile("chat.csv", string.Empty);
        foreach (string path in new[] { SampleRun.Examples, empty.Path })
        {
            SampleRun run = SampleRun.Of("replay", path);
            run.ExitCode.Should().Be(2);
            run.Error.Should().Contain(path);
            run.Error.Count(c => c == '\n').Should().Be(1);
        }
    }

    [Fact]
    public void Replay_OfTheExample_IsWhatTheDemonstrationShows()
    {
        SampleRun run = SampleRun.Of("replay", Path.Combine(SampleRun.Examples, ReplayEntry.Example), "--zone", ReplayEntry.ExampleZone);
        run.ExitCode.Should().Be(0);
        SampleRun.Of().Output.Should().Contain(run.Output);
    }
}
