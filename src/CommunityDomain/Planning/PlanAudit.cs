namespace CommunityDomain.Planning;

/// <summary>健檢: audits a whole plan.</summary>
public static class PlanAudit
{
}
