namespace CommunityDomain.Groups;

/// <summary>分眾: a kind of customer that groups are split by: subject, language and kind of user (GRP-5).</summary>
public sealed record SegmentDefinition
{
    /// <summary>The id, unique in the plan.</summary>
    public required SegmentId Id { get; init; }

    /// <summary>What they come for, in the operator's words, as <c>spoken English</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The language they speak.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>What kind of user they are, in the operator's words, as <c>mums of toddlers</c>.</summary>
    public required string UserKind { get; init; }

    /// <summary>How many people are expected; null when unknown, which is not zero.</summary>
    public int? ExpectedMembers { get; init; }

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<SegmentDefinition> CreateValidator() => new SegmentDefinitionValidator();
}
