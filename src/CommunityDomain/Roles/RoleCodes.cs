namespace CommunityDomain.Roles;

/// <summary>Codes of findings and reasons about roles.</summary>
public static class RoleCodes
{
}
