namespace CommunityDomain.Charters;

/// <summary>
/// Finds what a charter lacks to be whole (CHA-2, CHA-3): introduction, rules that oblige and rules that forbid, a ceremony on joining, and every text in every language of the charter.
/// All findings are warnings. A missing part is reported once and its own parts are not; what <see cref="CharterDefinitionValidator"/> reports is not reported again.
/// </summary>
public static class CharterChecks
{
    /// <summary>Checks a charter.</summary>
    /// <param name="charter">The charter; it may be wrong in any way.</param>
    /// <returns>The findings in the order introduction, rules, onboarding, with paths relative to the charter; empty for a whole charter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="charter"/> is null.</exception>
    public static ValueList<Finding> Run(CharterDefinition charter)
    {
        ArgumentNullException.ThrowIfNull(charter);
        var findings = new List<Finding>();
        CheckIntroduction(charter, findings);
        CheckRules(charter, findings);
        CheckOnboarding(charter, findings);
        return findings.ToValueList();
    }

    private static void CheckIntroduction(CharterDefinition charter, List<Finding> findings)
    {
        if (charter.Introduction is not { } introduction)
        {
            findings.Add(Warning("introduction", CharterCodes.IntroductionMissing, "CHA-2"));
            return;
        }

        CheckText(charter, "introduction.whoWeAre", introduction.WhoWeAre, CharterCodes.WhoWeAreMissing, "CHA-2", findings);
        CheckText(charter, "introduction.benefit", introduction.Benefit, CharterCodes.BenefitMissing, "CHA-2", findings);
    }

    private static void CheckRules(CharterDefinition charter, List<Finding> findings)
    {
        ValueList<CharterRule> rules = charter.Rules;
        if (rules.IsEmpty)
        {
            findings.Add(Warning("rules", CharterCodes.RulesMissing, "CHA-2"));
            return;
        }

        bool obliges = false;
        bool forbids = false;
        bool unclear = false;
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i] is not { } rule)
            {
                unclear = true;
                continue;
            }

            obliges |= rule.Nature is RuleNature.Obligation;
            forbids |= rule.Nature is RuleNature.Prohibition;
            unclear |= !Enum.IsDefined(rule.Nature);
            CheckTranslations(charter, $"rules[{i}].text", rule.Text, "CHA-2", findings);
        }

        // A rule that the validator could not read may be the one that seems to be missing.
        if (unclear) return;
        if (!obliges) findings.Add(Warning("rules", CharterCodes.ObligationMissing, "CHA-2"));
        if (!forbids) findings.Add(Warning("rules", CharterCodes.ProhibitionMissing, "CHA-2"));
    }

    private static void CheckOnboarding(CharterDefinition charter, List<Finding> findings)
    {
        if (charter.Onboarding is not { } onboarding)
        {
            findings.Add(Warning("onboarding", CharterCodes.OnboardingMissing, "CHA-3"));
            return;
        }

        CheckText(charter, "onboarding.welcome", onboarding.Welcome, CharterCodes.WelcomeMissing, "CHA-3", findings);
        if (!onboarding.ShowsCharter) findings.Add(Warning("onboarding.showsCharter", CharterCodes.CharterNotShown, "CHA-3"));
        CheckText(charter, "onboarding.firstTask", onboarding.FirstTask, CharterCodes.FirstTaskMissing, "CHA-3", findings);
    }

    private static void CheckText(CharterDefinition charter, string path, LocalizedText? text, string missing, string fact, List<Finding> findings)
    {
        if (text is { IsEmpty: true }) findings.Add(Warning(path, missing, fact));
        else CheckTranslations(charter, path, text, fact, findings);
    }

    private static void CheckTranslations(CharterDefinition charter, string path, LocalizedText? text, string fact, List<Finding> findings)
    {
        if (text is not { IsEmpty: false }) return;
        List<string>? missing = null;
        foreach (LanguageTag language in charter.Languages)
        {
            if (language.IsUnspecified || text.Has(language) || missing?.Contains(language.Value) is true) continue;
            (missing ??= []).Add(language.Value);
        }

        if (missing is not null)
            findings.Add(Warning(path, CharterCodes.TranslationMissing, fact, new Evidence("languages", string.Join(", ", missing))));
    }

    private static Finding Warning(string path, string code, string fact, params ReadOnlySpan<Evidence> evidence) =>
        new(path, code, FindingSeverity.Warning, fact, evidence);
}
