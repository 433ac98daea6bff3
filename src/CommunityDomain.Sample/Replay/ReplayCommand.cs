using System.Globalization;
using Spectre.Console;

namespace CommunityDomain.Sample.Replay;

/// <summary>Replays a chat log: who came and went, how many were in, who was silent.</summary>
internal static class ReplayCommand
{
    /// <summary>Reads the log and prints what it comes to.</summary>
    /// <param name="options">What to replay and how to read it.</param>
    /// <param name="console">Where the tables go.</param>
    /// <param name="error">Where the one line goes when the log cannot be replayed; null: to the console.</param>
    /// <returns>0, or 2 when the file or an option cannot be used.</returns>
    internal static int Run(ReplayOptions options, IAnsiConsole console, TextWriter? error = null)
    {
        ReplayLog log;
        try
        {
            log = Read(options, console);
        }
        catch (ReplayFault fault)
        {
            string line = string.Concat(fault.Message.Select(c => char.IsControl(c) ? ' ' : c));
            (error ?? console.Profile.Out.Writer).WriteLine(line);
            return 2;
        }

        ReplayView.Print(log, options, console);
        return 0;
    }

    private static ReplayLog Read(ReplayOptions options, IAnsiConsole console) =>
        console.Profile.Capabilities.Interactive
            ? console.Status().Start("Reading …", status => ReplayReader.Read(
                options,
                rows => status.Status(string.Create(CultureInfo.InvariantCulture, $"Reading … {rows:N0} rows"))))
            : ReplayReader.Read(options, _ => { });
}
