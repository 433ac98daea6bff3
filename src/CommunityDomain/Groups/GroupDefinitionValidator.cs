namespace CommunityDomain.Groups;

/// <summary>Judges a <see cref="GroupDefinition"/>.</summary>
public sealed class GroupDefinitionValidator : DefinitionValidator<GroupDefinition>
{
}
