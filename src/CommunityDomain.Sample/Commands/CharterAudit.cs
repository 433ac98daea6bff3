using System.Globalization;
using CommunityDomain.Charters;
using CommunityDomain.Groups;
using CommunityDomain.Patterns;
using CommunityDomain.Planning;
using CommunityDomain.Rules;

namespace CommunityDomain.Sample.Commands;

/// <summary>What an enforced charter promises and does not hold: rules that can be shown by a case to be wrong, and examples that rules answer otherwise.</summary>
internal static class CharterAudit
{
    /// <summary>The audit of a plan with that of each charter that is enforced and sound.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="on">The business day of the audit.</param>
    /// <param name="platform">The platform that should run the charters by itself; null to leave that out.</param>
    /// <returns>The report.</returns>
    internal static AuditReport OfPlan(CommunityPlan plan, LocalDate on, PlatformProfile? platform = null)
    {
        AuditReport report = PlanAudit.Run(plan, on: on, zones: DateTimeZoneProviders.Tzdb);
        var more = new List<Finding>();
        for (int i = 0; i < plan.Charters.Count; i++)
            if (plan.Charters[i] is { Enforcement: not null } charter && charter.TryCompile(DateTimeZoneProviders.Tzdb, out CompiledCharter? compiled, out _))
                more.AddRange(Of(compiled, string.Create(CultureInfo.InvariantCulture, $"charters[{i}]"), platform, on));
        return more.Count == 0 ? report : new AuditReport([.. report.Findings, .. more]);
    }

    /// <summary>The audit of a charter alone.</summary>
    /// <param name="charter">The charter.</param>
    /// <param name="platform">The platform that should run it by itself; null to leave that out.</param>
    /// <param name="on">The day whose limits hold.</param>
    /// <returns>The report.</returns>
    internal static AuditReport OfCharter(CharterDefinition charter, PlatformProfile? platform, LocalDate on)
    {
        ValueList<Finding> findings = CharterDefinition.CreateValidator(DateTimeZoneProviders.Tzdb).Check(charter);
        return charter.Enforcement is not null && charter.TryCompile(DateTimeZoneProviders.Tzdb, out CompiledCharter? compiled, out _)
            ? new AuditReport([.. findings, .. Of(compiled, string.Empty, platform, on).Where(found => !IsSaid(found, findings))])
            : new AuditReport(findings);
    }

    /// <summary>A pattern that stands among the allowed ones too is found by the judge of the definition already.</summary>
    private static bool IsSaid(Finding found, ValueList<Finding> findings) =>
        found.Code == RuleCodes.PatternHidden && findings.Any(finding => finding.Code == PatternCodes.TextAllowed && finding.Path == found.Path);

    private static IEnumerable<Finding> Of(CompiledCharter charter, string path, PlatformProfile? platform, LocalDate on)
    {
        string at = path.Length == 0 ? "enforcement" : path + ".enforcement";
        return RuleSetAnalysis.Run(charter.Rules).Findings.Select(found => found.Finding)
            .Concat(platform is null ? [] : charter.Fit(platform, on))
            .Concat(charter.Test().Where(finding => finding.Severity > FindingSeverity.Note))
            .Select(finding => finding with { Path = finding.Path.Length == 0 ? at : $"{at}.{finding.Path}" });
    }
}
