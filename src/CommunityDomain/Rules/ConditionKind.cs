namespace CommunityDomain.Rules;

/// <summary>The closed list of what a <see cref="Condition"/> can be.</summary>
public enum ConditionKind
{
    /// <summary>A fact compared with a value.</summary>
    Compare = 0,

    /// <summary>A fact that is one of several values.</summary>
    InSet = 1,

    /// <summary>Whether a fact is present: true when known and not null, false when known to be null.</summary>
    Has = 2,

    /// <summary>Whether an instant lies in a daily time window of a zone.</summary>
    InWindow = 3,

    /// <summary>All parts hold. Of no parts: true, and a finding.</summary>
    All = 4,

    /// <summary>Any part holds. Of no parts: false, and a finding.</summary>
    Any = 5,

    /// <summary>The one part does not hold.</summary>
    Not = 6,

    /// <summary>At least so many parts hold.</summary>
    AtLeast = 7,

    /// <summary>Whether a set holds any of several words.</summary>
    Contains = 8,

    /// <summary>How much was counted in a sliding window, compared with a number.</summary>
    Count = 9,

    /// <summary>Whether a text matches a set of patterns.</summary>
    Matches = 10,
}
