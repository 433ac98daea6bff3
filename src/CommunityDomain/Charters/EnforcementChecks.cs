using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>What must hold of a <see cref="CharterEnforcement"/>.</summary>
internal sealed class EnforcementChecks
{
    internal const int MostLists = 100;
    private const int MostDomains = 100_000;

    private readonly CharterEnforcement _enforcement;
    private readonly List<Finding> _findings = [];

    private EnforcementChecks(CharterEnforcement enforcement) => _enforcement = enforcement;

    internal static ValueList<Finding> Judge(CharterEnforcement enforcement, CharterDefinition? charter, IDateTimeZoneProvider? zones)
    {
        ArgumentNullException.ThrowIfNull(enforcement);
        var checks = new EnforcementChecks(enforcement);
        checks.JudgeRules(charter);
        checks.JudgeLists();
        checks.JudgeConditions(zones);
        checks.JudgeCounters();
        checks.JudgeDuplicates();
        checks.JudgeProbation();
        checks.JudgeLadder();
        if (enforcement.Nickname is { } card) checks._findings.AddRange(NicknameChecks.Judge(card));
        return checks._findings.ToValueList();
    }

    private void JudgeRules(CharterDefinition? charter)
    {
        HashSet<RuleId>? known = charter is null ? null : [.. charter.Rules.Where(rule => rule is not null).Select(rule => rule.Id)];
        for (int i = 0; i < _enforcement.Rules.Count; i++)
        {
            string at = Paths.At("rules", i);
            if (_enforcement.Rules[i] is not { } rule) continue; // Found with the conditions.
            if (rule.CharterRule.IsUnspecified) Need(false, $"{at}.charterRule", CharterCodes.CharterRuleMissing);
            else if (known is not null) Need(known.Contains(rule.CharterRule), $"{at}.charterRule", CharterCodes.CharterRuleUnknown, new Evidence("rule", EvidenceValue.Id(rule.CharterRule)));
            Need(Enum.IsDefined(rule.Sanction), $"{at}.sanction", RuleCodes.TermUnknown, new Evidence("value", (int)rule.Sanction));
            if (rule.Sanction == Sanction.None)
            {
                Need(rule.Strikes != 0, $"{at}.strikes", CharterCodes.RuleWithoutEffect);
                if (rule.Strikes > 0 && _enforcement.Ladder is null) Need(false, $"{at}.strikes", CharterCodes.LadderMissing, new Evidence("rule", EvidenceValue.Id(rule.Id)));
            }

            JudgeExamples(rule.Applies, $"{at}.applies");
            JudgeExamples(rule.Spares, $"{at}.spares");
        }
    }

    private void JudgeExamples(ValueList<ChatMessage> examples, string path)
    {
        for (int i = 0; i < examples.Count; i++)
            if (examples[i].Text is null) _findings.Add(new Finding(Paths.At(path, i), DefinitionCodes.ItemMissing, FindingSeverity.Error, string.Empty));
    }

    private void JudgeLists()
    {
        Need(_enforcement.DomainLists.Count <= MostLists, "domainLists", RuleCodes.BudgetExceeded, new("count", _enforcement.DomainLists.Count), new("limit", MostLists));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < _enforcement.DomainLists.Count; i++)
        {
            string at = Paths.At("domainLists", i);
            if (_enforcement.DomainLists[i] is not { } list)
            {
                _findings.Add(new Finding(at, DefinitionCodes.ItemMissing, FindingSeverity.Error, string.Empty));
                continue;
            }

            bool named = IsName(list.Id);
            Need(named, $"{at}.id", CharterCodes.ListIdWrong, new Evidence("id", list.Id));
            if (named) Need(ids.Add(list.Id), $"{at}.id", CharterCodes.ListTwice, new Evidence("id", list.Id));
            Need(list.Domains.Count <= MostDomains, $"{at}.domains", RuleCodes.BudgetExceeded, new("count", list.Domains.Count), new("limit", MostDomains));
            for (int j = 0; j < Math.Min(list.Domains.Count, MostDomains); j++)
                Need(DomainSet.TryNormalise(list.Domains[j], out _), $"{at}.domains[{j}]", CharterCodes.DomainWrong, new Evidence("domain", list.Domains[j]));
        }
    }

    /// <summary>Whether an id can stand in the name of a fact.</summary>
    private static bool IsName(string? id) => id is { Length: > 0 } && !id.Any(sign => sign == '.' || char.IsWhiteSpace(sign) || char.IsControl(sign));

    /// <summary>Everything that the rules engine finds in conditions, patterns and counters, at the places of this definition.</summary>
    private void JudgeConditions(IDateTimeZoneProvider? zones)
    {
        string behind = Paths.At("rules", _enforcement.Rules.Count);
        foreach (Finding finding in RuleSetRules.Judge(EnforcementRules.ToJudge(_enforcement), zones))
        {
            string path = finding.Path;
            if (path.StartsWith(behind, StringComparison.Ordinal)) path = path.Replace(behind + ".when", "exempt", StringComparison.Ordinal);
            else if (path.StartsWith("facts[", StringComparison.Ordinal)) path = "rules";
            else if (path.EndsWith(".weight", StringComparison.Ordinal)) path = path[..^"weight".Length] + "strikes";
            else if (path.EndsWith(".effect", StringComparison.Ordinal)) continue; // An undefined sanction has its own finding.
            _findings.Add(finding with { Path = path });
        }

        for (int i = 0; i < _enforcement.Rules.Count; i++) NeedRoom(_enforcement.Rules[i]?.Unless, _enforcement.Exempt, $"{Paths.At("rules", i)}.unless");
        for (int i = 0; i < _enforcement.Counters.Count; i++) NeedRoom(_enforcement.Counters[i]?.When, EnforcementRules.IsFirst, $"{Paths.At("counters", i)}.when");
    }

    /// <summary>Conditions that are asked together make one tree, which must not be deeper or larger than any other.</summary>
    private void NeedRoom(Condition? condition, Condition? other, string path)
    {
        if (condition is null || other is null) return;
        int depth = Math.Max(condition.Depth, other.Depth) + 1;
        int size = condition.Size + other.Size + 1;
        Need(depth <= Condition.MaxDepth, path, RuleCodes.BudgetExceeded, new("count", depth), new("limit", Condition.MaxDepth));
        Need(size <= Condition.MaxSize, path, RuleCodes.BudgetExceeded, new("count", size), new("limit", Condition.MaxSize));
    }

    private void JudgeCounters()
    {
        for (int i = 0; i < _enforcement.Counters.Count; i++)
        {
            if (_enforcement.Counters[i]?.Subject is not { } subject || string.IsNullOrWhiteSpace(subject)) continue;
            Need(
                subject is CharterEnforcement.MemberSubject or CharterEnforcement.GroupSubject,
                $"{Paths.At("counters", i)}.subject",
                CharterCodes.SubjectUnknown,
                new Evidence("subject", subject));
        }
    }

    private void JudgeDuplicates()
    {
        Duration span = _enforcement.DuplicateSpan;
        Need(span > Duration.Zero && span <= Duration.FromDays(RuleCounter.MaxSpanDays), "duplicateSpan", RuleCodes.SpanWrong, new("span", span), new("limit", RuleCounter.MaxSpanDays));
        Need(_enforcement.DuplicateMinimumLength >= 1, "duplicateMinimumLength", CharterCodes.NumberWrong, new("value", _enforcement.DuplicateMinimumLength), new("least", 1));
    }

    private void JudgeProbation()
    {
        if (_enforcement.ProbationLasts is { } lasts) Need(lasts > Duration.Zero, "probationLasts", CharterCodes.ProbationNever, new Evidence("lasts", lasts));
        if (_enforcement.ProbationMessages is { } messages) Need(messages >= 1, "probationMessages", CharterCodes.NumberWrong, new("value", messages), new("least", 1));
    }

    private void JudgeLadder()
    {
        if (_enforcement.Ladder is not { } ladder) return;
        foreach (Finding finding in new PenaltyLadderValidator().Check(ladder)) _findings.Add(finding with { Path = Paths.Join("ladder", finding.Path) });
        if (_enforcement.Rules.All(rule => rule is null || rule.Strikes == 0))
            _findings.Add(new Finding("ladder", CharterCodes.LadderUnused, FindingSeverity.Warning, "CHA-4"));
    }

    private void Need(bool holds, string path, string code, params ReadOnlySpan<Evidence> evidence)
    {
        if (!holds) _findings.Add(new Finding(path, code, FindingSeverity.Error, "CHA-4", evidence));
    }
}
