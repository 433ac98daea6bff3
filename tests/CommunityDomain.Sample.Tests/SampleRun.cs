using Spectre.Console;

namespace CommunityDomain.Sample.Tests;

/// <summary>One run of the program in memory: no process, no colours, a fixed clock.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Error)
{
    internal static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 4, 0);

    internal static string Examples { get; } = Path.Combine(AppContext.BaseDirectory, "Examples");

    internal static SampleRun Of(params string[] args) => At(100, args);

    internal static SampleRun At(int width, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = ConsoleOf(output, width, ansi: false);
        int code = new SampleHost { Output = console, Error = error, Clock = new FixedClock(Now), Examples = Examples }.Run(args);
        return new(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    internal static IAnsiConsole ConsoleOf(TextWriter writer, int width, bool ansi)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private sealed class FixedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
