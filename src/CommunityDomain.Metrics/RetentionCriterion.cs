namespace CommunityDomain.Metrics;

/// <summary>When a member counts as back in a cell.</summary>
public enum RetentionCriterion
{
    /// <summary>When they were back in that cell.</summary>
    On = 0,

    /// <summary>When they were back in that cell, in a later one, or in any interval after the last: may still rise.</summary>
    OnOrAfter = 1,

    /// <summary>When they were back in that cell or in an earlier one, the start's own interval left out.</summary>
    OnOrBefore = 2,

    /// <summary>When they were back in that cell and in every earlier one.</summary>
    Streak = 3,
}
