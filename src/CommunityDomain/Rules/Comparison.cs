namespace CommunityDomain.Rules;

/// <summary>How a fact is compared with a value. Text, choices and flags know only the first two.</summary>
public enum Comparison
{
    /// <summary>The same.</summary>
    Equal = 0,

    /// <summary>Another.</summary>
    NotEqual = 1,

    /// <summary>Less.</summary>
    Below = 2,

    /// <summary>Less or the same.</summary>
    AtMost = 3,

    /// <summary>More.</summary>
    Above = 4,

    /// <summary>More or the same.</summary>
    AtLeast = 5,
}
