namespace CommunityDomain.Groups;

/// <summary>Judges a <see cref="SegmentationPolicy"/>.</summary>
internal sealed class SegmentationPolicyValidator : DefinitionValidator<SegmentationPolicy>
{
    /// <summary>Sets the rules.</summary>
    public SegmentationPolicyValidator()
    {
        Positive("minimumMembers", policy => policy.MinimumMembers);
        Positive("maximumSubjects", policy => policy.MaximumSubjects);
        Positive("maximumLanguages", policy => policy.MaximumLanguages);
        Positive("maximumUserKinds", policy => policy.MaximumUserKinds);
        Positive("maximumGroupsPerMember", policy => policy.MaximumGroupsPerMember);
        Require(
            "maximumStrangersPercent",
            GroupCodes.PolicyPercentOutside,
            "GRP-5",
            policy => policy.MaximumStrangersPercent is >= 0 and <= 100,
            policy => [new Evidence("value", policy.MaximumStrangersPercent)]);
    }

    internal static void ThrowIfInvalid(SegmentationPolicy policy)
    {
        ValueList<Finding> findings = new SegmentationPolicyValidator().Check(policy);
        if (!findings.IsEmpty) throw new InvalidDefinitionException(findings);
    }

    private void Positive(string path, Func<SegmentationPolicy, int> value) =>
        Require(path, GroupCodes.NumberNotPositive, "GRP-5", policy => value(policy) > 0, policy => [new Evidence("value", value(policy))]);
}
