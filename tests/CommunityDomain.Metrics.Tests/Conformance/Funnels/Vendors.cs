using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Conformance.Funnels;

/// <summary>Settings of other products, built from public choices.</summary>
internal static class Vendors
{
    /// <summary>windowFunnel and its modes: equal times sorted by step, one event for several steps, unless a mode says otherwise.</summary>
    internal static FunnelDefinition ClickHouse(Duration window, string modes, params string[] steps)
    {
        string[] asked = modes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool strict = asked.Contains("strict_order", StringComparer.Ordinal);
        bool increasing = asked.Contains("strict_increase", StringComparer.Ordinal);
        return FunnelDefinition.Ordered(steps).Within(window) with
        {
            Order = strict ? FunnelOrder.StrictStop : FunnelOrder.Ordered,
            Ties = strict ? TiePolicy.InputOrder : increasing ? TiePolicy.StrictlyIncreasing : TiePolicy.Favourable,
            SharesEvents = !increasing && !asked.Contains("strict_once", StringComparer.Ordinal),
            Exclusions = asked.Contains("strict_deduplication", StringComparer.Ordinal)
                ? [.. Enumerable.Range(1, Math.Max(0, steps.Length - 2)).Select(step => new FunnelExclusion { Kind = steps[step], From = step - 1, To = steps.Length - 1 })]
                : [],
        };
    }

    /// <summary>Ordered, strict and unordered funnels; an exclusion takes the person out of all steps.</summary>
    internal static FunnelDefinition PostHog(string order, Duration window, string[] steps, params FunnelExclusion[] exclusions) => FunnelDefinition.Ordered(steps).Within(window) with
    {
        Order = order switch { "strict" => FunnelOrder.StrictRestart, "unordered" => FunnelOrder.Any, _ => FunnelOrder.Ordered },
        Ties = order == "ordered" ? TiePolicy.Favourable : TiePolicy.InputOrder,
        Exclusions = [.. exclusions],
    };

    /// <summary>Uniques or totals; the first entry, or with optimized re-entry the latest.</summary>
    internal static FunnelDefinition Mixpanel(Duration window, bool optimizedReentry, bool totals, params string[] steps) => FunnelDefinition.Ordered(steps).Within(window) with
    {
        Entry = optimizedReentry ? FunnelEntry.Latest : FunnelEntry.First,
        CountsAttempts = totals,
    };

    /// <summary>Steps within two seconds of each other are interchangeable.</summary>
    internal static FunnelDefinition MixpanelGrace(Duration window, params string[] steps) =>
        Mixpanel(window, optimizedReentry: false, totals: false, steps) with { Ties = TiePolicy.Grace, Grace = Duration.FromSeconds(2) };
}
