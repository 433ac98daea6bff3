using CommunityDomain.Sample.Commands;
using Spectre.Console;

namespace CommunityDomain.Sample;

/// <summary>The program without the process: words in, text out, exit code back.</summary>
internal sealed record SampleHost
{
    /// <summary>Where results go.</summary>
    internal required IAnsiConsole Output { get; init; }

    /// <summary>Where the one line goes when something cannot be used.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>The clock.</summary>
    internal required IClock Clock { get; init; }

    /// <summary>The folder of the files that ship with the program.</summary>
    internal required string Examples { get; init; }

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The words.</param>
    /// <returns>The exit code; see <see cref="ExitCodes"/>.</returns>
    internal int Run(IReadOnlyList<string> args)
    {
        CommandLine line = CommandLine.Parse(args);
        var invocation = new Invocation { Arguments = line.Arguments, Options = line.Options, Output = Output, Error = Error, Clock = Clock, Examples = Examples };
        if (line.Fault is not null) return invocation.Fail(line.Fault);
        if (!line.WantsHelp) return line.Command!.Run(invocation);
        return line.Command!.Name == CommandTable.Help ? HelpCommand.WriteAll(Output) : HelpCommand.Write(Output, line.Command);
    }
}
