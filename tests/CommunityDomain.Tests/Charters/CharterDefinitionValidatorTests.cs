using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Charters;

public sealed class CharterDefinitionValidatorTests
{
    public static TheoryData<string, string, string> Faults => new()
    {
        { "no id", "id", CharterCodes.IdMissing },
        { "no language", "languages", CharterCodes.LanguagesMissing },
        { "unspecified language", "languages[2]", CharterCodes.LanguageMissing },
        { "language twice", "languages[4]", CharterCodes.LanguageRepeated },
        { "null who-we-are", "introduction.whoWeAre", CharterCodes.TextMissing },
        { "null benefit", "introduction.benefit", CharterCodes.TextMissing },
        { "null rule", "rules[0]", DefinitionCodes.ItemMissing },
        { "rule without id", "rules[1].id", CharterCodes.RuleIdMissing },
        { "rule id twice", "rules[1].id", CharterCodes.RuleIdRepeated },
        { "undefined nature", "rules[0].nature", CharterCodes.RuleNatureUnknown },
        { "empty rule text", "rules[0].text", CharterCodes.TextMissing },
        { "null rule text", "rules[1].text", CharterCodes.TextMissing },
        { "null welcome", "onboarding.welcome", CharterCodes.TextMissing },
        { "null first task", "onboarding.firstTask", CharterCodes.TextMissing },
    };

    private static CharterDefinition Faulty(string fault)
    {
        CharterDefinition whole = CharterSamples.Whole();
        return fault switch
        {
            "no id" => whole with { Id = default },
            "no language" => whole with { Languages = [] },
            "unspecified language" => whole with { Languages = [LanguageTag.English, LanguageTag.Japanese, default] },
            "language twice" => whole with { Languages = whole.Languages.Add(LanguageTag.Japanese) },
            "null who-we-are" => whole with { Introduction = whole.Introduction! with { WhoWeAre = null! } },
            "null benefit" => whole with { Introduction = whole.Introduction! with { Benefit = null! } },
            "null rule" => whole.WithRule(0, _ => null!),
            "rule without id" => whole.WithRule(1, rule => rule with { Id = default }),
            "rule id twice" => whole.WithRule(1, rule => rule with { Id = new("nickname") }),
            "undefined nature" => whole.WithRule(0, rule => rule with { Nature = (RuleNature)99 }),
            "empty rule text" => whole.WithRule(0, rule => rule with { Text = LocalizedText.Empty }),
            "null rule text" => whole.WithRule(1, rule => rule with { Text = null! }),
            "null welcome" => whole with { Onboarding = whole.Onboarding! with { Welcome = null! } },
            "null first task" => whole with { Onboarding = whole.Onboarding! with { FirstTask = null! } },
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    [Fact]
    public void Check_WhenCharterIsWhole_FindsNothing() =>
        new CharterDefinitionValidator().Check(CharterSamples.Whole()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Faults))]
    public void Check_WhenOneFaultIsPlanted_FindsThatFaultAsAnError(string fault, string path, string code)
    {
        Finding finding = new CharterDefinitionValidator().Check(Faulty(fault)).Should().ContainSingle().Subject;

        (finding.Path, finding.Code, finding.Severity).Should().Be((path, code, FindingSeverity.Error));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void ChartersChecks_WhenTheValidatorReportsTheFault_AreSilent(string fault, string path, string code) =>
        CharterChecks.Run(Faulty(fault)).Should().BeEmpty($"{code} at {path} is reported once");

    [Fact]
    public void Check_WhenRuleIdIsRepeated_NamesTheEarlierRule() =>
        new CharterDefinitionValidator().Check(Faulty("rule id twice"))[0].Evidence.Should()
            .Equal(new Evidence("rule", "nickname"), new Evidence("first", "rules[0]"));

    [Fact]
    public void Check_WhenEverythingIsWrong_FindsEverythingAtOnce()
    {
        CharterDefinition charter = new()
        {
            Id = default,
            Languages = [default, LanguageTag.Japanese, LanguageTag.Japanese],
            Introduction = new() { WhoWeAre = null!, Benefit = null! },
            Rules = [null!, new() { Id = default, Nature = (RuleNature)(-1), Text = null! }],
            Onboarding = new() { Welcome = null!, ShowsCharter = false, FirstTask = null! },
        };

        new CharterDefinitionValidator().Check(charter).Select(finding => finding.Path).Should().Equal(
            "id", "languages[0]", "languages[2]", "introduction.whoWeAre", "introduction.benefit", "rules[0]",
            "rules[1].id", "rules[1].nature", "rules[1].text", "onboarding.welcome", "onboarding.firstTask");
    }

    [Fact]
    public void Check_WhenCharterIsNull_Throws()
    {
        Action act = () => new CharterDefinitionValidator().Check(null!);

        act.Should().Throw<ArgumentNullException>();
    }
}
