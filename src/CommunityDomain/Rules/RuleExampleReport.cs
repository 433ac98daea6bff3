namespace CommunityDomain.Rules;

/// <summary>
/// The rules of a set tried on their own examples: which of them go wrong, and which conditions no example tries. A fact that an example does not name is missing;
/// what was counted before is unknown, so that an example of a rule that asks for counts is decided only where other conditions decide it.
/// </summary>
public sealed record RuleExampleReport
{
    private RuleExampleReport()
    {
    }

    /// <summary>Examples that go wrong or stay undecided, rules without any, and conditions that were never seen to hold or never seen not to; by the rules' places in the definition.</summary>
    public required ValueList<Finding> Findings { get; init; }

    /// <summary>Every single condition of every rule that has examples, in the order of the definition: scope, when, unless.</summary>
    public required ValueList<ConditionCoverage> Conditions { get; init; }

    /// <summary>How much of what the conditions can say was seen: each can hold and not hold. Of nothing when no rule has examples.</summary>
    public Ratio Coverage => new(Conditions.Sum(item => (item.Held > 0 ? 1 : 0) + (item.Failed > 0 ? 1 : 0)), 2 * Conditions.Count);

    /// <summary>Tries every rule on its examples.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The report.</returns>
    public static RuleExampleReport Run(CompiledRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var run = new RuleExampleRun(rules);
        run.Judge();
        return new RuleExampleReport { Findings = run.Findings.ToValueList(), Conditions = run.Conditions.ToValueList() };
    }
}
