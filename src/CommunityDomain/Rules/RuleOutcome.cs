namespace CommunityDomain.Rules;

/// <summary>What a rule set decides, without the grounds: those come from <see cref="RuleEvaluation.Explain"/> when somebody asks.</summary>
public readonly record struct RuleOutcome
{
    internal RuleOutcome(Verdict verdict, RuleEffect? effect, RuleId rule, int weight)
    {
        Weight = weight;
        Verdict = verdict;
        Effect = effect;
        Rule = rule;
    }

    /// <summary>The answer: refused when a rule forbids, granted when one grants, review when it hangs on a missing fact, else the rule set's own answer.</summary>
    public Verdict Verdict { get; }

    /// <summary>The effect that applies, or that is to be reviewed; null when no rule applies.</summary>
    public RuleEffect? Effect { get; }

    /// <summary>The first determining rule; unspecified when no rule applies.</summary>
    public RuleId Rule { get; }

    /// <summary>The largest weight of the determining rules, 0 to 1,000: one case counts once on a ladder of penalties. 0 when no rule applies.</summary>
    public int Weight { get; }
}
