namespace CommunityDomain.Rules;

/// <summary>One rule: when its condition holds, within its scope, outside its exemption and in its time, its effect applies.</summary>
public sealed record Rule
{
    /// <summary>The id, unique in the rule set; every reason names it.</summary>
    public required RuleId Id { get; init; }

    /// <summary>When it applies.</summary>
    public required Condition When { get; init; }

    /// <summary>The code of its effect, one of the rule set's.</summary>
    public required string Effect { get; init; }

    /// <summary>The exemption: when it holds, the rule does not apply. An exemption that is unknown does not exempt. Null for none.</summary>
    public Condition? Unless { get; init; }

    /// <summary>Where the rule is at home, as a condition; null for everywhere.</summary>
    public Condition? Scope { get; init; }

    /// <summary>What it counts for on a ladder of penalties when it applies, 0 to 1,000; 1 by default. Of no meaning for which effect wins.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Cases for which its author knows the answer; empty by default.</summary>
    public ValueList<RuleExample> Examples { get; init; }

    /// <summary>What becomes of it when it cannot be decided.</summary>
    public UnknownPolicy OnUnknown { get; init; }

    /// <summary>Its place where the first rule that applies decides: a lower number first, equal ones by id. 0 by default. Of no meaning where the strongest effect wins.</summary>
    public int Priority { get; init; }

    /// <summary>From when it holds, inclusive; null for always.</summary>
    public Instant? From { get; init; }

    /// <summary>Until when it holds, exclusive; null for always.</summary>
    public Instant? Until { get; init; }
}
