using CommunityDomain.Planning;
using CommunityDomain.Sample.Views;
using NodaTime.Text;
using Spectre.Console;

namespace CommunityDomain.Sample.Commands;

/// <summary>Audits a user's plan.</summary>
internal static class AuditCommand
{
    internal static int Run(Invocation invocation)
    {
        LocalDate? on = null;
        if (invocation.Options.TryGetValue("--on", out string? text))
        {
            ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(text);
            if (!date.Success) return invocation.Fail($"'{text}' is no date for '--on'. Write it as 2026-11-23.");
            on = date.Value;
        }

        return PlanFile.TryRead(invocation, invocation.Argument!, out CommunityPlan? plan)
            ? Show(invocation, plan, on ?? Today(plan, invocation.Clock))
            : ExitCodes.Unusable;
    }

    /// <summary>Audits a plan and shows the result.</summary>
    /// <param name="invocation">Where to show it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="on">The business day of the audit.</param>
    /// <returns><see cref="ExitCodes.Clean"/> when notes are the worst, else <see cref="ExitCodes.Findings"/>.</returns>
    internal static int Show(Invocation invocation, CommunityPlan plan, LocalDate on)
    {
        AuditReport report = PlanAudit.Run(plan, on: on, zones: DateTimeZoneProviders.Tzdb);
        Words words = invocation.Words;
        PlanSummary.Write(invocation.Output, plan, on, report, words, invocation.Language);
        PlanSummary.WriteGroups(invocation.Output, plan, report.Findings, words, invocation.Language);
        invocation.Output.WriteLine();
        if (report.IsClean) invocation.Output.Lines(words.NothingFound, "green");
        else FindingsTable.Write(invocation.Output, report.Findings, path => FindingPlace.Name(plan, path), words, invocation.Language);
        return report.Errors + report.Warnings == 0 ? ExitCodes.Clean : ExitCodes.Findings;
    }

    // The business day that is on now; without a usable zone (a finding of the audit) the day in UTC.
    private static LocalDate Today(CommunityPlan plan, IClock clock)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(plan.Zone ?? string.Empty) ?? DateTimeZone.Utc;
        LocalDateTime now = clock.GetCurrentInstant().InZone(zone).LocalDateTime;
        return now.TimeOfDay < plan.DayStart ? now.Date.PlusDays(-1) : now.Date;
    }
}
