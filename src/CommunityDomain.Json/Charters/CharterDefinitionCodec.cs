using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="CharterDefinition"/> stands in a document.</summary>
internal sealed class CharterDefinitionCodec : ObjectCodec<CharterDefinition>
{
    /// <summary>A charter within a plan.</summary>
    internal static readonly CharterDefinitionCodec Instance = new(isDocument: false);

    /// <summary>A charter that is a document of its own.</summary>
    internal static readonly CharterDefinitionCodec Document = new(isDocument: true);

    private readonly Field<CharterDefinition, CharterId> _id;
    private readonly Field<CharterDefinition, ValueList<LanguageTag>> _languages;
    private readonly Field<CharterDefinition, CharterIntroduction?> _introduction;
    private readonly Field<CharterDefinition, ValueList<CharterRule>> _rules;
    private readonly Field<CharterDefinition, OnboardingCeremony?> _onboarding;
    private readonly Field<CharterDefinition, CharterEnforcement?> _enforcement;

    private CharterDefinitionCodec(bool isDocument)
        : base("charter", new CharterDefinition { Id = default, Languages = default })
    {
        if (isDocument) BeginDocument(DocumentVersions.Charter);
        _id = Required("id", Values.Id<CharterId>(), item => item.Id);
        _languages = Required("languages", Values.List(Values.Language), item => item.Languages);
        _introduction = Optional("introduction", Values.OrNull(CharterIntroductionCodec.Instance), item => item.Introduction);
        _rules = Optional("rules", Values.List(CharterRuleCodec.Instance), item => item.Rules);
        _onboarding = Optional("onboarding", Values.OrNull(OnboardingCeremonyCodec.Instance), item => item.Onboarding);
        _enforcement = Optional("enforcement", Values.OrNull(CharterEnforcementCodec.Instance), item => item.Enforcement);
    }

    private protected override CharterDefinition Build(Bag members) => new()
    {
        Id = _id.Of(members),
        Languages = _languages.Of(members),
        Introduction = _introduction.Of(members),
        Rules = _rules.Of(members),
        Onboarding = _onboarding.Of(members),
        Enforcement = _enforcement.Of(members),
    };
}
