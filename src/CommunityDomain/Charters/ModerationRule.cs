using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>
/// How one rule of the charter is enforced: when its condition over the facts of a message (<see cref="ChatFacts"/>) holds, it brings a sanction of its own, or strikes by which the ladder decides, or both.
/// May be wrong: <see cref="CharterDefinition.CreateValidator"/> judges it.
/// </summary>
public sealed record ModerationRule
{
    /// <summary>The most points that one message may bring under one rule; those of <see cref="Rule.Weight"/>.</summary>
    public const int MostStrikes = 1_000;

    /// <summary>The id, unique among the moderation rules; several may enforce one rule of the charter.</summary>
    public required RuleId Id { get; init; }

    /// <summary>The rule of the charter that members read; every action names it (CHA-4).</summary>
    public required RuleId CharterRule { get; init; }

    /// <summary>When it applies.</summary>
    public required Condition When { get; init; }

    /// <summary>Whom or what it spares, by role, channel or time; null for nobody. An exemption that is unknown does not exempt.</summary>
    public Condition? Unless { get; init; }

    /// <summary>Where it holds; null for everywhere.</summary>
    public Condition? Scope { get; init; }

    /// <summary>What it does at once. <see cref="Sanction.None"/> by default: the ladder decides.</summary>
    public Sanction Sanction { get; init; }

    /// <summary>How many points it puts on the member's ladder; 0 to <see cref="MostStrikes"/>, 0 where it does not go there. 1 by default.</summary>
    public int Strikes { get; init; } = 1;

    /// <summary>What becomes of it when a fact is missing. By default a person has to look.</summary>
    public UnknownPolicy OnUnknown { get; init; }

    /// <summary>From when it holds, inclusive; null for always.</summary>
    public Instant? From { get; init; }

    /// <summary>Until when it holds, exclusive; null for always.</summary>
    public Instant? Until { get; init; }

    /// <summary>Messages to which it must apply, for the charter's own tests (<see cref="CompiledCharter.Test"/>). Judged alone: of no standing and no traffic.</summary>
    public ValueList<ChatMessage> Applies { get; init; }

    /// <summary>Messages to which it must not apply, for the charter's own tests.</summary>
    public ValueList<ChatMessage> Spares { get; init; }
}
