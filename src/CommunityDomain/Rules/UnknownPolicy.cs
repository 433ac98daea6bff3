namespace CommunityDomain.Rules;

/// <summary>What becomes of a rule that could not be decided because a fact was missing.</summary>
public enum UnknownPolicy
{
    /// <summary>By polarity: a forbidding rule asks for review, a granting one does not grant. The default.</summary>
    ByPolarity = 0,

    /// <summary>The rule counts as not met, and is listed as unknown.</summary>
    Skip = 1,

    /// <summary>A person has to look, whatever the polarity.</summary>
    Review = 2,
}
