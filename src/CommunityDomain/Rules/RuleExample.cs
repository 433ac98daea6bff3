namespace CommunityDomain.Rules;

/// <summary>A case whose answer the author of a rule knows: facts, and whether the rule then applies. Times of validity and counts in windows are outside of it.</summary>
public sealed record RuleExample
{
    /// <summary>The facts by name, each once; those not named are missing, and one without a value is known to be absent. Words of a set are joined by commas.</summary>
    public required ValueList<Evidence> Facts { get; init; }

    /// <summary>Whether the rule applies.</summary>
    public required bool Applies { get; init; }
}
