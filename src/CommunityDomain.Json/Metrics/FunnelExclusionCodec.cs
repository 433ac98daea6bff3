using CommunityDomain.Json.Codecs;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json.Metrics;

/// <summary>How <see cref="FunnelExclusion"/> stands in a document.</summary>
internal sealed class FunnelExclusionCodec : ObjectCodec<FunnelExclusion>
{
    internal static readonly FunnelExclusionCodec Instance = new();

    private readonly Field<FunnelExclusion, string> _kind;
    private readonly Field<FunnelExclusion, int> _from;
    private readonly Field<FunnelExclusion, int> _to;
    private readonly Field<FunnelExclusion, bool> _erases;

    private FunnelExclusionCodec()
        : base("funnelExclusion", new FunnelExclusion { Kind = string.Empty, From = 0, To = 0 })
    {
        _kind = Required("kind", Values.Text, item => item.Kind);
        _from = Required("from", Values.Integer, item => item.From);
        _to = Required("to", Values.Integer, item => item.To);
        _erases = Optional("erases", Values.Flag, item => item.Erases);
    }

    private protected override FunnelExclusion Build(Bag members) => new()
    {
        Kind = _kind.Of(members),
        From = _from.Of(members),
        To = _to.Of(members),
        Erases = _erases.Of(members),
    };
}
