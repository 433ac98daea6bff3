namespace CommunityDomain.Metrics;

/// <summary>In which order a member must take the steps of a funnel.</summary>
public enum FunnelOrder
{
    /// <summary>One after the other; anything else may happen between. The default.</summary>
    Ordered = 0,

    /// <summary>One directly after the other: any other event between two steps ends the try, and a later entry may try again.</summary>
    StrictRestart = 1,

    /// <summary>The first event after the entry that is no step, or a step that is not due yet, stops the member for good; steps reached may be repeated.</summary>
    StrictStop = 2,

    /// <summary>In any order, all within one window; a level is a number of steps taken, not the last of them.</summary>
    Any = 3,
}
