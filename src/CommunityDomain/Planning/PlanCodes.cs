namespace CommunityDomain.Planning;

/// <summary>Codes of findings about a whole plan.</summary>
public static class PlanCodes
{
}
