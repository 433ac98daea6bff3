namespace CommunityDomain.Groups;

/// <summary>Codes of findings and reasons about groups.</summary>
public static class GroupCodes
{
}
