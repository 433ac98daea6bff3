namespace CommunityDomain.Charters;

/// <summary>Judges a <see cref="CharterDefinition"/>.</summary>
public sealed class CharterDefinitionValidator : DefinitionValidator<CharterDefinition>
{
}
