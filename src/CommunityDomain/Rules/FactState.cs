namespace CommunityDomain.Rules;

/// <summary>What is known of a fact.</summary>
internal enum FactState
{
    /// <summary>Nothing: every question about it is unknown.</summary>
    Missing = 0,

    /// <summary>It is known to be absent.</summary>
    Null = 1,

    /// <summary>Its value is known.</summary>
    Known = 2,
}
