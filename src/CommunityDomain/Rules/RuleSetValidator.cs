namespace CommunityDomain.Rules;

/// <summary>Judges a <see cref="RuleSet"/>: unknown facts and effects, wrong types and units, empty combinations, ids that stand twice. Compiling asks the same.</summary>
internal sealed class RuleSetValidator : DefinitionValidator<RuleSet>
{
    /// <summary>Makes the validator; an instance serves any number of rule sets.</summary>
    /// <param name="zones">The zones that exist; null to judge no zone ids.</param>
    public RuleSetValidator(IDateTimeZoneProvider? zones = null) => Judge((rules, findings) => findings.AddRange(RuleSetRules.Judge(rules, zones)));
}
