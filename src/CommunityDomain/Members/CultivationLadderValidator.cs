namespace CommunityDomain.Members;

/// <summary>
/// Judges a <see cref="CultivationLadder"/>: unknown facts, tiers that nobody can reach, a higher tier that is easier than a lower one, shares and marks out of
/// range, names that stand twice. Compiling asks the same.
/// </summary>
internal sealed class CultivationLadderValidator : DefinitionValidator<CultivationLadder>
{
    /// <summary>Makes the validator; an instance serves any number of ladders.</summary>
    /// <param name="zones">The zones that exist; null to judge no zone ids.</param>
    public CultivationLadderValidator(IDateTimeZoneProvider? zones = null) => Judge((ladder, findings) => findings.AddRange(CultivationRules.Judge(ladder, zones)));
}
