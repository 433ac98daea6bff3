namespace CommunityDomain.Rules;

/// <summary>A fact that rules may ask for.</summary>
public sealed record FactField
{
    /// <summary>The name in camel case, unique among the facts and counters of its rule set, as <c>linkCount</c>. No dot, no white space, and none of <c>effect</c>, <c>weight</c>, <c>missing</c>: evidence names those.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required FactType Type { get; init; }

    /// <summary>The unit of a number, as <c>messages</c>; null for none. A condition that names a unit must name this one.</summary>
    public string? Unit { get; init; }

    /// <summary>The words of a <see cref="FactType.Choice"/> or of a <see cref="FactType.Set"/>, each once; a set has at most 64, without commas and outer white space. Empty for other types.</summary>
    public ValueList<string> Choices { get; init; }

    /// <summary>Whether the fact may be known to be absent, which is not the same as unknown. False by default.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether the host promises to supply it. True by default; a rule that needs a fact nobody promises is a finding, not an unknown at run time.</summary>
    public bool IsPromised { get; init; } = true;

    /// <summary>Whether it is out of people's reach, as a role or a time of day, so that no alternative asks for it to be otherwise. False by default.</summary>
    public bool IsFixed { get; init; }
}
