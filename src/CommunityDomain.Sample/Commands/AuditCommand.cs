using CommunityDomain.Charters;
using CommunityDomain.Groups;
using CommunityDomain.Planning;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Views;
using NodaTime.Text;

namespace CommunityDomain.Sample.Commands;

/// <summary>Audits a user's plan.</summary>
internal static class AuditCommand
{
    private const string Table = "table";
    private const string Markdown = "markdown";

    internal static int Run(Invocation invocation)
    {
        LocalDate? on = null;
        if (invocation.Options.TryGetValue("--on", out string? text))
        {
            ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(text);
            if (!date.Success) return invocation.Fail($"'{text}' is no date for '--on'. Write it as 2026-11-23.");
            on = date.Value;
        }

        string form = invocation.Options.GetValueOrDefault("--as", Table);
        if (form is not (Table or Markdown)) return invocation.Fail($"'{form}' is no form for '--as'. Use table or markdown.");
        if (!TryPlatform(invocation, out PlatformProfile? platform)) return ExitCodes.Unusable;
        if (CharterFile.IsOne(invocation.Argument!)) return OfCharter(invocation, form, platform, on ?? invocation.Clock.GetCurrentInstant().InUtc().Date);
        if (!PlanFile.TryRead(invocation, invocation.Argument!, out CommunityPlan? plan)) return ExitCodes.Unusable;
        LocalDate day = on ?? Today(plan, invocation.Clock);
        return form == Markdown ? WriteMarkdown(invocation, plan, day, platform) : Show(invocation, plan, day, platform);
    }

    /// <summary>Audits a plan and shows the result.</summary>
    /// <param name="invocation">Where to show it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="on">The business day of the audit.</param>
    /// <param name="platform">The platform that should run the charters by itself; null to leave that out.</param>
    /// <returns><see cref="ExitCodes.Clean"/> when notes are the worst, else <see cref="ExitCodes.Findings"/>.</returns>
    internal static int Show(Invocation invocation, CommunityPlan plan, LocalDate on, PlatformProfile? platform = null)
    {
        AuditReport report = CharterAudit.OfPlan(plan, on, platform);
        Words words = invocation.Words;
        PlanSummary.Write(invocation.Output, plan, on, report, words, invocation.Language);
        PlanSummary.WriteGroups(invocation.Output, plan, report.Findings, words, invocation.Language);
        if (report.IsClean) invocation.Output.Lines(words.NothingFound, "green");
        else FindingsTable.Write(invocation.Output, report.Findings, path => FindingPlace.Name(plan, path), words, invocation.Language);
        return CodeOf(report);
    }

    private static int OfCharter(Invocation invocation, string form, PlatformProfile? platform, LocalDate on)
    {
        if (!CharterFile.TryRead(invocation, invocation.Argument!, out CharterDefinition? charter)) return ExitCodes.Unusable;
        AuditReport report = CharterAudit.OfCharter(charter, platform, on);
        if (form == Markdown)
        {
            invocation.Output.Profile.Out.Writer.WriteLine(report.ToMarkdown(invocation.Language).TrimEnd('\n'));
            return CodeOf(report);
        }

        CharterSummary.Write(invocation, charter);
        if (report.IsClean) invocation.Output.Lines(invocation.Words.CharterHolds, "green");
        else FindingsTable.Write(invocation.Output, report.Findings, path => FindingPlace.Name(charter, path), invocation.Words, invocation.Language);
        return CodeOf(report);
    }

    // As it is, not wrapped, so that it can be redirected to a file.
    private static int WriteMarkdown(Invocation invocation, CommunityPlan plan, LocalDate on, PlatformProfile? platform)
    {
        AuditReport report = CharterAudit.OfPlan(plan, on, platform);
        invocation.Output.Profile.Out.Writer.WriteLine(report.ToMarkdown(invocation.Language).TrimEnd('\n'));
        return CodeOf(report);
    }

    private static bool TryPlatform(Invocation invocation, out PlatformProfile? platform)
    {
        platform = null;
        if (!invocation.Options.TryGetValue("--platform", out string? name)) return true;
        platform = PlatformCatalog.Default.Profiles.FirstOrDefault(profile => profile.Id.Value == name);
        if (platform is null) invocation.Fail($"'{name}' is no platform for '--platform'. Use {string.Join(", ", PlatformCatalog.Default.Profiles.Select(profile => profile.Id))}.");
        return platform is not null;
    }

    private static int CodeOf(AuditReport report) => report.Errors + report.Warnings == 0 ? ExitCodes.Clean : ExitCodes.Findings;

    // The business day that is on now; without a usable zone (a finding of the audit) the day in UTC.
    private static LocalDate Today(CommunityPlan plan, IClock clock)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(plan.Zone ?? string.Empty) ?? DateTimeZone.Utc;
        LocalDateTime now = clock.GetCurrentInstant().InZone(zone).LocalDateTime;
        return now.TimeOfDay < plan.DayStart ? now.Date.PlusDays(-1) : now.Date;
    }
}
