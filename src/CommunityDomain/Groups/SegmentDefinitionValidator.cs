namespace CommunityDomain.Groups;

/// <summary>Judges a <see cref="SegmentDefinition"/>: what is missing or contradicts itself.</summary>
internal sealed class SegmentDefinitionValidator : DefinitionValidator<SegmentDefinition>
{
    /// <summary>Sets the rules.</summary>
    public SegmentDefinitionValidator()
    {
        Require("id", GroupCodes.IdMissing, string.Empty, segment => !segment.Id.IsUnspecified);
        Require("subject", GroupCodes.SegmentTextMissing, "GRP-5", segment => !string.IsNullOrWhiteSpace(segment.Subject));
        Require("language", GroupCodes.SegmentLanguageMissing, "GRP-5", segment => !segment.Language.IsUnspecified);
        Require("userKind", GroupCodes.SegmentTextMissing, "GRP-5", segment => !string.IsNullOrWhiteSpace(segment.UserKind));
        Require(
            "expectedMembers",
            GroupCodes.NumberNotPositive,
            "GRP-5",
            segment => segment.ExpectedMembers is not <= 0,
            segment => [new Evidence("value", segment.ExpectedMembers ?? 0)]);
    }
}
