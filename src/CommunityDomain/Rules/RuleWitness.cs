namespace CommunityDomain.Rules;

/// <summary>A case that shows a finding: give an evaluation these facts, decide at this moment, and see it happen.</summary>
public sealed record RuleWitness
{
    /// <summary>Every fact that the rule set declares, in its order; one without a value is known to be absent.</summary>
    public required ValueList<Evidence> Facts { get; init; }

    /// <summary>What was counted before, of all counters; give it to the evaluation for every subject.</summary>
    public RuleWindows Windows { get; init; } = RuleWindows.Empty;

    /// <summary>The moment of the decision.</summary>
    public required Instant At { get; init; }
}
