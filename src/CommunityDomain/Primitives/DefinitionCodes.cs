namespace CommunityDomain;

/// <summary>Codes that every definition shares.</summary>
public static class DefinitionCodes
{
    /// <summary>A list holds a null where an item should be.</summary>
    public const string ItemMissing = "definition.item.missing";

    /// <summary>A rule that a host added to a validator without a code of its own is broken.</summary>
    public const string RuleBroken = "definition.rule.broken";
}
