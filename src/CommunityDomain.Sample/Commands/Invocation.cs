using CommunityDomain.Reporting;
using Spectre.Console;

namespace CommunityDomain.Sample.Commands;

/// <summary>A command with what the user gave it and what it may touch.</summary>
internal sealed record Invocation
{
    /// <summary>The arguments given, in order.</summary>
    internal IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The first argument; null when none was given.</summary>
    internal string? Argument => Arguments.Count > 0 ? Arguments[0] : null;

    /// <summary>The options given, by name.</summary>
    internal required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>Where results go.</summary>
    internal required IAnsiConsole Output { get; init; }

    /// <summary>Where one line goes when something cannot be used.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>The clock; only a missing <c>--on</c> asks it.</summary>
    internal required IClock Clock { get; init; }

    /// <summary>The folder of the files that ship with the program.</summary>
    internal required string Examples { get; init; }

    /// <summary>The language tag given, or English.</summary>
    internal string Language => Options.GetValueOrDefault("--lang", "en");

    /// <summary>The headings in the language.</summary>
    internal Words Words => Words.In(ReportLanguages.Of(Language));

    /// <summary>The path of a file that ships with the program.</summary>
    /// <param name="name">The file's name.</param>
    /// <returns>The path.</returns>
    internal string Example(string name) => Path.Combine(Examples, name);

    /// <summary>Says in one line why nothing could be done.</summary>
    /// <param name="line">The line.</param>
    /// <returns><see cref="ExitCodes.Unusable"/>.</returns>
    internal int Fail(string line)
    {
        Error.WriteLine(OneLine.Of(line));
        return ExitCodes.Unusable;
    }
}
