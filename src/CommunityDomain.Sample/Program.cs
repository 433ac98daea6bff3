using System.Text;
using CommunityDomain.Sample;
using Spectre.Console;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
bool toFile = Console.IsOutputRedirected;
IAnsiConsole output = AnsiConsole.Create(new AnsiConsoleSettings
{
    // A file or a pipe gets plain text, also on build servers.
    Ansi = toFile ? AnsiSupport.No : AnsiSupport.Detect,
    ColorSystem = toFile ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
    Enrichment = new ProfileEnrichment { UseDefaultEnrichers = !toFile },
});

// A file has no width: 100 columns. A wide terminal: lines of more than 120 are hard to read.
output.Profile.Width = toFile ? 100 : Math.Clamp(output.Profile.Width, 60, 120);
return new SampleHost
{
    Output = output,
    Error = Console.Error,
    Clock = SystemClock.Instance,
    Examples = Path.Combine(AppContext.BaseDirectory, "Examples"),
}.Run(args);
