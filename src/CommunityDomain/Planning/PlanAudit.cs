using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Planning;

/// <summary>健檢: audits a whole plan: what contradicts itself, and what goes against the facts of the craft.</summary>
public static class PlanAudit
{
    /// <summary>
    /// Audits a plan. One fault is one finding: a check that cannot run because something contradicts itself is left out where <see cref="CommunityPlan.CreateValidator"/> reports that, every other check runs.
    /// </summary>
    /// <param name="plan">The plan; it may be wrong in any way.</param>
    /// <param name="policy">What to judge by; <see cref="AuditPolicy.Default"/> when null.</param>
    /// <param name="headCounts">The people in each group, staff included, by group; where one is missing, the planned members count. Null before there are any.</param>
    /// <param name="on">The business day of the audit; null to judge the plan as a whole, whatever has passed.</param>
    /// <param name="zones">The time zones that exist; null when only a blank zone id is to be a finding.</param>
    /// <returns>The report; its paths start at the plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">A part of <paramref name="policy"/> is invalid.</exception>
    [SuppressMessage("Design", "MA0016", Justification = "Takes new() { [id] = 412 } in a call.")]
    public static AuditReport Run(
        CommunityPlan plan,
        AuditPolicy? policy = null,
        Dictionary<GroupId, int>? headCounts = null,
        LocalDate? on = null,
        IDateTimeZoneProvider? zones = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new PlanAuditRun(plan, policy ?? AuditPolicy.Default, headCounts, on, zones).Report();
    }
}
