using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Commands;

/// <summary>The replay of a chat log as a command: its options, and the example that ships with the program.</summary>
internal static class ReplayEntry
{
    /// <summary>The example log.</summary>
    internal const string Example = "chat-log.csv";

    /// <summary>The zone of the example log's times.</summary>
    internal const string ExampleZone = "Asia/Shanghai";

    internal static CommandSpec Spec { get; } = new()
    {
        Name = CommandTable.Replay,
        Summary = "Replays a chat log: who came and went, how many were in, who was silent.",
        Argument = "CHAT.csv",
        NeedsArgument = true,
        Options =
        [
            new("--zone", "ZONE", "The IANA zone of times without an offset and of the days reported, as Asia/Shanghai. UTC by default."),
            new("--time", "COLUMN", "The column of the time, when its header is none of the usual ones."),
            new("--time-format", "FORM", "How times are written: clock (18:05), minutes (of the day) or iso (2026-03-02T18:05:00+08:00). By default as the first one looks."),
            new("--date", "DATE", "The date of every row, as 2026-03-02, when the file holds times of day only."),
            new("--date-column", "COLUMN", "The column in whose text the date stands."),
            new("--user", "COLUMN", "The column of the person, when its header is none of the usual ones."),
            new("--kind", "COLUMN", "The column of what happened; without one every row is a message."),
            new("--kinds", "WORD=KIND,…", "What the file's own words mean: message, action, join, leave, removed or other, as say=message,quit=leave."),
        ],
        Notes =
        [
            "A log is a CSV file with a header, one event a row: a time, a person, and what happened. Usual headers and words (time, user, kind; message, join, leave …) are recognised. A file that ends in .gz is read through gzip.",
        ],
        Examples =
        [
            "replay chat.csv --zone Asia/Taipei",
            "replay chat.csv --time sent_at --user nick --kind what --kinds say=message,quit=leave",
        ],
        Run = Run,
    };

    /// <summary>Replays the example log.</summary>
    /// <param name="invocation">Where to show it.</param>
    /// <returns>The exit code.</returns>
    internal static int RunExample(Invocation invocation) =>
        ReplayCommand.Run(new ReplayOptions { Path = invocation.Example(Example), Zone = ExampleZone }, invocation.Output, invocation.Error);

    private static int Run(Invocation invocation) => ReplayCommand.Run(
        new ReplayOptions
        {
            Path = invocation.Argument!,
            Zone = invocation.Options.GetValueOrDefault("--zone"),
            TimeColumn = invocation.Options.GetValueOrDefault("--time"),
            TimeFormat = invocation.Options.GetValueOrDefault("--time-format"),
            Date = invocation.Options.GetValueOrDefault("--date"),
            DateColumn = invocation.Options.GetValueOrDefault("--date-column"),
            UserColumn = invocation.Options.GetValueOrDefault("--user"),
            KindColumn = invocation.Options.GetValueOrDefault("--kind"),
            Kinds = invocation.Options.GetValueOrDefault("--kinds"),
        },
        invocation.Output,
        invocation.Error);
}
