namespace CommunityDomain.Rules;

/// <summary>
/// Something that is counted over time, so that conditions can ask how much of it there was in the last minutes or days (<see cref="Condition.Count"/>).
/// What happened is kept by the host as <see cref="RuleWindows"/>, one per subject: per member, per group.
/// </summary>
public sealed record RuleCounter
{
    /// <summary>The longest span a count may look back, in days: ten years; our convention.</summary>
    public const int MaxSpanDays = 3_660;

    /// <summary>The largest amount that one case may count for; our convention.</summary>
    public const long MaxAmount = 1_000_000_000;

    /// <summary>The name, unique among the facts and counters of the rule set, as <c>linksSent</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whose windows it is counted in, as <c>member</c> or <c>group</c>; the host's word.</summary>
    public required string Subject { get; init; }

    /// <summary>Which cases count; null for every case. A case for which it is unknown is not recorded, and while it is judged the count is known only as far as it does not hang on it. May not itself ask for counts.</summary>
    public Condition? When { get; init; }

    /// <summary>The fact, a whole number, that says how much a case counts for; null for 1 a case. A fact known to be absent counts 0; a missing one, one below 0 or above <see cref="MaxAmount"/> cannot be counted and is unknown.</summary>
    public string? Amount { get; init; }

    /// <summary>How much a fact counts for; -1 when that is unknown.</summary>
    internal static long AmountOf(in Fact fact) => fact.State switch
    {
        FactState.Missing => -1,
        FactState.Null => 0,
        _ => fact.Number is >= 0 and <= MaxAmount ? fact.Number : -1,
    };
}
