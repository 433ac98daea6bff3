namespace CommunityDomain.Charters;

/// <summary>One part of a nickname card, such as the city. May be wrong: <see cref="CharterDefinition.CreateValidator"/> judges it.</summary>
public sealed record NicknamePart
{
    /// <summary>What it is called when a member is told what is missing, as <c>city</c>; unique in its card.</summary>
    public required string Name { get; init; }

    /// <summary>The fewest characters (Unicode code points); 1 by default.</summary>
    public int MinimumLength { get; init; } = 1;

    /// <summary>The most characters (Unicode code points); null for no limit of its own.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>What it may say, compared without regard to case and width; empty for anything.</summary>
    public ValueList<string> Allowed { get; init; }
}
