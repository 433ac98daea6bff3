namespace CommunityDomain.Rules;

/// <summary>How often the examples of a rule tried one of its conditions.</summary>
public sealed record ConditionCoverage
{
    /// <summary>Where it stands, as <c>rules[2].when.parts[0]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The condition: a single question, no combination.</summary>
    public required Condition Condition { get; init; }

    /// <summary>In how many examples it held.</summary>
    public required int Held { get; init; }

    /// <summary>In how many it did not hold.</summary>
    public required int Failed { get; init; }

    /// <summary>Whether it was seen both to hold and not to: only then would an example notice that it is wrong.</summary>
    public bool IsCovered => Held > 0 && Failed > 0;
}
