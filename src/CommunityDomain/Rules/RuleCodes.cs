namespace CommunityDomain.Rules;

/// <summary>Codes of findings and reasons about rule sets.</summary>
public static class RuleCodes
{
    /// <summary>A name, id or code is missing.</summary>
    public const string NameMissing = "rules.name.missing";

    /// <summary>The name of a fact or a counter holds a dot or white space, or is one that evidence uses itself.</summary>
    public const string NameWrong = "rules.name.wrong";

    /// <summary>A fact, a counter, an effect or a rule stands twice.</summary>
    public const string NameTwice = "rules.name.twice";

    /// <summary>A word is none of the defined ones.</summary>
    public const string TermUnknown = "rules.term.unknown";

    /// <summary>A choice or a set without words, or words without either.</summary>
    public const string ChoicesWrong = "rules.choices.wrong";

    /// <summary>An effect's strength is not 1 to 1,000, or stands twice for one polarity.</summary>
    public const string StrengthWrong = "rules.strength.wrong";

    /// <summary>A condition asks for a fact that is not declared.</summary>
    public const string FieldUnknown = "rules.field.unknown";

    /// <summary>A condition asks for a fact that the host does not promise to supply.</summary>
    public const string FieldNotPromised = "rules.field.notPromised";

    /// <summary>A value does not fit the type of its fact.</summary>
    public const string TypeWrong = "rules.value.typeWrong";

    /// <summary>A value is meant in another unit than its fact has.</summary>
    public const string UnitWrong = "rules.value.unitWrong";

    /// <summary>A comparison of order on a fact that has none.</summary>
    public const string OrderMissing = "rules.comparison.orderMissing";

    /// <summary>A combination of no parts, or a set of no values.</summary>
    public const string PartsMissing = "rules.parts.missing";

    /// <summary>At least so many parts, where there are not so many, or none is asked for.</summary>
    public const string LeastWrong = "rules.least.wrong";

    /// <summary>A condition asks for a counter that is not declared.</summary>
    public const string CounterUnknown = "rules.counter.unknown";

    /// <summary>A condition asks for a pattern set that is not declared.</summary>
    public const string PatternSetUnknown = "rules.patternSet.unknown";

    /// <summary>The condition of a counter asks for counts itself.</summary>
    public const string CounterNested = "rules.counter.nested";

    /// <summary>A count looks back by no time, or by too long.</summary>
    public const string SpanWrong = "rules.span.wrong";

    /// <summary>A rule's weight is not 0 to 1,000.</summary>
    public const string WeightWrong = "rules.weight.wrong";

    /// <summary>The revision of a rule set is not 1 or more.</summary>
    public const string RevisionWrong = "rules.revision.wrong";

    /// <summary>Two revisions of a rule set have one number.</summary>
    public const string RevisionTwice = "rules.revision.twice";

    /// <summary>A revision of a rule set does not begin after the one before it.</summary>
    public const string RevisionTooEarly = "rules.revision.tooEarly";

    /// <summary>There is more of something than a rule set may hold.</summary>
    public const string BudgetExceeded = "rules.budget.exceeded";

    /// <summary>A rule has an effect that is not declared.</summary>
    public const string EffectUnknown = "rules.effect.unknown";

    /// <summary>A rule ends before it begins.</summary>
    public const string TimesReversed = "rules.times.reversed";

    /// <summary>The time window is missing.</summary>
    public const string WindowMissing = "rules.window.missing";

    /// <summary>The answer when no rule applies is neither granted nor refused.</summary>
    public const string OtherwiseWrong = "rules.otherwise.wrong";

    /// <summary>A rule applies: its condition holds.</summary>
    public const string Applies = "rules.rule.applies";

    /// <summary>A rule cannot be decided, as facts are missing.</summary>
    public const string Undecided = "rules.rule.undecided";

    /// <summary>No rule grants it.</summary>
    public const string NothingGrants = "rules.rule.nothingGrants";

    /// <summary>A rule applies to no case: its conditions exclude each other.</summary>
    public const string NeverApplies = "rules.rule.neverApplies";

    /// <summary>A rule applies to every case while it holds.</summary>
    public const string AlwaysApplies = "rules.rule.alwaysApplies";

    /// <summary>A rule never decides: wherever it applies, one that comes before it applies too.</summary>
    public const string Shadowed = "rules.rule.shadowed";

    /// <summary>A rule applies to just the cases of another, with the same effect.</summary>
    public const string Duplicate = "rules.rule.duplicate";

    /// <summary>Rules with different effects apply to one case, and none of them is a special case of the other.</summary>
    public const string Contradictory = "rules.outcome.contradictory";

    /// <summary>The exemption of a rule takes every case that its condition means.</summary>
    public const string ExemptionSwallows = "rules.exemption.swallows";

    /// <summary>One step further along a fact, all else equal, the effect is weaker.</summary>
    public const string LadderFalls = "rules.ladder.falls";

    /// <summary>A pattern finds nothing: wherever it stands, an allowed pattern covers it.</summary>
    public const string PatternHidden = "rules.pattern.hidden";

    /// <summary>Of some rules not everything could be found out within the budget, or from the texts that could be made up.</summary>
    public const string NotAnalysed = "rules.analysis.incomplete";

    /// <summary>An example goes otherwise than its author says.</summary>
    public const string ExampleWrong = "rules.example.wrong";

    /// <summary>An example does not give the facts that would decide it.</summary>
    public const string ExampleUndecided = "rules.example.undecided";

    /// <summary>A rule has no examples.</summary>
    public const string ExampleMissing = "rules.example.missing";

    /// <summary>A condition held in no example, so that none would notice one that never holds.</summary>
    public const string ConditionNeverHeld = "rules.example.neverHeld";

    /// <summary>A condition held in every example that decides it, so that none would notice one that always holds.</summary>
    public const string ConditionNeverFailed = "rules.example.neverFailed";

    /// <summary>No example decides a condition.</summary>
    public const string ConditionUntried = "rules.example.untried";
}
