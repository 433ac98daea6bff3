namespace CommunityDomain.Charters;

/// <summary>
/// 群規: introduction + rules + onboarding ceremony (CHA-1…3). May be wrong or incomplete:
/// <see cref="CharterDefinitionValidator"/> finds what contradicts itself, the plan's audit what a whole charter lacks.
/// </summary>
public sealed record CharterDefinition
{
    /// <summary>The id, unique in the plan.</summary>
    public required CharterId Id { get; init; }

    /// <summary>The languages that members read; each text should be there in each of them.</summary>
    public required ValueList<LanguageTag> Languages { get; init; }

    /// <summary>Who we are and what joining gives you (CHA-2); null when there is none.</summary>
    public CharterIntroduction? Introduction { get; init; }

    /// <summary>The rules (CHA-2), in the order members read them.</summary>
    public ValueList<CharterRule> Rules { get; init; }

    /// <summary>What happens on joining (CHA-3); null when nothing does.</summary>
    public OnboardingCeremony? Onboarding { get; init; }
}
