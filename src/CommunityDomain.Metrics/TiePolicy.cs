namespace CommunityDomain.Metrics;

/// <summary>Which of two events came first when their times do not say so.</summary>
public enum TiePolicy
{
    /// <summary>The one that was added first; where events are kept, the one with the smaller id. The default.</summary>
    InputOrder = 0,

    /// <summary>Whichever helps the member: events of one instant are in any order.</summary>
    Favourable = 1,

    /// <summary>Neither: each step is later than the one before.</summary>
    StrictlyIncreasing = 2,

    /// <summary>Whichever helps the member, also when the times differ by no more than <see cref="FunnelDefinition.Grace"/>: clocks differ, messages overtake each other.</summary>
    Grace = 3,
}
