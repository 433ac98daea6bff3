namespace CommunityDomain.Charters;

/// <summary>
/// Judges a <see cref="CharterEnforcement"/>: conditions over facts that messages do not have, rules that no member can read, domains, nickname card, probation and ladder that cannot hold. Compiling asks the same.
/// </summary>
public sealed class CharterEnforcementValidator : DefinitionValidator<CharterEnforcement>
{
    /// <summary>Makes the validator; an instance serves any number of definitions.</summary>
    /// <param name="charter">The charter whose rules are enforced; null to judge no names of its rules.</param>
    /// <param name="zones">The zones that exist; null to judge no zone ids.</param>
    public CharterEnforcementValidator(CharterDefinition? charter = null, IDateTimeZoneProvider? zones = null) =>
        Judge((enforcement, findings) => findings.AddRange(EnforcementChecks.Judge(enforcement, charter, zones)));
}
