namespace CommunityDomain.Charters;

/// <summary>
/// Until when somebody counts as new, for the fact <see cref="ChatFacts.OnProbation"/>: as long as either the time or the messages are not reached, unless somebody vouches or the quiz is passed.
/// What is not known of a member leaves the fact unknown where it hangs on it. May be wrong: <see cref="CharterEnforcementValidator"/> judges it.
/// </summary>
public sealed record NewcomerProbation
{
    /// <summary>How long after joining, end exclusive; null where time does not matter. One day by default; our convention.</summary>
    public Duration? Lasts { get; init; } = Duration.FromDays(1);

    /// <summary>How many messages a member must have sent before the one being judged; null where it does not matter, as by default.</summary>
    public int? Messages { get; init; }

    /// <summary>Whether it ends when a member vouches for the newcomer. True by default.</summary>
    public bool EndsWhenVouched { get; init; } = true;

    /// <summary>Whether it ends when the newcomer passes the quiz on the charter. True by default.</summary>
    public bool EndsWithQuiz { get; init; } = true;
}
