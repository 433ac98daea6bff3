using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>One step of a <see cref="CultivationLadder"/>, as active member, key opinion consumer (KOC, WHY-3) or core member (ROL-5). The names are the host's.</summary>
public sealed record CultivationTier
{
    /// <summary>The effect of a veto that bars the way up to its tier and to every tier above. Who is there stays.</summary>
    public const string BlocksPromotion = "blocksPromotion";

    /// <summary>The effect of a veto that bars its tier and every tier above at once: no grace, no confirmation.</summary>
    public const string DemotesAtOnce = "demotesAtOnce";

    /// <summary>The host's name for it, unique within the ladder, compared by ordinal.</summary>
    public required string Id { get; init; }

    /// <summary>The ways that lead here. Empty for the first tier, where everybody is, and for one that only people give.</summary>
    public ValueList<CultivationRoute> Routes { get; init; }

    /// <summary>How many of the routes must be open. 1 by default: any one (GRP-1).</summary>
    public int RoutesNeeded { get; init; } = 1;

    /// <summary>Rules with the effect <see cref="BlocksPromotion"/> or <see cref="DemotesAtOnce"/>, over the ladder's facts; ids unique in the ladder. One that is unknown blocks, and demotes nobody.</summary>
    public ValueList<Rule> Vetoes { get; init; }

    /// <summary>How many may be here at a time; null for any number. Who meets it while all seats are taken waits.</summary>
    public int? Seats { get; init; }

    /// <summary>The fact by which seats are given, the largest first: a whole number or a decimal. Ties, and null for all, go by the longest waiting, then by member id; an unknown one comes last.</summary>
    public string? RankedBy { get; init; }

    /// <summary>How long after a promotion numbers demote nobody; the end is exclusive. Zero by default.</summary>
    public Duration Grace { get; init; }

    /// <summary>Whether only people put somebody here and take them away; vetoes still demote. False by default.</summary>
    public bool IsManualOnly { get; init; }

    /// <summary>Whether it is never lost to numbers once reached; vetoes still demote. False by default.</summary>
    public bool IsLasting { get; init; }
}
