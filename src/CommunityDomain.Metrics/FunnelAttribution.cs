namespace CommunityDomain.Metrics;

/// <summary>Which event of a path says to which value of a property the path belongs.</summary>
public enum FunnelAttribution
{
    /// <summary>The earliest step that has a value, as PostHog's and Mixpanel's first touch. The default.</summary>
    FirstTouch = 0,

    /// <summary>The latest step that has a value, as their last touch.</summary>
    LastTouch = 1,

    /// <summary>One step; a path that did not take it has no value, as PostHog's specific step and Mixpanel's per step.</summary>
    Step = 2,

    /// <summary>
    /// Every step, as PostHog's all steps: for each value the funnel of the events that have it, so that a member may stand in several lines, and lines do not add up to the whole.
    /// Who never took the first step with a value is in no line.
    /// </summary>
    EveryStep = 3,
}
