using CommunityDomain.Planning;

namespace CommunityDomain.Tests.Planning;

/// <summary>One planted mistake: how it comes into the healthy plan, the one finding it must give, and what the remedy's text says to do about it.</summary>
internal sealed record PlanMutation(
    string Name,
    string Code,
    string Path,
    Func<CommunityPlan, CommunityPlan> Break,
    Func<CommunityPlan, CommunityPlan> Remedy)
{
    /// <summary>The people that are in the groups by now, where the mistake shows only then.</summary>
    internal Dictionary<GroupId, int>? HeadCounts { get; init; }

    /// <summary>The people that are in the groups once the remedy is carried out.</summary>
    internal Dictionary<GroupId, int>? HeadCountsAfter { get; init; }

    /// <summary>The day of the audit, where the mistake shows only then.</summary>
    internal LocalDate? On { get; init; }

    internal AuditReport AuditBroken() => PlanAudit.Run(Break(PlanSamples.Healthy()), headCounts: HeadCounts, on: On, zones: DateTimeZoneProviders.Tzdb);

    internal AuditReport AuditRemedied() =>
        PlanAudit.Run(Remedy(Break(PlanSamples.Healthy())), headCounts: HeadCountsAfter ?? HeadCounts, on: On, zones: DateTimeZoneProviders.Tzdb);

    public override string ToString() => Name;
}
