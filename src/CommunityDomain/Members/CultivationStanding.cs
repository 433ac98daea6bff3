namespace CommunityDomain.Members;

/// <summary>Where a member stands on a ladder: the state that a review takes and gives. What a host stores; what a person decides is written here.</summary>
public sealed record CultivationStanding
{
    /// <summary>The id of the tier.</summary>
    public required string Tier { get; init; }

    /// <summary>Since when.</summary>
    public required Instant Since { get; init; }

    /// <summary>Until when numbers demote nobody, exclusive; null for no grace.</summary>
    public Instant? GraceUntil { get; init; }

    /// <summary>Until when the member does not rise again after a demotion, exclusive; null for no wait.</summary>
    public Instant? CooldownUntil { get; init; }

    /// <summary>In how many periods in a row the tier was found lost; 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int FailedPeriods
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>When the last of these periods was counted; null when there is none.</summary>
    public Instant? LastFailed { get; init; }

    /// <summary>The highest tier whose seats were all taken when the member had earned it; null when the member waits for none.</summary>
    public string? WaitingFor { get; init; }

    /// <summary>Since when the member has waited for a seat, whichever it was; null when the member waits for none.</summary>
    public Instant? WaitingSince { get; init; }

    /// <summary>Whether a person has fixed the tier: no review changes it, not even by a veto.</summary>
    public bool IsLocked { get; init; }

    /// <summary>A standing without a past.</summary>
    /// <param name="tier">The id of the tier.</param>
    /// <param name="since">Since when.</param>
    /// <returns>The standing.</returns>
    public static CultivationStanding At(string tier, Instant since) => new() { Tier = tier, Since = since };

    /// <summary>As <c>koc since 2026-03-02T01:00:00Z</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Tier} since {InvariantText.Of(Since)}{(IsLocked ? ", locked" : string.Empty)}";
}
