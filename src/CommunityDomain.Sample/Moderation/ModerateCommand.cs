using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CommunityDomain.Charters;
using CommunityDomain.Sample.Commands;
using CommunityDomain.Sample.Replay;
using CommunityDomain.Sample.Views;
using Spectre.Console;

namespace CommunityDomain.Sample.Moderation;

/// <summary>Replays a log of messages against a charter: what would have been done, on which grounds, and where members stand after it.</summary>
internal static class ModerateCommand
{
    /// <summary>The charter that ships with the program.</summary>
    internal const string ExampleCharter = "charter.json";

    /// <summary>The log that ships with the program.</summary>
    internal const string ExampleLog = "messages.jsonl";

    /// <summary>The zone in which the example's times are shown.</summary>
    internal const string ExampleZone = "Asia/Taipei";

    // Faulty lines beyond are counted, not shown.
    private const int FaultsShown = 20;

    internal static CommandSpec Spec { get; } = new()
    {
        Name = "moderate",
        Summary = "Replays a log of messages against a charter: decisions, grounds, where members stand.",
        Argument = "CHARTER.json MESSAGES.jsonl",
        Arguments = 2,
        NeedsArgument = true,
        Options =
        [
            CommandTable.Language,
            new("--zone", "ZONE", "The IANA zone in which times are shown, as Asia/Taipei. UTC by default."),
            new("--explain", string.Empty, "Shows the facts that decided, and what the rules need."),
        ],
        Notes =
        [
            "A charter is one JSON document; 'example charter' prints one to start from. A log holds one message a line, {\"author\": \"amy\", \"text\": \"…\", \"at\": \"2026-03-02T00:58:00Z\", \"eventId\": \"m1\"}; 'example messages' prints one. "
            + "An edit is the message again with \"isEdit\": true. What became of an appeal is a line {\"appeal\": \"upheld\", \"eventId\": \"m1\", \"author\": \"amy\", \"at\": \"…\"}: filed, withdrawn, rejected or upheld.",
            "Every line is looked at before the first is judged: a log with a line that cannot be read is not judged at all.",
        ],
        Examples = ["moderate charter.json messages.jsonl", "moderate charter.json messages.jsonl --explain --zone Asia/Taipei --lang zh-Hant"],
        Run = Run,
    };

    /// <summary>Moderates the example log, the first decisions only.</summary>
    /// <param name="invocation">Where to show it.</param>
    /// <returns>The exit code.</returns>
    internal static int RunExample(Invocation invocation) =>
        Run(invocation, invocation.Example(ExampleCharter), invocation.Example(ExampleLog), DateTimeZoneProviders.Tzdb[ExampleZone], explains: false, mostDecisions: 8);

    private static int Run(Invocation invocation)
    {
        string id = invocation.Options.GetValueOrDefault("--zone", "UTC");
        DateTimeZone? zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
        if (zone is null) return invocation.Fail($"--zone: '{id}' is not an IANA time zone such as Asia/Taipei.");
        return Run(invocation, invocation.Arguments[0], invocation.Arguments[1], zone, invocation.Options.ContainsKey("--explain"), int.MaxValue);
    }

    private static int Run(Invocation invocation, string charterPath, string logPath, DateTimeZone zone, bool explains, int mostDecisions)
    {
        if (!TryCompile(invocation, charterPath, out CompiledCharter? charter)) return ExitCodes.Unusable;
        var words = ModerationWords.In(Reporting.ReportLanguages.Of(invocation.Language));
        var log = new MessageLog(logPath);
        try
        {
            (int lines, int wrong, IReadOnlyList<LogFault> faults) = WithProgress(invocation, words.Checking, progress => log.Check(FaultsShown, progress));
            if (wrong > 0) return Refuse(invocation, logPath, lines, wrong, faults, words);
            var view = new ModerationView(invocation, charter, words, zone) { Explains = explains, MostDecisions = mostDecisions };
            view.WriteHead();
            WithProgress(invocation, words.Judging, progress =>
            {
                foreach (LogLine line in log.Read(progress)) view.Take(line);
                return true;
            });
            view.WriteRest();
            return ExitCodes.Clean;
        }
        catch (ReplayFault fault)
        {
            return invocation.Fail(fault.Message);
        }
    }

    private static bool TryCompile(Invocation invocation, string path, [NotNullWhen(true)] out CompiledCharter? compiled)
    {
        compiled = null;
        if (!CharterFile.TryRead(invocation, path, out CharterDefinition? charter)) return false;
        if (charter.Enforcement is null)
        {
            invocation.Fail($"{path}: has no 'enforcement', so no message would ever be judged; 'example charter' prints one that has.");
            return false;
        }

        return charter.TryCompile(DateTimeZoneProviders.Tzdb, out compiled, out ValueList<Finding> findings)
            || DocumentFaults.Say(invocation, path, "charter", findings.Where(finding => finding.Severity == FindingSeverity.Error).ToValueList());
    }

    private static int Refuse(Invocation invocation, string path, int lines, int wrong, IReadOnlyList<LogFault> faults, ModerationWords words)
    {
        if (wrong == 1 && faults[0].Findings.Count == 1)
            return invocation.Fail($"{path}, line {Number(faults[0].Number)}: {DocumentFaults.OneLineOf(faults[0].Findings[0], invocation.Language)}");
        int exit = invocation.Fail($"{path}: {Number(wrong)} of {Number(lines)} lines cannot be used; nothing was judged.{(wrong > faults.Count ? $" The first {Number(faults.Count)} of them:" : string.Empty)}");
        var table = QuietTable.New();
        table.Column(words.Line, isNumber: true);
        table.Column(words.WhatAndRemedy);
        foreach (LogFault fault in faults)
            table.AddRow(new Text(Number(fault.Number)), new Text(string.Join('\n', fault.Findings.Select(finding => DocumentFaults.OneLineOf(finding, invocation.Language)))));
        invocation.Output.Write(table);
        return exit;
    }

    private static T WithProgress<T>(Invocation invocation, string text, Func<Action<int>, T> work) => invocation.Output.Profile.Capabilities.Interactive
        ? invocation.Output.Status().Start(ReplayWords.Fill(text, "0"), status => work(lines => status.Status(ReplayWords.Fill(text, Number(lines)))))
        : work(_ => { });

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
