using System.Globalization;
using System.IO.Compression;
using System.Text;
using CommunityDomain.Sample.Replay;
using Spectre.Console;

namespace CommunityDomain.Sample.Tests.Replay;

/// <summary>Runs the replay on a file of its own, which is gone afterwards.</summary>
internal static class ReplayRun
{
    internal const string Chat = """
        time,kind,user
        2026-03-02T09:00,join,amy
        2026-03-02T09:05,message,amy
        2026-03-02T09:10,join,bo
        2026-03-02T11:10,message,amy
        2026-03-02T11:20,leave,bo
        2026-03-02T11:30,leave,chen
        2026-03-02T11:40,weather,
        """;

    internal static (int Code, string Output, string Error) Of(ReplayOptions options)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 120;
        int code = ReplayCommand.Run(options, console, error);
        return (code, output.ToString(), error.ToString().ReplaceLineEndings("\n"));
    }

    internal static (int Code, string Output, string Error) OfText(string text, Func<ReplayOptions, ReplayOptions>? change = null, bool zip = false) =>
        OfBytes(Encoding.UTF8.GetBytes(text), change, zip);

    internal static (int Code, string Output, string Error) OfBytes(byte[] bytes, Func<ReplayOptions, ReplayOptions>? change = null, bool zip = false, string ending = ".csv")
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + (zip ? ".csv.gz" : ending));
        try
        {
            using (FileStream file = File.Create(path))
            using (Stream stream = zip ? new GZipStream(file, CompressionLevel.Fastest) : file)
                stream.Write(bytes);
            var options = new ReplayOptions { Path = path };
            (int code, string output, string error) = Of(change?.Invoke(options) ?? options);
            return (code, output, error.Replace(path, "LOG", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The cells of the row that starts with a label.</summary>
    internal static string[] Row(this string output, string label)
    {
        string line = output.Split('\n').First(line => line.Trim('│', '|', ' ').StartsWith(label, StringComparison.Ordinal));
        return [.. line.Split('│', '|').Select(cell => cell.Trim()).Where(cell => cell.Length > 0).Skip(1)];
    }
}
