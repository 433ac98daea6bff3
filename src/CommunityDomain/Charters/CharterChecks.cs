namespace CommunityDomain.Charters;

/// <summary>
/// Finds what a charter lacks to be whole (CHA-2, CHA-3): introduction, rules that oblige and rules that forbid, a ceremony on joining, and every text in every language of the charter.
/// All findings are warnings. A missing part is reported once and its own parts are not; what <see cref="CharterDefinition.CreateValidator"/> reports is not reported again.
/// </summary>
internal static class CharterChecks
{
    /// <summary>Checks a charter.</summary>
    /// <param name="charter">The charter; it may be wrong in any way.</param>
    /// <returns>The findings in the order introduction, rules, onboarding, with paths relative to the charter; empty for a whole charter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="charter"/> is null.</exception>
    internal static ValueList<Finding> Run(CharterDefinition charter)
    {
        ArgumentNullException.ThrowIfNull(charter);
        var findings = new List<Finding>();
        LanguageTag[] languages = CheckLanguages(charter, findings);
        CheckIntroduction(charter, languages, findings);
        CheckRules(charter, languages, findings);
        CheckOnboarding(charter, languages, findings);
        return findings.ToValueList();
    }

    /// <summary>The languages to look for in each text: without repeats, and without those that no text has, each of which is one finding.</summary>
    private static LanguageTag[] CheckLanguages(CharterDefinition charter, List<Finding> findings)
    {
        var written = new HashSet<LanguageTag>();
        int texts = 0;
        Note(charter.Introduction?.WhoWeAre);
        Note(charter.Introduction?.Benefit);
        foreach (CharterRule rule in charter.Rules) Note(rule?.Text);
        Note(charter.Onboarding?.Welcome);
        Note(charter.Onboarding?.FirstTask);

        var languages = new List<LanguageTag>();
        var seen = new HashSet<LanguageTag>();
        for (int i = 0; i < charter.Languages.Count; i++)
        {
            LanguageTag language = charter.Languages[i];
            if (language.IsUnspecified || !seen.Add(language)) continue;
            if (texts < 2 || written.Contains(language)) languages.Add(language);
            else findings.Add(Warning($"languages[{i}]", CharterCodes.LanguageUnwritten, "CHA-2", new Evidence("language", language.Value)));
        }

        return [.. languages];

        void Note(LocalizedText? text)
        {
            if (text is not { IsEmpty: false }) return;
            texts++;
            foreach (KeyValuePair<LanguageTag, string> entry in text.Entries) written.Add(entry.Key);
        }
    }

    private static void CheckIntroduction(CharterDefinition charter, LanguageTag[] languages, List<Finding> findings)
    {
        if (charter.Introduction is not { } introduction)
        {
            findings.Add(Warning("introduction", CharterCodes.IntroductionMissing, "CHA-2"));
            return;
        }

        CheckText(languages, "introduction.whoWeAre", introduction.WhoWeAre, CharterCodes.WhoWeAreMissing, "CHA-2", findings);
        CheckText(languages, "introduction.benefit", introduction.Benefit, CharterCodes.BenefitMissing, "CHA-2", findings);
    }

    private static void CheckRules(CharterDefinition charter, LanguageTag[] languages, List<Finding> findings)
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
            CheckTranslations(languages, $"rules[{i}].text", rule.Text, "CHA-2", findings);
        }

        // A rule that the validator could not read may be the one that seems to be missing.
        if (unclear) return;
        if (!obliges) findings.Add(Warning("rules", CharterCodes.ObligationMissing, "CHA-2"));
        if (!forbids) findings.Add(Warning("rules", CharterCodes.ProhibitionMissing, "CHA-2"));
    }

    private static void CheckOnboarding(CharterDefinition charter, LanguageTag[] languages, List<Finding> findings)
    {
        if (charter.Onboarding is not { } onboarding)
        {
            findings.Add(Warning("onboarding", CharterCodes.OnboardingMissing, "CHA-3"));
            return;
        }

        CheckText(languages, "onboarding.welcome", onboarding.Welcome, CharterCodes.WelcomeMissing, "CHA-3", findings);
        if (!onboarding.ShowsCharter) findings.Add(Warning("onboarding.showsCharter", CharterCodes.CharterNotShown, "CHA-3"));
        CheckText(languages, "onboarding.firstTask", onboarding.FirstTask, CharterCodes.FirstTaskMissing, "CHA-3", findings);
    }

    private static void CheckText(LanguageTag[] languages, string path, LocalizedText? text, string missing, string fact, List<Finding> findings)
    {
        if (text is { IsEmpty: true }) findings.Add(Warning(path, missing, fact));
        else CheckTranslations(languages, path, text, fact, findings);
    }

    private static void CheckTranslations(LanguageTag[] languages, string path, LocalizedText? text, string fact, List<Finding> findings)
    {
        if (text is not { IsEmpty: false }) return;
        HashSet<LanguageTag> written = [.. text.Entries.Select(entry => entry.Key)];
        List<string>? missing = null;
        foreach (LanguageTag language in languages)
        {
            if (!written.Contains(language)) (missing ??= []).Add(language.Value);
        }

        if (missing is not null)
            findings.Add(Warning(path, CharterCodes.TranslationMissing, fact, new Evidence("languages", string.Join(", ", missing))));
    }

    private static Finding Warning(string path, string code, string fact, params ReadOnlySpan<Evidence> evidence) =>
        new(path, code, FindingSeverity.Warning, fact, evidence);
}
