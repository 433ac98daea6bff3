using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Charters;

/// <summary>A whole charter in four languages, for the tests to break.</summary>
internal static class CharterSamples
{
    internal static readonly ValueList<LanguageTag> FourLanguages =
        [LanguageTag.English, LanguageTag.TraditionalChinese, LanguageTag.SimplifiedChinese, LanguageTag.Japanese];

    internal static LocalizedText InFour(string what) => FourLanguages.Aggregate(LocalizedText.Empty, (text, language) => text.With(language, $"{what} ({language})"));

    internal static CharterDefinition Whole(string id = "rules") => new()
    {
        Id = new(id),
        Languages = FourLanguages,
        Introduction = new() { WhoWeAre = InFour("mums of Chengdu"), Benefit = InFour("group price every Friday") },
        Rules =
        [
            new() { Id = new("nickname"), Nature = RuleNature.Obligation, Text = InFour("set your nickname card") },
            new() { Id = new("no-ads"), Nature = RuleNature.Prohibition, Text = InFour("no advertising") },
        ],
        Onboarding = new() { Welcome = InFour("welcome"), ShowsCharter = true, FirstTask = InFour("introduce yourself") },
    };

    internal static CharterDefinition WithRule(this CharterDefinition charter, int at, Func<CharterRule, CharterRule> change) =>
        charter with { Rules = charter.Rules.Select((rule, i) => i == at ? change(rule) : rule).ToValueList() };
}
