using CommunityDomain.Calendars;

namespace CommunityDomain.Incentives;

/// <summary>Judges a <see cref="PointsPolicy"/>; whether the zone is known shows when a ledger is opened.</summary>
internal sealed class PointsPolicyValidator : DefinitionValidator<PointsPolicy>
{
    internal PointsPolicyValidator()
    {
        Require("zone", CalendarCodes.ZoneMissing, string.Empty, policy => !string.IsNullOrWhiteSpace(policy.Zone));
        Judge((policy, findings) => CalendarChecks.DayStart("dayStart", policy.DayStart, findings));
        Within("pendingDays", 0, 36500, policy => policy.PendingDays);
        Within("lifetimeDays", 1, 36500, policy => policy.LifetimeDays);
        Within("multiplierCap", 1, 1000, policy => policy.MultiplierCap);
        Require("debt", IncentiveCodes.DebtPolicyUnknown, "CHK-2", policy => Enum.IsDefined(policy.Debt), policy => [new Evidence("value", (int)policy.Debt)]);
        Within("debtLimit", 0, PointsEntry.MostPoints, policy => policy.DebtLimit?.Value);
        Require("debtLimit", IncentiveCodes.DebtLimitUnused, "CHK-2", policy => policy.DebtLimit is null || policy.Debt is DebtPolicy.Debt, severity: FindingSeverity.Warning);
        Within("dailyCap", 1, PointsEntry.MostPoints, policy => policy.DailyCap?.Value);
        Within("memberCap", 1, PointsEntry.MostPoints, policy => policy.MemberCap?.Value);
        Within("campaignCap", 1, PointsEntry.MostPoints, policy => policy.CampaignCap?.Value);
    }

    private void Within(string path, decimal least, decimal most, Func<PointsPolicy, decimal?> value) => Require(
        path,
        IncentiveCodes.NumberWrong,
        "CHK-2",
        policy => value(policy) is not { } given || (given >= least && given <= most),
        policy => [new Evidence("value", value(policy)!.Value), new Evidence("least", least), new Evidence("most", most)]);
}
