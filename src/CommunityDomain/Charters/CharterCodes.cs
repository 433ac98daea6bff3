namespace CommunityDomain.Charters;

/// <summary>Codes of findings about charters.</summary>
public static partial class CharterCodes
{
    /// <summary>Error (CHA-1). The charter has no id, so no group can name it.</summary>
    public const string IdMissing = "charters.id.missing";

    /// <summary>Error (CHA-2). The charter names no language that members read.</summary>
    public const string LanguagesMissing = "charters.languages.missing";

    /// <summary>Error (CHA-2). An entry of the languages is not given.</summary>
    public const string LanguageMissing = "charters.language.missing";

    /// <summary>Error (CHA-2). A language is listed again. Values: <c>language</c>.</summary>
    public const string LanguageRepeated = "charters.language.repeated";

    /// <summary>Error (CHA-4). A rule has no id, so that no action can name it.</summary>
    public const string RuleIdMissing = "charters.ruleId.missing";

    /// <summary>Error (CHA-4). A rule has the id of an earlier one. Values: <c>rule</c>, <c>first</c> (the path of the earlier rule).</summary>
    public const string RuleIdRepeated = "charters.ruleId.repeated";

    /// <summary>Error (CHA-2). A rule neither obliges nor forbids. Values: <c>value</c> (the number given).</summary>
    public const string RuleNatureUnknown = "charters.ruleNature.unknown";

    /// <summary>Error (CHA-2). A text that must be there is not there in any language: the text of a rule, or a null where a text belongs.</summary>
    public const string TextMissing = "charters.text.missing";

    /// <summary>Warning (CHA-2). The charter has no introduction.</summary>
    public const string IntroductionMissing = "charters.introduction.missing";

    /// <summary>Warning (CHA-2). The introduction does not say who we are, in no language.</summary>
    public const string WhoWeAreMissing = "charters.whoWeAre.missing";

    /// <summary>Warning (CHA-2). The introduction does not say what joining gives, in no language.</summary>
    public const string BenefitMissing = "charters.benefit.missing";

    /// <summary>Warning (CHA-2). The charter has no rules.</summary>
    public const string RulesMissing = "charters.rules.missing";

    /// <summary>Warning (CHA-2). There are rules, but none says what members must do to stay.</summary>
    public const string ObligationMissing = "charters.obligation.missing";

    /// <summary>Warning (CHA-2). There are rules, but none says what is forbidden.</summary>
    public const string ProhibitionMissing = "charters.prohibition.missing";

    /// <summary>Warning (CHA-3). Nothing happens on joining.</summary>
    public const string OnboardingMissing = "charters.onboarding.missing";

    /// <summary>Warning (CHA-3). Newcomers are not welcomed, in no language.</summary>
    public const string WelcomeMissing = "charters.welcome.missing";

    /// <summary>Warning (CHA-3). Newcomers are not shown the charter.</summary>
    public const string CharterNotShown = "charters.onboarding.charterNotShown";

    /// <summary>Warning (CHA-3). Newcomers are given no first thing to do, in no language.</summary>
    public const string FirstTaskMissing = "charters.firstTask.missing";

    /// <summary>
    /// Warning (CHA-2, CHA-3). A text is there, but not in every language of the charter.
    /// Values: <c>languages</c> (the missing tags in the order of the charter, parted by commas).
    /// </summary>
    public const string TranslationMissing = "charters.translation.missing";

    /// <summary>Warning (CHA-2). The charter names a language that none of its texts, two or more, is written in. Values: <c>language</c>.</summary>
    public const string LanguageUnwritten = "charters.language.unwritten";
}
