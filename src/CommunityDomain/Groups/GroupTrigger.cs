namespace CommunityDomain.Groups;

/// <summary>What moves a group from one state to another. What ends in <c>Measured</c> is a result of measuring, never somebody's say; the measure depends on the purpose (GRP-10).</summary>
public enum GroupTrigger
{
    /// <summary>The group is made and its first people are asked in.</summary>
    Launch = 0,

    /// <summary>The members make more than half of growth and activity (FeverBee: above 50 percent).</summary>
    TractionMeasured = 1,

    /// <summary>The members make nearly all growth and activity (FeverBee: 90 percent or more).</summary>
    MaturityMeasured = 2,

    /// <summary>The group loses what it lives by.</summary>
    DeclineMeasured = 3,

    /// <summary>The group has won back what it lives by.</summary>
    RecoveryMeasured = 4,

    /// <summary>The group is without life.</summary>
    DormancyMeasured = 5,

    /// <summary>The staff wakes a dormant group.</summary>
    Revive = 6,

    /// <summary>The staff divides the group into several.</summary>
    Split = 7,

    /// <summary>The staff moves everybody to another group.</summary>
    Merge = 8,

    /// <summary>The staff ends the group.</summary>
    Dissolve = 9,

    /// <summary>The activity of a short-term group starts.</summary>
    Start = 10,

    /// <summary>The activity of a short-term group is over.</summary>
    Finish = 11,

    /// <summary>The paying members of a short-term group move to a paid or core group (GRP-8).</summary>
    Keep = 12,
}
