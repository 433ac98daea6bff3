using CommunityDomain.Json.Codecs;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json.Metrics;

/// <summary>How <see cref="FunnelStep"/> stands in a document.</summary>
internal sealed class FunnelStepCodec : ObjectCodec<FunnelStep>
{
    internal static readonly FunnelStepCodec Instance = new();

    private readonly Field<FunnelStep, string> _kind;
    private readonly Field<FunnelStep, Duration?> _within;
    private readonly Field<FunnelStep, bool> _isOptional;

    private FunnelStepCodec()
        : base("funnelStep", new FunnelStep { Kind = string.Empty })
    {
        _kind = Required("kind", Values.Text, item => item.Kind);
        _within = Optional("within", Values.Maybe(Values.Duration), item => item.Within);
        _isOptional = Optional("isOptional", Values.Flag, item => item.IsOptional);
    }

    private protected override FunnelStep Build(Bag members) => new()
    {
        Kind = _kind.Of(members),
        Within = _within.Of(members),
        IsOptional = _isOptional.Of(members),
    };
}
