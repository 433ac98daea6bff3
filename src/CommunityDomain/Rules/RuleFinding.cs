namespace CommunityDomain.Rules;

/// <summary>What the analysis of a rule set found, with the rules concerned and the cases that show it.</summary>
public sealed record RuleFinding
{
    /// <summary>Where, what and how bad. Its evidence names the rules and, in short, the cases: only the facts that those rules ask for.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The rule found fault with, then those that have a part in it; of a pattern the rules that ask for its set.</summary>
    public required ValueList<RuleId> Rules { get; init; }

    /// <summary>The cases that show it, each confirmed by an evaluation: two where an effect falls, one for most findings, none for a rule that applies to no case at all. Of a pattern, a text that holds it and allows it, with other facts as they mostly are; none where no rule asks for its set.</summary>
    public ValueList<RuleWitness> Witnesses { get; init; }
}
