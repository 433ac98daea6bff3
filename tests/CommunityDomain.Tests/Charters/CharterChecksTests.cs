using CommunityDomain.Charters;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Charters;

public sealed class CharterChecksTests
{
    public static TheoryData<string, string, string, string> Gaps => new()
    {
        { "no introduction", "introduction", CharterCodes.IntroductionMissing, "CHA-2" },
        { "no who-we-are", "introduction.whoWeAre", CharterCodes.WhoWeAreMissing, "CHA-2" },
        { "no benefit", "introduction.benefit", CharterCodes.BenefitMissing, "CHA-2" },
        { "no rules", "rules", CharterCodes.RulesMissing, "CHA-2" },
        { "no obligation", "rules", CharterCodes.ObligationMissing, "CHA-2" },
        { "no prohibition", "rules", CharterCodes.ProhibitionMissing, "CHA-2" },
        { "no onboarding", "onboarding", CharterCodes.OnboardingMissing, "CHA-3" },
        { "no welcome", "onboarding.welcome", CharterCodes.WelcomeMissing, "CHA-3" },
        { "charter not shown", "onboarding.showsCharter", CharterCodes.CharterNotShown, "CHA-3" },
        { "no first task", "onboarding.firstTask", CharterCodes.FirstTaskMissing, "CHA-3" },
        { "untranslated rule", "rules[1].text", CharterCodes.TranslationMissing, "CHA-2" },
        { "untranslated who-we-are", "introduction.whoWeAre", CharterCodes.TranslationMissing, "CHA-2" },
        { "untranslated benefit", "introduction.benefit", CharterCodes.TranslationMissing, "CHA-2" },
        { "untranslated welcome", "onboarding.welcome", CharterCodes.TranslationMissing, "CHA-3" },
        { "untranslated first task", "onboarding.firstTask", CharterCodes.TranslationMissing, "CHA-3" },
    };

    private static LocalizedText EnglishOnly { get; } = LocalizedText.Of(LanguageTag.English, "only here");

    private static CharterDefinition Lacking(string gap)
    {
        CharterDefinition whole = CharterSamples.Whole();
        return gap switch
        {
            "no introduction" => whole with { Introduction = null },
            "no who-we-are" => whole with { Introduction = whole.Introduction! with { WhoWeAre = LocalizedText.Empty } },
            "no benefit" => whole with { Introduction = whole.Introduction! with { Benefit = LocalizedText.Empty } },
            "no rules" => whole with { Rules = [] },
            "no obligation" => whole with { Rules = [whole.Rules[1]] },
            "no prohibition" => whole with { Rules = [whole.Rules[0]] },
            "no onboarding" => whole with { Onboarding = null },
            "no welcome" => whole with { Onboarding = whole.Onboarding! with { Welcome = LocalizedText.Empty } },
            "charter not shown" => whole with { Onboarding = whole.Onboarding! with { ShowsCharter = false } },
            "no first task" => whole with { Onboarding = whole.Onboarding! with { FirstTask = LocalizedText.Empty } },
            "untranslated rule" => whole.WithRule(1, rule => rule with { Text = EnglishOnly }),
            "untranslated who-we-are" => whole with { Introduction = whole.Introduction! with { WhoWeAre = EnglishOnly } },
            "untranslated benefit" => whole with { Introduction = whole.Introduction! with { Benefit = EnglishOnly } },
            "untranslated welcome" => whole with { Onboarding = whole.Onboarding! with { Welcome = EnglishOnly } },
            "untranslated first task" => whole with { Onboarding = whole.Onboarding! with { FirstTask = EnglishOnly } },
            _ => throw new ArgumentOutOfRangeException(nameof(gap)),
        };
    }

    [Fact]
    public void Run_WhenCharterIsWhole_FindsNothing() => CharterChecks.Run(CharterSamples.Whole()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Run_WhenOnePartIsMissing_FindsThatPartAsAWarning(string gap, string path, string code, string fact)
    {
        Finding finding = CharterChecks.Run(Lacking(gap)).Should().ContainSingle().Subject;

        (finding.Path, finding.Code, finding.Severity, finding.Fact).Should().Be((path, code, FindingSeverity.Warning, fact));
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Validator_WhenAPartIsMissing_FindsNoContradiction(string gap, string path, string code, string fact) =>
        new CharterDefinitionValidator().Check(Lacking(gap)).Should().BeEmpty($"{code} ({fact}) at {path} is a gap, not a contradiction");

    [Fact]
    public void Run_WhenATextLacksLanguages_NamesThemInTheOrderOfTheCharter() =>
        CharterChecks.Run(Lacking("untranslated rule"))[0].Evidence.Should().Equal(new Evidence("languages", "zh-Hant, zh-Hans, ja"));

    [Fact]
    public void Run_WhenATextHasMoreLanguagesThanTheCharter_FindsNothing() =>
        CharterChecks.Run(CharterSamples.Whole() with { Languages = [LanguageTag.Japanese] }).Should().BeEmpty();

    [Fact]
    public void Run_WhenTheCharterGainsALanguage_FindsEachTextOnce()
    {
        CharterDefinition charter = CharterSamples.Whole();

        CharterChecks.Run(charter with { Languages = charter.Languages.Add(new("ko")) })
            .Should().HaveCount(6).And.OnlyContain(finding => finding.Code == CharterCodes.TranslationMissing && finding.Evidence[0].Value == "ko");
    }

    [Fact]
    public void Run_WhenCharterIsNull_Throws()
    {
        Action act = () => CharterChecks.Run(null!);

        act.Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Run_WhenATextLacksAnySetOfLanguages_NamesExactlyThatSet() =>
        Law.Holds(Gen.Choose(1, 14).Select(bits => (uint)bits), bits =>
        {
            LanguageTag[] kept = [.. CharterSamples.FourLanguages.Where((_, i) => (bits >> i & 1) == 0)];
            LocalizedText text = kept.Aggregate(LocalizedText.Empty, (all, language) => all.With(language, "text"));
            Finding finding = CharterChecks.Run(CharterSamples.Whole().WithRule(0, rule => rule with { Text = text })).Single();
            return finding.Evidence[0].Value == string.Join(", ", CharterSamples.FourLanguages.Except(kept));
        });
}
