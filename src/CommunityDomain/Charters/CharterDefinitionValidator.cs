namespace CommunityDomain.Charters;

/// <summary>
/// Judges whether a <see cref="CharterDefinition"/> contradicts itself: ids, languages, the nature and the text of each rule (CHA-2), and how it is enforced (CHA-4). Errors, save where an enforcement only warns.
/// What a whole charter lacks is judged by <see cref="CharterDefinition.Check"/>.
/// </summary>
internal sealed class CharterDefinitionValidator : DefinitionValidator<CharterDefinition>
{
    /// <summary>Makes the validator; an instance serves any number of charters.</summary>
    /// <param name="zones">The zones that exist; null to judge no zone ids.</param>
    public CharterDefinitionValidator(IDateTimeZoneProvider? zones = null)
    {
        Require("id", CharterCodes.IdMissing, "CHA-1", charter => !charter.Id.IsUnspecified);
        Require("languages", CharterCodes.LanguagesMissing, "CHA-2", charter => !charter.Languages.IsEmpty);
        Judge(JudgeLanguages);
        Judge(JudgeIntroduction);
        Judge(JudgeRules);
        Judge(JudgeOnboarding);
        Judge((charter, findings) => JudgeEnforcement(charter, zones, findings));
    }

    private static void JudgeLanguages(CharterDefinition charter, List<Finding> findings)
    {
        var seen = new HashSet<LanguageTag>();
        for (int i = 0; i < charter.Languages.Count; i++)
        {
            LanguageTag language = charter.Languages[i];
            if (language.IsUnspecified)
                findings.Add(Error($"languages[{i}]", CharterCodes.LanguageMissing, "CHA-2"));
            else if (!seen.Add(language))
                findings.Add(Error($"languages[{i}]", CharterCodes.LanguageRepeated, "CHA-2", new Evidence("language", language.Value)));
        }
    }

    private static void JudgeIntroduction(CharterDefinition charter, List<Finding> findings)
    {
        if (charter.Introduction is not { } introduction) return;
        JudgeNotNull("introduction.whoWeAre", introduction.WhoWeAre, "CHA-2", findings);
        JudgeNotNull("introduction.benefit", introduction.Benefit, "CHA-2", findings);
    }

    private static void JudgeRules(CharterDefinition charter, List<Finding> findings)
    {
        var firstPlaces = new Dictionary<RuleId, int>();
        for (int i = 0; i < charter.Rules.Count; i++)
        {
            string path = $"rules[{i}]";
            if (charter.Rules[i] is not { } rule)
            {
                findings.Add(Error(path, DefinitionCodes.ItemMissing, string.Empty));
                continue;
            }

            if (rule.Id.IsUnspecified)
            {
                findings.Add(Error($"{path}.id", CharterCodes.RuleIdMissing, "CHA-4"));
            }
            else if (!firstPlaces.TryAdd(rule.Id, i))
            {
                findings.Add(Error(
                    $"{path}.id",
                    CharterCodes.RuleIdRepeated,
                    "CHA-4",
                    new Evidence("rule", EvidenceValue.Id(rule.Id)),
                    new Evidence("first", $"rules[{firstPlaces[rule.Id]}]")));
            }

            if (!Enum.IsDefined(rule.Nature))
                findings.Add(Error($"{path}.nature", CharterCodes.RuleNatureUnknown, "CHA-2", new Evidence("value", (int)rule.Nature)));
            if (rule.Text is not { IsEmpty: false })
                findings.Add(Error($"{path}.text", CharterCodes.TextMissing, "CHA-2"));
        }
    }

    private static void JudgeOnboarding(CharterDefinition charter, List<Finding> findings)
    {
        if (charter.Onboarding is not { } onboarding) return;
        JudgeNotNull("onboarding.welcome", onboarding.Welcome, "CHA-3", findings);
        JudgeNotNull("onboarding.firstTask", onboarding.FirstTask, "CHA-3", findings);
    }

    private static void JudgeEnforcement(CharterDefinition charter, IDateTimeZoneProvider? zones, List<Finding> findings)
    {
        if (charter.Enforcement is not { } enforcement) return;
        foreach (Finding finding in EnforcementChecks.Judge(enforcement, charter, zones)) findings.Add(finding with { Path = Paths.Join("enforcement", finding.Path) });
    }

    private static void JudgeNotNull(string path, LocalizedText? text, string fact, List<Finding> findings)
    {
        if (text is null) findings.Add(Error(path, CharterCodes.TextMissing, fact));
    }

    private static Finding Error(string path, string code, string fact, params ReadOnlySpan<Evidence> evidence) =>
        new(path, code, FindingSeverity.Error, fact, evidence);
}
