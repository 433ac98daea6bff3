namespace CommunityDomain.Charters;

/// <summary>What a charter rule asks (CHA-2).</summary>
public enum RuleNature
{
    /// <summary>What members must do to stay, as setting their nickname card.</summary>
    Obligation = 0,

    /// <summary>What is forbidden.</summary>
    Prohibition = 1,
}
