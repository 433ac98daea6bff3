namespace CommunityDomain.Charters;

/// <summary>The introduction of a charter (CHA-2): who we are, what joining gives you.</summary>
public sealed record CharterIntroduction
{
    /// <summary>Who we are, per language.</summary>
    public required LocalizedText WhoWeAre { get; init; }

    /// <summary>What joining gives you, per language.</summary>
    public required LocalizedText Benefit { get; init; }
}
