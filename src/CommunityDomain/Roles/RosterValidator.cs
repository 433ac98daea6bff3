namespace CommunityDomain.Roles;

/// <summary>Judges a <see cref="Roster"/> by itself.</summary>
public sealed class RosterValidator : DefinitionValidator<Roster>
{
}
