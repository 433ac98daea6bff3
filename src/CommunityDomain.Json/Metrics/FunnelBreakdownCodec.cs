using CommunityDomain.Json.Codecs;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json.Metrics;

/// <summary>How <see cref="FunnelBreakdown"/> stands in a document.</summary>
internal sealed class FunnelBreakdownCodec : ObjectCodec<FunnelBreakdown>
{
    internal static readonly FunnelBreakdownCodec Instance = new();

    private readonly Field<FunnelBreakdown, string> _property;
    private readonly Field<FunnelBreakdown, FunnelAttribution> _attribution;
    private readonly Field<FunnelBreakdown, int> _step;

    private FunnelBreakdownCodec()
        : base("funnelBreakdown", new FunnelBreakdown { Property = string.Empty })
    {
        _property = Required("property", Values.Text, item => item.Property);
        _attribution = Optional("attribution", Values.Word<FunnelAttribution>("funnelAttribution"), item => item.Attribution);
        _step = Optional("step", Values.Integer, item => item.Step);
    }

    private protected override FunnelBreakdown Build(Bag members) => new()
    {
        Property = _property.Of(members),
        Attribution = _attribution.Of(members),
        Step = _step.Of(members),
    };
}
