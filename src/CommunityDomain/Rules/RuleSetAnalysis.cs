namespace CommunityDomain.Rules;

/// <summary>
/// What can be said of a rule set without any case at hand, over all cases in which every declared fact is supplied, and all times: rules that apply to no case or
/// to every case, that never decide, that stand twice, whose exemption leaves nothing, that contradict each other, ladders that fall where they should rise, patterns that are allowed wherever they stand.
/// Which pattern sets a text can match at once is found out with texts made up from the patterns, and with those of examples; of a text that is asked for more than twelve sets nothing is.
/// Nothing is guessed: every finding holds for all cases or shows its case, and what cannot be found out within the budget is named instead.
/// </summary>
public sealed record RuleSetAnalysis
{
    /// <summary>The steps an analysis may take by default: 20 million, about a second.</summary>
    public const long DefaultBudget = 20_000_000;

    private RuleSetAnalysis()
    {
    }

    /// <summary>What was found: first about pattern sets, then about rules by their places in the definition, then by code. The last one names the rules that were not analysed to the end, if there are any.</summary>
    public required ValueList<RuleFinding> Findings { get; init; }

    /// <summary>The rules of which something was not found out: other findings about them may be missing, those that stand are true.</summary>
    public required ValueList<RuleId> NotAnalysed { get; init; }

    /// <summary>How many steps it took: the same on every machine.</summary>
    public required long Steps { get; init; }

    /// <summary>Analyses compiled rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="budget">How many questions may be asked, at least 1; one search takes at most a fiftieth of it.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="budget"/> is below 1.</exception>
    public static RuleSetAnalysis Run(CompiledRuleSet rules, long budget = DefaultBudget)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, 1);
        var cases = new RuleCases(rules, budget);
        var findings = new RuleFindings(cases);
        new RuleChecks(cases, findings).Run();
        new LadderChecks(cases, findings).Run();
        new PatternChecks(cases, findings).Run();
        return new RuleSetAnalysis { Findings = findings.Ordered(), NotAnalysed = findings.NotAnalysed(), Steps = cases.Search.Steps };
    }
}
