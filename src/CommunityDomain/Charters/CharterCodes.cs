namespace CommunityDomain.Charters;

/// <summary>Codes of findings about charters.</summary>
public static class CharterCodes
{
}
