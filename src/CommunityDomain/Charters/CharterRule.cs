namespace CommunityDomain.Charters;

/// <summary>One rule of a charter, as members read it (CHA-2). Its id is what every action names (CHA-4).</summary>
public sealed record CharterRule
{
    /// <summary>The id, unique in the charter.</summary>
    public required RuleId Id { get; init; }

    /// <summary>Whether it obliges or forbids.</summary>
    public required RuleNature Nature { get; init; }

    /// <summary>What members read, per language.</summary>
    public required LocalizedText Text { get; init; }
}
