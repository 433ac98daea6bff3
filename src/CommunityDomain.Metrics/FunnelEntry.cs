namespace CommunityDomain.Metrics;

/// <summary>Which of a member's entries (events of the first step) may begin the path that counts.</summary>
public enum FunnelEntry
{
    /// <summary>Every entry; of the paths that get furthest, the one that began last, and for a whole path the one that was done first. The default.</summary>
    Latest = 0,

    /// <summary>The first entry alone; later ones begin nothing.</summary>
    First = 1,

    /// <summary>Every entry; of the paths that get furthest, the one that began first.</summary>
    Best = 2,
}
