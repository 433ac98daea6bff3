using CommunityDomain.CheckIns;
using CommunityDomain.Json;
using CommunityDomain.Sample.Commands;
using CommunityDomain.Sample.Replay;
using NodaTime.Text;

namespace CommunityDomain.Sample.CheckIns;

/// <summary>Shows a check-in cycle: the board with a cell for each day, owed comments, and the rounds of conversion.</summary>
internal static class CheckInCommand
{
    /// <summary>The program that ships with the sample.</summary>
    internal const string ExampleProgram = "check-in-program.json";

    /// <summary>The log that ships with the sample.</summary>
    internal const string ExampleLog = "check-ins.csv";

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    internal static CommandSpec Spec { get; } = new()
    {
        Name = "checkin",
        Summary = "Shows a check-in cycle: board, days, runs, points, owed comments, conversion.",
        Argument = "PROGRAM.json SUBMISSIONS.csv",
        Arguments = 2,
        NeedsArgument = true,
        Options =
        [
            CommandTable.Language,
            new("--at", "TIME", "The instant to look at, as \"2026-03-20 21:00\" in the program's zone: later rows are not seen. The last row by default."),
        ],
        Notes =
        [
            "A program is one JSON document; 'example checkin' prints one to start from, 'example submissions' a file for it. The file is a CSV with the header time,kind,member and what else is needed of day, text, by, ref, id, content, seconds, inGroup.",
            "Kinds of rows: checkIn, makeUp, freeze, excuse, retract, enrol, withdraw, claim; comment (by a teacher, on the check-in of a day); staff; and after the cycle reached, unreachable, viewed, ordered, paid, refunded, optedOut.",
        ],
        Examples = ["checkin program.json submissions.csv", "checkin program.json submissions.csv --at \"2026-03-20 21:00\" --lang zh-Hant"],
        Run = Run,
    };

    private static int Run(Invocation invocation)
    {
        if (!TryOpen(invocation, invocation.Arguments[0], out CheckInCycle? cycle, out ValueList<Finding> findings)) return ExitCodes.Unusable;
        if (!InputFile.TryReadText(invocation.Arguments[1], out string text, out string problem)) return invocation.Fail(problem);
        CheckInLog log;
        try
        {
            log = CheckInLogReader.Read(invocation.Arguments[1], text, cycle.Clock.Zone);
        }
        catch (ReplayFault fault)
        {
            return invocation.Fail(fault.Message);
        }

        Instant at = log.Last ?? cycle.Clock.Start(cycle.Program.Start);
        if (invocation.Options.GetValueOrDefault("--at") is { } given)
        {
            if (Local.Parse(given) is not { Success: true } parsed) return invocation.Fail($"--at: '{given}' is not a time such as \"2026-03-20 21:00\".");
            at = parsed.Value.InZoneLeniently(cycle.Clock.Zone).ToInstant();
        }

        return CheckInView.Write(invocation, cycle, log, at, findings);
    }

    private static bool TryOpen(Invocation invocation, string path, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out CheckInCycle? cycle, out ValueList<Finding> findings)
    {
        cycle = null;
        findings = default;
        if (!InputFile.TryReadText(path, out string text, out string problem))
        {
            invocation.Fail(problem);
            return false;
        }

        if (!CheckInProgramDocument.TryRead(text, out CheckInProgram? program, out findings)) return DocumentFaults.Say(invocation, path, "program", findings);
        return CheckInCycle.TryOpen(program, DateTimeZoneProviders.Tzdb, out cycle, out findings)
            || DocumentFaults.Say(invocation, path, "program", findings.Where(finding => finding.Severity == FindingSeverity.Error).ToValueList());
    }
}
