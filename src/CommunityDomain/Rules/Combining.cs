namespace CommunityDomain.Rules;

/// <summary>How the rules that apply make one decision. Neither depends on the order in which rules are written.</summary>
public enum Combining
{
    /// <summary>A forbidding effect outweighs any grant; of equal polarity the strongest wins; all rules with that effect are named.</summary>
    StrongestWins = 0,

    /// <summary>The first rule by priority, then by id, that applies decides. One that is unknown before it asks for review if it forbids, and is passed over if it grants.</summary>
    FirstMatch = 1,
}
