namespace CommunityDomain.Groups;

/// <summary>Judges an <see cref="OverflowPolicy"/>.</summary>
internal sealed class OverflowPolicyValidator : DefinitionValidator<OverflowPolicy>
{
    private const int LongestName = 40;

    /// <summary>Sets the rules.</summary>
    public OverflowPolicyValidator()
    {
        Require("action", GroupCodes.TermUnknown, string.Empty, policy => Enum.IsDefined(policy.Action));
        Require(
            "baseName",
            GroupCodes.OverflowNameMissing,
            string.Empty,
            policy => policy.Action is not OverflowAction.OpenNext || (!string.IsNullOrWhiteSpace(policy.BaseName) && policy.BaseName.Length <= LongestName),
            policy => [new Evidence("length", policy.BaseName?.Length ?? 0), new Evidence("maximum", LongestName)]);
        Require("nextSerial", GroupCodes.NumberNotPositive, string.Empty, policy => policy.NextSerial > 0, policy => [new Evidence("value", policy.NextSerial)]);
        Require(
            "maximumGroups",
            GroupCodes.NumberNotPositive,
            "GRP-9",
            policy => policy.MaximumGroups is not <= 0,
            policy => [new Evidence("value", policy.MaximumGroups ?? 0)]);
    }
}
