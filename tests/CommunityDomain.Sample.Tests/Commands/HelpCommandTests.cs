using CommunityDomain.Sample.Commands;

namespace CommunityDomain.Sample.Tests.Commands;

public sealed class HelpCommandTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    [InlineData("help", "--help")]
    public void Help_HoweverAsked_NamesEveryCommandAndOption(params string[] words)
    {
        SampleRun run = SampleRun.Of(words);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        foreach (CommandSpec command in CommandTable.All)
        {
            run.Output.Should().Contain(command.Name);
            foreach (OptionSpec option in command.Options) run.Output.Should().Contain(option.Usage);
        }
    }

    public static TheoryData<string> Commands => [.. CommandTable.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_AboutACommand_NamesItsOptionsAndExamples(string name)
    {
        CommandSpec command = CommandTable.Find(name)!;
        SampleRun run = SampleRun.At(200, "help", name);
        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith($"{name}: ");
        foreach (OptionSpec option in command.Options) run.Output.Should().Contain(option.Usage).And.Contain(option.Summary);
        foreach (string example in command.Examples) run.Output.Should().Contain($"CommunityDomain.Sample -- {example}".TrimEnd(' ', '-'));
        if (name != "help") SampleRun.At(200, name, "--help").Output.Should().Be(run.Output);
    }

    [Fact]
    public void Help_AboutNoCommand_IsRefused()
    {
        SampleRun run = SampleRun.Of("help", "nothing");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Be("Unknown command 'nothing'. Type '--help' for the commands.\n");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Help_AtAWidth_LooksAsApproved(int width) =>
        Snapshot.Matches($"help-{width}", string.Join("\n\n", CommandTable.All.Select(command => SampleRun.At(width, "help", command.Name).Output).Prepend(SampleRun.At(width, "--help").Output)));
}
