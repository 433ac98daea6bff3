namespace CommunityDomain.Roles;

/// <summary>How many administrators a group of some size needs (ROL-2: 1 to 3, by head-count).</summary>
public sealed record AdministratorBand
{
    /// <summary>The largest group the band holds for, heads, inclusive; null for no end.</summary>
    public int? UpToHeads { get; init; }

    /// <summary>The administrators needed; at least 1.</summary>
    public required int Administrators { get; init; }
}
