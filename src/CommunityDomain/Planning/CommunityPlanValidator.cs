namespace CommunityDomain.Planning;

/// <summary>Judges a <see cref="CommunityPlan"/>.</summary>
public sealed class CommunityPlanValidator : DefinitionValidator<CommunityPlan>
{
}
