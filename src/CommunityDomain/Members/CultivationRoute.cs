using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>One way to a tier, as high value or brand loyalty (GRP-1): everything it asks for must be met.</summary>
public sealed record CultivationRoute
{
    /// <summary>The host's name for it, unique within its tier; the same name in a higher tier is the same way, and may not get easier.</summary>
    public required string Id { get; init; }

    /// <summary>The numbers it asks for; each fact at most once a comparison.</summary>
    public ValueList<CultivationRequirement> Requirements { get; init; }

    /// <summary>What else must hold, both to rise and to stay; null for nothing. It knows no hysteresis: numbers belong in <see cref="Requirements"/>.</summary>
    public Condition? When { get; init; }
}
