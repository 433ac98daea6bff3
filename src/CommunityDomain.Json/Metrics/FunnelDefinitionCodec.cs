using CommunityDomain.Json.Codecs;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json.Metrics;

/// <summary>How <see cref="FunnelDefinition"/> stands as a document.</summary>
internal sealed class FunnelDefinitionCodec : ObjectCodec<FunnelDefinition>
{
    internal static readonly FunnelDefinitionCodec Instance = new();

    private readonly Field<FunnelDefinition, ValueList<FunnelStep>> _steps;
    private readonly Field<FunnelDefinition, Duration?> _window;
    private readonly Field<FunnelDefinition, FunnelOrder> _order;
    private readonly Field<FunnelDefinition, FunnelEntry> _entry;
    private readonly Field<FunnelDefinition, TiePolicy> _ties;
    private readonly Field<FunnelDefinition, Duration> _grace;
    private readonly Field<FunnelDefinition, bool> _sharesEvents;
    private readonly Field<FunnelDefinition, bool> _countsAttempts;
    private readonly Field<FunnelDefinition, ValueList<FunnelExclusion>> _exclusions;
    private readonly Field<FunnelDefinition, ValueList<string>> _holdsConstant;
    private readonly Field<FunnelDefinition, FunnelBreakdown?> _breakdown;
    private readonly Field<FunnelDefinition, ExclusionPolicy> _notCounted;

    private FunnelDefinitionCodec()
        : base("funnel", new FunnelDefinition { Steps = [] })
    {
        BeginDocument(DocumentVersions.Funnel);
        _steps = Required("steps", Values.List(FunnelStepCodec.Instance), item => item.Steps);
        _window = Optional("window", Values.Maybe(Values.Duration), item => item.Window);
        _order = Optional("order", Values.Word<FunnelOrder>("funnelOrder"), item => item.Order);
        _entry = Optional("entry", Values.Word<FunnelEntry>("funnelEntry"), item => item.Entry);
        _ties = Optional("ties", Values.Word<TiePolicy>("tiePolicy"), item => item.Ties);
        _grace = Optional("grace", Values.Duration, item => item.Grace);
        _sharesEvents = Optional("sharesEvents", Values.Flag, item => item.SharesEvents);
        _countsAttempts = Optional("countsAttempts", Values.Flag, item => item.CountsAttempts);
        _exclusions = Optional("exclusions", Values.List(FunnelExclusionCodec.Instance), item => item.Exclusions);
        _holdsConstant = Optional("holdsConstant", Values.List(Values.Text), item => item.HoldsConstant);
        _breakdown = Optional("breakdown", Values.OrNull(FunnelBreakdownCodec.Instance), item => item.Breakdown);
        _notCounted = Optional("notCounted", ExclusionPolicyCodec.Instance, item => item.NotCounted);
    }

    private protected override FunnelDefinition Build(Bag members) => new()
    {
        Steps = _steps.Of(members),
        Window = _window.Of(members),
        Order = _order.Of(members),
        Entry = _entry.Of(members),
        Ties = _ties.Of(members),
        Grace = _grace.Of(members),
        SharesEvents = _sharesEvents.Of(members),
        CountsAttempts = _countsAttempts.Of(members),
        Exclusions = _exclusions.Of(members),
        HoldsConstant = _holdsConstant.Of(members),
        Breakdown = _breakdown.Of(members),
        NotCounted = _notCounted.Of(members),
    };
}
