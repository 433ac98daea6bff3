namespace CommunityDomain.Metrics;

/// <summary>Judges a <see cref="FunnelDefinition"/>: steps, windows, exclusions, and choices that contradict each other. Compiling asks the same.</summary>
internal sealed class FunnelDefinitionValidator : DefinitionValidator<FunnelDefinition>
{
    /// <summary>Makes the validator; an instance serves any number of definitions.</summary>
    public FunnelDefinitionValidator() => Judge((definition, findings) => findings.AddRange(FunnelRules.Judge(definition)));
}
