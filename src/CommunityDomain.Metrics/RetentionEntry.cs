namespace CommunityDomain.Metrics;

/// <summary>Which starts make a member part of a cohort.</summary>
public enum RetentionEntry
{
    /// <summary>Every start: a member is in the cohort of each period in which they start.</summary>
    Recurring = 0,

    /// <summary>The member's first start alone.</summary>
    FirstTime = 1,

    /// <summary>The member's first start, and only when none of the barring kinds came earlier: the first order ever, if it was one from the group.</summary>
    FirstEver = 2,
}
