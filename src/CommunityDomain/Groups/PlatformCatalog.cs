namespace CommunityDomain.Groups;

/// <summary>The platforms that a host knows, with their limits.</summary>
public sealed class PlatformCatalog
{
}
