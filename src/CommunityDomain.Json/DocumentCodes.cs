namespace CommunityDomain.Json;

/// <summary>Codes of findings about documents.</summary>
public static class DocumentCodes
{
}
