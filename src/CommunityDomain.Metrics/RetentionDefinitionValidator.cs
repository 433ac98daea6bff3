namespace CommunityDomain.Metrics;

/// <summary>Judges a <see cref="RetentionDefinition"/>, but for its zone's existence, which is known when it is opened.</summary>
internal sealed class RetentionDefinitionValidator : DefinitionValidator<RetentionDefinition>
{
    internal RetentionDefinitionValidator() => Judge(RetentionRules.Judge);
}
