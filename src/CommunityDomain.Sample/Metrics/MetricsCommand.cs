using CommunityDomain.Json;
using CommunityDomain.Metrics;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Commands;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Metrics;

/// <summary>The metrics of a file of events as a command: who is active, where members come from and go, who comes back, how far they get.</summary>
internal static class MetricsCommand
{
    internal static CommandSpec Spec { get; } = new()
    {
        Name = "metrics",
        Summary = "Counts a file of events: active members by week, month and year, growth, retention, and a funnel with the reasons of its largest drop.",
        Argument = "EVENTS.csv",
        NeedsArgument = true,
        Options =
        [
            CommandTable.Language,
            new("--zone", "ZONE", "The IANA zone of times without an offset and of the days reported, as Asia/Shanghai. UTC by default."),
            new("--day-start", "TIME", "The local time at which a day starts, 00:00 to 12:00. Midnight by default."),
            new("--active", "KIND,…", "The kinds of events by which a member is active, as message,action. Every event by default."),
            new("--period", "LENGTH", "The periods of the retention triangle: day, week, month or year. By default as the file's span asks."),
            new("--funnel", "FUNNEL.json", "A funnel, one JSON document; the properties that it names are columns of the file."),
            new("--amount", "COLUMN", "The column of what was paid: rows that have an amount are orders. Prints value, repurchase and segments by recency, frequency and money."),
            new("--currency", "CODE", "The currency of the amounts, as CNY."),
            new("--talk", string.Empty, "Also shows the conversation: silence, newcomers, messages a day. Takes the words message, join and leave; keeps 80 bytes a message."),
            new("--rfm", "RULE.json", "How buyers are scored and which segments they fall into, one JSON document. By default as the R package rfm does."),
            new("--time", "COLUMN", "The column of the time, when its header is none of the usual ones."),
            new("--time-format", "FORM", "How times are written: clock (18:05), minutes (of the day) or iso (2026-03-02 or 2026-03-02T18:05:00+08:00). By default as the first one looks."),
            new("--date", "DATE", "The date of every row, as 2026-03-02, when the file holds times of day only."),
            new("--date-column", "COLUMN", "The column in whose text the date stands."),
            new("--user", "COLUMN", "The column of the person, when its header is none of the usual ones."),
            new("--kind", "COLUMN", "The column of what happened; without one all events are of one kind."),
        ],
        Notes =
        [
            "A file is CSV with a header, one event a row: a time, a person, and what happened. It is read once and never held as a whole: what is kept is a bit for each member and day, and 24 bytes for each event that the funnel names. A file that ends in .gz is read through gzip.",
            "A funnel is a document such as {\"version\": 1, \"steps\": [{\"kind\": \"join\"}, {\"kind\": \"speak\"}], \"window\": \"P7D\"}; 'schema funnel' prints all that it may hold.",
            "What is not over is not lost: an asterisk marks cells of the triangle that may still rise, and members whose funnel is still open are pending. The report is as of the last event.",
        ],
        Examples =
        [
            "metrics events.csv --zone Asia/Taipei --lang zh-Hant",
            "metrics events.csv --active message,action --funnel join-to-speak.json",
            "metrics chat.csv --talk --period month",
            "metrics orders.csv --amount revenue --currency CNY",
        ],
        Run = Run,
    };

    private static int Run(Invocation invocation)
    {
        try
        {
            string? Option(string name) => invocation.Options.GetValueOrDefault(name);
            ReportLanguage language = ReportLanguages.Of(invocation.Language);
            var options = new MetricsOptions
            {
                Log = new ReplayOptions
                {
                    Path = invocation.Argument!,
                    Zone = Option("--zone"),
                    TimeColumn = Option("--time"),
                    TimeFormat = Option("--time-format"),
                    Date = Option("--date"),
                    DateColumn = Option("--date-column"),
                    UserColumn = Option("--user"),
                    KindColumn = Option("--kind"),
                    Language = language,
                },
                Active = Option("--active"),
                DayStart = Option("--day-start"),
                Amount = Option("--amount")?.Trim(),
                Currency = Option("--currency"),
                Rfm = Option("--rfm") is { } rule ? DefinitionFile.Read(rule, invocation.Language, RfmRuleDocument.TryRead, RfmRule.CreateValidator()) : UsualSegments.Rule,
                Period = Option("--period"),
                Talk = invocation.Options.ContainsKey("--talk"),
                Funnel = Option("--funnel") is { } path ? DefinitionFile.Read(path, invocation.Language, FunnelDocument.TryRead, FunnelDefinition.CreateValidator()) : null,
                Tag = invocation.Language,
            };
            MetricsView.Print(MetricsReader.Read(options, rows => invocation.Error.WriteLine(MetricsWords.Rows(rows, language))), options, invocation.Output);
            return ExitCodes.Clean;
        }
        catch (ReplayFault fault)
        {
            return invocation.Fail(fault.Message);
        }
    }
}
