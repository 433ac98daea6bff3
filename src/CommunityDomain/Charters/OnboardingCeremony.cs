namespace CommunityDomain.Charters;

/// <summary>What happens on joining (CHA-3): the welcome, the charter, the first thing to do. It makes joining a ceremony (CHA-1).</summary>
public sealed record OnboardingCeremony
{
    /// <summary>入群歡迎語: the welcome that a newcomer reads, per language.</summary>
    public required LocalizedText Welcome { get; init; }

    /// <summary>Whether the newcomer is shown the charter.</summary>
    public required bool ShowsCharter { get; init; }

    /// <summary>The first thing to do, per language, as <c>set your nickname card</c>.</summary>
    public required LocalizedText FirstTask { get; init; }
}
